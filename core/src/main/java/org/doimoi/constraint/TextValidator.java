package org.doimoi.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.UnexpectedTypeException;
import java.lang.annotation.Annotation;
import java.util.List;
import org.doimoi.value.Name;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/** Checks every string of a {@code CharSequence}, a {@code Text}, a {@code Name} or a list of these. */
abstract class TextValidator<A extends Annotation> implements ConstraintValidator<A, Object> {

    /** Returns whether a string is right, of whatever language it is. */
    boolean isRight(CharSequence text) {
        return isRight(text, null);
    }

    /** Returns whether a string is right that is given for a language; null if nothing says which. */
    boolean isRight(CharSequence text, @Nullable String language) {
        return isRight(text);
    }

    /** Returns whether a character shows nothing: white space of any kind, or a mark of format such as U+200B. */
    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    @Override
    public final boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
        if (value == null || isRight(value)) {
            return true;
        }
        if (value instanceof CharSequence) {
            return false;
        }
        context.disableDefaultConstraintViolation();
        if (value instanceof Text text) {
            for (String language : text.languages()) {
                if (!isRight(text.in(language).orElseThrow(), language)) {
                    Components.report(context, language);
                }
            }
        } else if (value instanceof Name) {
            Components.report(context, "value");
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (!isRight(list.get(i))) {
                    report(context, list.get(i), i);
                }
            }
        }
        return false;
    }

    private boolean isRight(Object value) {
        if (value instanceof CharSequence text) {
            return isRight(text);
        }
        if (value instanceof Text text) {
            return text.languages().stream()
                    .allMatch(language -> isRight(text.in(language).orElseThrow(), language));
        }
        if (value instanceof Name name) {
            return isRight(name.value(), name.lang());
        }
        if (value instanceof List<?> list) {
            return list.stream().allMatch(this::isRight);
        }
        throw new UnexpectedTypeException(
                getClass().getName() + " checks text, names and lists of these, not " + value.getClass());
    }

    private static void report(ConstraintValidatorContext context, Object element, int index) {
        if (element instanceof Name) {
            Components.report(context, index, "value");
        } else {
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addBeanNode()
                    .inIterable()
                    .atIndex(index)
                    .addConstraintViolation();
        }
    }
}
