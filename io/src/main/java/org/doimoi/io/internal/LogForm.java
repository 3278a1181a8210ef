package org.doimoi.io.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.doimoi.finding.Patch;
import org.doimoi.reexpression.CodeChange;
import org.doimoi.reexpression.ReexpressionLog;
import org.doimoi.value.Json;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The log of a re-expression as lines of JSON. */
public final class LogForm {

    private static final String VERSION = "1.0";

    private LogForm() {}

    /** Returns the lines of a log. */
    public static List<String> lines(ReexpressionLog log) {
        List<String> lines = new ArrayList<>();
        lines.add(head(log.from(), log.to(), log.changes().size()));
        lines.addAll(lines(log.changes()));
        return lines;
    }

    /** Returns the first line of a log. */
    public static String head(LocalDate from, LocalDate to, long changes) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("reexpression", VERSION);
        head.put("from", from.toString());
        head.put("to", to.toString());
        head.put("changes", changes);
        return Json.of(head).toString();
    }

    /** Returns the lines of changes, one for each record. */
    public static List<String> lines(List<CodeChange> changes) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= changes.size(); i++) {
            if (i == changes.size() || !isSameRecord(changes.get(start), changes.get(i))) {
                lines.add(line(changes.subList(start, i)));
                start = i;
            }
        }
        return lines;
    }

    private static boolean isSameRecord(CodeChange one, CodeChange other) {
        return one.type().equals(other.type()) && Objects.equals(one.record(), other.record());
    }

    private static String line(List<CodeChange> changes) {
        CodeChange first = changes.get(0);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", first.type());
        if (first.record() != null) {
            line.put("record", first.record());
        }
        Patch patch = new Patch(List.of());
        List<Object> list = new ArrayList<>();
        for (CodeChange change : changes) {
            patch = patch.then(change.patch());
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("pointer", change.pointer());
            map.put("list", change.list());
            map.put("from", change.from());
            map.put("fromName", change.fromName().asMap());
            map.put("fromDay", change.fromDay().toString());
            map.put("to", change.to());
            map.put("toName", change.toName().asMap());
            map.put("toDay", change.toDay().toString());
            map.put("reason", change.reason().name().toLowerCase(Locale.ROOT));
            map.put("basis", change.basis());
            list.add(map);
        }
        line.put("patch", patch.toJson());
        line.put("changes", list);
        return Json.of(line).toString();
    }

    /** Reads a log. */
    public static ReexpressionLog read(BufferedReader reader) throws IOException {
        List<CodeChange> changes = new ArrayList<>();
        @Nullable Node head = null;
        long number = 0;
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            number++;
            if (text.isBlank()) {
                continue;
            }
            try {
                Node line = Nodes.readAny(text.getBytes(StandardCharsets.UTF_8));
                if (head == null) {
                    head = line;
                    checkHead(line);
                } else {
                    String type = string(line, "type");
                    @Nullable String record = line.get("record") == null ? null : string(line, "record");
                    Node list = member(line, "changes");
                    if (list.kind != Node.Kind.ARRAY) {
                        throw new IllegalArgumentException("the member 'changes' must be a list");
                    }
                    for (Node change : list.items) {
                        changes.add(change(type, record, change));
                    }
                }
            } catch (JacksonException | IllegalArgumentException | DateTimeException ex) {
                throw new IOException("line " + number + " is not of a log of a re-expression: " + ex.getMessage(), ex);
            }
        }
        if (head == null) {
            throw new IOException("the log of a re-expression is empty");
        }
        Node announced = head.get("changes");
        if (announced != null && !announced.text.equals(Integer.toString(changes.size()))) {
            throw new IOException("the log of a re-expression announces " + announced.text + " changes and has "
                    + changes.size() + ", so it was cut or joined");
        }
        return new ReexpressionLog(day(head, "from"), day(head, "to"), changes);
    }

    private static void checkHead(Node head) {
        String version = string(head, "reexpression");
        if (!version.startsWith("1.")) {
            throw new IllegalArgumentException("unknown version '" + version + "', must be 1.n");
        }
        day(head, "from");
        day(head, "to");
    }

    private static CodeChange change(String type, @Nullable String record, Node node) {
        return new CodeChange(
                type,
                record,
                string(node, "pointer"),
                string(node, "list"),
                string(node, "from"),
                text(member(node, "fromName")),
                day(node, "fromDay"),
                string(node, "to"),
                text(member(node, "toName")),
                day(node, "toDay"),
                CodeChange.Reason.valueOf(string(node, "reason").toUpperCase(Locale.ROOT)),
                string(node, "basis"));
    }

    private static Text text(Node node) {
        Map<String, String> languages = new LinkedHashMap<>();
        for (String language : node.names) {
            languages.put(language, string(node, language));
        }
        return Text.of(languages);
    }

    private static LocalDate day(Node node, String name) {
        return LocalDate.parse(string(node, name));
    }

    private static String string(Node node, String name) {
        Node value = member(node, name);
        if (value.kind != Node.Kind.STRING) {
            throw new IllegalArgumentException("the member '" + name + "' must be a string");
        }
        return value.text;
    }

    private static Node member(Node node, String name) {
        Node value = node.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the member '" + name + "' is missing");
        }
        return value;
    }
}
