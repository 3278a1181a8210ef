package org.doimoi.examples.shell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doimoi.analysis.Column;
import org.doimoi.analysis.Tabulation;
import org.jspecify.annotations.Nullable;

/**
 * What a picture shows of a table: a label a row, and the figures of each column.
 *
 * @param labels  what stands at the rows
 * @param cells  the same as in the table, the first where several labels were joined
 * @param about  the name of the column of labels
 * @param names  the names of the columns of figures
 * @param values  for each of these the figures from top to bottom, null where not known
 * @param areTotals  whether all were counted or added up, so that zero is the least that can be
 * @param language  the language of the picture
 */
record Figures(
        List<String> labels,
        List<@Nullable Object> cells,
        String about,
        List<String> names,
        List<List<@Nullable Double>> values,
        boolean areTotals,
        String language) {

    static Figures of(Tabulation table) {
        List<Column> labels = columns(table, false);
        List<Column> figures = columns(table, true);
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("A picture needs a column of figures, and the table has only labels: "
                    + said(table.columns()) + "; count, sum or mean makes figures");
        }
        if (labels.isEmpty()) {
            throw new IllegalArgumentException(
                    "A picture needs a column of labels, and the table has only figures: " + said(table.columns()));
        }
        if (table.size() == 0) {
            throw new IllegalArgumentException("The table has no rows, there is nothing to draw");
        }
        if (labels.size() == 2 && figures.size() == 1) {
            return of(table.pivot(labels.get(1).name(), figures.get(0).name()));
        }
        String language = table.language();
        return new Figures(
                labels(table, labels),
                table.column(labels.get(0).name()),
                labels.stream().map(Column::name).collect(Collectors.joining(" · ")),
                figures.stream().map(Column::name).toList(),
                figures.stream().map(column -> numbers(table, column)).toList(),
                figures.stream().allMatch(Figures::isTotal),
                language);
    }

    private static boolean isTotal(Column column) {
        return column.measure() != null && column.measure().adds();
    }

    /** Says what each row is about; with the code where two names are alike, as in lists of two schemes. */
    private static List<String> labels(Tabulation table, List<Column> columns) {
        List<String> names = rows(table, columns, table::say);
        Set<String> seen = new HashSet<>();
        Set<String> alike = names.stream().filter(name -> !seen.add(name)).collect(Collectors.toSet());
        List<String> coded = rows(table, columns, cell -> Say.coded(cell, table));
        return IntStream.range(0, names.size())
                .mapToObj(row -> alike.contains(names.get(row)) ? coded.get(row) : names.get(row))
                .toList();
    }

    private static List<String> rows(Tabulation table, List<Column> columns, Function<@Nullable Object, String> say) {
        List<List<String>> said = columns.stream()
                .map(column -> table.column(column.name()).stream().map(say).toList())
                .toList();
        return IntStream.range(0, table.size())
                .mapToObj(row -> said.stream().map(column -> column.get(row)).collect(Collectors.joining(" · ")))
                .toList();
    }

    static List<Column> columns(Tabulation table, boolean figures) {
        return table.columns().stream()
                .filter(column -> column.isFigure() == figures)
                .toList();
    }

    static String said(Collection<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    static List<@Nullable Double> numbers(Tabulation table, Column column) {
        List<@Nullable Double> numbers = new ArrayList<>();
        for (Object cell : table.column(column.name())) {
            numbers.add(cell == null ? null : ((BigDecimal) cell).doubleValue());
        }
        return Collections.unmodifiableList(numbers);
    }

    /** Returns the same with rows and columns exchanged. */
    Figures turned() {
        List<List<@Nullable Double>> other = new ArrayList<>();
        for (int row = 0; row < labels.size(); row++) {
            List<@Nullable Double> line = new ArrayList<>();
            for (List<@Nullable Double> column : values) {
                line.add(column.get(row));
            }
            other.add(Collections.unmodifiableList(line));
        }
        return new Figures(names, new ArrayList<>(names), "", labels, other, areTotals, language);
    }

    /** Refuses more series than can be told apart. */
    Figures atMost(int series, String what) {
        if (names.size() > series) {
            throw new IllegalArgumentException("A picture tells at most " + series + " " + what
                    + " apart, and these are "
                    + names.size() + " (" + first(names) + "): take some of them, such as select(...) of the columns or"
                    + " head(...) of the rows, or draw Chart.heatMap");
        }
        return this;
    }

    private static String first(List<String> names) {
        int shown = 3;
        return names.stream().limit(shown).collect(Collectors.joining(", ")) + (names.size() > shown ? " ..." : "");
    }

    /** Refuses more rows than can be read. */
    Figures rowsAtMost(int rows) {
        if (labels.size() > rows) {
            throw new IllegalArgumentException("A picture shows at most " + rows + " rows, and the table has "
                    + labels.size() + ": take the first of them, such as"
                    + " sortedDescending(\"" + names.get(0) + "\").head(" + Math.min(rows, 20) + ")");
        }
        return this;
    }

    List<Double> known() {
        List<Double> known =
                values.stream().flatMap(List::stream).filter(Objects::nonNull).toList();
        if (known.isEmpty()) {
            throw new IllegalArgumentException(
                    "No figure of " + String.join(", ", names) + " is known, there is nothing to draw");
        }
        return known;
    }

    List<Key> keys() {
        return names.size() == 1
                ? List.of()
                : IntStream.range(0, names.size())
                        .mapToObj(i -> new Key(names.get(i), Palette.kind(i), null))
                        .toList();
    }
}
