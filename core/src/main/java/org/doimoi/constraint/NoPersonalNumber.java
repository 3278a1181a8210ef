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
 * The text has no personal identity number of twelve digits: province of birth, century and sex, year, serial number.
 *
 * <p>Such a number must not be exchanged at all. Twelve digits that the words before them do not call those of a person
 * are left alone: orders and devices have such numbers too.
 *
 * <p>Supported are {@code CharSequence}, {@code Text}, {@code Name} and lists of these.
 */
@Documented
@Target({ANNOTATION_TYPE, FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = NoPersonalNumber.Validator.class)
public @interface NoPersonalNumber {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.NoPersonalNumber.message}";

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

    /** Checks {@link NoPersonalNumber}. */
    final class Validator extends TextValidator<NoPersonalNumber> {

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        boolean isProven(int traits, @Nullable String language) {
            return !Traits.hasManyDigits(traits);
        }

        @Override
        boolean isRight(CharSequence text) {
            return !Privacy.hasPersonalNumber(text);
        }
    }
}
