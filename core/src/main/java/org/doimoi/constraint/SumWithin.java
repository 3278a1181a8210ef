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
import java.math.BigDecimal;
import org.doimoi.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * Components add up to no more than others do, such as what was spent to what was allocated.
 *
 * <p>Supported are records whose components are {@code Money}, numbers, or lists of records with a component {@code
 * amount} that is money. What is not there adds nothing; if one of those that limit is not there, or the currencies
 * differ, nothing is compared. It is reported on the first component of the sum that is there.
 */
@Documented
@Target({ANNOTATION_TYPE, TYPE})
@Retention(RUNTIME)
@Repeatable(SumWithin.List.class)
@Constraint(validatedBy = SumWithin.Validator.class)
public @interface SumWithin {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.SumWithin.message}";

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
     * Returns the components that are added.
     *
     * @return the names of components
     */
    String[] sum();

    /**
     * Returns the components whose sum is the limit.
     *
     * @return the names of components
     */
    String[] within();

    /** Checks {@link SumWithin}. */
    final class Validator implements ConstraintValidator<SumWithin, Object> {

        /** What is beyond is no amount, and adding it would write out millions of digits. */
        private static final int MAX_SCALE = 100;

        private Named[] sum = {};
        private Named[] within = {};
        private final Named amount = new Named("amount");

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public void initialize(SumWithin constraint) {
            sum = Named.of(constraint.sum());
            within = Named.of(constraint.within());
        }

        @Override
        public boolean isValid(@Nullable Object record, ConstraintValidatorContext context) {
            if (record == null) {
                return true;
            }
            Total limit = Total.NOTHING;
            for (Named component : within) {
                Object value = component.get(record);
                if (value == null) {
                    return true;
                }
                limit = add(value, limit);
            }
            Total total = Total.NOTHING;
            @Nullable String first = null;
            for (Named component : sum) {
                Object value = component.get(record);
                if (value != null) {
                    first = first == null ? component.name() : first;
                    total = add(value, total);
                }
            }
            return first == null || !total.isMoreThan(limit) || Components.report(context, first);
        }

        private Total add(Object value, Total total) {
            if (value instanceof java.util.List<?> parts) {
                Total more = total;
                for (Object part : parts) {
                    Object money = amount.get(part);
                    more = money == null ? more : add(money, more);
                }
                return more;
            }
            if (value instanceof Money money) {
                return total.plus(money.amount(), money.currency());
            }
            if (value instanceof BigDecimal number) {
                return total.plus(number, "");
            }
            return value instanceof Integer number ? total.plus(BigDecimal.valueOf(number), "") : total;
        }

        /** A sum in one currency, the empty one of numbers; null of nothing yet; mixed if there is no sum. */
        private record Total(BigDecimal amount, @Nullable String currency, boolean mixed) {

            static final Total NOTHING = new Total(BigDecimal.ZERO, null, false);

            Total plus(BigDecimal more, String in) {
                boolean adds = !mixed
                        && (currency == null || currency.equals(in))
                        && Math.abs((long) more.scale()) <= MAX_SCALE;
                return adds ? new Total(amount.add(more), in, false) : new Total(BigDecimal.ZERO, null, true);
            }

            boolean isMoreThan(Total limit) {
                return !mixed
                        && !limit.mixed
                        && currency != null
                        && currency.equals(limit.currency)
                        && amount.compareTo(limit.amount) > 0;
            }
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
        SumWithin[] value();
    }
}
