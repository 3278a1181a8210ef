package org.doimoi.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Annotation;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The constraint checks several others at once and reports each by itself, such as {@link Prose}.
 *
 * <p>It says to tools what composing constraints would, without the time that a provider takes for each of these.
 */
@Documented
@Target(ANNOTATION_TYPE)
@Retention(RUNTIME)
public @interface Together {

    /**
     * Returns the constraints.
     *
     * @return the types of the constraints that are checked
     */
    Class<? extends Annotation>[] value();
}
