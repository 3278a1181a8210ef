package org.doimoi.io.schema;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.doimoi.value.Extras;
import org.doimoi.value.Protected;
import org.doimoi.value.Protection;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record, as its header says it.
 *
 * @param name  the name, which is that of the member in JSON
 * @param form  one value, a list or a map
 * @param type  the type of the value, of an element or of a map's value
 * @param target  what an id points to or which list a code is of, null if the type has no parameter
 * @param required  whether it must be there
 * @param protection  who may see it
 * @param uses  the constraints on it
 * @param elementUses  the constraints on its elements
 */
record Member(
        String name,
        Form form,
        Class<?> type,
        @Nullable Class<?> target,
        boolean required,
        Protection protection,
        ImmutableList<Use> uses,
        ImmutableList<Use> elementUses) {

    /** How a member comes in JSON. */
    enum Form {
        ONE,
        LIST,
        MAP
    }

    static boolean isOne(RecordComponent component) {
        return !component.getAccessor().isAnnotationPresent(Extras.class);
    }

    static Member of(RecordComponent component) {
        ImmutableList<Use> uses = Use.on(component.getAccessor());
        AnnotatedType annotated = component.getAnnotatedType();
        boolean required = !annotated.isAnnotationPresent(Nullable.class);
        Form form = Form.ONE;
        AnnotatedType value = annotated;
        ImmutableList<Use> elementUses = ImmutableList.of();
        if (component.getType() == List.class || component.getType() == Map.class) {
            form = component.getType() == List.class ? Form.LIST : Form.MAP;
            AnnotatedType[] arguments = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments();
            value = arguments[arguments.length - 1];
            elementUses = Use.on((AnnotatedElement) value);
            // a list that may be empty may also be left out
            required = uses.stream()
                    .anyMatch(use -> use.id().equals("not-empty") || use.id().equals("at-least"));
        }
        @Nullable Protected marked = component.getAnnotation(Protected.class);
        return new Member(
                component.getName(),
                form,
                raw(value.getType()),
                target(value.getType()),
                required,
                marked == null ? Protection.PUBLIC : marked.value(),
                uses,
                elementUses);
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type);
    }

    private static @Nullable Class<?> target(Type type) {
        return type instanceof ParameterizedType parameterized
                        && parameterized.getActualTypeArguments()[0] instanceof Class<?> target
                ? target
                : null;
    }
}
