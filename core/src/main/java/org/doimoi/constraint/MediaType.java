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
 * The text is a media type such as {@code application/pdf} (RFC 6838).
 *
 * <p>Supported is {@code CharSequence}.
 */
@Documented
@Target({ANNOTATION_TYPE, FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = MediaType.Validator.class)
public @interface MediaType {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.MediaType.message}";

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

    /** Checks {@link MediaType}. */
    final class Validator implements ConstraintValidator<MediaType, CharSequence> {

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            String type = text.toString();
            int slash = type.indexOf('/');
            for (int i = 0; i < type.length(); i++) {
                char c = type.charAt(i);
                if (c <= ' ' || c >= 0x7f || "()<>@,;:\\\"[]?=".indexOf(c) >= 0) {
                    return false;
                }
            }
            return slash > 0 && slash < type.length() - 1 && slash == type.lastIndexOf('/');
        }
    }
}
