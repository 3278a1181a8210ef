package org.doimoi.finding;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.doimoi.value.Json;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * A change of a JSON value that any program can apply (JSON Patch, RFC 6902).
 *
 * <p>Before a value is replaced it is tested, so that a patch never changes what it was not made for:
 *
 * <pre>{@code
 * [{"op":"test","path":"/province","value":"10"},{"op":"replace","path":"/province","value":"15"}]
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param operations  what is to be done, in this order
 */
public record Patch(List<Operation> operations) {

    /** What an operation does. */
    public enum Kind {
        /** The value must be this, else nothing of the patch is applied. */
        TEST,
        /** The value becomes this. */
        REPLACE,
        /** The value is put there. */
        ADD,
        /** The value goes. */
        REMOVE
    }

    /**
     * One step of a patch.
     *
     * @param kind  what it does
     * @param at  where
     * @param value  the value, null for {@link Kind#REMOVE} only
     */
    public record Operation(Kind kind, Pointer at, @Nullable Json value) {}

    /** Creates a patch. */
    public Patch {
        operations = ImmutableList.copyOf(operations);
    }

    /**
     * Returns the patch that replaces a value, if it is what it is thought to be.
     *
     * @param at  where
     * @param from  the value that must be there
     * @param to  the value to put there
     * @return the patch
     */
    public static Patch replace(Pointer at, Json from, Json to) {
        return new Patch(List.of(new Operation(Kind.TEST, at, from), new Operation(Kind.REPLACE, at, to)));
    }

    /**
     * Returns a patch that does this and then another.
     *
     * @param next  the other
     * @return the patch
     */
    public Patch then(Patch next) {
        return new Patch(
                Stream.concat(operations.stream(), next.operations.stream()).toList());
    }

    /**
     * Returns the same patch for a value that has the value of this one in it.
     *
     * @param base  where in it
     * @return the patch
     */
    public Patch under(Pointer base) {
        return new Patch(operations.stream()
                .map(one -> new Operation(one.kind(), base.append(one.at()), one.value()))
                .toList());
    }

    /**
     * Returns the patch as RFC 6902 writes it.
     *
     * @return the JSON array
     */
    public Json toJson() {
        return Json.of(operations.stream().map(Patch::toMap).toList());
    }

    private static Map<String, Object> toMap(Operation one) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("op", one.kind().name().toLowerCase(Locale.ROOT));
        map.put("path", one.at().toString());
        if (one.value() != null) {
            map.put("value", one.value());
        }
        return map;
    }

    /**
     * Returns the text of {@link #toJson()}.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return toJson().toString();
    }
}
