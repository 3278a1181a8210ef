package org.doimoi.constraint;

import com.google.common.collect.ImmutableMap;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the components of records by name, for constraints that compare them. */
final class Components {

    private static final ClassValue<ImmutableMap<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected ImmutableMap<String, Method> computeValue(Class<?> type) {
            ImmutableMap.Builder<String, Method> accessors = ImmutableMap.builder();
            for (RecordComponent component : type.getRecordComponents()) {
                // public as it is; spares asking at every call whether it is
                component.getAccessor().setAccessible(true);
                accessors.put(component.getName(), component.getAccessor());
            }
            return accessors.buildOrThrow();
        }
    };

    private Components() {}

    /** Returns a component of a record, null also if it is an empty list. */
    static @Nullable Object get(Object record, String component) {
        Method accessor = ACCESSORS.get(record.getClass()).get(component);
        if (accessor == null) {
            throw new ConstraintDeclarationException(record.getClass() + " has no component '" + component + "'");
        }
        try {
            Object value = accessor.invoke(record);
            return value instanceof Collection<?> list && list.isEmpty() ? null : value;
        } catch (ReflectiveOperationException ex) {
            throw new ConstraintDeclarationException("Unable to read " + component + " of " + record.getClass(), ex);
        }
    }

    /** Returns whether a component is one of some codes, compared as text. */
    static boolean isOneOf(Object record, String component, String[] codes) {
        Object value = get(record, component);
        return value != null && List.of(codes).contains(value.toString());
    }

    /** Reports the violation on a component instead of on the record; false, so that a validator can return it. */
    static boolean report(ConstraintValidatorContext context, String component) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode(component)
                .addConstraintViolation();
        return false;
    }

    /** Reports the violation on a component of an element of a list. */
    static void report(ConstraintValidatorContext context, int index, String component) {
        context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode(component)
                .inIterable()
                .atIndex(index)
                .addConstraintViolation();
    }
}
