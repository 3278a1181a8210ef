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
 * The text is in the language that it is given for: what stands under {@code vi} is not English, and what stands under
 * {@code en} not Vietnamese.
 *
 * <p>Only long texts are judged, by their letters and their smallest words; names of products in English are left alone.
 *
 * <p>Supported are {@code CharSequence}, {@code Text}, {@code Name} and lists of these.
 */
@Documented
@Target({ANNOTATION_TYPE, FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = InItsLanguage.Validator.class)
public @interface InItsLanguage {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.InItsLanguage.message}";

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

    /** Checks {@link InItsLanguage}. */
    final class Validator extends TextValidator<InItsLanguage> {

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        boolean isProven(int traits, @Nullable String language) {
            return "vi".equals(language)
                    ? Traits.hasMarkedLetter(traits)
                    : !"en".equals(language) || Traits.isPlain(traits) && !Traits.hasVietnameseLetter(traits);
        }

        @Override
        boolean isRight(CharSequence text, @Nullable String language) {
            return Tongue.isRight(text, language);
        }
    }
}
