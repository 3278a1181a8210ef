/** The contract of the exchange, published: JSON Schema, data dictionary, CSV templates and TypeScript, from the records. */
@NullMarked
package org.doimoi.io.schema;

import org.jspecify.annotations.NullMarked;
