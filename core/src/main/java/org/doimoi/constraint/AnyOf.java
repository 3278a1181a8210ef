package org.doimoi.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * At least one of the named components is present; an empty list is not.
 *
 * <p>Supported are records.
 */
@Documented
@Target({ANNOTATION_TYPE, TYPE})
@Retention(RUNTIME)
@Repeatable(AnyOf.List.class)
@Constraint(validatedBy = AnyOf.Validator.class)
public @interface AnyOf {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.AnyOf.message}";

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
     * Returns the components of which one must be there.
     *
     * @return the names of components
     */
    String[] value();

    /** Checks {@link AnyOf}. */
    final class Validator implements ConstraintValidator<AnyOf, Object> {

        private Named[] components = {};

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public void initialize(AnyOf constraint) {
            components = Named.of(constraint.value());
        }

        @Override
        public boolean isValid(@Nullable Object record, ConstraintValidatorContext context) {
            if (record == null) {
                return true;
            }
            for (Named component : components) {
                if (component.get(record) != null) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Several of these on one type. */
    @Documented
    @Target({ANNOTATION_TYPE, TYPE})
    @Retention(RUNTIME)
    @interface List {

        /**
         * Returns the constraints.
         *
         * @return the constraints
         */
        AnyOf[] value();
    }
}
