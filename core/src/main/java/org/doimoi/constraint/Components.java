package org.doimoi.constraint;

import jakarta.validation.ConstraintValidatorContext;

/** Reports violations on the components of what is checked. */
final class Components {

    private Components() {}

    /** Reports the violation on a component instead of on the record; false, so that a validator can return it. */
    static boolean report(ConstraintValidatorContext context, String component) {
        context.disableDefaultConstraintViolation();
        report(context, context.getDefaultConstraintMessageTemplate(), component);
        return false;
    }

    /** Reports a violation on a component, or on one of a component, with the message of a template. */
    static void report(ConstraintValidatorContext context, String template, String component) {
        int dot = component.indexOf('.');
        var node = context.buildConstraintViolationWithTemplate(template)
                .addPropertyNode(dot < 0 ? component : component.substring(0, dot));
        if (dot < 0) {
            node.addConstraintViolation();
        } else {
            node.addPropertyNode(component.substring(dot + 1)).addConstraintViolation();
        }
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
