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

/**
 * The text is a symbol of the International Patent Classification such as {@code A01D 45/00}, or a class above it such
 * as {@code A01D} (WIPO ST.8).
 *
 * <p>Supported are {@code CharSequence} and lists of these.
 */
@Documented
@Target({ANNOTATION_TYPE, FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = IpcCode.Validator.class)
public @interface IpcCode {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.IpcCode.message}";

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

    /** Checks {@link IpcCode}. */
    final class Validator extends TextValidator<IpcCode> {

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        boolean isRight(CharSequence text) {
            return isSymbol(text);
        }

        private static boolean isSymbol(CharSequence text) {
            int length = text.length();
            if (length < 3 || !in(text, 0, 'A', 'H') || !in(text, 1, '0', '9') || !in(text, 2, '0', '9')) {
                return false;
            }
            if (length == 3 || !in(text, 3, 'A', 'Z')) {
                return length == 3;
            }
            if (length == 4) {
                return true;
            }
            int slash = text.toString().indexOf('/');
            return text.charAt(4) == ' '
                    && isDigits(text, 5, slash)
                    && slash - 5 <= 4
                    && isDigits(text, slash + 1, length)
                    && length - slash - 1 >= 2
                    && length - slash - 1 <= 6;
        }

        private static boolean in(CharSequence text, int index, char from, char through) {
            return text.charAt(index) >= from && text.charAt(index) <= through;
        }

        private static boolean isDigits(CharSequence text, int start, int end) {
            for (int i = start; i < end; i++) {
                if (!in(text, i, '0', '9')) {
                    return false;
                }
            }
            return start < end;
        }
    }
}
