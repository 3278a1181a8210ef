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
import org.jspecify.annotations.Nullable;

/**
 * The address of the web leads to a host that can be reached from elsewhere: not to this machine, a private network, a
 * name that is reserved for tests and examples (RFC 2606, RFC 6761, RFC 1918), or a bare number.
 *
 * <p>Only the form is looked at; nothing is called. What is no address is left to {@link WebAddress}.
 *
 * <p>Supported is {@code CharSequence}; null is valid.
 */
@Documented
@Target({ANNOTATION_TYPE, FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = ReachableAddress.Validator.class)
public @interface ReachableAddress {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.ReachableAddress.message}";

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

    /** Checks {@link ReachableAddress}. */
    final class Validator implements ConstraintValidator<ReachableAddress, CharSequence> {

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
            // what is no address is for WebAddress
            return value == null || !WebAddress.Validator.isRight(value.toString()) || !Hosts.isUnreachable(value);
        }
    }
}
