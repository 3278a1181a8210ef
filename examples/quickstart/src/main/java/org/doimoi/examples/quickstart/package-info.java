/** The main job of the library as a program of one page. */
@NullMarked
package org.doimoi.examples.quickstart;

import org.jspecify.annotations.NullMarked;
