/**
 * Small, strict, immutable values that the model is made of: identifiers, codes, texts, money, periods.
 *
 * <p>A value that exists is well-formed. Factories share one vocabulary: {@code of} takes parts, {@code parse} takes
 * text, {@code with} makes a changed copy; {@code parse(x.toString())} gives {@code x} back where there is a
 * {@code parse}. What cannot be made is refused with a {@link org.doimoi.value.MalformedValueException} that quotes it.
 */
@NullMarked
package org.doimoi.value;

import org.jspecify.annotations.NullMarked;
