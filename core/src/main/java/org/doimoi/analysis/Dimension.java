package org.doimoi.analysis;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;
import org.doimoi.code.Province;
import org.doimoi.code.Region;
import org.doimoi.model.Entity;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Id;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the records of a family say at the end of a path, by the number of a label for each: an index to count and to filter
 * by, in four bytes a value.
 */
final class Dimension {

    /** The labels in the order in which they are to stand. */
    private final List<Object> labels;
    /** Where the values of each record begin, null if no record has more than one. */
    private final int @Nullable [] starts;
    /** The numbers of labels; of single values one each, -1 for none. */
    private final int[] numbers;

    private final int first;
    private final Column column;
    private final @Nullable CodeList<?> list;
    private final Making making;

    private Dimension(
            List<Object> labels,
            int @Nullable [] starts,
            int[] numbers,
            int first,
            Column column,
            @Nullable CodeList<?> list,
            Making making) {
        this.labels = labels;
        this.starts = starts;
        this.numbers = numbers;
        this.first = first;
        this.column = column;
        this.list = list;
        this.making = making;
    }

    static Dimension of(Ecosystem ecosystem, Class<? extends Entity> family, String path, int[] ordinals) {
        return new Making(ecosystem, ComponentPath.of(family, path), ordinals).dimension(path);
    }

    /** Returns a dimension of the names of the types of record. */
    static Dimension ofTypes(Ecosystem ecosystem, int[] ordinals) {
        return new Making(ecosystem, Map.of(), ordinals).dimension("type");
    }

    Column column() {
        return column;
    }

    List<Object> labels() {
        return labels;
    }

    @Nullable
    CodeList<?> list() {
        return list;
    }

    /** Returns whether a record may have several labels. */
    boolean isMany() {
        return starts != null;
    }

    /** Returns whether the labels and the values at the end of a way stand in parts of one list. */
    boolean sharesParts(ComponentPath way, Class<?> type) {
        ComponentPath path = making.paths.get(type);
        return path != null && path.sharesParts(way);
    }

    /** Returns the parts of a record that say a label. */
    Set<Object> partsOf(Entity record, Object label) {
        Set<Object> parts = Sets.newIdentityHashSet();
        ComponentPath path = making.paths.get(record.getClass());
        if (path != null) {
            path.visitParts(record, making.ecosystem, (part, owner, value) -> {
                if (making.label(owner, value).equals(label)) {
                    parts.add(part);
                }
            });
        }
        return parts;
    }

    int count(int ordinal) {
        int at = ordinal - first;
        return starts == null ? numbers[at] < 0 ? 0 : 1 : starts[at + 1] - starts[at];
    }

    int number(int ordinal, int index) {
        int at = ordinal - first;
        return starts == null ? numbers[at] : numbers[starts[at] + index];
    }

    /** A code as it is met, for which the label is looked up once. */
    private record Met(Object value, LocalDate day) {}

    /** One pass over the records. */
    private static final class Making {

        private final Ecosystem ecosystem;
        private final Map<Class<?>, ComponentPath> paths;
        private final int[] ordinals;
        private final @Nullable CodeList<?> list;
        private final boolean region;
        private final Map<Object, Integer> numbers = new HashMap<>();
        private final List<Object> labels = new ArrayList<>();
        private final Map<Met, Object> met = new ConcurrentHashMap<>();

        Making(Ecosystem ecosystem, Map<Class<?>, ComponentPath> paths, int[] ordinals) {
            this.ecosystem = ecosystem;
            this.paths = paths;
            this.ordinals = ordinals;
            this.region = ComponentPath.isRegion(paths.values());
            Class<?> codes = ComponentPath.codes(paths.values());
            this.list = codes == null ? null : ecosystem.codeLists().of(codes).orElse(null);
        }

        Dimension dimension(String path) {
            int first = ordinals.length == 0 ? 0 : ordinals[0];
            int range = ordinals.length == 0 ? 0 : ordinals[ordinals.length - 1] - first + 1;
            int[] starts = new int[range + 1];
            int[] all = new int[range];
            int size = 0;
            boolean many = false;
            int at = 0;
            List<Integer> values = new ArrayList<>();
            for (int ordinal : ordinals) {
                while (at <= ordinal - first) {
                    starts[at++] = size;
                }
                values.clear();
                collect(ecosystem.record(ordinal), values);
                many |= values.size() > 1;
                for (int value : values) {
                    if (size == all.length) {
                        all = Arrays.copyOf(all, size + (size >> 1) + 16);
                    }
                    all[size++] = value;
                }
            }
            while (at <= range) {
                starts[at++] = size;
            }
            int[] places = order();
            if (many) {
                for (int i = 0; i < size; i++) {
                    all[i] = places[all[i]];
                }
                return new Dimension(labels, starts, Arrays.copyOf(all, size), first, column(path), list, this);
            }
            int[] single = new int[range];
            for (int i = 0; i < range; i++) {
                single[i] = starts[i] == starts[i + 1] ? -1 : places[all[starts[i]]];
            }
            return new Dimension(labels, null, single, first, column(path), list, this);
        }

