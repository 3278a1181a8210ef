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
import org.doimoi.code.DocumentNumbers;
import org.jspecify.annotations.Nullable;

/**
 * The year in the number of a document is that of its date: {@code 268/2025/NĐ-CP} was issued in 2025 (Law 80/2015/QH13,
 * Article 10).
 *
 * <p>Supported are records. A number without a year, such as {@code 1705/QĐ-BKHCN}, fits every date. It is reported on the
 * number.
 */
@Documented
@Target({ANNOTATION_TYPE, TYPE})
@Retention(RUNTIME)
@Constraint(validatedBy = YearInNumber.Validator.class)
public @interface YearInNumber {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.YearInNumber.message}";

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
     * Returns the component with the number.
     *
     * @return the name of a component that is a string
     */
    String number();

    /**
     * Returns the component with the date.
     *
     * @return the name of a component that is a date
     */
    String date();

    /** Checks {@link YearInNumber}. */
    final class Validator implements ConstraintValidator<YearInNumber, Object> {

        private Named number = new Named("");
        private Named date = new Named("");

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public void initialize(YearInNumber constraint) {
            number = new Named(constraint.number());
            date = new Named(constraint.date());
        }

        @Override
        public boolean isValid(@Nullable Object record, ConstraintValidatorContext context) {
            if (record == null
                    || !(number.get(record) instanceof String text)
                    || !(date.get(record) instanceof LocalDate day)) {
                return true;
            }
            int year = DocumentNumbers.year(text);
            return year == 0 || year == day.getYear() || Components.report(context, number.name());
        }
    }
}
