package org.doimoi.analysis;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;
import org.doimoi.code.Folding;
import org.doimoi.code.Province;
import org.doimoi.code.Provinces;
import org.doimoi.code.Region;
import org.doimoi.model.Entity;
import org.doimoi.value.Likeness;
import org.doimoi.value.Period;
import org.jspecify.annotations.Nullable;

/**
 * Some records of an {@link Ecosystem}, to be filtered, counted and looked at.
 *
 * <p>What is asked by a path is asked of the components of the record header; a path may go into parts
 * ({@code fundingRounds.stage}), behind references ({@code supportedBy.province}), from a province to its
 * {@code region}, from a day to its {@code year}, {@code quarter} or {@code month}:
 *
 * <pre>{@code
 * ecosystem.startups().in("Lào Cai").with("status", "active").by("stage").count();
 * ecosystem.partnerships().during("signed", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)).by("kind");
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <E>  the type of the records
 */
public final class Records<E extends Entity> implements Iterable<E> {

    private static final List<String> PLACES = List.of("province", "provinces");
    private static final int NAMED = 12;
    private static final int SHOWN = 20;

    private final Ecosystem ecosystem;
    private final Class<E> type;
    private final int[] ordinals;

    Records(Ecosystem ecosystem, Class<E> type, int[] ordinals) {
        this.ecosystem = ecosystem;
        this.type = type;
        this.ordinals = ordinals;
    }

    /**
     * Returns the number of records.
     *
     * @return the number
     */
    public int size() {
        return ordinals.length;
    }

    /**
     * Returns whether there are none.
     *
     * @return true if there are none
     */
    public boolean isEmpty() {
        return ordinals.length == 0;
    }

    /**
     * Returns the records one by one.
     *
     * @return the records, in the order of the tables and of the datasets
     */
    public Stream<E> stream() {
        return Arrays.stream(ordinals).mapToObj(this::record);
    }

    /**
     * Returns the records.
     *
     * @return the records, in the order of the tables and of the datasets
     */
    public List<E> list() {
        return stream().toList();
    }

    @Override
    public Iterator<E> iterator() {
        return stream().iterator();
    }

    /**
     * Returns the first record.
     *
     * @return the record
     * @throws NoSuchElementException if there are none
     */
    public E first() {
        if (isEmpty()) {
            throw new NoSuchElementException("There are no such records");
        }
        return record(ordinals[0]);
    }

    private E record(int ordinal) {
        return type.cast(ecosystem.record(ordinal));
    }

    int[] ordinals() {
        return ordinals;
    }

    // --------------------------------------------------------------------

    /**
     * Returns the records that a condition holds for.
     *
     * @param condition  the condition
     * @return the records
     */
    public Records<E> where(Predicate<? super E> condition) {
        return filter(ordinal -> condition.test(record(ordinal)));
    }

    private Records<E> filter(IntPredicate condition) {
        return new Records<>(
                ecosystem, type, Arrays.stream(ordinals).filter(condition).toArray());
    }

    /**
     * Returns the records of a narrower type.
     *
     * @param <F>  the narrower type
     * @param narrower  the narrower type, such as {@code Startup.class}
     * @return the records
     */
    public <F extends E> Records<F> only(Class<F> narrower) {
        return new Records<>(
                ecosystem,
                narrower,
                Arrays.stream(ordinals)
                        .filter(ordinal -> narrower.isInstance(ecosystem.record(ordinal)))
                        .toArray());
    }

    /**
     * Returns the records of which a component says one of some values.
     *
     * @param path  the path of the component, such as {@code stage} or {@code fields}
     * @param values  the values: codes, or their names with or without diacritics; identifiers, years, texts as they stand
     * @return the records
     * @throws IllegalArgumentException if the records have no such component, or a value is neither in the list of codes
     *     nor in any record
     */
    public Records<E> with(String path, String... values) {
        Dimension dimension = ecosystem.dimension(type, path);
        boolean[] wanted = new boolean[dimension.labels().size()];
        for (String value : values) {
            mark(dimension, path, value, wanted);
        }
        return filter(dimension, wanted);
    }

    private Records<E> filter(Dimension dimension, boolean[] wanted) {
        return filter(ordinal -> {
            int count = dimension.count(ordinal);
            for (int i = 0; i < count; i++) {
                if (wanted[dimension.number(ordinal, i)]) {
                    return true;
                }
            }
            return false;
        });
    }

