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
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * No element stands in the list twice.
 *
 * <p>Supported is {@code List}.
 */
@Documented
@Target({ANNOTATION_TYPE, FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = Distinct.Validator.class)
public @interface Distinct {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.Distinct.message}";

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

    /** Checks {@link Distinct}. */
    final class Validator implements ConstraintValidator<Distinct, List<?>> {

        /** How many elements are compared faster than they are put into a set. */
        private static final int FEW = 8;

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable List<?> list, ConstraintValidatorContext context) {
            return list == null || (list.size() <= FEW ? areDistinct(list) : new HashSet<>(list).size() == list.size());
        }

        private static boolean areDistinct(List<?> list) {
            for (int i = 1; i < list.size(); i++) {
                for (int k = 0; k < i; k++) {
                    if (list.get(i).equals(list.get(k))) {
                        return false;
                    }
                }
            }
            return true;
        }
    }
}
