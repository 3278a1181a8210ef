/**
 * Published lists of codes, each entry with the dates between which it is in force.
 *
 * <p>A list is a record type and a data file of the same name beside it, such as {@link org.doimoi.code.Province} and
 * {@code Province.tsv}. A code is never asked without a date.
 */
@NullMarked
package org.doimoi.code;

import org.jspecify.annotations.NullMarked;
