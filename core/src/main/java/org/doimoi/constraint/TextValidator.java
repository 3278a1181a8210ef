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

    /** Returns whether a string with these traits can only be right; if not, it is looked at. */
    boolean isProven(int traits, @Nullable String language) {
        return false;
    }

    /** Returns whether a character shows nothing: white space of any kind, or a mark of format such as U+200B. */
    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    /** Returns whether a string has nothing in it that shows. */
    static boolean isBlank(CharSequence text) {
        int i = 0;
        while (i < text.length() && isBlank(text.charAt(i))) {
            i++;
        }
        return i == text.length();
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
        report(value, context, context.getDefaultConstraintMessageTemplate());
        return false;
    }

    /** Reports what is not right in a value, with the message of a template. */
    final void report(Object value, ConstraintValidatorContext context, String template) {
        if (value instanceof Text text) {
            for (int i = 0; i < text.size(); i++) {
                if (!isRight(text, i)) {
                    Components.report(context, template, text.language(i));
                }
            }
        } else if (value instanceof Name) {
            Components.report(context, template, "value");
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                if (isRight(list.get(i))) {
                    continue;
                }
                if (list.get(i) instanceof Name) {
                    Components.report(context, template, i, "value");
                } else {
                    context.buildConstraintViolationWithTemplate(template)
                            .addBeanNode()
                            .inIterable()
                            .atIndex(i)
                            .addConstraintViolation();
                }
            }
        } else {
            context.buildConstraintViolationWithTemplate(template).addConstraintViolation();
        }
    }

    final boolean isRight(Object value) {
        if (value instanceof CharSequence text) {
            return isRight(text);
        }
        if (value instanceof Text text) {
            for (int i = 0; i < text.size(); i++) {
                if (!isRight(text, i)) {
                    return false;
                }
            }
            return true;
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
        throw new UnexpectedTypeException(
                getClass().getName() + " checks text, names and lists of these, not " + value.getClass());
    }

    private boolean isRight(Text text, int index) {
        return isProven(text.traits(index), text.language(index)) || isRight(text.value(index), text.language(index));
    }
}
