package org.doimoi.io.schema;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.doimoi.value.Json;
import org.jspecify.annotations.Nullable;

/** Writes JSON for people: two spaces a level, lists of plain values on lines of some length. */
final class PrettyJson {

    private static final int WIDTH = 120;

    private final StringBuilder out = new StringBuilder();

    private PrettyJson() {}

    /** Returns the text of a value of maps, lists, texts, numbers and booleans, with a line feed at its end. */
    static String of(Object value) {
        PrettyJson pretty = new PrettyJson();
        pretty.append(value, 0);
        return pretty.out.append('\n').toString();
    }

    private void append(@Nullable Object value, int depth) {
        String whole = Json.of(value).toString();
        boolean composite = value instanceof Map<?, ?> || value instanceof List<?>;
        if (!composite || whole.length() + 2 * depth <= WIDTH && !(hasComposite(value) && depth < 4)) {
            out.append(whole);
        } else if (value instanceof Map<?, ?> map) {
            out.append('{');
            Iterator<? extends Map.Entry<?, ?>> members = map.entrySet().iterator();
            while (members.hasNext()) {
                Map.Entry<?, ?> member = members.next();
                line(depth + 1);
                out.append(Json.of(member.getKey())).append(": ");
                append(member.getValue(), depth + 1);
                out.append(members.hasNext() ? "," : "");
            }
            line(depth);
            out.append('}');
        } else if (value instanceof List<?> list) {
            list(list, depth);
        }
    }

    private void list(List<?> list, int depth) {
        out.append('[');
        boolean plain = !hasComposite(list);
        int column = WIDTH + 1;
        Iterator<?> elements = list.iterator();
        while (elements.hasNext()) {
            Object element = elements.next();
            int length = plain ? Json.of(element).toString().length() + 2 : WIDTH;
            if (column + length > WIDTH) {
                line(depth + 1);
                column = 2 * depth + 2;
            } else {
                out.append(' ');
            }
            column += length;
            append(element, depth + 1);
            out.append(elements.hasNext() ? "," : "");
        }
        line(depth);
        out.append(']');
    }

    private static boolean hasComposite(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(one -> one instanceof Map<?, ?> || one instanceof List<?>);
        }
        return value instanceof List<?> list
                && list.stream().anyMatch(one -> one instanceof Map<?, ?> || one instanceof List<?>);
    }

    private void line(int depth) {
        out.append('\n').append("  ".repeat(depth));
    }
}
