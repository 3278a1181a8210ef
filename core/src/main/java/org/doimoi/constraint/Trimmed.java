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
 * The text has no white space at either end.
 *
 * <p>Text that is blank altogether is left to {@link Filled}.
 *
 * <p>Supported are {@code CharSequence}, {@code Text}, {@code Name} and lists of these.
 */
@Documented
@Target({ANNOTATION_TYPE, FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = Trimmed.Validator.class)
public @interface Trimmed {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.Trimmed.message}";

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

    /** Checks {@link Trimmed}. */
    final class Validator extends TextValidator<Trimmed> {

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        boolean isProven(int traits, @Nullable String language) {
            return Traits.isPlain(traits);
        }

        @Override
        boolean isRight(CharSequence text) {
            int length = text.length();
            return length == 0
                    || !TextValidator.isBlank(text.charAt(0)) && !TextValidator.isBlank(text.charAt(length - 1))
                    || TextValidator.isBlank(text);
        }
    }
}
