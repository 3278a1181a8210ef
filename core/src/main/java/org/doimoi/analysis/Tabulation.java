package org.doimoi.analysis;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doimoi.analysis.Column.Kind;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.Province;
import org.doimoi.code.Provinces;
import org.doimoi.value.Likeness;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A small table of labels and figures that can be printed, sorted, pivoted, and joined with another across the mergers of
 * provinces.
 *
 * <p>A column of figures knows what it measures, so that what adds is added where provinces were merged, and the rest is
 * refused with a reason in {@link #notes()}:
 *
 * <pre>{@code
 * Tabulation before = ecosystem.on(LocalDate.of(2025, 6, 30)).startups().by("province").count();
 * before.on(LocalDate.of(2025, 7, 1)).sortedDescending("count").head(5);
 * }</pre>
 *
 * <p>A cell is a text, an entry of a code list, a {@link Named} thing, a number, a day, or null for what is not known.
 * Numbers in columns of figures are exact decimals.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Tabulation {

    private static final Object ABSENT = new Object();

    private final ImmutableList<Column> columns;
    private final List<List<@Nullable Object>> rows;
    private final ImmutableList<Text> notes;
    private final String language;

    private Tabulation(List<Column> columns, List<List<@Nullable Object>> rows, Iterable<Text> notes, String language) {
        this.columns = ImmutableList.copyOf(columns);
        this.rows = Collections.unmodifiableList(rows);
        this.notes = ImmutableList.copyOf(new LinkedHashSet<>(ImmutableList.copyOf(notes)));
        this.language = language;
    }

    /**
     * Obtains a table that prints Vietnamese; see {@link #in}.
     *
     * @param columns  the columns, each name once
     * @param rows  the cells of each row, in the order of the columns
     * @return the table
     * @throws IllegalArgumentException if a name stands twice, a row is too short or too long, or a cell does not fit its
     *     column
     */
    public static Tabulation of(List<Column> columns, List<? extends List<? extends @Nullable Object>> rows) {
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("There are two columns " + column.name() + ", rename one");
            }
        }
        List<List<@Nullable Object>> checked = new ArrayList<>(rows.size());
        for (List<? extends @Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "The row " + row + " has " + row.size() + " cells, must have " + columns.size());
            }
            List<@Nullable Object> cells = new ArrayList<>(row.size());
            for (int i = 0; i < columns.size(); i++) {
                cells.add(cell(columns.get(i), row.get(i)));
            }
            checked.add(Collections.unmodifiableList(cells));
        }
        return new Tabulation(columns, checked, List.of(), "vi");
    }

    private static @Nullable Object cell(Column column, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        boolean fits;
        if (column.isFigure()) {
            if (value instanceof BigDecimal) {
                return value;
            }
            if (value instanceof Integer || value instanceof Long) {
                return BigDecimal.valueOf(((Number) value).longValue());
            }
            if (value instanceof Double number && Double.isFinite(number)) {
                return BigDecimal.valueOf(number);
            }
            fits = false;
        } else if (column.kind() == Kind.PROVINCE) {
            // a code that may mean several provinces stands there by itself
            fits = value instanceof Province || value instanceof Named;
        } else {
            fits = value instanceof String
                    || value instanceof Text
                    || value instanceof CodeEntry
                    || value instanceof Named
                    || value instanceof Number
                    || value instanceof LocalDate;
        }
        if (!fits) {
            throw new IllegalArgumentException("Invalid cell " + value + " of " + value.getClass() + " in the column "
                    + column.name() + " of kind " + column.kind());
        }
        return value;
    }

    /**
     * Returns a builder without rows.
     *
     * @param columns  the columns
     * @return the builder
     */
    public static Builder builder(Column... columns) {
        return new Builder(List.of(columns));
    }

    // --------------------------------------------------------------------

    /**
     * Returns the columns.
     *
     * @return the columns, from left to right
     */
    public List<Column> columns() {
        return columns;
    }

    /**
     * Returns the cells.
     *
     * @return the cells of each row, in the order of the columns; null is what is not known
     */
    public List<List<@Nullable Object>> rows() {
        return rows;
    }

    /**
     * Returns the number of rows.
     *
     * @return the number
     */
    public int size() {
        return rows.size();
    }

    /**
     * Returns what must be known to read the figures rightly, such as what was refused.
     *
     * @return the sentences, each in Vietnamese and English
     */
    public List<Text> notes() {
        return notes;
    }

    /**
     * Returns the cells of a column.
     *
     * @param name  the name of the column
     * @return the cells from top to bottom
     * @throws IllegalArgumentException if there is no such column
     */
    public List<@Nullable Object> column(String name) {
        int index = index(name);
        List<@Nullable Object> cells = new ArrayList<>(rows.size());
        rows.forEach(row -> cells.add(row.get(index)));
        return Collections.unmodifiableList(cells);
    }

    private int index(String name) {
        List<String> names = columns.stream().map(Column::name).toList();
        int index = names.indexOf(name);
        if (index < 0) {
            String meant = Likeness.nearest(name, names)
                    .map(one -> ", did you mean " + one + "?")
                    .orElse(".");
            throw new IllegalArgumentException(
                    "There is no column " + name + meant + " There are " + String.join(", ", names) + ".");
        }
        return index;
    }

    private int figure(String name) {
        int index = index(name);
        if (!columns.get(index).isFigure()) {
            throw new IllegalArgumentException("The column " + name + " has labels, no figures");
        }
        return index;
    }

    /**
     * Adds up a column.
     *
     * @param name  the name of a column of counts or amounts
     * @return the sum of what is known
     * @throws IllegalArgumentException if there is no such column, or its figures do not add
     */
    public BigDecimal total(String name) {
        Column column = columns.get(figure(name));
        if (column.measure() == null || !column.measure().adds()) {
            throw new IllegalArgumentException("The figures of " + name + " do not add: "
                    + (column.measure() == null ? "nothing is said of what they measure" : column.measure()));
        }
        return column(name).stream()
                .map(cell -> cell == null ? BigDecimal.ZERO : (BigDecimal) cell)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    // --------------------------------------------------------------------

    /**
     * Returns the same table with one more note.
     *
     * @param note  the sentence
     * @return the table
     */
    public Tabulation withNote(Text note) {
        return new Tabulation(
                columns,
                rows,
                ImmutableList.<Text>builder().addAll(notes).add(note).build(),
                language);
    }

    /**
     * Returns the same table, printed in another language.
     *
     * @param other  the language, {@code vi} or {@code en}; a label without it is printed in one that it has
     * @return the table
     */
    public Tabulation in(String other) {
        return new Tabulation(columns, rows, notes, requireNonNull(other, "other"));
    }

    /**
     * Returns the table with its rows in the order of a column, those without a value last; rows of equal value keep
     * theirs.
     *
     * @param name  the name of the column
     * @return the table
     * @throws IllegalArgumentException if there is no such column
     */
    public Tabulation sorted(String name) {
        return sorted(index(name), Labels.ascending(language));
    }

    /**
     * Returns the table with its rows in the reverse order of a column, those without a value last all the same; rows of
     * equal value keep their order.
     *
     * @param name  the name of the column
     * @return the table
     * @throws IllegalArgumentException if there is no such column
     */
    public Tabulation sortedDescending(String name) {
        return sorted(index(name), Labels.ascending(language).reversed());
    }

    private Tabulation sorted(int index, Comparator<Object> order) {
        List<List<@Nullable Object>> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(row -> row.get(index), Comparator.nullsLast(order)));
        return with(sorted);
    }

    private Tabulation with(List<List<@Nullable Object>> other) {
        return new Tabulation(columns, other, notes, language);
    }

    /**
     * Returns the first rows.
     *
     * @param count  how many, 0 or more
     * @return the table, the same if it has no more
     */
    public Tabulation head(int count) {
        return with(rows.subList(0, Math.min(count, rows.size())));
    }

    /**
     * Returns some of the columns.
     *
     * @param names  their names, in the order in which they are to stand
     * @return the table
     * @throws IllegalArgumentException if there is no such column
     */
    public Tabulation select(String... names) {
        int[] indices = Arrays.stream(names).mapToInt(this::index).toArray();
        List<List<@Nullable Object>> picked = new ArrayList<>(rows.size());
        for (List<@Nullable Object> row : rows) {
            List<@Nullable Object> cells = new ArrayList<>(indices.length);
            for (int index : indices) {
                cells.add(row.get(index));
            }
            picked.add(cells);
        }
        Tabulation checked = of(Arrays.stream(indices).mapToObj(columns::get).toList(), picked);
        return new Tabulation(checked.columns, checked.rows, notes, language);
    }

    /**
     * Returns the table with a column under another name.
     *
     * @param name  the name that it has
     * @param other  the name that it is to have
     * @return the table
     * @throws IllegalArgumentException if there is no such column, or one of the other name
     */
    public Tabulation renamed(String name, String other) {
        List<Column> renamed = new ArrayList<>(columns);
        int index = index(name);
        renamed.set(index, columns.get(index).named(other));
        Tabulation checked = of(renamed, rows);
        return new Tabulation(checked.columns, checked.rows, notes, language);
    }

    /**
     * Returns the table with a column for each label of another, such as a column a year.
     *
     * @param across  the column of labels that becomes columns, in the order in which its labels stand first
     * @param figure  the column of figures that is spread over them
     * @return the table: a row for each combination of the other labels, in their order; what is not there is zero if the
     *     figures were counted or added up, else not known; other figures are left out
     * @throws IllegalArgumentException if there are no such columns, or two rows would stand in one cell
     */
    public Tabulation pivot(String across, String figure) {
        int label = index(across);
        int value = figure(figure);
        if (columns.get(label).isFigure()) {
            throw new IllegalArgumentException("The column " + across + " has figures, must have labels");
        }
        int[] keys = labels().stream().filter(i -> i != label).mapToInt(i -> i).toArray();
        Map<@Nullable Object, Integer> spread = new LinkedHashMap<>();
        rows.forEach(row -> spread.putIfAbsent(row.get(label), spread.size()));
        Column of = columns.get(value);
        Map<List<@Nullable Object>, List<@Nullable Object>> byKey = new LinkedHashMap<>();
        for (List<@Nullable Object> row : rows) {
            List<@Nullable Object> key = pick(row, keys);
            List<@Nullable Object> cells = byKey.get(key);
            if (cells == null) {
                cells = new ArrayList<>(Collections.<@Nullable Object>nCopies(spread.size(), ABSENT));
                byKey.put(key, cells);
            }
            int at = requireNonNull(spread.get(row.get(label)));
            if (cells.get(at) != ABSENT) {
                throw new IllegalArgumentException("Two rows of " + key + " stand at " + row.get(label));
            }
            cells.set(at, row.get(value));
        }
        List<Column> others = new ArrayList<>();
        for (int key : keys) {
            others.add(columns.get(key));
        }
        Labels.sayAll(new ArrayList<>(spread.keySet()), language).forEach(name -> others.add(of.named(name)));
        List<List<@Nullable Object>> pivoted = new ArrayList<>(byKey.size());
        byKey.forEach((key, cells) -> {
            List<@Nullable Object> row = new ArrayList<>(key);
            cells.forEach(cell -> row.add(cell == ABSENT ? of.absent() : cell));
            pivoted.add(row);
        });
        Tabulation checked = of(others, pivoted);
        return new Tabulation(checked.columns, checked.rows, notes, language);
    }

    private List<Integer> labels() {
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).isFigure()) {
                labels.add(i);
            }
        }
        return labels;
    }

    private static List<@Nullable Object> pick(List<@Nullable Object> row, int[] indices) {
        List<@Nullable Object> picked = new ArrayList<>(indices.length);
        for (int index : indices) {
            picked.add(row.get(index));
        }
        return picked;
    }

    // --------------------------------------------------------------------

    /**
     * Returns the table by the provinces of another day, by the lineage of the library.
     *
     * @param day  the day
     * @return the table; see {@link #on(LocalDate, Provinces)}
     * @throws IllegalArgumentException if it has no column of provinces, or several
     */
    public Tabulation on(LocalDate day) {
        return on(day, Provinces.standard());
    }

    /**
     * Returns the table by the provinces of another day.
     *
     * <p>Counts and amounts of provinces that were merged are added. Rates, scores, ranks, and figures of which nothing is
     * said, are not: they are null where provinces were merged, and a note says why.
     *
     * @param day  the day
     * @param provinces  the provinces and what became of them
     * @return the table, with a row for each combination of the other labels and a province, in the order of the list
     * @throws IllegalArgumentException if it has no column of provinces, or several, or two rows of one province and the
     *     same other labels
     */
    public Tabulation on(LocalDate day, Provinces provinces) {
        int place = place();
        Column column = columns.get(place);
        LocalDate from = requireNonNull(column.day());
        if (from.equals(day)) {
            return this;
        }
        Carrying carrying = new Carrying(this, place, from, day, provinces);
        List<Column> moved = columns.stream().map(one -> one.on(day)).toList();
        List<List<@Nullable Object>> carried = carrying.rows();
        Tabulation checked = of(moved, carried);
        return new Tabulation(
                checked.columns,
                checked.rows,
                ImmutableList.<Text>builder()
                        .addAll(notes)
                        .addAll(carrying.notes())
                        .build(),
                language);
    }

    private int place() {
        List<Integer> places = labels().stream()
                .filter(i -> columns.get(i).kind() == Kind.PROVINCE)
                .toList();
        if (places.size() != 1) {
            throw new IllegalArgumentException(
                    "A table needs one column of provinces for this, and has " + places.size());
        }
        return places.get(0);
    }

    /**
     * Joins another table by the labels that both have.
     *
     * <p>If both have provinces, but of different days, the other is first carried to the day of this one; see {@link #on}.
     *
     * @param other  the other table, all of whose columns of labels stand here as well
     * @return the rows of this table with the figures of the other; then its rows that have none here. A figure that one of
     *     them has not is null, or zero if it was counted or added up
     * @throws IllegalArgumentException if the other has labels that this one has not, none in common, two rows of the same
     *     labels, or a figure of a name that stands here
     */
    public Tabulation join(Tabulation other) {
        return join(other, Provinces.standard());
    }

    /**
     * Joins another table by the labels that both have, by given provinces.
     *
     * @param other  the other table, all of whose columns of labels stand here as well
     * @param provinces  the provinces and what became of them
     * @return the table; see {@link #join(Tabulation)}
     * @throws IllegalArgumentException as {@link #join(Tabulation)} does
     */
    public Tabulation join(Tabulation other, Provinces provinces) {
        Tabulation right = other;
        List<String> shared = new ArrayList<>();
        for (int i : right.labels()) {
            Column label = right.columns.get(i);
            Optional<Column> here = columns.stream()
                    .filter(one -> one.name().equals(label.name()))
                    .findFirst();
            if (here.isEmpty() || here.get().isFigure()) {
                throw new IllegalArgumentException("The other table has labels " + label.name()
                        + " that this one has not; select or pivot them away, or rename them");
            }
            shared.add(label.name());
            LocalDate day = here.get().day();
            if (day != null && label.day() != null && !day.equals(label.day())) {
                right = right.on(day, provinces);
            }
        }
        if (shared.isEmpty()) {
            throw new IllegalArgumentException("The tables have no labels in common, such as a province");
        }
        return new Joining(this, right, shared).table();
    }

    // --------------------------------------------------------------------

    /**
     * Returns the table as text, its columns aligned, its notes below; after a hundred rows it says how many follow.
     *
     * @return the text, which ends with a line break
     */
    @Override
    public String toString() {
        return TabulationText.aligned(this);
    }

    /**
     * Returns the table as CSV by RFC 4180, with the codes of what has one in a column of their own.
     *
     * <p>Labels that a spreadsheet would run as a formula begin with an apostrophe. Figures are in full and with a point.
     *
     * @return the text, whose lines end with CR LF
     */
    public String toCsv() {
        return TabulationText.csv(this);
    }

    /**
     * Returns the table as JSON: an array of objects, one a row, whose members are the columns; what has a code is an object
     * of {@code code} and {@code name}.
     *
     * @return the text, without a line break at its end
     */
    public String toJson() {
        return TabulationText.json(this);
    }

    /**
     * Returns the table as Markdown, its notes below.
     *
     * @return the text, which ends with a line break
     */
    public String toMarkdown() {
        return TabulationText.markdown(this);
    }

    /**
     * Says a label as this table prints it, such as for a picture.
     *
     * @param label  a cell of a column of labels or provinces, null for what is not known
     * @return the name in the language of the table, a dash for what is not known
     */
    public String say(@Nullable Object label) {
        return Labels.say(label, language).replace('\n', ' ');
    }

    /**
     * Returns the language in which it is printed.
     *
     * @return the language, such as {@code vi}
     */
    public String language() {
        return language;
    }

    /** Returns a table of other columns and rows, which prints as this one and has its notes and more. */
    Tabulation with(List<Column> otherColumns, List<List<@Nullable Object>> otherRows, List<Text> more) {
        Tabulation checked = of(otherColumns, otherRows);
        return new Tabulation(
                checked.columns,
                checked.rows,
                ImmutableList.<Text>builder().addAll(notes).addAll(more).build(),
                language);
    }

    /** Takes the rows of a table one by one. Not thread-safe. */
    public static final class Builder {

        private final List<Column> columns;
        private final List<List<@Nullable Object>> rows = new ArrayList<>();
        private final List<Text> notes = new ArrayList<>();

        private Builder(List<Column> columns) {
            this.columns = columns;
        }

        /**
         * Adds a row.
         *
         * @param cells  the cells, in the order of the columns; null is what is not known
         * @return this builder
         */
        public Builder row(@Nullable Object... cells) {
            rows.add(Arrays.asList(cells));
            return this;
        }

        /**
         * Adds a note.
         *
         * @param note  the sentence
         * @return this builder
         */
        public Builder note(Text note) {
            notes.add(requireNonNull(note, "note"));
            return this;
        }

        /**
         * Builds the table.
         *
         * @return the table
         * @throws IllegalArgumentException as {@link Tabulation#of} does
         */
        public Tabulation build() {
            return Tabulation.of(columns, List.of()).with(columns, rows, notes);
        }
    }
}
