/** Reading, checking and writing exchanges. */
@NullMarked
package org.doimoi.io;

import org.jspecify.annotations.NullMarked;
