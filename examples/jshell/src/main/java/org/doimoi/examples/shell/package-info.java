/** Looking at an ecosystem: pictures of tables, and the same exchange in SQL. */
@NullMarked
package org.doimoi.examples.shell;

import org.jspecify.annotations.NullMarked;
