/** How fast the library is, beside what it is made of, and exchanges of any size to find out with. */
@NullMarked
package org.doimoi.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
