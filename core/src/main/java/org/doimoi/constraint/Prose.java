package org.doimoi.constraint;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import com.google.common.collect.ImmutableList;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
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

        private static final ImmutableList<Part> PARTS = parts();

        private static final String[] LANGUAGES = {"vi", "en"};

        /**
         * The parts that texts with some traits may break, as bits, by the traits and the language: so these are asked once
         * for all texts that are alike.
         */
        private static final int[][] OPEN = open();

        private MaxLength.Validator length = new MaxLength.Validator();

        /** Creates the validator; called by the provider. */
        public Validator() {}

        private static ImmutableList<Part> parts() {
            ImmutableList.Builder<Part> parts = ImmutableList.builder();
            for (Class<?> constraint : Prose.class.getAnnotation(Together.class).value()) {
                Object validator =
                        validator(constraint.getAnnotation(Constraint.class).validatedBy()[0]);
                if (!(validator instanceof MaxLength.Validator)) {
                    parts.add(new Part((TextValidator<?>) validator, "{" + constraint.getName() + ".message}"));
                }
            }
            return parts.build();
        }

        private static Object validator(Class<?> type) {
            try {
                return type.getConstructor().newInstance();
            } catch (ReflectiveOperationException ex) {
                throw new ConstraintDeclarationException("Unable to make a " + type, ex);
            }
        }

        private static int[][] open() {
            int[][] open = new int[LANGUAGES.length][Traits.KINDS];
            for (int language = 0; language < LANGUAGES.length; language++) {
                for (int traits = 0; traits < Traits.KINDS; traits++) {
                    open[language][traits] = open(traits, LANGUAGES[language]);
                }
            }
            return open;
        }

        private static int open(int traits, @Nullable String language) {
            int open = 0;
            for (int i = 0; i < PARTS.size(); i++) {
                open |= PARTS.get(i).validator().isProven(traits, language) ? 0 : 1 << i;
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
            if (value instanceof java.util.List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    if (!isRight(list.get(i))) {
                        return false;
                    }
                }
                return true;
            }
            // of these there are few, and what is not supported is said there
            return PARTS.stream().allMatch(part -> part.validator().isRight(value)) && length.isRight(value);
        }

        private boolean isRight(String text, @Nullable String language) {
            int traits = Traits.of(text);
            int open = open(traits, language, Traits.kinds(traits));
            return open == 0 && length.isProven(traits, null) || isRight(text, language, open);
        }

        private static int open(int traits, @Nullable String language, int kinds) {
            for (int i = 0; i < LANGUAGES.length; i++) {
                if (LANGUAGES[i].equals(language)) {
                    return OPEN[i][kinds];
                }
            }
            return open(traits, language);
        }

        private boolean isRight(String text, @Nullable String language, int open) {
            for (int left = open; left != 0; left &= left - 1) {
                if (!PARTS.get(Integer.numberOfTrailingZeros(left)).validator().isRight(text, language)) {
                    return false;
                }
            }
            return length.isRight(text);
        }
    }
}
