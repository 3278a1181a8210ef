package org.doimoi.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.text.Normalizer;
import org.doimoi.value.Traits;
import org.jspecify.annotations.Nullable;

/**
 * The text is in Unicode normalisation form C, as Vietnamese is typed: "ệ" is one character, not three.
 *
 * <p>Text in form D looks the same and is found by no search (TCVN 6909:2001, UAX #15).
 *
 * <p>Supported are {@code CharSequence}, {@code Text}, {@code Name} and lists of these.
 */
@Documented
@Target({ANNOTATION_TYPE, FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = Nfc.Validator.class)
public @interface Nfc {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.Nfc.message}";

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

    /** Checks {@link Nfc}. */
    final class Validator extends TextValidator<Nfc> {

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        boolean isProven(int traits, @Nullable String language) {
            return Traits.isPlain(traits);
        }

        @Override
        boolean isRight(CharSequence text) {
            return isCommon(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC);
        }

        /** Returns whether all characters are below the combining marks, or letters of Vietnamese: these are in form C. */
        private static boolean isCommon(CharSequence text) {
            int i = 0;
            while (i < text.length()
                    && (text.charAt(i) < 0x300 || text.charAt(i) >= 0x1ea0 && text.charAt(i) <= 0x1ef9)) {
                i++;
            }
            return i == text.length();
        }
    }
}
