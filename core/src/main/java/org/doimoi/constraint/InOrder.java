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
import org.doimoi.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * The named components, as far as they are present, are each not before the one named before it.
 *
 * <p>Supported are records whose components compare with each other, such as dates, or are {@code Money}; amounts of two
 * currencies are in any order. It is reported on the later one.
 */
@Documented
@Target({ANNOTATION_TYPE, TYPE})
@Retention(RUNTIME)
@Repeatable(InOrder.List.class)
@Constraint(validatedBy = InOrder.Validator.class)
public @interface InOrder {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.InOrder.message}";

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
     * Returns the components in the order that they must keep.
     *
     * @return the names of components
     */
    String[] value();

    /** Checks {@link InOrder}. */
    final class Validator implements ConstraintValidator<InOrder, Object> {

        private Named[] components = {};

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public void initialize(InOrder constraint) {
            components = Named.of(constraint.value());
        }

        @Override
        public boolean isValid(@Nullable Object record, ConstraintValidatorContext context) {
            if (record == null) {
                return true;
            }
            @Nullable Object before = null;
            for (Named component : components) {
                Object value = component.get(record);
                if (value == null) {
                    continue;
                }
                if (before != null && compare(before, value) > 0) {
                    return Components.report(context, component.name());
                }
                before = value;
            }
            return true;
        }

        @SuppressWarnings("unchecked") // the components of one constraint are of one type
        private static int compare(Object first, Object second) {
            if (first instanceof Money one && second instanceof Money other) {
                return one.currency().equals(other.currency()) ? one.amount().compareTo(other.amount()) : 0;
            }
            return ((Comparable<Object>) first).compareTo(second);
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
        InOrder[] value();
    }
}
