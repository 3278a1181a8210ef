package org.doimoi.io.internal;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.doimoi.dataset.Dataset;
import org.doimoi.value.Json;

/** Takes apart the lists that are carried without being understood. */
public final class Elements {

    private Elements() {}

    /** Returns the elements of a list, or the value itself if it is none. */
    static List<Json> of(Json json) {
        Node node = node(json);
        return node.kind == Node.Kind.ARRAY
                ? node.items.stream().map(Node::toJson).toList()
                : List.of(json);
    }

    /** Returns the ids of the records in the tables of a dataset that this version does not know. */
    public static Set<String> ids(Dataset dataset) {
        Set<String> ids = new HashSet<>();
        for (Json table : dataset.extras().values()) {
            for (Node record : node(table).items) {
                Node id = record.get("id");
                if (id != null && id.kind == Node.Kind.STRING) {
                    ids.add(id.text);
                }
            }
        }
        return ids;
    }

    /** Returns how many elements a list has; none if it is no list. */
    public static int count(Json json) {
        Node node = node(json);
        return node.kind == Node.Kind.ARRAY ? node.items.size() : 0;
    }

    private static Node node(Json json) {
        return Nodes.readAny(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
