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
 * Exactly one of the named components is present, such as the country, the region or the province of an area; an empty
 * list is not.
 *
 * <p>Supported are records.
 */
@Documented
@Target({ANNOTATION_TYPE, TYPE})
@Retention(RUNTIME)
@Repeatable(OneOf.List.class)
@Constraint(validatedBy = OneOf.Validator.class)
public @interface OneOf {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.OneOf.message}";

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
     * Returns the components of which one must be there, and no other.
     *
     * @return the names of components
     */
    String[] value();

    /** Checks {@link OneOf}. */
    final class Validator implements ConstraintValidator<OneOf, Object> {

        private Named[] components = {};

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public void initialize(OneOf constraint) {
            components = Named.of(constraint.value());
        }

        @Override
        public boolean isValid(@Nullable Object record, ConstraintValidatorContext context) {
            if (record == null) {
                return true;
            }
            int present = 0;
            for (Named component : components) {
                if (component.get(record) != null) {
                    present++;
                }
            }
            return present == 1;
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
        OneOf[] value();
    }
}
