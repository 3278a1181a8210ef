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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The elements of the list, which are records, form a tree or several: each parent that one names is an element of the
 * list, and none stands above itself, such as the nodes of an index.
 *
 * <p>Supported is {@code List} of records. It is reported on the parent that is wrong.
 */
@Documented
@Target({ANNOTATION_TYPE, FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = Tree.Validator.class)
public @interface Tree {

    /**
     * Returns the message or its key.
     *
     * @return the message
     */
    String message() default "{org.doimoi.constraint.Tree.message}";

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
     * Returns the component by which others know an element.
     *
     * @return the name of a component
     */
    String node();

    /**
     * Returns the component that names the element above, null at the top.
     *
     * @return the name of a component
     */
    String parent();

    /** Checks {@link Tree}. */
    final class Validator implements ConstraintValidator<Tree, List<?>> {

        private Named node = new Named("");
        private Named parent = new Named("");

        /** Creates the validator; called by the provider. */
        public Validator() {}

        @Override
        public void initialize(Tree constraint) {
            node = new Named(constraint.node());
            parent = new Named(constraint.parent());
        }

        @Override
        public boolean isValid(@Nullable List<?> list, ConstraintValidatorContext context) {
            if (list == null || list.isEmpty()) {
                return true;
            }
            Map<Object, @Nullable Object> parents = new HashMap<>();
            for (Object element : list) {
                Object code = node.get(element);
                if (code != null) {
                    parents.putIfAbsent(code, parent.get(element));
                }
            }
            boolean valid = true;
            for (int i = 0; i < list.size(); i++) {
                Object code = node.get(list.get(i));
                Object above = parent.get(list.get(i));
                if (above != null && (!parents.containsKey(above) || code != null && isAbove(code, above, parents))) {
                    if (valid) {
                        context.disableDefaultConstraintViolation();
                        valid = false;
                    }
                    Components.report(context, context.getDefaultConstraintMessageTemplate(), i, parent.name());
                }
            }
            return valid;
        }

        /** Returns whether one goes up from a node to another; a circle that it is not part of is for its own nodes to say. */
        private static boolean isAbove(Object code, Object from, Map<Object, @Nullable Object> parents) {
            Set<Object> seen = new HashSet<>();
            Object at = from;
            while (at != null && seen.add(at)) {
                if (at.equals(code)) {
                    return true;
                }
                at = parents.get(at);
            }
            return false;
        }
    }
}
