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
 * <p>The service numbers 1022, 1800xxxx and 1900xxxx have no such form and stand as they are.
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
            return number.startsWith("+84") ? isVietnamese(number) : isInternational(number) || isService(number);
        }

        /** Fixed and mobile numbers after the plan of 2017 and 2018, and those of services with the prefix. */
        private static boolean isVietnamese(String number) {
            int digits = number.length() - 3;
            return areDigits(number, 3)
                    && (digits >= 8 && digits <= 10 && "235789".indexOf(number.charAt(3)) >= 0
                            || isService(number.substring(3)));
        }

        private static boolean isInternational(String number) {
            int digits = number.length() - 1;
            return number.startsWith("+")
                    && digits >= 8
                    && digits <= 15
                    && number.charAt(1) != '0'
                    && areDigits(number, 1);
        }

        /** Numbers without an international form: 1022, and 1800 or 1900 with four or six digits. */
        private static boolean isService(String number) {
            return number.equals("1022")
                    || (number.startsWith("1800") || number.startsWith("1900"))
                            && (number.length() == 8 || number.length() == 10)
                            && areDigits(number, 0);
        }

        private static boolean areDigits(String number, int from) {
            for (int i = from; i < number.length(); i++) {
                if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                    return false;
                }
            }
            return true;
        }
    }
}
