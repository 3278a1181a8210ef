package org.doimoi.io.internal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.doimoi.value.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Changes JSON values by merge patches (RFC 7396). */
public final class Merging {

    private Merging() {}

    /**
     * Returns a value with a patch merged into it.
     *
     * @throws IllegalArgumentException if the patch is not JSON
     */
    public static Json merge(String value, String patch) {
        return merge(node(value), node(patch));
    }

    /** Returns whether an object has a member. */
    public static boolean has(String object, String name) {
        return node(object).get(name) != null;
    }

    private static Node node(String text) {
        try {
            return Nodes.read(text.getBytes(StandardCharsets.UTF_8), 1, 0, 0);
        } catch (JacksonException ex) {
            throw new IllegalArgumentException("Invalid JSON '" + text + "'", ex);
        }
    }

    private static Json merge(@Nullable Node value, Node patch) {
        if (patch.kind != Node.Kind.OBJECT) {
            return patch.toJson();
        }
        Map<String, Json> members = new LinkedHashMap<>();
        if (value != null && value.kind == Node.Kind.OBJECT) {
            for (int i = 0; i < value.names.size(); i++) {
                members.put(value.names.get(i), value.items.get(i).toJson());
            }
        }
        for (int i = 0; i < patch.names.size(); i++) {
            String name = patch.names.get(i);
            Node item = patch.items.get(i);
            if (item.kind == Node.Kind.NULL) {
                members.remove(name);
            } else {
                members.put(name, merge(value == null ? null : value.get(name), item));
            }
        }
        return Json.of(members);
    }
}
