package org.doimoi.value;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one component of the records of a type, for whatever goes by record headers: constraints, readers, writers.
 *
 * <p>What is read but a few times is read by reflection; what is read often gets code of its own, which takes a tenth of
 * the time but some time to make.
 *
 * <p>This class is thread-safe.
 */
public final class Component {

    /** How many calls cost as much as making code. */
    private static final int FEW = 2_000;

    private static final ClassValue<Map<String, Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Component> computeValue(Class<?> type) {
            Map<String, Component> components = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                components.put(component.getName(), new Component(component.getAccessor()));
            }
            return Collections.unmodifiableMap(components);
        }
    };

    private final Method accessor;
    private int calls;
    private @Nullable Function<Object, @Nullable Object> code;

    private Component(Method accessor) {
        this.accessor = accessor;
        // public as it is; spares asking at every call whether it is
        accessor.setAccessible(true);
    }

    /**
     * Returns the components of a type of record.
     *
     * @param type  a public record class
     * @return the components by name, in the order of the header
     */
    public static Map<String, Component> of(Class<?> type) {
        return COMPONENTS.get(type);
    }

    /**
     * Returns the type of the component.
     *
     * @return the type, such as {@code List.class}
     */
    public Class<?> type() {
        return accessor.getReturnType();
    }

    /**
     * Reads the component.
     *
     * @param record  a record of the type
     * @return the value, null if it is null
     */
    public @Nullable Object get(Object record) {
        Function<Object, @Nullable Object> made = code;
        return made == null ? slowly(record) : made.apply(record);
    }

    private @Nullable Object slowly(Object record) {
        // two threads that count at once make the code a little later, or twice
        if (++calls > FEW) {
            code = made(accessor);
        }
        return invoke(accessor, record);
    }

    private static @Nullable Object invoke(Method accessor, Object record) {
        try {
            return accessor.invoke(record);
        } catch (ReflectiveOperationException ex) {
            throw new IllegalStateException("Unable to read " + accessor, ex);
        }
    }

    @SuppressWarnings("unchecked") // a function is what was asked for
    private static Function<Object, @Nullable Object> made(Method accessor) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle handle = lookup.unreflect(accessor);
            CallSite site = LambdaMetafactory.metafactory(
                    lookup,
                    "apply",
                    MethodType.methodType(Function.class),
                    MethodType.methodType(Object.class, Object.class),
                    handle,
                    handle.type().wrap());
            return (Function<Object, @Nullable Object>) site.getTarget().invoke();
        } catch (RuntimeException | Error ex) {
            throw ex;
        } catch (Throwable ex) {
            // a record of a host that this module cannot see
            return record -> invoke(accessor, record);
        }
    }
}
