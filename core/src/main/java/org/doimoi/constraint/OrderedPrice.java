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
import org.doimoi.value.Money;
import org.doimoi.value.PriceRange;
import org.jspecify.annotations.Nullable;

/**
 * The price goes from the lower to the higher, both in one currency and neither below zero.
 *
 * <p>Supported is {@code PriceRange}.
 */
@Documented
@Target({ANNOTATION_TYPE, FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = OrderedPrice.Validator.class)
public @interface OrderedPrice {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.OrderedPrice.message}";

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

    /** Checks {@link OrderedPrice}. */
    final class Validator implements ConstraintValidator<OrderedPrice, PriceRange> {

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable PriceRange price, ConstraintValidatorContext context) {
            return price == null || price.isOrdered() && isNotNegative(price.from()) && isNotNegative(price.to());
        }

        private static boolean isNotNegative(@Nullable Money money) {
            return money == null || money.amount().signum() >= 0;
        }
    }
}
