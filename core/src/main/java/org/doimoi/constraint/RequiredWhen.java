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
 * Components must be present when another is one of some codes, such as the date of publication
 * when a listing is published.
 *
 * <p>Supported are records. It is reported on the component that is missing.
 */
@Documented
@Target({ANNOTATION_TYPE, TYPE})
@Retention(RUNTIME)
@Repeatable(RequiredWhen.List.class)
@Constraint(validatedBy = RequiredWhen.Validator.class)
public @interface RequiredWhen {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.RequiredWhen.message}";

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
     * Returns the components that must then be present.
     *
     * @return the names of components
     */
    String[] required();

    /** Checks {@link RequiredWhen}. */
    final class Validator implements ConstraintValidator<RequiredWhen, Object> {

        private Named component = new Named("");
        private String[] codes = {};
        private Named[] required = {};

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public void initialize(RequiredWhen constraint) {
            component = new Named(constraint.component());
            codes = constraint.is();
            required = Named.of(constraint.required());
        }

        @Override
        public boolean isValid(@Nullable Object record, ConstraintValidatorContext context) {
            if (record == null || !component.isOneOf(record, codes)) {
                return true;
            }
            for (Named needed : required) {
                if (needed.get(record) == null) {
                    return Components.report(context, needed.name());
                }
            }
            return true;
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
        RequiredWhen[] value();
    }
}