    private void mark(Dimension dimension, String path, String value, boolean[] wanted) {
        String folded = Folding.fold(value);
        boolean found = false;
        Set<String> known = new LinkedHashSet<>();
        for (int i = 0; i < wanted.length; i++) {
            Object label = dimension.labels().get(i);
            boolean same = is(label, value, folded);
            wanted[i] |= same;
            found |= same;
            known.add(shown(label));
        }
        CodeList<?> list = dimension.list();
        if (list != null && !found) {
            for (CodeEntry entry : list.entries()) {
                found |= is(entry, value, folded);
                known.add(shown(entry));
            }
        }
        if (!found) {
            throw new IllegalArgumentException("No " + path + " is " + value + meant(value, known));
        }
    }

    private static boolean is(Object label, String value, String folded) {
        String code = Labels.code(label);
        if (code != null && (code.equals(value) || code.endsWith(' ' + value))) {
            return true;
        }
        if (label instanceof CodeEntry || label instanceof Named) {
            return List.of("vi", "en").stream()
                    .anyMatch(language ->
                            Folding.fold(Labels.say(label, language)).equals(folded));
        }
        return label.toString().equals(value)
                || label instanceof String text && Folding.fold(text).equals(folded) && !folded.isEmpty();
    }

    private static String shown(Object label) {
        String code = Labels.code(label);
        return code == null ? label.toString() : code;
    }

    private static String meant(String value, Set<String> known) {
        String all = String.join(", ", known.stream().limit(NAMED).toList()) + (known.size() > NAMED ? ", ..." : "");
        return Likeness.nearest(value, known)
                        .map(one -> ", did you mean " + one + "?")
                        .orElse(".")
                + (known.isEmpty() ? " No record says anything of it." : " There are " + all + ".");
    }

    /**
     * Returns the records in a province or a region, by the map of {@link Ecosystem#day()}.
     *
     * @param place  the code or name of the province or region, with or without diacritics
     * @return the records
     * @throws IllegalArgumentException if nothing on the map of that day is called so, or several are; if it ended, what it
     *     became is said
     */
    public Records<E> in(String place) {
        String path = place();
        Dimension regions = ecosystem.dimension(type, path + ".region");
        String folded = Folding.fold(place);
        List<Provinces.Match> matches = ecosystem.provinces().find(place, ecosystem.day());
        boolean region = ecosystem.codeLists().get(Region.class).entries(ecosystem.day()).stream()
                .anyMatch(entry -> is(entry, place, folded));
        if (region && matches.isEmpty()) {
            boolean[] wanted = new boolean[regions.labels().size()];
            for (int i = 0; i < wanted.length; i++) {
                wanted[i] = is(regions.labels().get(i), place, folded);
            }
            return filter(regions, wanted);
        }
        return in(ecosystem.dimension(type, path), province(place, matches));
    }

    private Records<E> in(Dimension dimension, Province province) {
        boolean[] wanted = new boolean[dimension.labels().size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = dimension.labels().get(i).equals(province);
        }
        return filter(dimension, wanted);
    }

    private Province province(String place, List<Provinces.Match> matches) {
        LocalDate day = ecosystem.day();
        if (matches.isEmpty()) {
            List<String> names = Stream.concat(
                            ecosystem.provinces().inForce(day).stream(),
                            ecosystem.codeLists().get(Region.class).entries(day).stream())
                    .map(entry -> entry.name().best("vi"))
                    .toList();
            throw new IllegalArgumentException("There is no province or region " + place + " on " + day
                    + meant(place, names)
                            .map(one -> ", did you mean " + one + "?")
                            .orElse("."));
        }
        Provinces.Match match = matches.get(0);
        if (matches.size() > 1) {
            throw new IllegalArgumentException(place + " may be "
                    + String.join(
                            " or ",
                            matches.stream()
                                    .map(one -> one.province().name().best("vi") + " ("
                                            + one.province().code() + ")")
                                    .toList())
                    + " on " + day);
        }
        Province former = match.former();
        if (former != null) {
            LocalDate last = requireNonNull(former.term().valid().through());
            throw new IllegalArgumentException(
                    place + " is no province on " + day + ": after " + last + " it passed into "
                            + match.province().name().best("vi") + " ("
                            + match.province().code() + "). Look at that one, or at "
                            + "the map of " + last + " by on(LocalDate.parse(\"" + last + "\"))");
        }
        return match.province();
    }

    /** The name of which somebody typed a part, or that is most like it but for diacritics. */
    private static Optional<String> meant(String place, List<String> names) {
        String folded = Folding.fold(place);
        Map<String, String> byFolded = new LinkedHashMap<>();
        names.forEach(name -> byFolded.putIfAbsent(Folding.fold(name), name));
        Optional<String> whole = byFolded.keySet().stream()
                .filter(name -> !folded.isEmpty() && name.contains(folded))
                .findFirst();
        return whole.or(() -> Likeness.nearest(folded, byFolded.keySet())).map(byFolded::get);
    }

