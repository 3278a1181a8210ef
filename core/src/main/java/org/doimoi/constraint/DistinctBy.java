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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The elements of the list, which are records, differ in the named components taken together.
 *
 * <p>Supported is {@code List} of records.
 */
@Documented
@Target({ANNOTATION_TYPE, FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = DistinctBy.Validator.class)
public @interface DistinctBy {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.DistinctBy.message}";

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
     * Returns the components to compare.
     *
     * @return the names of components
     */
    String[] value();

    /** Checks {@link DistinctBy}. */
    final class Validator implements ConstraintValidator<DistinctBy, List<?>> {

        /** How many elements are compared faster than they are put into a set. */
        private static final int FEW = 8;

        private Named[] components = {};

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public void initialize(DistinctBy constraint) {
            components = Named.of(constraint.value());
        }

        @Override
        public boolean isValid(@Nullable List<?> list, ConstraintValidatorContext context) {
            if (list == null || list.size() < 2) {
                return true;
            }
            return list.size() <= FEW ? areDistinct(list) : areDistinctAmongMany(list);
        }

        private boolean areDistinct(List<?> list) {
            for (int i = 1; i < list.size(); i++) {
                for (int k = 0; k < i; k++) {
                    if (areAlike(list.get(i), list.get(k))) {
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean areAlike(Object first, Object second) {
            for (Named component : components) {
                if (!Objects.equals(component.get(first), component.get(second))) {
                    return false;
                }
            }
            return true;
        }

        private boolean areDistinctAmongMany(List<?> list) {
            Set<Object> seen = new HashSet<>();
            for (Object element : list) {
                List<@Nullable Object> key = new ArrayList<>();
                for (Named component : components) {
                    key.add(component.get(element));
                }
                seen.add(key);
            }
            return seen.size() == list.size();
        }
    }
}
