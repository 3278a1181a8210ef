/** The command line: checks and converts exchange files. */
@NullMarked
package org.doimoi.examples.cli;

import org.jspecify.annotations.NullMarked;
