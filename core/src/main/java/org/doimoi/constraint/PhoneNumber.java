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
 * The text is a telephone number in the international form of ITU-T E.164: a plus sign and 8 to 15 digits, such as
 * {@code +842438220000}. A Vietnamese number has 8 to 10 digits after {@code +84}, and no 0 at their head.
 *
 * <p>Supported is {@code CharSequence}.
 */
@Documented
@Target({ANNOTATION_TYPE, FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = PhoneNumber.Validator.class)
public @interface PhoneNumber {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.PhoneNumber.message}";

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

    /** Checks {@link PhoneNumber}. */
    final class Validator implements ConstraintValidator<PhoneNumber, CharSequence> {

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            String number = text.toString();
            int digits = number.length() - 1;
            boolean form = number.startsWith("+")
                    && digits >= 8
                    && digits <= 15
                    && number.charAt(1) != '0'
                    && number.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
            return form && (!number.startsWith("+84") || digits >= 10 && digits <= 12 && number.charAt(3) != '0');
        }
    }
}