        private Column column(String path) {
            return list != null && list.type() == Province.class && !region
                    ? Column.province(path, ecosystem.day())
                    : Column.label(path);
        }

        /** A record that says the same twice counts once. */
        private void collect(Entity record, List<Integer> values) {
            if (paths.isEmpty()) {
                values.add(number(ecosystem.typeName(record)));
                return;
            }
            ComponentPath path = paths.get(record.getClass());
            if (path != null) {
                path.visit(record, record, ecosystem, (owner, value) -> {
                    Integer number = number(label(owner, value));
                    if (!values.contains(number)) {
                        values.add(number);
                    }
                });
            }
        }

        private Integer number(Object label) {
            Integer known = numbers.get(label);
            if (known == null) {
                known = labels.size();
                numbers.put(label, known);
                labels.add(label);
            }
            return known;
        }

        private Object label(Entity owner, Object value) {
            if (value instanceof Code<?> || value instanceof Coding<?>) {
                return met.computeIfAbsent(new Met(value, ecosystem.codesOn(owner)), this::entry);
            }
            if (value instanceof Id<?> id) {
                return met.computeIfAbsent(new Met(value, LocalDate.MIN), key -> named(id));
            }
            boolean plain = value instanceof Integer || value instanceof Text || value instanceof LocalDate;
            return plain ? value : value.toString();
        }

        private Object named(Id<?> id) {
            Text name = ecosystem.find(id).map(Ecosystem::name).orElseGet(() -> Text.of("vi", id.toString()));
            return new Named(id.toString(), name);
        }

        /** What cannot be said of the day is a label of its own, and is not guessed. */
        private Object entry(Met code) {
            if (list == null) {
                return code.value().toString();
            }
            String written = code.value() instanceof Coding<?> coding
                    ? coding.scheme() + " " + coding.code()
                    : code.value().toString();
            List<? extends CodeEntry> entries = ecosystem.entries(list, code.value(), code.day());
            if (entries.isEmpty()) {
                return new Named(
                        written, Text.ofVietnameseEnglish(written + " (mã không rõ)", written + " (unknown code)"));
            }
            if (entries.size() == 1) {
                return region ? regionOf((Province) entries.get(0)) : entries.get(0);
            }
            return new Named(
                    written,
                    Text.ofVietnameseEnglish(
                            names(entries, "vi", " hoặc ") + " (mã " + written + ")",
                            names(entries, "en", " or ") + " (code " + written + ")"));
        }

        private static String names(List<? extends CodeEntry> entries, String language, String or) {
            return entries.stream().map(entry -> entry.name().best(language)).collect(Collectors.joining(or));
        }

        private Object regionOf(Province province) {
            Optional<Region> found = ecosystem.codeLists().get(Region.class).find(province.region(), ecosystem.day());
            return found.isPresent()
                    ? found.get()
                    : new Named(
                            province.region().toString(),
                            Text.of("vi", province.region().toString()));
        }

        /** Brings the labels into order, and returns the place of each. */
        private int[] order() {
            Map<Object, Integer> inList = new HashMap<>();
            CodeList<?> ordering = region ? ecosystem.codeLists().get(Region.class) : list;
            if (ordering != null) {
                ordering.entries().forEach(entry -> inList.putIfAbsent(entry, inList.size()));
            }
            List<Object> ordered = new ArrayList<>(labels);
            ordered.sort(Comparator.<Object>comparingInt(label -> inList.getOrDefault(label, Integer.MAX_VALUE))
                    .thenComparing(Labels.ascending("vi")));
            int[] places = new int[labels.size()];
            for (int i = 0; i < places.length; i++) {
                places[requireNonNull(numbers.get(ordered.get(i)))] = i;
            }
            labels.clear();
            labels.addAll(ordered);
            return places;
        }
    }
}
