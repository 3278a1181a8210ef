package org.doimoi.io.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doimoi.value.Json;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** A JSON value with its place in the input. An object keeps members that stand twice. */
final class Node {

    enum Kind {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        BOOLEAN,
        NULL;

        /** Returns what the kind is called in the messages. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    final Kind kind;
    /** The characters of a string, the spelling of a number; empty for an object or a list. */
    final String text;

    final long line;
    /** The number of bytes between the beginning of the line and the value. */
    final long indent;

    final long offset;
    /** The offset of the byte after the value; for an object or a list it is known once that was read. */
    long end;

    final List<String> names;
    final List<Node> items;

    Node(Kind kind, String text, long line, long indent, long offset, long end) {
        this.kind = kind;
        this.text = text;
        this.line = line;
        this.indent = indent;
        this.offset = offset;
        this.end = end;
        // most nodes are scalars, and have neither
        this.names = kind == Kind.OBJECT ? new ArrayList<>(8) : List.of();
        this.items = kind == Kind.OBJECT || kind == Kind.ARRAY ? new ArrayList<>(8) : List.of();
    }

    @Nullable
    Node get(String name) {
        int i = names.indexOf(name);
        return i < 0 ? null : items.get(i);
    }

    /** Returns the value at a pointer, or the nearest around it. */
    Node at(String pointer) {
        Node node = this;
        for (String token :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            Node next = null;
            if (node.kind == Kind.OBJECT) {
                next = node.get(token.replace("~1", "/").replace("~0", "~"));
            } else if (node.kind == Kind.ARRAY
                    && token.length() < 9
                    && token.chars().allMatch(Character::isDigit)) {
                int index = token.isEmpty() ? -1 : Integer.parseInt(token);
                next = index >= 0 && index < node.items.size() ? node.items.get(index) : null;
            }
            if (next == null) {
                return node;
            }
            node = next;
        }
        return node;
    }

    Node at(Pointer pointer) {
        return at(pointer.toString());
    }

    Json toJson() {
        return switch (kind) {
            case NULL -> Json.NULL;
            case BOOLEAN -> Json.of(Boolean.valueOf(text));
            case STRING -> Json.of(text);
            case NUMBER -> Json.number(text);
            case ARRAY -> Json.of(items.stream().map(Node::toJson).toList());
            case OBJECT -> {
                Map<String, Json> members = new LinkedHashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    members.put(names.get(i), items.get(i).toJson());
                }
                yield Json.of(members);
            }
        };
    }
}
