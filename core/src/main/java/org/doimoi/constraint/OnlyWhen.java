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
 * A component may be present only when another is one of some codes, such as a successor when a start-up has merged.
 *
 * <p>Supported are records. It is reported on the component that must not be there.
 */
@Documented
@Target({ANNOTATION_TYPE, TYPE})
@Retention(RUNTIME)
@Repeatable(OnlyWhen.List.class)
@Constraint(validatedBy = OnlyWhen.Validator.class)
public @interface OnlyWhen {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.OnlyWhen.message}";

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
     * Returns the component that decides.
     *
     * @return the name of a component that is a code
     */
    String component();

    /**
     * Returns the codes of it that decide.
     *
     * @return the codes
     */
    String[] is();

    /**
     * Returns the component that may then be present.
     *
     * @return the name of a component
     */
    String only();

    /** Checks {@link OnlyWhen}. */
    final class Validator implements ConstraintValidator<OnlyWhen, Object> {

        private Named component = new Named("");
        private String[] codes = {};
        private Named only = new Named("");

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public void initialize(OnlyWhen constraint) {
            component = new Named(constraint.component());
            codes = constraint.is();
            only = new Named(constraint.only());
        }

        @Override
        public boolean isValid(@Nullable Object record, ConstraintValidatorContext context) {
            return record == null
                    || only.get(record) == null
                    || component.isOneOf(record, codes)
                    || Components.report(context, only.name());
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
        OnlyWhen[] value();
    }
}
