package org.doimoi.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.doimoi.value.Name;
import org.doimoi.value.Text;
import org.doimoi.value.Traits;
import org.jspecify.annotations.Nullable;

/**
 * The text is fit to be shown: filled, trimmed, printable, in form C, not too long, and none of the slips that make text
 * useless or unsafe: HTML, wrong encodings, look-alike letters, placeholders, personal numbers, another language.
 *
 * <p>Each of these is reported by itself, with its own message; only what is too long has that of this constraint.
 *
 * <p>Supported are {@code CharSequence}, {@code Text}, {@code Name} and lists of these.
 */
@Documented
@Target({ANNOTATION_TYPE, FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Together({
    Filled.class,
    Trimmed.class,
    Nfc.class,
    Printable.class,
    Visible.class,
    PlainText.class,
    Undamaged.class,
    UnicodeVietnamese.class,
    OneScript.class,
    Meaningful.class,
    KnownLanguage.class,
    InItsLanguage.class,
    Accented.class,
    NoPersonalNumber.class,
    MaxLength.class
})
@Constraint(validatedBy = Prose.Validator.class)
public @interface Prose {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.Prose.message}";

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
     * Returns the greatest length.
     *
     * @return the length in code points, from 1
     */
    int max();

    /** Checks {@link Prose}. */
    final class Validator implements ConstraintValidator<Prose, Object> {

        /** One of the constraints, and the message that is given if it is broken. */
        private record Part(TextValidator<?> validator, String template) {}

        private static final Part[] PARTS = parts();

        private static final String[] LANGUAGES = {"vi", "en"};

        private static final int NOT_ASKED = -1;

        /**
         * The parts that texts with some traits may break, as bits, by the traits and the language: so these are asked once
         * for all texts that are alike, when the first of them comes. Threads that ask at once get the same answer.
         */
        private final int[][] known = new int[LANGUAGES.length][];

        private MaxLength.Validator length = new MaxLength.Validator();

        /** Creates the validator; called by the provider. */
        public Validator() {
            for (int i = 0; i < known.length; i++) {
                known[i] = new int[Traits.KINDS];
                Arrays.fill(known[i], NOT_ASKED);
            }
        }

        private static Part[] parts() {
            List<Part> parts = new ArrayList<>();
            for (Class<?> constraint : Prose.class.getAnnotation(Together.class).value()) {
                Object validator =
                        validator(constraint.getAnnotation(Constraint.class).validatedBy()[0]);
                if (!(validator instanceof MaxLength.Validator)) {
                    parts.add(new Part((TextValidator<?>) validator, "{" + constraint.getName() + ".message}"));
                }
            }
            return parts.toArray(new Part[0]);
        }

        private static Object validator(Class<?> type) {
            try {
                return type.getConstructor().newInstance();
            } catch (ReflectiveOperationException ex) {
                throw new ConstraintDeclarationException("Unable to make a " + type, ex);
            }
        }

        private static int open(int traits, @Nullable String language) {
            int open = 0;
            for (int i = 0; i < PARTS.length; i++) {
                open |= PARTS[i].validator().isProven(traits, language) ? 0 : 1 << i;
            }
            return open;
        }

        @Override
        public void initialize(Prose constraint) {
            length = MaxLength.Validator.of(constraint.max());
        }

        @Override
        public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
            if (value == null || isRight(value)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            for (Part part : PARTS) {
                if (!part.validator().isRight(value)) {
                    part.validator().report(value, context, part.template());
                }
            }
            if (!length.isRight(value)) {
                length.report(value, context, context.getDefaultConstraintMessageTemplate());
            }
            return false;
        }

        private boolean isRight(Object value) {
            if (value instanceof Text text) {
                for (int i = 0; i < text.size(); i++) {
                    int traits = text.traits(i);
                    int open = open(traits, text.language(i), Traits.kinds(traits));
                    if ((open != 0 || !length.isProven(traits, null))
                            && !isRight(text.value(i), text.language(i), open)) {
                        return false;
                    }
                }
                return true;
            }
            if (value instanceof String text) {
                return isRight(text, null);
            }
            if (value instanceof Name name) {
                return isRight(name.value(), name.lang());
            }
            if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    if (!isRight(list.get(i))) {
                        return false;
                    }
                }
                return true;
            }
            // of these there are few, and what is not supported is said there
            for (Part part : PARTS) {
                if (!part.validator().isRight(value)) {
                    return false;
                }
            }
            return length.isRight(value);
        }

        private boolean isRight(String text, @Nullable String language) {
            int traits = Traits.of(text);
            int open = open(traits, language, Traits.kinds(traits));
            return open == 0 && length.isProven(traits, null) || isRight(text, language, open);
        }

        private int open(int traits, @Nullable String language, int kinds) {
            for (int i = 0; i < LANGUAGES.length; i++) {
                if (LANGUAGES[i].equals(language)) {
                    int open = known[i][kinds];
                    if (open == NOT_ASKED) {
                        open = open(kinds, language);
                        known[i][kinds] = open;
                    }
                    return open;
                }
            }
            return open(traits, language);
        }

        private boolean isRight(String text, @Nullable String language, int open) {
            for (int left = open; left != 0; left &= left - 1) {
                if (!PARTS[Integer.numberOfTrailingZeros(left)].validator().isRight(text, language)) {
                    return false;
                }
            }
            return length.isRight(text);
        }
    }
}
