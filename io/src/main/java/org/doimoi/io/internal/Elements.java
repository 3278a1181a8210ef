package org.doimoi.io.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.doimoi.value.Json;

/** Takes apart the lists that are carried without being understood. */
final class Elements {

    private Elements() {}

    /** Returns the elements of a list, or the value itself if it is none. */
    static List<Json> of(Json json) {
        Node node = Nodes.read(json.toString().getBytes(StandardCharsets.UTF_8), 1, 0, 0);
        return node.kind == Node.Kind.ARRAY
                ? node.items.stream().map(Node::toJson).toList()
                : List.of(json);
    }
}
