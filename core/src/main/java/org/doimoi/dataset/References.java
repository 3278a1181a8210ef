package org.doimoi.dataset;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.doimoi.model.Entity;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Composite;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the typed references in a record at any depth, by the types of its components alone.
 *
 * <p>{@code Id<X>} points at an entity, {@code Code<X>} and {@code Coding<X>} into a code list. There is no other list of
 * foreign keys.
 */
public final class References {

    /** Is told of each reference. */
    public interface Visitor {

        /**
         * Visits a reference to an entity.
         *
         * @param id  the identifier
         * @param target  the type that it points at, such as {@code Startup.class} or {@code Actor.class}
         * @param at  where it is in the record
         */
        default void id(Id<?> id, Class<?> target, Pointer at) {}

        /**
         * Visits a code.
         *
         * @param code  the code
         * @param list  the type that names the list
         * @param at  where it is in the record
         */
        default void code(Code<?> code, Class<?> list, Pointer at) {}

        /**
         * Visits a code with its scheme.
         *
         * @param coding  the scheme and the code
         * @param list  the type that names the list
         * @param at  where it is in the record
         */
        default void coding(Coding<?> coding, Class<?> list, Pointer at) {}
    }

    /** Says what stands instead of a code. */
    public interface Replacer {

        /**
         * Replaces a code.
         *
         * @param code  the code
         * @param list  the type that names the list
         * @param at  where it is in the record
         * @return the code to put there, which may be the same
         */
        Code<?> code(Code<?> code, Class<?> list, Pointer at);

        /**
         * Replaces a code with its scheme.
         *
         * @param coding  the scheme and the code
         * @param list  the type that names the list
         * @param at  where it is in the record
         * @return the scheme and code to put there, which may be the same
         */
        Coding<?> coding(Coding<?> coding, Class<?> list, Pointer at);
    }

