package org.doimoi.examples.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.doimoi.finding.Messages;

/**
 * Rows of cells, written in columns with two spaces between.
 *
 * <p>What is counted are code points in Unicode NFC, so that a letter of Vietnamese counts as one however it came in.
 */
final class Columns {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final Set<Integer> numbers;

    /**
     * Creates an empty table.
     *
     * @param numbers  the columns to be aligned on the right, from 0
     */
    Columns(Integer... numbers) {
        this.numbers = Set.of(numbers);
    }

    /** Adds a row. All have the same number of cells. */
    void add(List<String> cells) {
        // what cannot be shown as it is takes more room
        rows.add(cells.stream()
                .map(cell -> Messages.harmless(Normalizer.normalize(cell, Normalizer.Form.NFC)))
                .toList());
    }

    void add(String... cells) {
        add(List.of(cells));
    }

    /** Returns the rows, each behind an indent. */
    Stream<String> lines(String indent) {
        if (rows.isEmpty()) {
            return Stream.of();
        }
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return rows.stream().map(row -> indent + line(row, widths));
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder(120);
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            String rest = " ".repeat(widths[i] - width(cell));
            line.append(i == 0 ? "" : GAP)
                    .append(numbers.contains(i) ? rest : "")
                    .append(cell)
                    .append(numbers.contains(i) ? "" : rest);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
