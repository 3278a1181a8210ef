/** A complete exchange: its header, its tables, and how the records in them refer to each other. */
@NullMarked
@Builders
package org.doimoi.dataset;

import org.jspecify.annotations.NullMarked;