    /** One component that has, or may have, references in it. */
    private record Step(
            int index,
            String name,
            Method accessor,
            Class<?> kind,
            @Nullable Class<?> target) {

        @Nullable
        Object get(Composite record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException ex) {
                throw new IllegalStateException("Unable to read " + name + " of " + record.getClass(), ex);
            }
        }
    }

    private static final ClassValue<ImmutableList<Step>> STEPS = new ClassValue<>() {
        @Override
        protected ImmutableList<Step> computeValue(Class<?> type) {
            ImmutableList.Builder<Step> steps = ImmutableList.builder();
            boolean entity = Entity.class.isAssignableFrom(type);
            int index = -1;
            for (RecordComponent component : type.getRecordComponents()) {
                index++;
                Type of = component.getGenericType();
                if (of instanceof ParameterizedType list && list.getRawType() == List.class) {
                    of = list.getActualTypeArguments()[0];
                }
                Class<?> raw = raw(of);
                // public as it is; spares asking at every call whether it is
                component.getAccessor().setAccessible(true);
                boolean own = entity && component.getName().equals("id");
                if (raw == Id.class && !own || raw == Code.class || raw == Coding.class) {
                    Class<?> target = raw(((ParameterizedType) of).getActualTypeArguments()[0]);
                    steps.add(new Step(index, component.getName(), component.getAccessor(), raw, target));
                } else if (Composite.class.isAssignableFrom(raw)) {
                    steps.add(new Step(index, component.getName(), component.getAccessor(), raw, null));
                }
            }
            return steps.build();
        }
    };

    private References() {}

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return raw(parameterized.getRawType());
        }
        return type instanceof Class<?> c ? c : Object.class;
    }

    /**
     * Visits every reference in a record, in the order of its components. Its own identifier is not one.
     *
     * @param record  the record
     * @param visitor  who is told
     */
    public static void visit(Composite record, Visitor visitor) {
        visit(record, visitor, Pointer.ROOT);
    }

    private static void visit(Composite record, Visitor visitor, Pointer at) {
        for (Step step : STEPS.get(record.getClass())) {
            Object value = step.get(record);
            if (value instanceof List<?> list) {
                Pointer here = at.member(step.name());
                for (int i = 0; i < list.size(); i++) {
                    visit(list.get(i), step, visitor, here.element(i));
                }
            } else if (value != null) {
                visit(value, step, visitor, at.member(step.name()));
            }
        }
    }

    private static void visit(Object value, Step step, Visitor visitor, Pointer at) {
        Class<?> target = step.target();
        if (target == null) {
            visit((Composite) value, visitor, at);
        } else if (value instanceof Id<?> id) {
            visitor.id(id, target, at);
        } else if (value instanceof Code<?> code) {
            visitor.code(code, target, at);
        } else if (value instanceof Coding<?> coding) {
            visitor.coding(coding, target, at);
        }
    }

    /**
     * Returns a record with other codes in it, at any depth.
     *
     * @param <C>  the type of record
     * @param record  the record
     * @param replacer  says what stands instead of each code, in the order of the components
     * @return the copy, or the record itself if every code stays
     */
    public static <C extends Composite> C replace(C record, Replacer replacer) {
        return replace(record, replacer, Pointer.ROOT);
    }

    @SuppressWarnings("unchecked") // a copy is of the class of the original
    private static <C extends Composite> C replace(C record, Replacer replacer, Pointer at) {
        @Nullable Object @Nullable [] arguments = null;
        for (Step step : STEPS.get(record.getClass())) {
            Object value = step.kind() == Id.class ? null : step.get(record);
            if (value == null) {
                continue;
            }
            Pointer here = at.member(step.name());
            Object other = value instanceof List<?> list
                    ? replaceAll(list, step, replacer, here)
                    : replace(value, step, replacer, here);
            if (other != value) {
                if (arguments == null) {
                    arguments = Copying.arguments(record);
                }
                arguments[step.index()] = other;
            }
        }
        return arguments == null ? record : (C) Copying.of(record.getClass()).make(arguments);
    }

    private static List<?> replaceAll(List<?> list, Step step, Replacer replacer, Pointer at) {
        List<Object> others = new ArrayList<>(list.size());
        boolean same = true;
        for (int i = 0; i < list.size(); i++) {
            Object other = replace(list.get(i), step, replacer, at.element(i));
            same &= other == list.get(i);
            others.add(other);
        }
        return same ? list : others;
    }

    private static Object replace(Object value, Step step, Replacer replacer, Pointer at) {
        Class<?> target = step.target();
        if (target == null) {
            return replace((Composite) value, replacer, at);
        }
        if (value instanceof Code<?> code) {
            return replacer.code(code, target, at);
        }
        return value instanceof Coding<?> coding ? replacer.coding(coding, target, at) : value;
    }

    /** How a record is taken apart and put together. */
    private record Copying(Constructor<?> constructor, ImmutableList<Method> accessors) {

        private static final ClassValue<Copying> ALL = new ClassValue<>() {
            @Override
            protected Copying computeValue(Class<?> type) {
                ImmutableList.Builder<Method> accessors = ImmutableList.builder();
                RecordComponent[] components = type.getRecordComponents();
                Class<?>[] types = new Class<?>[components.length];
                for (int i = 0; i < components.length; i++) {
                    types[i] = components[i].getType();
                    components[i].getAccessor().setAccessible(true);
                    accessors.add(components[i].getAccessor());
                }
                try {
                    return new Copying(type.getConstructor(types), accessors.build());
                } catch (NoSuchMethodException ex) {
                    throw new IllegalStateException("The canonical constructor of " + type + " must be public", ex);
                }
            }
        };

        static Copying of(Class<?> type) {
            return ALL.get(type);
        }

        static @Nullable Object[] arguments(Composite record) {
            ImmutableList<Method> accessors = of(record.getClass()).accessors;
            @Nullable Object[] arguments = new @Nullable Object[accessors.size()];
            try {
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = accessors.get(i).invoke(record);
                }
            } catch (ReflectiveOperationException ex) {
                throw new IllegalStateException("Unable to read a " + record.getClass(), ex);
            }
            return arguments;
        }

        Object make(@Nullable Object[] arguments) {
            try {
                return constructor.newInstance(arguments);
            } catch (ReflectiveOperationException ex) {
                throw new IllegalStateException("Unable to copy a " + constructor.getDeclaringClass(), ex);
            }
        }
    }
}
