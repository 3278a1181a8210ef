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
import org.doimoi.value.Traits;
import org.jspecify.annotations.Nullable;

/**
 * The text has no control characters but line breaks and tabs, none that turn the direction of writing, and no
 * replacement character.
 *
 * <p>U+FFFD stands where a program once read the text in a wrong encoding.
 *
 * <p>Supported are {@code CharSequence}, {@code Text}, {@code Name} and lists of these.
 */
@Documented
@Target({ANNOTATION_TYPE, FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = Printable.Validator.class)
public @interface Printable {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.Printable.message}";

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

    /** Checks {@link Printable}. */
    final class Validator extends TextValidator<Printable> {

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        boolean isProven(int traits, @Nullable String language) {
            return Traits.isPlain(traits);
        }

        @Override
        boolean isRight(CharSequence text) {
            int size;
            for (int i = 0; i < text.length(); i += size) {
                int c = Character.codePointAt(text, i);
                size = Character.charCount(c);
                if (!isPrintable(c)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isPrintable(int c) {
            return switch (Character.getType(c)) {
                case Character.CONTROL -> c == '\n' || c == '\r' || c == '\t';
                case Character.SURROGATE -> false;
                // these turn the direction of what follows them
                case Character.FORMAT -> (c < 0x202a || c > 0x202e) && (c < 0x2066 || c > 0x2069);
                default -> c != 0xfffd;
            };
        }
    }
}
