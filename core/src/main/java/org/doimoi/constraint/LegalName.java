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
import java.util.List;
import org.doimoi.value.Name;
import org.jspecify.annotations.Nullable;

/**
 * The names have at least one of kind legal, or of a kind that this version does not know.
 *
 * <p>Supported is {@code List<Name>}.
 */
@Documented
@Target({ANNOTATION_TYPE, FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = LegalName.Validator.class)
public @interface LegalName {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.LegalName.message}";

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

    /** Checks {@link LegalName}. */
    final class Validator implements ConstraintValidator<LegalName, List<Name>> {

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable List<Name> names, ConstraintValidatorContext context) {
            if (names == null || names.isEmpty()) {
                return true;
            }
            for (int i = 0; i < names.size(); i++) {
                if (isLegal(names.get(i))) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isLegal(Name name) {
            return !name.kind().equals(Name.SHORT)
                    && !name.kind().equals(Name.FORMER)
                    && !name.kind().equals(Name.ALIAS);
        }
    }
}
