package org.doimoi.io.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Patch;
import org.doimoi.value.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Applies patches (RFC 6902) to the text of an exchange, so that not a byte changes but those of the values that are mended.
 *
 * <p>A patch that does not fit what is there, or would change what another one changes, is left out.
 */
public final class Patching {

    /** Some bytes that are put in the place of others. */
    record Edit(long from, long to, byte[] text) {}

    private static final Splitter TOKENS = Splitter.on('/');

    private final byte[] bytes;
    private final boolean lines;
    private @Nullable Node document;
    private boolean unreadable;
    private final NavigableMap<Long, Edit> edits = new TreeMap<>();

    /** Creates a run over the bytes of an exchange, as NDJSON or as a document. */
    public Patching(byte[] bytes, boolean lines) {
        this.bytes = bytes;
        this.lines = lines;
    }

    /** Takes the fix of a finding; false if it does not fit. */
    public boolean take(Finding finding) {
        if (finding.fix() == null || finding.location() == null) {
            return false;
        }
        Node root = lines ? line(finding.location().offset()) : document();
        List<Edit> more = root == null ? null : edits(root, finding.fix().patch());
        if (more == null || more.isEmpty() || more.stream().anyMatch(this::overlaps)) {
            return false;
        }
        more.forEach(edit -> edits.put(edit.from(), edit));
        return true;
    }

    private boolean overlaps(Edit edit) {
        Map.Entry<Long, Edit> before = edits.lowerEntry(edit.to());
        return before != null && before.getValue().to() > edit.from();
    }

    /** Returns the bytes with all that was taken. */
    public byte[] apply() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 64);
        int at = 0;
        for (Edit edit : edits.values()) {
            out.write(bytes, at, (int) edit.from() - at);
            out.writeBytes(edit.text());
            at = (int) edit.to();
        }
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    private @Nullable Node line(long offset) {
        int from = (int) Math.min(offset, bytes.length);
        while (from > 0 && bytes[from - 1] != '\n') {
            from--;
        }
        int to = (int) Math.min(offset, bytes.length);
        while (to < bytes.length && bytes[to] != '\n') {
            to++;
        }
        from = from == 0 ? Source.begin(bytes) : from;
        byte[] line = new byte[to - from];
        System.arraycopy(bytes, from, line, 0, line.length);
        try {
            return Nodes.read(line, 1, 0, from);
        } catch (JacksonException ex) {
            return null;
        }
    }

    private @Nullable Node document() {
        if (document == null && !unreadable) {
            try {
                document = Nodes.readAny(bytes);
            } catch (JacksonException ex) {
                unreadable = true;
            }
        }
        return document;
    }

    // -----------------------------------------------------------------------
    /** Returns what a patch changes; null if it does not fit. */
    private static @Nullable List<Edit> edits(Node root, Patch patch) {
        List<String> common = null;
        for (Patch.Operation operation : patch.operations()) {
            List<String> tokens = tokens(operation);
            boolean inParent = operation.kind() == Patch.Kind.ADD || operation.kind() == Patch.Kind.REMOVE;
            List<String> target = inParent ? tokens.subList(0, Math.max(0, tokens.size() - 1)) : tokens;
            common = common == null ? target : common(common, target);
        }
        Node target = common == null ? null : find(root, common);
        if (target == null) {
            return null;
        }
        Node holder = new Node(Node.Kind.ARRAY, "", 1, 0, 0, 0);
        holder.items.add(node(target.toJson()));
        for (Patch.Operation operation : patch.operations()) {
            List<String> tokens = tokens(operation);
            List<String> path = new ArrayList<>(List.of("0"));
            path.addAll(tokens.subList(requireNonNull(common).size(), tokens.size()));
            if (!apply(holder, path, operation)) {
                return null;
            }
        }
        List<Edit> edits = new ArrayList<>();
        compare(target, holder.items.get(0), edits);
        return edits;
    }

    private static List<String> tokens(Patch.Operation operation) {
        String pointer = operation.at().toString();
        return pointer.isEmpty()
                ? List.of()
                : TOKENS.splitToStream(pointer.substring(1))
                        .map(token -> token.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    private static List<String> common(List<String> one, List<String> other) {
        int i = 0;
        while (i < one.size() && i < other.size() && one.get(i).equals(other.get(i))) {
            i++;
        }
        return one.subList(0, i);
    }

    private static Node node(Json json) {
        return Nodes.readAny(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable Node find(Node root, List<String> tokens) {
        Node node = root;
        for (String token : tokens) {
            int i = position(node, token);
            if (i < 0) {
                return null;
            }
            node = node.items.get(i);
        }
        return node;
    }

    /** Returns which item a token names; -1 if there is none. */
    private static int position(Node node, String token) {
        if (node.kind == Node.Kind.OBJECT) {
            return node.names.indexOf(token);
        }
        boolean number = !token.isEmpty()
                && token.length() < 9
                && token.chars().allMatch(c -> c >= '0' && c <= '9')
                && (token.length() == 1 || token.charAt(0) != '0');
        int index = number ? Integer.parseInt(token) : -1;
        return index < node.items.size() ? index : -1;
    }

    private static boolean apply(Node holder, List<String> path, Patch.Operation operation) {
        String last = path.get(path.size() - 1);
        Node parent = find(holder, path.subList(0, path.size() - 1));
        if (parent == null) {
            return false;
        }
        int i = position(parent, last);
        Json value = operation.value() == null ? Json.NULL : operation.value();
        switch (operation.kind()) {
            case TEST -> {
                return i >= 0 && parent.items.get(i).toJson().equals(value);
            }
            case REPLACE -> {
                if (i < 0) {
                    return false;
                }
                parent.items.set(i, node(value));
            }
            case REMOVE -> {
                if (i < 0) {
                    return false;
                }
                parent.items.remove(i);
                if (parent.kind == Node.Kind.OBJECT) {
                    parent.names.remove(i);
                }
            }
            case ADD -> {
                return add(parent, last, i, node(value));
            }
        }
        return true;
    }

    private static boolean add(Node parent, String name, int i, Node value) {
        if (parent.kind == Node.Kind.ARRAY && (i >= 0 || name.equals("-") || name.equals("" + parent.items.size()))) {
            parent.items.add(i < 0 ? parent.items.size() : i, value);
            return true;
        }
        if (parent.kind != Node.Kind.OBJECT) {
            return false;
        }
        if (i >= 0) {
            parent.items.set(i, value);
        } else {
            parent.names.add(name);
            parent.items.add(value);
        }
        return true;
    }

    /** Finds the smallest values that differ. */
    private static void compare(Node before, Node after, List<Edit> edits) {
        boolean alike = before.kind == after.kind
                && before.names.equals(after.names)
                && before.items.size() == after.items.size()
                && before.text.equals(after.text);
        if (!alike) {
            edits.add(new Edit(
                    before.offset, before.end, after.toJson().toString().getBytes(StandardCharsets.UTF_8)));
            return;
        }
        for (int i = 0; i < before.items.size(); i++) {
            compare(before.items.get(i), after.items.get(i), edits);
        }
    }
}
