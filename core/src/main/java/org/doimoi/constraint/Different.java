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
import java.util.Locale;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Two components of a record say different things: a summary that is the title again helps nobody, and nobody recommends
 * something to itself.
 *
 * <p>{@code Text}s are compared in each language that both have, without regard to case, marks at the end and white space;
 * other values as they are. A component that is not there differs from all.
 */
@Documented
@Target({ANNOTATION_TYPE, TYPE})
@Retention(RUNTIME)
@Constraint(validatedBy = Different.Validator.class)
public @interface Different {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.Different.message}";

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
     * Returns the two components.
     *
     * @return the names of two components; the violation is on the second
     */
    String[] value();

    /** Checks {@link Different}. */
    final class Validator implements ConstraintValidator<Different, Object> {

        private Named[] components = {};

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public void initialize(Different constraint) {
            components = Named.of(constraint.value());
        }

        @Override
        public boolean isValid(@Nullable Object record, ConstraintValidatorContext context) {
            @Nullable Object one = record == null ? null : components[0].get(record);
            @Nullable Object other = record == null ? null : components[1].get(record);
            if (!(one instanceof Text first) || !(other instanceof Text second)) {
                return one == null || !one.equals(other) || Components.report(context, components[1].name());
            }
            for (int i = 0; i < second.size(); i++) {
                for (int k = 0; k < first.size(); k++) {
                    if (first.language(k).equals(second.language(i))
                            && first.mayBeginAs(k, second, i)
                            && plain(first.value(k)).equals(plain(second.value(i)))) {
                        return Components.report(context, components[1].name());
                    }
                }
            }
            return true;
        }

        private static String plain(String text) {
            int to = text.length();
            while (to > 0 && !Character.isLetterOrDigit(text.charAt(to - 1))) {
                to--;
            }
            return text.substring(0, to).strip().toLowerCase(Locale.ROOT);
        }
    }
}
