/** Records in the codes of another day: what became of each code, what cannot be said, and how to go back. */
@NullMarked
package org.doimoi.reexpression;

import org.jspecify.annotations.NullMarked;
