package org.doimoi.io.internal;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotEmpty;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.constraint.AtLeast;
import org.doimoi.value.Composite;
import org.doimoi.value.Extras;
import org.doimoi.value.Protected;
import org.doimoi.value.Protection;
import org.jspecify.annotations.Nullable;

/** The form of a composite, read off its record header: what the reader and the writer go by. */
final class Shape {

    /** How a component comes in JSON. */
    enum Form {
        ONE,
        LIST,
        MAP,
        EXTRAS
    }

    /**
     * One component.
     *
     * @param type  the type of the value, of an element or of a map's value
     * @param required  whether the record cannot be without it
     */
    record Component(
            String name,
            Form form,
            Class<?> type,
            boolean required,
            Protection protection,
            org.doimoi.value.Component reader) {

        @Nullable
        Object get(Object record) {
            return reader.get(record);
        }
    }

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };

    final Class<?> type;
    final List<Component> components;
    final Map<String, Component> byName;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Constructor<?> constructor;

    private Shape(Class<?> type) {
        this.type = type;
        // plain loops, for this is done before the first record is read
        RecordComponent[] header = type.getRecordComponents();
        Component[] all = new Component[header.length];
        Class<?>[] types = new Class<?>[header.length];
        Map<String, Component> named = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
            all[i] = component(header[i]);
            types[i] = header[i].getType();
            if (all[i].form() != Form.EXTRAS) {
                named.put(all[i].name(), all[i]);
                positions.put(all[i].name(), i);
            }
        }
        this.components = List.of(all);
        this.byName = Collections.unmodifiableMap(named);
        try {
            this.constructor = type.getConstructor(types);
            // public as it is; spares asking at every call whether it is
            this.constructor.setAccessible(true);
        } catch (NoSuchMethodException ex) {
            throw new IllegalStateException("The canonical constructor of " + type + " must be public", ex);
        }
    }

    /** Returns the position of a component, -1 if there is none of the name. */
    int position(String name) {
        Integer position = positions.get(name);
        return position == null ? -1 : position;
    }

    static Shape of(Class<?> type) {
        return SHAPES.get(type);
    }

    static boolean isComposite(Class<?> type) {
        return Composite.class.isAssignableFrom(type);
    }

    private static Component component(RecordComponent component) {
        Method accessor = component.getAccessor();
        boolean empty = accessor.isAnnotationPresent(NotEmpty.class);
        boolean many = accessor.isAnnotationPresent(AtLeast.class);
        Protected marked = component.getAnnotation(Protected.class);
        Protection protection = marked == null ? Protection.PUBLIC : marked.value();
        AnnotatedType annotated = component.getAnnotatedType();
        Form form = Form.ONE;
        Class<?> type = component.getType();
        boolean required = !annotated.isAnnotationPresent(Nullable.class);
        if (accessor.isAnnotationPresent(Extras.class)) {
            form = Form.EXTRAS;
            required = false;
        } else if (type == List.class || type == Map.class) {
            form = type == List.class ? Form.LIST : Form.MAP;
            AnnotatedType[] arguments = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments();
            type = raw(arguments[arguments.length - 1].getType());
            required = empty || many;
        }
        org.doimoi.value.Component reader =
                org.doimoi.value.Component.of(component.getDeclaringRecord()).get(component.getName());
        return new Component(component.getName(), form, type, required, protection, requireNonNull(reader, "reader"));
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type);
    }

    /** Makes a record. What its constructor throws is thrown. */
    Object make(@Nullable Object[] arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException ex) {
            if (ex.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("Unable to make a " + type, ex);
        } catch (ReflectiveOperationException ex) {
            throw new IllegalStateException("Unable to make a " + type, ex);
        }
    }
}
