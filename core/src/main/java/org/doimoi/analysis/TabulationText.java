package org.doimoi.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.value.Json;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/** A table as text, CSV, JSON and Markdown. */
final class TabulationText {

    private static final int SHOWN = 100;
    private static final String GAP = "  ";

    private TabulationText() {}

    static String aligned(Tabulation table) {
        List<Column> columns = table.columns();
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream().map(Column::name).toList());
        Tabulation shown = table.head(SHOWN);
        lines.addAll(said(shown));
        int[] widths = new int[columns.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        StringBuilder out = new StringBuilder();
        for (int row = 0; row < lines.size(); row++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = lines.get(row).get(i);
                String fill = " ".repeat(widths[i] - width(cell));
                line.append(i == 0 ? "" : GAP);
                line.append(columns.get(i).isFigure() ? fill + cell : cell + fill);
            }
            out.append(line.toString().stripTrailing()).append('\n');
            if (row == 0) {
                for (int i = 0; i < widths.length; i++) {
                    out.append(i == 0 ? "" : GAP).append("─".repeat(widths[i]));
                }
                out.append('\n');
            }
        }
        boolean english = table.language().equals("en");
        int more = table.size() - shown.size();
        if (more > 0) {
            out.append(english ? "... and " + more + " more rows\n" : "... và " + more + " dòng nữa\n");
        }
        if (table.size() == 0) {
            out.append(english ? "(no rows)\n" : "(không có dòng nào)\n");
        }
        table.notes()
                .forEach(note -> out.append(english ? "Note: " : "Lưu ý: ")
                        .append(note.best(table.language()))
                        .append('\n'));
        return out.toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /** What stands in each cell, row by row. */
    private static List<List<String>> said(Tabulation table) {
        List<List<String>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(new ArrayList<>()));
        for (Column column : table.columns()) {
            List<@Nullable Object> cells = table.column(column.name());
            List<String> texts = column.isFigure()
                    ? cells.stream()
                            .map(cell -> Labels.figure(cell, table.language()))
                            .toList()
                    : Labels.sayAll(cells, table.language());
            for (int i = 0; i < texts.size(); i++) {
                rows.get(i).add(texts.get(i).replace('\n', ' '));
            }
        }
        return rows;
    }

    static String csv(Tabulation table) {
        List<Column> columns = table.columns();
        boolean[] coded = new boolean[columns.size()];
        for (List<@Nullable Object> row : table.rows()) {
            for (int i = 0; i < coded.length; i++) {
                coded[i] |= Labels.code(row.get(i)) != null;
            }
        }
        StringBuilder out = new StringBuilder();
        List<String> line = new ArrayList<>();
        for (int i = 0; i < coded.length; i++) {
            if (coded[i]) {
                line.add(safe(columns.get(i).name() + ".code"));
            }
            line.add(safe(columns.get(i).name()));
        }
        append(line, out);
        for (List<@Nullable Object> row : table.rows()) {
            line.clear();
            for (int i = 0; i < coded.length; i++) {
                Object cell = row.get(i);
                if (coded[i]) {
                    String code = Labels.code(cell);
                    line.add(code == null ? "" : safe(code));
                }
                line.add(
                        cell instanceof BigDecimal number
                                ? number.toPlainString()
                                : cell == null ? "" : safe(Labels.say(cell, table.language())));
            }
            append(line, out);
        }
        return out.toString();
    }

    /** A label that begins as a formula does would be run as one (CWE-1236). */
    private static String safe(String label) {
        return !label.isEmpty() && "=+-@\t\r".indexOf(label.charAt(0)) >= 0 ? '\'' + label : label;
    }

    private static void append(List<String> cells, StringBuilder out) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            out.append(i == 0 ? "" : ",");
            boolean quoted = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            out.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        out.append("\r\n");
    }

    static String json(Tabulation table) {
        List<Object> rows = new ArrayList<>(table.size());
        for (List<@Nullable Object> row : table.rows()) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                Object cell = row.get(i);
                String code = Labels.code(cell);
                Object value = cell == null || cell instanceof Number ? cell : Labels.say(cell, table.language());
                members.put(table.columns().get(i).name(), code == null ? value : coded(code, value));
            }
            rows.add(members);
        }
        return Json.of(rows).toString();
    }

    private static Map<String, @Nullable Object> coded(String code, @Nullable Object name) {
        Map<String, @Nullable Object> coded = new LinkedHashMap<>();
        coded.put("code", code);
        coded.put("name", name);
        return coded;
    }

    static String markdown(Tabulation table) {
        StringBuilder out = new StringBuilder();
        StringBuilder rule = new StringBuilder();
        for (Column column : table.columns()) {
            out.append("| ").append(escaped(column.name())).append(' ');
            rule.append(column.isFigure() ? "| ---: " : "| --- ");
        }
        out.append("|\n").append(rule).append("|\n");
        for (List<String> row : said(table)) {
            row.forEach(cell -> out.append("| ").append(escaped(cell)).append(' '));
            out.append("|\n");
        }
        for (Text note : table.notes()) {
            out.append("\n*").append(escaped(note.best(table.language()))).append("*\n");
        }
        return out.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replace("<", "&lt;");
    }
}
