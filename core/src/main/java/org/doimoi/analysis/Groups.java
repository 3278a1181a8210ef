package org.doimoi.analysis;

import com.google.common.primitives.ImmutableIntArray;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.doimoi.analysis.ProvincialFigures.Measure;
import org.doimoi.model.Entity;
import org.doimoi.value.Composite;
import org.doimoi.value.Money;
import org.doimoi.value.TechnologyReadiness;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Records put into groups by what they say, to be counted, added up or averaged.
 *
 * <p>Where a record has parts, such as rounds of funding, a number is counted for what its own part says: by
 * {@code fundingRounds.stage} the sum of {@code fundingRounds.amount} is that of the rounds of each stage.
 *
 * <p>A record that says several things, such as two fields, stands in several groups; the figures of such a table do not
 * add, and it says so. Records that say nothing stand in a group without a label, the last.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <E>  the type of the records
 */
public final class Groups<E extends Entity> {

    private final Ecosystem ecosystem;
    private final Class<E> type;
    private final List<Dimension> dimensions;
    /** The records of each group, by the numbers of their labels. */
    private final List<Group> groups;

    /** The number of records, each once. */
    private final int size;
    /** Whether some record stands in several groups. */
    private final boolean many;

    private record Group(int[] labels, ImmutableIntArray ordinals) {}

