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

        private static boolean isSymbol(CharSequence text) {
            return SYMBOL.matcher(text).matches();
        }
    }
}
