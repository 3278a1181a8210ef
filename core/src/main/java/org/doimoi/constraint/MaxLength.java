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
 * The text is at most so long, counted in Unicode code points.
 *
 * <p>Supported are {@code CharSequence}, {@code Text}, {@code Name} and lists of these.
 */
@Documented
@Target({ANNOTATION_TYPE, FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = MaxLength.Validator.class)
public @interface MaxLength {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.MaxLength.message}";

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
    int value();

    /** Checks {@link MaxLength}. */
    final class Validator extends TextValidator<MaxLength> {

        private int max;

        /** Creates the validator; called by the provider. */
        public Validator() {}

        /** Returns a validator for a length. */
        static Validator of(int max) {
            Validator validator = new Validator();
            validator.max = max;
            return validator;
        }

        @Override
        public void initialize(MaxLength constraint) {
            max = constraint.value();
        }

        @Override
        boolean isProven(int traits, @Nullable String language) {
            return Traits.length(traits) > 0 && Traits.length(traits) <= max;
        }

        @Override
        boolean isRight(CharSequence text) {
            // a string never has more code points than chars, so most are not counted
            return text.length() <= max || Character.codePointCount(text, 0, text.length()) <= max;
        }
    }
}
