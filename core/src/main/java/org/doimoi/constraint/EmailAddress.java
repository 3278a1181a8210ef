package org.doimoi.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * The text has the form of an e-mail address: a local part, an at sign, and a domain with a dot.
 *
 * <p>Supported is {@code CharSequence}.
 */
@Documented
@Target({ANNOTATION_TYPE, FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = EmailAddress.Validator.class)
public @interface EmailAddress {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.EmailAddress.message}";

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

    /** Checks {@link EmailAddress}. */
    final class Validator implements ConstraintValidator<EmailAddress, CharSequence> {

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || isRight(text.toString());
        }

        static boolean isRight(String address) {
            int at = address.indexOf('@');
            return at > 0
                    && at == address.lastIndexOf('@')
                    && address.indexOf('.', at + 1) > at + 1
                    && !address.startsWith(".")
                    && address.charAt(at - 1) != '.'
                    && !address.endsWith(".")
                    && !address.contains("..")
                    && address.length() <= 254
                    && isPlain(address);
        }

        private static boolean isPlain(String address) {
            for (int i = 0; i < address.length(); i++) {
                char c = address.charAt(i);
                boolean common = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.';
                if (!common
                        && (c <= ' ' || c == 0x7f || ",;:/()<>[]\\\"".indexOf(c) >= 0 || Character.isSpaceChar(c))) {
                    return false;
                }
            }
            return true;
        }
    }
}
