/** Looking at an ecosystem: figures that stay right when the map changes. */
@NullMarked
package org.doimoi.analysis;

import org.jspecify.annotations.NullMarked;
