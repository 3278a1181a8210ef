package org.doimoi.constraint;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Collection;
import org.doimoi.value.Component;
import org.jspecify.annotations.Nullable;

/** Reads the components of records by name, for constraints that compare them. */
final class Components {

    private Components() {}

    /** Returns a component of a record, null also if it is an empty list. */
    static @Nullable Object get(Object record, String component) {
        Component found = Component.of(record.getClass()).get(component);
        if (found == null) {
            throw new ConstraintDeclarationException(record.getClass() + " has no component '" + component + "'");
        }
        Object value = found.get(record);
        return value instanceof Collection<?> list && list.isEmpty() ? null : value;
    }

    /** Returns whether a component is one of some codes, compared as text. */
    static boolean isOneOf(Object record, String component, String[] codes) {
        Object value = get(record, component);
        String text = value == null ? null : value.toString();
        for (String code : codes) {
            if (code.equals(text)) {
                return true;
            }
        }
        return false;
    }

    /** Reports the violation on a component instead of on the record; false, so that a validator can return it. */
    static boolean report(ConstraintValidatorContext context, String component) {
        context.disableDefaultConstraintViolation();
        report(context, context.getDefaultConstraintMessageTemplate(), component);
        return false;
    }

    /** Reports a violation on a component, with the message of a template. */
    static void report(ConstraintValidatorContext context, String template, String component) {
        context.buildConstraintViolationWithTemplate(template)
                .addPropertyNode(component)
                .addConstraintViolation();
    }

    /** Reports a violation on a component of an element of a list. */
    static void report(ConstraintValidatorContext context, String template, int index, String component) {
        context.buildConstraintViolationWithTemplate(template)
                .addPropertyNode(component)
                .inIterable()
                .atIndex(index)
                .addConstraintViolation();
    }
}
