package org.doimoi.dataset;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
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

    /** One component that has, or may have, references in it. */
    private record Step(
            String name,
            Method accessor,
            Class<?> kind,
            @Nullable Class<?> target) {}

    private static final ClassValue<ImmutableList<Step>> STEPS = new ClassValue<>() {
        @Override
        protected ImmutableList<Step> computeValue(Class<?> type) {
            ImmutableList.Builder<Step> steps = ImmutableList.builder();
            boolean entity = Entity.class.isAssignableFrom(type);
            for (RecordComponent component : type.getRecordComponents()) {
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
                    steps.add(new Step(component.getName(), component.getAccessor(), raw, target));
                } else if (Composite.class.isAssignableFrom(raw)) {
                    steps.add(new Step(component.getName(), component.getAccessor(), raw, null));
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
            Object value;
            try {
                value = step.accessor().invoke(record);
            } catch (ReflectiveOperationException ex) {
                throw new IllegalStateException("Unable to read " + step.name() + " of " + record.getClass(), ex);
            }
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
}
