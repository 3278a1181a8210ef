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
 * At least one of the named components is present; an empty list is not. It can be asked for with some codes only, such as
 * an outcome with what is done.
 *
 * <p>Supported are records.
 */
@Documented
@Target({ANNOTATION_TYPE, TYPE})
@Retention(RUNTIME)
@Repeatable(AnyOf.List.class)
@Constraint(validatedBy = AnyOf.Validator.class)
public @interface AnyOf {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.AnyOf.message}";

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
     * Returns the components of which one must be there.
     *
     * @return the names of components
     */
    String[] value();

    /**
     * Returns the component that decides whether one is asked for.
     *
     * @return the name of a component that is a code, empty if one always is
     */
    String component() default "";

    /**
     * Returns the codes of it for which one is asked for.
     *
     * @return the codes
     */
    String[] is() default {};

    /** Checks {@link AnyOf}. */
    final class Validator implements ConstraintValidator<AnyOf, Object> {

        private Named[] components = {};
        private Named component = new Named("");
        private String[] codes = {};

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public void initialize(AnyOf constraint) {
            components = Named.of(constraint.value());
            component = new Named(constraint.component());
            codes = constraint.is();
        }

        @Override
        public boolean isValid(@Nullable Object record, ConstraintValidatorContext context) {
            if (record == null || !component.name().isEmpty() && !component.isOneOf(record, codes)) {
                return true;
            }
            for (Named one : components) {
                if (one.get(record) != null) {
                    return true;
                }
            }
            return false;
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
        AnyOf[] value();
    }
}
