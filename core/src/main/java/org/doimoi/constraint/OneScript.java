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
 * No word of the text mixes Latin letters with those of another alphabet that look alike: the Cyrillic "а", or the
 * Icelandic "Ð" in place of the Vietnamese "Đ".
 *
 * <p>No search finds such a word (Unicode Technical Standard #39). Greek letters are left alone, since units and formulas
 * have them.
 *
 * <p>Supported are {@code CharSequence}, {@code Text}, {@code Name} and lists of these.
 */
@Documented
@Target({ANNOTATION_TYPE, FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = OneScript.Validator.class)
public @interface OneScript {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.OneScript.message}";

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

    /** Checks {@link OneScript}. */
    final class Validator extends TextValidator<OneScript> {

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        boolean isProven(int traits, @Nullable String language) {
            return Traits.isPlain(traits);
        }

        @Override
        boolean isRight(CharSequence text) {
            return !Lookalikes.areIn(text);
        }
    }
}
