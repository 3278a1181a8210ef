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
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component of the elements never goes back from one element to the next, such as the times of the stages of a product.
 *
 * <p>Supported is {@code List} of records whose component compares with its like, such as a day or a time; elements without
 * it are passed over.
 */
@Documented
@Target({ANNOTATION_TYPE, FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = Ascending.Validator.class)
public @interface Ascending {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.Ascending.message}";

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
     * Returns the component that goes up.
     *
     * @return the name of the component
     */
    String value();

    /** Checks {@link Ascending}. */
    final class Validator implements ConstraintValidator<Ascending, List<?>> {

        private Named component = new Named("");

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public void initialize(Ascending constraint) {
            component = new Named(constraint.value());
        }

        @Override
        public boolean isValid(@Nullable List<?> list, ConstraintValidatorContext context) {
            if (list == null) {
                return true;
            }
            @Nullable Object before = null;
            for (Object element : list) {
                Object value = component.get(element);
                if (value instanceof OffsetDateTime time) {
                    // one moment in two zones is one moment
                    value = time.toInstant();
                }
                if (value != null && before != null && compare(before, value) > 0) {
                    return false;
                }
                before = value == null ? before : value;
            }
            return true;
        }

        @SuppressWarnings("unchecked") // the components of one constraint are of one type
        private static int compare(Object first, Object second) {
            return ((Comparable<Object>) first).compareTo(second);
        }
    }
}
