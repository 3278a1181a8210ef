package org.doimoi.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * From one date to another are at most so many years: a recognition lasts five (Decree 268/2025/NĐ-CP).
 *
 * <p>Supported are records whose components are of type {@code LocalDate}. A term of five years from 2026-03-01 may end on
 * 2031-03-01. It is reported on the later date.
 */
@Documented
@Target({ANNOTATION_TYPE, TYPE})
@Retention(RUNTIME)
@Constraint(validatedBy = LastsAtMost.Validator.class)
public @interface LastsAtMost {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.LastsAtMost.message}";

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
     * Returns the component with the first day.
     *
     * @return the name of the component
     */
    String from();

    /**
     * Returns the component with the last day.
     *
     * @return the name of the component
     */
    String through();

    /**
     * Returns the greatest number of years.
     *
     * @return the years, from 1
     */
    int years();

    /**
     * Returns the component that can lift the limit.
     *
     * @return the name of a component that is a code, empty if nothing lifts it
     */
    String unless() default "";

    /**
     * Returns the codes of it that lift the limit.
     *
     * @return the codes
     */
    String[] is() default {};

    /** Checks {@link LastsAtMost}. */
    final class Validator implements ConstraintValidator<LastsAtMost, Object> {

        private Named from = new Named("");
        private Named through = new Named("");
        private Named unless = new Named("");
        private String[] codes = {};
        private int years;

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public void initialize(LastsAtMost constraint) {
            from = new Named(constraint.from());
            through = new Named(constraint.through());
            unless = new Named(constraint.unless());
            codes = constraint.is();
            years = constraint.years();
        }

        @Override
        public boolean isValid(@Nullable Object record, ConstraintValidatorContext context) {
            return record == null
                    || !(from.get(record) instanceof LocalDate first)
                    || !(through.get(record) instanceof LocalDate last)
                    || first.getYear() > Year.MAX_VALUE - years
                    || !last.isAfter(first.plusYears(years))
                    || !unless.name().isEmpty() && unless.isOneOf(record, codes)
                    || Components.report(context, through.name());
        }
    }
}
