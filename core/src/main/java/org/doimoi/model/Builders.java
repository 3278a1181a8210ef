package org.doimoi.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How the builders of this package are generated.
 *
 * <p>Of source retention: a trace of the generator in the class files would make consumers' compilers look for it.
 */
@Value.Style(jdkOnly = true, allowedClasspathAnnotations = Override.class)
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@interface Builders {}
