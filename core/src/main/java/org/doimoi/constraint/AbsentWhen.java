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
import org.jspecify.annotations.Nullable;

/**
 * A component must not be present when another is one of some codes, such as the day of a grant when a right is pending.
 *
 * <p>A code that is not among them, as an open list may have it, decides nothing. Supported are records. It is reported on the component that must not be there.
 */
@Documented
@Target({ANNOTATION_TYPE, TYPE})
@Retention(RUNTIME)
@Constraint(validatedBy = AbsentWhen.Validator.class)
public @interface AbsentWhen {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.AbsentWhen.message}";

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
     * Returns the component that must then not be present.
     *
     * @return the name of a component
     */
    String absent();

    /** Checks {@link AbsentWhen}. */
    final class Validator implements ConstraintValidator<AbsentWhen, Object> {

        private Named component = new Named("");
        private String[] codes = {};
        private Named absent = new Named("");

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public void initialize(AbsentWhen constraint) {
            component = new Named(constraint.component());
            codes = constraint.is();
            absent = new Named(constraint.absent());
        }

        @Override
        public boolean isValid(@Nullable Object record, ConstraintValidatorContext context) {
            return record == null
                    || absent.get(record) == null
                    || !component.isOneOf(record, codes)
                    || Components.report(context, absent.name());
        }
    }
}
