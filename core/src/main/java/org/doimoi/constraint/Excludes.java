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
 * When a component is one of some codes, another is none of some others: what is accepted has been contracted.
 *
 * <p>Supported are records. It is reported on the other component.
 */
@Documented
@Target({ANNOTATION_TYPE, TYPE})
@Retention(RUNTIME)
@Repeatable(Excludes.List.class)
@Constraint(validatedBy = Excludes.Validator.class)
public @interface Excludes {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.Excludes.message}";

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
     * Returns the component that must then be something else.
     *
     * @return the name of a component that is a code
     */
    String other();

    /**
     * Returns the codes that it must not be.
     *
     * @return the codes
     */
    String[] not();

    /** Checks {@link Excludes}. */
    final class Validator implements ConstraintValidator<Excludes, Object> {

        private Named component = new Named("");
        private String[] is = {};
        private Named other = new Named("");
        private String[] not = {};

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public void initialize(Excludes constraint) {
            component = new Named(constraint.component());
            is = constraint.is();
            other = new Named(constraint.other());
            not = constraint.not();
        }

        @Override
        public boolean isValid(@Nullable Object record, ConstraintValidatorContext context) {
            return record == null
                    || !other.isOneOf(record, not)
                    || !component.isOneOf(record, is)
                    || Components.report(context, other.name());
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
        Excludes[] value();
    }
}
