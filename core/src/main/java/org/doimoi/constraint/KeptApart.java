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
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a protected component says does not stand in a public one as well: a sentence of the confidential detail that was
 * copied into the summary is confidential no more.
 *
 * <p>Compared are {@code Text}s, in each language that both have. Passages of fewer than forty characters, such as names of
 * products, are left alone, and so is a passage that stands in quotation marks in the protected text.
 */
@Documented
@Target({ANNOTATION_TYPE, TYPE})
@Retention(RUNTIME)
@Constraint(validatedBy = KeptApart.Validator.class)
public @interface KeptApart {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.KeptApart.message}";

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
     * Returns the protected component.
     *
     * @return the name of a component that is a text
     */
    String secret();

    /**
     * Returns the public components.
     *
     * @return the names of components that are texts
     */
    String[] from();

    /** Checks {@link KeptApart}. */
    final class Validator implements ConstraintValidator<KeptApart, Object> {

        private static final int SHORTEST = 40;

        /** What is longer breaks other constraints, and comparing each sentence with all of it would take for ever. */
        private static final int LONGEST = 20_000;

        private Named secret = new Named("");
        private Named[] publics = {};

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public void initialize(KeptApart constraint) {
            secret = new Named(constraint.secret());
            publics = Named.of(constraint.from());
        }

        @Override
        public boolean isValid(@Nullable Object record, ConstraintValidatorContext context) {
            if (record == null || !(secret.get(record) instanceof Text hidden)) {
                return true;
            }
            for (Named component : publics) {
                if (component.get(record) instanceof Text shown && tells(hidden, shown)) {
                    return Components.report(context, component.name());
                }
            }
            return true;
        }

        private static boolean tells(Text hidden, Text shown) {
            for (int i = 0; i < hidden.size(); i++) {
                for (int k = 0; k < shown.size(); k++) {
                    if (hidden.language(i).equals(shown.language(k))
                            && hidden.mayShare(i, shown, k)
                            && tells(hidden.value(i), shown.value(k))) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Returns whether a sentence of the one stands in the other. */
        private static boolean tells(String hidden, String shown) {
            if (hidden.length() > LONGEST || shown.length() > LONGEST) {
                return false;
            }
            int from = 0;
            boolean quoted = false;
            for (int i = 0; i <= hidden.length(); i++) {
                boolean end = i == hidden.length() || ".;!?\n\"“”".indexOf(hidden.charAt(i)) >= 0;
                if (end) {
                    String sentence = hidden.substring(from, i).strip();
                    if (!quoted && sentence.length() >= SHORTEST && shown.contains(sentence)) {
                        return true;
                    }
                    boolean quote = i < hidden.length() && "\"“”".indexOf(hidden.charAt(i)) >= 0;
                    quoted = quote ? !quoted : quoted && i < hidden.length();
                    from = i + 1;
                }
            }
            return false;
        }
    }
}
