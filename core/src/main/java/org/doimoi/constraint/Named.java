package org.doimoi.constraint;

import jakarta.validation.ConstraintDeclarationException;
import java.util.Collection;
import org.doimoi.value.Component;
import org.jspecify.annotations.Nullable;

/**
 * Reads a component by its name off records that are mostly of one type.
 *
 * <p>{@code inForce.from} is the component {@code from} of the record that is the component {@code inForce}.
 */
final class Named {

    /** A type and its component; in one object, so that no thread sees a half of it. */
    private record Found(Class<?> type, Component component, boolean list) {}

    private final String name;
    private final String first;
    private final @Nullable Named rest;
    private @Nullable Found last;

    Named(String name) {
        int dot = name.indexOf('.');
        this.name = name;
        this.first = dot < 0 ? name : name.substring(0, dot);
        this.rest = dot < 0 ? null : new Named(name.substring(dot + 1));
    }

    static Named[] of(String... names) {
        Named[] all = new Named[names.length];
        for (int i = 0; i < names.length; i++) {
            all[i] = new Named(names[i]);
        }
        return all;
    }

    String name() {
        return name;
    }

    /** Returns the component of a record, null also if it is an empty list. */
    @Nullable
    Object get(Object record) {
        Found found = last;
        if (found == null || found.type() != record.getClass()) {
            found = find(record.getClass());
            last = found;
        }
        Object value = found.component().get(record);
        if (rest != null) {
            return value == null ? null : rest.get(value);
        }
        return found.list() && value instanceof Collection<?> list && list.isEmpty() ? null : value;
    }

    private Found find(Class<?> type) {
        Component component = Component.of(type).get(first);
        if (component == null) {
            throw new ConstraintDeclarationException(type + " has no component '" + first + "'");
        }
        return new Found(type, component, Collection.class.isAssignableFrom(component.type()));
    }

    /** Returns whether the component of a record is one of some codes, compared as text. */
    boolean isOneOf(Object record, String[] codes) {
        Object value = get(record);
        String text = value == null ? null : value.toString();
        for (String code : codes) {
            if (code.equals(text)) {
                return true;
            }
        }
        return false;
    }
}
