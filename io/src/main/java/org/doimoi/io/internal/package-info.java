/** Not part of the public API: it may change in any version. */
@NullMarked
package org.doimoi.io.internal;

import org.jspecify.annotations.NullMarked;