    /** Records of a family that differ in this are looked at by the first that any of them has. */
    private String place() {
        for (String path : PLACES) {
            try {
                ecosystem.dimension(type, path);
                return path;
            } catch (IllegalArgumentException ex) {
                // the other one may be there
                continue;
            }
        }
        throw new IllegalArgumentException("The records of " + type.getSimpleName()
                + " have no province; ask for one behind a reference, such as " + "with(\"demand.province\", \"15\")");
    }

    /**
     * Returns the records of which a day, a year or a period lies, at least in part, within two days.
     *
     * @param path  the path of the day, year or period, such as {@code founded}, {@code year} or {@code period}
     * @param from  the first day
     * @param through  the last day
     * @return the records; those that say no day are left out
     * @throws IllegalArgumentException if the records have no such component, or the days are in the wrong order
     */
    public Records<E> during(String path, LocalDate from, LocalDate through) {
        if (through.isBefore(from)) {
            throw new IllegalArgumentException("Invalid days " + from + " and " + through + ", must be in order");
        }
        Map<Class<?>, ComponentPath> paths = ComponentPath.of(type, path);
        return filter(ordinal -> {
            Entity record = ecosystem.record(ordinal);
            ComponentPath way = paths.get(record.getClass());
            boolean[] within = {false};
            if (way != null) {
                way.visit(
                        record, record, ecosystem, (owner, value) -> within[0] |= overlaps(value, path, from, through));
            }
            return within[0];
        });
    }

    private static boolean overlaps(Object value, String path, LocalDate from, LocalDate through) {
        if (value instanceof Integer year) {
            return from.getYear() <= year && year <= through.getYear();
        }
        if (value instanceof Period period) {
            return !isAfter(period.from(), through)
                    && (period.through() == null || !period.through().isBefore(from));
        }
        if (value instanceof OffsetDateTime time) {
            return overlaps(time.toLocalDate(), path, from, through);
        }
        if (value instanceof LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(through);
        }
        throw new IllegalArgumentException(path + " is no day, year or period, but such as " + value);
    }

    private static boolean isAfter(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isAfter(other);
    }

    /**
     * Groups the records by what they say.
     *
     * @param paths  the paths of components, such as {@code province} or {@code fields}, or {@code type} for the kind of
     *     record; none gives one group of all
     * @return the groups, of which {@link Groups#count()} is the simplest table
     * @throws IllegalArgumentException if the records have no such component
     */
    public Groups<E> by(String... paths) {
        List<Dimension> dimensions = new ArrayList<>();
        for (String path : paths) {
            dimensions.add(ecosystem.dimension(type, path));
        }
        return new Groups<>(ecosystem, type, ordinals, dimensions);
    }

    /**
     * Returns a table of the records.
     *
     * @param paths  the paths of what is to be in it, such as {@code names.value} or {@code province}; none gives the
     *     identifier and the name
     * @return the table, a row for each record; what a record says several times stands in one cell, one after the other
     * @throws IllegalArgumentException if the records have no such component
     */
    public Tabulation table(String... paths) {
        List<Dimension> dimensions = Arrays.stream(paths)
                .map(path -> ecosystem.dimension(type, path))
                .toList();
        List<Column> columns = new ArrayList<>(List.of(Column.label("id"), Column.label("name")));
        dimensions.forEach(
                dimension -> columns.add(Column.label(dimension.column().name())));
        Tabulation.Builder table = Tabulation.builder(columns.toArray(Column[]::new));
        for (int ordinal : ordinals) {
            List<@Nullable Object> row = new ArrayList<>();
            Entity record = ecosystem.record(ordinal);
            row.add(record.id().toString());
            row.add(Ecosystem.name(record));
            dimensions.forEach(dimension -> row.add(cell(dimension, ordinal)));
            table.row(row.toArray());
        }
        return table.build().in(ecosystem.language());
    }

    private @Nullable Object cell(Dimension dimension, int ordinal) {
        int count = dimension.count(ordinal);
        if (count < 2) {
            return count == 0 ? null : dimension.labels().get(dimension.number(ordinal, 0));
        }
        return String.join(
                "; ",
                IntStream.range(0, count)
                        .mapToObj(i ->
                                Labels.say(dimension.labels().get(dimension.number(ordinal, i)), ecosystem.language()))
                        .toList());
    }

    /**
     * Returns the first records by identifier and name, and how many there are.
     *
     * @return the text
     */
    @Override
    public String toString() {
        Records<E> shown = new Records<>(ecosystem, type, Arrays.copyOf(ordinals, Math.min(SHOWN, size())));
        String more = size() <= SHOWN
                ? ""
                : ecosystem.language().equals("en")
                        ? "... and " + (size() - SHOWN) + " more records\n"
                        : "... và " + (size() - SHOWN) + " bản ghi nữa\n";
        return shown.table() + more;
    }
}
