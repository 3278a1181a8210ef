/** The same exchange in SQL, and what SQL does not know of its codes. */
@NullMarked
package org.doimoi.examples.duckdb;

import org.jspecify.annotations.NullMarked;
