package org.doimoi.io.internal;

import java.util.List;
import org.doimoi.value.Json;
import org.doimoi.value.MalformedValueException;
import org.jspecify.annotations.Nullable;

/**
 * Values as the cells of a table, and back.
 *
 * <p>An empty cell is no value. A text has an apostrophe before it if a spreadsheet would run it as a formula, if it
 * begins with an apostrophe itself, or if it is empty. The values of a list stand in one cell with {@code |} between them.
 */
final class CsvCells {

    private static final char LIST = '|';
    private static final char MARK = '\'';

    /** What makes a formula of a cell: the ASCII characters, and those of the same name that are as wide as a syllable. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private CsvCells() {}

    /** Returns a text as a cell. */
    static String escape(String text) {
        boolean plain = !text.isEmpty() && text.charAt(0) != MARK && FORMULA.indexOf(text.charAt(0)) < 0;
        return plain ? text : MARK + text;
    }

    /** Returns the text of a cell that is not empty. */
    static String unescape(String cell) {
        return cell.charAt(0) == MARK ? cell.substring(1) : cell;
    }

    /** Returns a value as a cell, null if a cell of the kind cannot hold it. */
    static @Nullable String cell(Node.Kind kind, Node node) {
        if (node.kind != kind) {
            return null;
        }
        return kind != Node.Kind.STRING ? node.text : isWhole(node.text) ? escape(node.text) : null;
    }

    /** Returns the values of a list as a cell, null if a cell cannot hold them. */
    static @Nullable String cell(Node.Kind kind, List<Node> nodes) {
        StringBuilder cell = new StringBuilder();
        for (Node node : nodes) {
            String text = node.text;
            if (node.kind != kind
                    || text.isEmpty()
                    || !isWhole(text)
                    || !text.equals(text.strip())
                    || text.chars().anyMatch(c -> c == LIST || c < ' ')) {
                return null;
            }
            cell.append(cell.length() == 0 ? "" : LIST).append(text);
        }
        String joined = cell.toString();
        return nodes.isEmpty() ? null : kind == Node.Kind.STRING ? escape(joined) : joined;
    }

    /** Returns whether no half of a character is in a text: for such there is no UTF-8. */
    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : 'x')) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Returns the value of a cell that is not empty; a text if it is not of the kind. */
    static Node node(Node.Kind kind, String cell) {
        if (kind == Node.Kind.NUMBER && isNumber(cell)) {
            return make(Node.Kind.NUMBER, cell);
        }
        // spreadsheets write it in capitals
        if (kind == Node.Kind.BOOLEAN && (cell.equalsIgnoreCase("true") || cell.equalsIgnoreCase("false"))) {
            return make(Node.Kind.BOOLEAN, cell.equalsIgnoreCase("true") ? "true" : "false");
        }
        return make(Node.Kind.STRING, unescape(cell));
    }

    /** Returns the list of a cell that is not empty. */
    static Node list(Node.Kind kind, String cell) {
        Node list = make(Node.Kind.ARRAY, "");
        String text = kind == Node.Kind.STRING ? unescape(cell) : cell;
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf(LIST, from);
            end = end < 0 ? text.length() : end;
            String element = text.substring(from, end).strip();
            boolean number = kind == Node.Kind.NUMBER && isNumber(element);
            list.items.add(number ? make(Node.Kind.NUMBER, element) : make(Node.Kind.STRING, element));
            from = end + 1;
        }
        return list;
    }

    /** Makes a value that has no place. */
    static Node make(Node.Kind kind, String text) {
        return new Node(kind, text, 1, 0, 0, 0);
    }

    private static boolean isNumber(String cell) {
        char c = cell.isEmpty() ? 'x' : cell.charAt(0);
        if (c != '-' && (c < '0' || c > '9')) {
            return false;
        }
        try {
            Json.number(cell);
            return cell.length() <= Nodes.MAX_NUMBER;
        } catch (MalformedValueException ex) {
            return false;
        }
    }

    /** Writes a value as JSON. An object keeps members that stand twice, so that they are found. */
    static void json(Node node, StringBuilder out) {
        switch (node.kind) {
            case STRING -> out.append(Json.of(node.text));
            case ARRAY -> {
                out.append('[');
                for (int i = 0; i < node.items.size(); i++) {
                    json(node.items.get(i), i == 0 ? out : out.append(','));
                }
                out.append(']');
            }
            case OBJECT -> {
                out.append('{');
                for (int i = 0; i < node.items.size(); i++) {
                    out.append(i == 0 ? "" : ",")
                            .append(Json.of(node.names.get(i)))
                            .append(':');
                    json(node.items.get(i), out);
                }
                out.append('}');
            }
            default -> out.append(node.text);
        }
    }

    static String json(Node node) {
        StringBuilder out = new StringBuilder();
        json(node, out);
        return out.toString();
    }

    /** Writes cells as a row by RFC 4180. */
    static void row(List<String> cells, StringBuilder out) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            out.append(i == 0 ? "" : ",");
            boolean quoted =
                    cell.chars().anyMatch(c -> c == '"' || c == ',' || c == ';' || c == '\t' || c == '\r' || c == '\n');
            if (quoted) {
                out.append('"').append(cell.replace("\"", "\"\"")).append('"');
            } else {
                out.append(cell);
            }
        }
        out.append("\r\n");
    }
}
