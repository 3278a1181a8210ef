/** What is wrong with a piece of data, and where; and the sentences for it in Vietnamese and English. */
@NullMarked
package org.doimoi.finding;

import org.jspecify.annotations.NullMarked;
