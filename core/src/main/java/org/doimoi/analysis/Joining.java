package org.doimoi.analysis;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two tables put together by the labels that both have. */
final class Joining {

    private final Tabulation left;
    private final Tabulation right;
    /** The places of the shared labels, on either side. */
    private final List<Integer> here = new ArrayList<>();

    private final List<Integer> there = new ArrayList<>();
    /** The places of the figures that the right side brings. */
    private final List<Integer> figures = new ArrayList<>();

    Joining(Tabulation left, Tabulation right, List<String> shared) {
        this.left = left;
        this.right = right;
        List<String> names = left.columns().stream().map(Column::name).toList();
        for (int i = 0; i < right.columns().size(); i++) {
            Column column = right.columns().get(i);
            if (shared.contains(column.name())) {
                here.add(names.indexOf(column.name()));
                there.add(i);
            } else {
                figures.add(i);
            }
        }
    }

    Tabulation table() {
        List<Column> columns = new ArrayList<>(left.columns());
        figures.forEach(i -> columns.add(right.columns().get(i)));
        Map<List<@Nullable Object>, List<@Nullable Object>> others = new LinkedHashMap<>();
        for (List<@Nullable Object> row : right.rows()) {
            if (others.put(key(row, there), row) != null) {
                throw new IllegalArgumentException(
                        "The other table has two rows of " + key(row, there) + "; pivot it first");
            }
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Set<List<@Nullable Object>> met = new HashSet<>();
        for (List<@Nullable Object> row : left.rows()) {
            List<@Nullable Object> key = key(row, here);
            met.add(key);
            List<@Nullable Object> joined = new ArrayList<>(row);
            List<@Nullable Object> other = others.get(key);
            figures.forEach(
                    i -> joined.add(other == null ? right.columns().get(i).absent() : other.get(i)));
            rows.add(joined);
        }
        others.forEach((key, other) -> {
            if (!met.contains(key)) {
                rows.add(alone(key, other));
            }
        });
        return left.with(columns, rows, right.notes());
    }

    private List<@Nullable Object> alone(List<@Nullable Object> key, List<@Nullable Object> other) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Column column : left.columns()) {
            row.add(column.absent());
        }
        for (int i = 0; i < here.size(); i++) {
            row.set(requireNonNull(here.get(i)), key.get(i));
        }
        figures.forEach(i -> row.add(other.get(i)));
        return row;
    }

    private static List<@Nullable Object> key(List<@Nullable Object> row, List<Integer> places) {
        List<@Nullable Object> key = new ArrayList<>(places.size());
        places.forEach(place -> key.add(row.get(place)));
        return key;
    }
}
