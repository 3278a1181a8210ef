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
import org.jspecify.annotations.Nullable;

/**
 * The language that a text is given for is one of ISO 639: {@code vi}, {@code en}, {@code lo}; not {@code vn}, which is
 * a country.
 *
 * <p>Supported are {@code CharSequence}, {@code Text}, {@code Name} and lists of these.
 */
@Documented
@Target({ANNOTATION_TYPE, FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = KnownLanguage.Validator.class)
public @interface KnownLanguage {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.KnownLanguage.message}";

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

    /** Checks {@link KnownLanguage}. */
    final class Validator extends TextValidator<KnownLanguage> {

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        boolean isProven(int traits, @Nullable String language) {
            return language == null || language.equals("vi") || language.equals("en");
        }

        @Override
        boolean isRight(CharSequence text, @Nullable String language) {
            return language == null || Languages.isKnown(language);
        }
    }
}
