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
import java.util.regex.Pattern;

/**
 * The text is a symbol of the International Patent Classification such as {@code A01D 45/00}, or a class above it such
 * as {@code A01D} (WIPO ST.8), with or without the version as in {@code A01D 45/00 (2006.01)}.
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

        /** Section, class, subclass, group and version, each with what stands before it. */
        private static final Pattern SYMBOL =
                Pattern.compile("[A-H][0-9]{2}([A-Z]( ?[0-9]{1,4}/[0-9]{2,6}( \\([0-9]{4}\\.[0-9]{2}\\))?)?)?");

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        boolean isRight(CharSequence text) {
            return isSymbol(text);
        }

        /** Returns whether it is a group without a version, which most symbols are. */
        private static boolean isCommon(CharSequence text) {
            int length = text.length();
            if (length < 8
                    || text.charAt(0) < 'A'
                    || text.charAt(0) > 'H'
                    || digits(text, 1) != 3
                    || text.charAt(3) < 'A'
                    || text.charAt(3) > 'Z') {
                return false;
            }
            int group = text.charAt(4) == ' ' ? 5 : 4;
            int slash = digits(text, group);
            return slash > group
                    && slash <= group + 4
                    && slash < length
                    && text.charAt(slash) == '/'
                    && digits(text, slash + 1) == length
                    && length >= slash + 3
                    && length <= slash + 7;
        }

        /** Returns the index after the digits that begin at an index. */
        private static int digits(CharSequence text, int from) {
            int i = from;
            while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                i++;
            }
            return i;
        }

        private static boolean isSymbol(CharSequence text) {
            return isCommon(text) || SYMBOL.matcher(text).matches();
        }
    }
}
