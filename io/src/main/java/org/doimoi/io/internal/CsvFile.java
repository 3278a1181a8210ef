package org.doimoi.io.internal;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.finding.Location;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/** One file of a CSV package: its separator and its columns. */
final class CsvFile {

    private static final int SNIFF = 1 << 16;

    final String name;
    final Source source;
    private final char separator;
    private final long start;
    private final long line;
    /** The names of the columns; where there is none, cells must be empty. */
    final List<String> columns = new ArrayList<>();

    private final Map<String, Integer> positions = new HashMap<>();
    /** Why the file cannot be read at all, null if it can. */
    final CsvRows.@Nullable Problem problem;

    /** Opens a file, which must have some columns. */
    CsvFile(String name, Source source, ImmutableList<String> needed) throws IOException {
        this.name = name;
        this.source = source;
        byte[] head = source.read(0, SNIFF);
        int begin = Source.begin(head);
        int end = begin;
        boolean quoted = false;
        while (end < head.length && (quoted || head[end] != '\n' && head[end] != '\r')) {
            quoted ^= head[end] == '"';
            end++;
        }
        // what spreadsheets take for an order to use a separator
        boolean said =
                end - begin == 5 && new String(head, begin, 4, StandardCharsets.ISO_8859_1).equalsIgnoreCase("sep=");
        this.separator = said ? (char) head[begin + 4] : separator(head, begin, end);
        CsvRows rows = new CsvRows(source, name, separator, said ? end : begin, 1);
        CsvRows.Row first = isWide(head) ? null : rows.next();
        this.problem = isWide(head)
                ? new CsvRows.Problem("unsupported-encoding", here(), Map.of("value", "UTF-16"))
                : judge(first, needed);
        this.start = rows.offset();
        this.line = rows.line();
    }

    private static boolean isWide(byte[] head) {
        if (head.length < 2) {
            return false;
        }
        int a = head[0] & 0xff;
        int b = head[1] & 0xff;
        return a == 0xff && b == 0xfe || a == 0xfe && b == 0xff || a == 0 || b == 0;
    }

    private static char separator(byte[] head, int from, int to) {
        int[] found = new int[128];
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            quoted ^= head[i] == '"';
            if (!quoted && head[i] >= 0) {
                found[head[i]]++;
            }
        }
        return found[';'] > found[','] && found[';'] >= found['\t'] ? ';' : found['\t'] > found[','] ? '\t' : ',';
    }

    private Location here() {
        return new Location(1, 1, 0, name);
    }

    private CsvRows.@Nullable Problem judge(CsvRows.@Nullable Row first, ImmutableList<String> needed) {
        if (first == null) {
            return header(here(), "tệp trống", "the file is empty");
        }
        if (first.problem() != null) {
            return first.problem();
        }
        if (first.more()) {
            return header(
                    here(),
                    "hơn " + CsvRows.MAX_COLUMNS + " cột",
                    "there are more than " + CsvRows.MAX_COLUMNS + " columns");
        }
        Set<String> seen = new HashSet<>();
        for (CsvRows.Cell cell : first.cells()) {
            if (!cell.text().isEmpty() && !seen.add(cell.text())) {
                Location place = new Location(cell.line(), cell.column(), cell.offset(), name);
                return header(
                        place,
                        "cột \"" + cell.text() + "\" xuất hiện hai lần",
                        "the column \"" + cell.text() + "\" stands twice");
            }
            positions.put(cell.text(), columns.size());
            columns.add(cell.text());
        }
        for (String one : needed) {
            if (!seen.contains(one)) {
                return header(here(), "thiếu cột \"" + one + "\"", "the column \"" + one + "\" is missing");
            }
        }
        return null;
    }

    private static CsvRows.Problem header(Location here, String vietnamese, String english) {
        return new CsvRows.Problem("csv-header", here, Map.of("reason", Text.ofVietnameseEnglish(vietnamese, english)));
    }

    /** Returns the position of a column, -1 if there is none. */
    int position(String column) {
        return positions.getOrDefault(column, -1);
    }

    CsvRows rows() {
        return new CsvRows(source, name, separator, start, line);
    }

    CsvRows rows(long offset, long line) {
        return new CsvRows(source, name, separator, offset, line);
    }

    Location location(CsvRows.Row row) {
        return new Location(row.line(), 1, row.offset(), name);
    }

    Location location(CsvRows.Cell cell) {
        return new Location(cell.line(), cell.column(), cell.offset(), name);
    }

    /** Returns what is wrong with a row, null if nothing is. */
    CsvRows.@Nullable Problem problem(CsvRows.Row row) {
        if (row.problem() != null) {
            return row.problem();
        }
        for (int i = 0; i < row.cells().size(); i++) {
            CsvRows.Cell cell = row.cells().get(i);
            if (!cell.text().isEmpty() && (i >= columns.size() || columns.get(i).isEmpty())) {
                return new CsvRows.Problem(
                        "csv-cells", location(cell), Map.of("value", i + 1, "found", columns.size()));
            }
        }
        return row.more()
                ? new CsvRows.Problem(
                        "csv-cells", location(row), Map.of("value", CsvRows.MAX_COLUMNS + 1, "found", columns.size()))
                : null;
    }
}