    Groups(Ecosystem ecosystem, Class<E> type, int[] ordinals, List<Dimension> dimensions) {
        this.ecosystem = ecosystem;
        this.type = type;
        this.dimensions = List.copyOf(dimensions);
        this.size = ordinals.length;
        Map<Long, ImmutableIntArray.Builder> byKey = new HashMap<>();
        long keys = 1;
        for (Dimension dimension : dimensions) {
            keys = Math.multiplyExact(keys, dimension.labels().size() + 1L);
        }
        for (int ordinal : ordinals) {
            put(ordinal, 0, 0, byKey);
        }
        this.groups = byKey.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new Group(labels(one.getKey()), one.getValue().build()))
                .toList();
        this.many = groups.stream().mapToLong(one -> one.ordinals.length()).sum() > ordinals.length;
    }

    private void put(int ordinal, int depth, long key, Map<Long, ImmutableIntArray.Builder> byKey) {
        if (depth == dimensions.size()) {
            byKey.computeIfAbsent(key, one -> ImmutableIntArray.builder()).add(ordinal);
            return;
        }
        Dimension dimension = dimensions.get(depth);
        long base = key * (dimension.labels().size() + 1L);
        int count = dimension.count(ordinal);
        if (count == 0) {
            put(ordinal, depth + 1, base + dimension.labels().size(), byKey);
        }
        for (int i = 0; i < count; i++) {
            put(ordinal, depth + 1, base + dimension.number(ordinal, i), byKey);
        }
    }

    private int[] labels(long key) {
        int[] labels = new int[dimensions.size()];
        long rest = key;
        for (int i = labels.length - 1; i >= 0; i--) {
            int size = dimensions.get(i).labels().size() + 1;
            labels[i] = (int) (rest % size);
            rest /= size;
        }
        return labels;
    }

    // --------------------------------------------------------------------

    /**
     * Counts the records of each group.
     *
     * @return the table, whose figures are in the column {@code count}
     */
    public Tabulation count() {
        Map<Integer, BigDecimal> counts = new HashMap<>();
        for (int at = 0; at < groups.size(); at++) {
            counts.put(at, BigDecimal.valueOf(groups.get(at).ordinals.length()));
        }
        return table(List.of(total("count", Measure.COUNT, many)), List.of(counts), List.of(), many);
    }

    /**
     * Adds up the numbers that the records of each group say.
     *
     * @param path  the path of a number or an amount of money, such as {@code headcount}
     * @return the table; a group in which nobody says a number has none. Amounts of money
     *     stand in a column for each currency, such as {@code sum value VND}, and are never added across
     * @throws IllegalArgumentException if the records have no such component, or it is no number
     */
    public Tabulation sum(String path) {
        return figures(
                "sum " + path,
                Measure.AMOUNT,
                path,
                values -> values.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /**
     * Returns the arithmetic mean of the numbers that the records of each group say, to 16 digits.
     *
     * @param path  the path of a number or an amount of money
     * @return the table
     * @throws IllegalArgumentException if the records have no such component, or it is no number
     */
    public Tabulation mean(String path) {
        return figures(
                "mean " + path,
                null,
                path,
                values -> values.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64));
    }

    /**
     * Returns the median of the numbers that the records of each group say.
     *
     * @param path  the path of a number or an amount of money
     * @return the table
     * @throws IllegalArgumentException if the records have no such component, or it is no number
     */
    public Tabulation median(String path) {
        return figures("median " + path, null, path, values -> quantile(values, new BigDecimal("0.5")));
    }

    /**
     * Returns a quantile of the numbers that the records of each group say.
     *
     * <p>Between two numbers it is interpolated (type 7 of Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996),
     * as R and most spreadsheets do.
     *
     * @param path  the path of a number or an amount of money
     * @param share  the share of the numbers that lie below, from 0 to 1, such as 0.9
     * @return the table
     * @throws IllegalArgumentException if the share is not from 0 to 1, the records have no such component, or it is no
     *     number
     */
    public Tabulation quantile(String path, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("Invalid share " + share + " of a quantile, must be from 0 to 1");
        }
        BigDecimal exact = BigDecimal.valueOf(share);
        return figures("q" + exact + " " + path, null, path, values -> quantile(values, exact));
    }

    private static BigDecimal quantile(List<BigDecimal> values, BigDecimal share) {
        List<BigDecimal> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        BigDecimal place = share.multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int below = place.setScale(0, RoundingMode.FLOOR).intValueExact();
        BigDecimal lower = sorted.get(below);
        if (below + 1 == sorted.size()) {
            return lower;
        }
        BigDecimal part = place.subtract(BigDecimal.valueOf(below));
        return lower.add(part.multiply(sorted.get(below + 1).subtract(lower)));
    }

    /**
     * Returns the table of {@link #count()} as text.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return count().toString();
    }

    // --------------------------------------------------------------------

    private static Column total(String name, Measure measure, boolean overlapping) {
        // what is counted in two rows must not be added up when these become one
        return overlapping ? new Column(name, Column.Kind.FIGURE, null, null, true) : Column.total(name, measure);
    }

    private Tabulation table(
            List<Column> figureColumns, List<Map<Integer, BigDecimal>> figures, List<Text> notes, boolean overlapping) {
        List<Column> columns = new ArrayList<>();
        dimensions.forEach(dimension -> columns.add(dimension.column()));
        columns.addAll(figureColumns);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int at = 0; at < groups.size(); at++) {
            List<@Nullable Object> row = new ArrayList<>();
            int[] numbers = groups.get(at).labels;
            for (int i = 0; i < numbers.length; i++) {
                List<Object> labels = dimensions.get(i).labels();
                row.add(numbers[i] == labels.size() ? null : labels.get(numbers[i]));
            }
            for (Map<Integer, BigDecimal> all : figures) {
                row.add(all.get(at));
            }
            rows.add(row);
        }
        List<Text> all = new ArrayList<>(notes);
        if (overlapping) {
            all.add(Text.ofVietnameseEnglish(
                    "một bản ghi có thể nằm ở nhiều dòng, nên không cộng các dòng với nhau.",
                    "a record may stand in several rows, so the rows do not add up."));
        }
        return Tabulation.of(columns, rows).in(ecosystem.language()).with(columns, rows, all);
    }

    private Tabulation figures(
            String name, @Nullable Measure measure, String path, Function<List<BigDecimal>, BigDecimal> combine) {
        Map<Class<?>, ComponentPath> paths = ComponentPath.of(type, path);
        // the figures of each currency by the number of their group; what is no money has no currency
        Map<String, Map<Integer, BigDecimal>> figures = new TreeMap<>();
        Map<Entity, Integer> said = new IdentityHashMap<>();
        long counted = 0;
        for (int at = 0; at < groups.size(); at++) {
            Map<String, List<BigDecimal>> values = new HashMap<>();
            ImmutableIntArray ordinals = groups.get(at).ordinals;
            for (int i = 0; i < ordinals.length(); i++) {
                Entity record = ecosystem.record(ordinals.get(i));
                ComponentPath way = paths.get(record.getClass());
                int[] all = {0};
                if (way != null) {
                    way.visit(record, record, ecosystem, (owner, value) -> all[0]++);
                    collect(record, way, groups.get(at), path, values);
                }
                said.put(record, all[0]);
            }
            int group = at;
            for (Map.Entry<String, List<BigDecimal>> one : values.entrySet()) {
                counted += one.getValue().size();
                figures.computeIfAbsent(one.getKey(), key -> new HashMap<>()).put(group, combine.apply(one.getValue()));
            }
        }
        if (figures.isEmpty()) {
            figures.put("", Map.of());
        }
        long all = said.values().stream().mapToLong(one -> one).sum();
        boolean overlapping = counted > all;
        List<Column> columns = new ArrayList<>();
        figures.keySet().forEach(currency -> {
            String full = currency.isEmpty() ? name : name + ' ' + currency;
            columns.add(measure == null ? Column.number(full) : total(full, measure, overlapping));
        });
        long silent = said.values().stream().filter(one -> one == 0).count();
        return table(columns, List.copyOf(figures.values()), notes(path, silent, all - counted), overlapping);
    }

    /** Of a list of parts only those count for a group that say its label, such as the rounds of a stage. */
    private void collect(
            Entity record, ComponentPath way, Group group, String path, Map<String, List<BigDecimal>> values) {
        List<Set<Object>> shared = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            Dimension dimension = dimensions.get(i);
            if (group.labels[i] < dimension.labels().size() && dimension.sharesParts(way, record.getClass())) {
                shared.add(dimension.partsOf(record, dimension.labels().get(group.labels[i])));
            }
        }
        if (shared.isEmpty()) {
            way.visit(record, record, ecosystem, (owner, value) -> add(value, path, values));
        } else {
            way.visitParts(record, ecosystem, (part, owner, value) -> {
                if (shared.stream().allMatch(parts -> parts.contains(part))) {
                    add(value, path, values);
                }
            });
        }
    }

    private static void add(Object value, String path, Map<String, List<BigDecimal>> values) {
        String currency = value instanceof Money money ? money.currency() : "";
        values.computeIfAbsent(currency, key -> new ArrayList<>()).add(number(value, path));
    }

    private static BigDecimal number(Object value, String path) {
        if (value instanceof Money money) {
            return money.amount();
        }
        if (value instanceof TechnologyReadiness readiness) {
            return BigDecimal.valueOf(readiness.level());
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        throw new IllegalArgumentException(path + " is no number, but such as " + value
                + (value instanceof Composite ? "; go on to a component of it" : ""));
    }

    private List<Text> notes(String path, long silent, long left) {
        List<Text> notes = new ArrayList<>();
        if (silent > 0) {
            notes.add(Text.ofVietnameseEnglish(
                    silent + " trên " + size + " bản ghi không ghi " + path + ".",
                    silent + " of " + size + " records do not say " + path + "."));
        }
        if (left > 0) {
            notes.add(Text.ofVietnameseEnglish(
                    left + " giá trị của " + path + " không thuộc dòng nào, vì phần chứa nó không ghi nhóm.",
                    left + " values of " + path + " are in no row, as the part that has them does not say the group."));
        }
        return notes;
    }
}
