package org.doimoi.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The text is fit to be shown: filled, trimmed, printable, in form C, not too long, and none of the slips that make text
 * useless or unsafe: HTML, wrong encodings, look-alike letters, placeholders, personal numbers, another language.
 *
 * <p>Each of these is reported by itself.
 *
 * <p>Supported are {@code CharSequence}, {@code Text}, {@code Name} and lists of these.
 */
@Documented
@Target({ANNOTATION_TYPE, FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Filled
@Trimmed
@Nfc
@Printable
@Visible
@PlainText
@Undamaged
@UnicodeVietnamese
@OneScript
@Meaningful
@KnownLanguage
@InItsLanguage
@Accented
@NoPersonalNumber
@MaxLength(1)
@Constraint(validatedBy = {})
public @interface Prose {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.Prose.message}";

    /**
     * Returns the groups this constraint belongs to.
     *
     * @return the groups
     */
    Class<?>[] groups() default {};

    /**
     * Returns what is attached to this constraint, such as {@link Should}.
     *
     * @return the payload
     */
    Class<? extends Payload>[] payload() default {};

    /**
     * Returns the greatest length.
     *
     * @return the length in code points, from 1
     */
    @OverridesAttribute(constraint = MaxLength.class, name = "value")
    int max();
}
