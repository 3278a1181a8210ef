package org.doimoi.value;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The immutable copies that records keep of what they are given; for their compact constructors. */
public final class Copies {

    private Copies() {}

    /**
     * Returns an immutable copy of a list.
     *
     * @param <E>  the type of element
     * @param list  the list, without null elements; null stands for none, which is what mappers pass for a member that
     *     is missing
     * @return the copy
     * @throws NullPointerException if an element is null
     */
    public static <E> List<E> of(@Nullable List<? extends E> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /**
     * Returns an immutable copy of extras, in the same order.
     *
     * @param extras  the members by name; null stands for none, and a null value for a JSON null
     * @return the copy
     */
    public static Map<String, Json> of(@Nullable Map<String, ? extends @Nullable Json> extras) {
        if (extras == null || extras.isEmpty()) {
            return Map.of();
        }
        ImmutableMap.Builder<String, Json> copy = ImmutableMap.builderWithExpectedSize(extras.size());
        extras.forEach((name, json) -> copy.put(name, json == null ? Json.NULL : json));
        return copy.buildOrThrow();
    }
}
