/**
 * Jakarta constraints on one record: what the standard ones do not say, one file each with its validator in it.
 *
 * <p>Null is valid for every constraint. A constraint on a list or a text is on the whole value and points at the element
 * or the language that is wrong. Those on a type compare its components, which they name.
 */
@NullMarked
package org.doimoi.constraint;

import org.jspecify.annotations.NullMarked;
