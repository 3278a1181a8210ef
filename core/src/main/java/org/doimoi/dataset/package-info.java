/** A complete exchange: its header, its tables, and how the records in them refer to each other. */
@NullMarked
@Value.Style(jdkOnly = true, allowedClasspathAnnotations = Override.class)
package org.doimoi.dataset;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
