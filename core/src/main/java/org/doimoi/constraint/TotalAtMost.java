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
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component of the elements adds up to at most a limit, such as shares to 100 %.
 *
 * <p>Supported is {@code List} of records whose component is a {@code BigDecimal}; null counts as nothing.
 */
@Documented
@Target({ANNOTATION_TYPE, FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = TotalAtMost.Validator.class)
public @interface TotalAtMost {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.TotalAtMost.message}";

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
     * Returns the component to add.
     *
     * @return the name of the component
     */
    String of();

    /**
     * Returns the limit.
     *
     * @return the greatest sum that is valid
     */
    int max();

    /** Checks {@link TotalAtMost}. */
    final class Validator implements ConstraintValidator<TotalAtMost, List<?>> {

        /** What is beyond is no share, and adding it would write out millions of digits. */
        private static final int MAX_SCALE = 100;

        private Named component = new Named("");
        private BigDecimal max = BigDecimal.ZERO;

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public void initialize(TotalAtMost constraint) {
            component = new Named(constraint.of());
            max = BigDecimal.valueOf(constraint.max());
        }

        @Override
        public boolean isValid(@Nullable List<?> list, ConstraintValidatorContext context) {
            if (list == null) {
                return true;
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < list.size(); i++) {
                if (component.get(list.get(i)) instanceof BigDecimal part
                        && Math.abs((long) part.scale()) <= MAX_SCALE) {
                    if (part.compareTo(max) > 0) {
                        // a part that is beyond by itself is for the constraint on the part
                        return true;
                    }
                    sum = sum.signum() == 0 ? part : sum.add(part);
                }
            }
            return sum.compareTo(max) <= 0;
        }
    }
}
