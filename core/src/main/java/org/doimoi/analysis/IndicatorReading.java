package org.doimoi.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doimoi.analysis.IndicatorScores.Gap;
import org.doimoi.analysis.IndicatorScores.Reason;
import org.doimoi.analysis.Indicators.Normalisation;
import org.doimoi.analysis.ProvincialFigures.Carried;
import org.doimoi.analysis.ProvincialFigures.Measure;
import org.doimoi.code.FigureKind;
import org.doimoi.code.IndicatorDirection;
import org.doimoi.code.IndicatorKind;
import org.doimoi.code.Province;
import org.doimoi.code.Provinces;
import org.doimoi.model.IndicatorNode;
import org.doimoi.model.IndicatorValue;
import org.doimoi.value.Code;
import org.doimoi.value.Period;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/** The values of an index, brought to the map of one day, and normalised. */
final class IndicatorReading {

    /** Where a value stands: at a node, in a year, of a province of the map. */
    record Slot(String node, Year year, Code<Province> province) {}

    /** Between which values a node was normalised. */
    record Bounds(BigDecimal least, BigDecimal most) {
        boolean areEqual() {
            return least.compareTo(most) == 0;
        }
    }

    private static final Fraction HALF = Fraction.of(50);

    private final Indicators recipe;
    private final Provinces provinces;
    private final List<Year> years;
    private final LocalDate map;
    private final IndicatorTree tree;
    private final Map<Slot, BigDecimal> values = new LinkedHashMap<>();
    private final Map<Slot, Reason> gaps = new LinkedHashMap<>();
    /** What cannot be said of a province of the map, by the code of its own day. */
    private final Map<Slot, Reason> unplaced = new LinkedHashMap<>();

    private final Map<String, Bounds> bounds = new LinkedHashMap<>();
    private final Map<Slot, Fraction> scores = new LinkedHashMap<>();
    private final List<Text> notes = new ArrayList<>();

    IndicatorReading(Indicators recipe, List<IndicatorValue> own, List<Year> years, LocalDate map) {
        this.recipe = recipe;
        this.provinces = recipe.provinces();
        this.years = years;
        this.map = map;
        // values of the same place in a fixed order, so that theirs makes no difference
        Map<String, Map<Year, Map<Code<Province>, List<IndicatorValue>>>> raw = new TreeMap<>();
        int elsewhere = 0;
        for (IndicatorValue value : own) {
            Code<Province> province = value.area().province();
            if (province == null) {
                elsewhere++;
            } else {
                raw.computeIfAbsent(value.indicator(), key -> new TreeMap<>())
                        .computeIfAbsent(value.year(), key -> new TreeMap<>())
                        .computeIfAbsent(province, key -> new ArrayList<>())
                        .add(value);
            }
        }
        this.tree = new IndicatorTree(recipe.framework(), raw.keySet());
        if (raw.keySet().stream().noneMatch(tree::contains)) {
            throw new IllegalArgumentException("No value of a province is of a node in the tree of "
                    + recipe.framework().id() + ": " + tree);
        }
        for (IndicatorNode leaf : tree.leaves()) {
            raw.getOrDefault(leaf.code(), Map.of()).forEach((year, byProvince) -> read(leaf, year, byProvince));
        }
        findAbsent();
        List<String> undirected = new ArrayList<>();
        for (IndicatorNode leaf : tree.leaves()) {
            if (isScore(leaf)) {
                take(leaf);
            } else if (!isDirected(leaf)) {
                undirected.add(leaf.code());
            } else {
                normalise(leaf);
            }
        }
        if (!undirected.isEmpty()) {
            throw new IllegalArgumentException("Whether more is better is not said of " + String.join(", ", undirected)
                    + " in " + recipe.framework().id() + "; say it by withDirection");
        }
        noteLeftOut(raw.keySet(), elsewhere);
    }

    private void read(IndicatorNode leaf, Year year, Map<Code<Province>, List<IndicatorValue>> byProvince) {
        LocalDate day = Indicators.end(year);
        Map<Code<Province>, BigDecimal> figures = new TreeMap<>();
        byProvince.forEach((code, all) -> {
            List<IndicatorValue> whole = all.stream()
                    .filter(value -> isOfWholeYear(value.period(), year))
                    .toList();
            List<IndicatorValue> fitting = whole.stream()
                    .filter(value -> !differ(value.unit(), leaf.unit()))
                    .toList();
            List<BigDecimal> found = fitting.stream()
                    .map(value -> figure(value, leaf))
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            if (whole.isEmpty()) {
                lack(leaf, year, code, Reason.PART_OF_YEAR);
            } else if (fitting.isEmpty()) {
                lack(leaf, year, code, Reason.OTHER_UNIT);
            } else if (found.isEmpty()) {
                lack(leaf, year, code, Reason.NO_SCORE);
            } else if (found.get(0).compareTo(found.get(found.size() - 1)) != 0) {
                lack(leaf, year, code, Reason.SEVERAL_VALUES);
            } else {
                figures.put(code, found.get(0));
            }
        });
        Optional<Measure> measure = isScore(leaf)
                ? Optional.of(Measure.SCORE)
                : Optional.ofNullable(leaf.figure()).flatMap(Measure::of);
        // a figure of which nothing is said is carried as cautiously as a score
        ProvincialFigures all = ProvincialFigures.of(measure.orElse(Measure.SCORE), day, figures)
                .withProvinces(provinces);
        Map<Code<Province>, BigDecimal> shares = recipe.shares();
        boolean hasMean = measure.isPresent() && measure.get() != Measure.RANK;
        Carried carried = (shares == null || !hasMean ? all : all.weightedBy(shares)).on(map);
        carried.values().forEach((code, figure) -> values.put(new Slot(leaf.code(), year, code), figure));
        carried.refusals().forEach(refusal -> {
            Reason reason = Reason.valueOf(refusal.reason().name());
            (reason.isUnplaced() ? unplaced : gaps)
                    .putIfAbsent(new Slot(leaf.code(), year, refusal.province()), reason);
        });
    }

    /** A value that cannot be used is missing in what its province is on the day of the map. */
    private void lack(IndicatorNode leaf, Year year, Code<Province> code, Reason reason) {
        LocalDate day = Indicators.end(year);
        List<Province> heirs = provinces
                .byCode(code, day)
                .map(unit -> provinces.on(unit, day, map))
                .orElse(List.of());
        if (heirs.isEmpty()) {
            boolean isKnown = provinces.byCode(code, day).isPresent();
            unplaced.put(new Slot(leaf.code(), year, code), isKnown ? Reason.UNKNOWN_LINEAGE : Reason.UNKNOWN_CODE);
        }
        heirs.forEach(heir -> gaps.putIfAbsent(new Slot(leaf.code(), year, Code.of(heir.code())), reason));
    }

    private static boolean isOfWholeYear(@Nullable Period period, Year year) {
        LocalDate from = period == null ? null : period.from();
        LocalDate through = period == null ? null : period.through();
        return (from == null || !from.isAfter(year.atDay(1)))
                && (through == null || !through.isBefore(Indicators.end(year)));
    }

    /** Returns whether two texts say different things in a language that both have. */
    private static boolean differ(@Nullable Text unit, @Nullable Text right) {
        return unit != null
                && right != null
                && Stream.of("vi", "en")
                        .anyMatch(language -> unit.in(language)
                                .flatMap(one -> right.in(language).map(other -> !one.equals(other)))
                                .orElse(false));
    }

    private boolean isScore(IndicatorNode leaf) {
        return recipe.normalisation() == Normalisation.PUBLISHED
                || !leaf.kind().equals(IndicatorKind.INDICATOR) && FigureKind.SCORE.equals(leaf.figure());
    }

    private @Nullable BigDecimal figure(IndicatorValue value, IndicatorNode leaf) {
        if (!isScore(leaf)) {
            return value.value();
        }
        boolean isScore = value.score() == null && FigureKind.SCORE.equals(leaf.figure());
        return isScore ? value.value() : value.score();
    }

    private static boolean isDirected(IndicatorNode leaf) {
        return IndicatorDirection.HIGHER_BETTER.equals(leaf.direction())
                || IndicatorDirection.LOWER_BETTER.equals(leaf.direction());
    }

    /** A province that has any value in a year lacks each that it has not. */
    private void findAbsent() {
        for (Year year : years) {
            for (Province province : present(year)) {
                for (IndicatorNode leaf : tree.leaves()) {
                    Slot slot = new Slot(leaf.code(), year, Code.of(province.code()));
                    if (!values.containsKey(slot)) {
                        gaps.putIfAbsent(slot, Reason.NO_VALUE);
                    }
                }
            }
        }
    }

    // --------------------------------------------------------------------

    private void take(IndicatorNode leaf) {
        slots(leaf.code()).forEach((slot, value) -> scores.put(slot, Fraction.of(value)));
    }

    private Map<Slot, BigDecimal> slots(String node) {
        Map<Slot, BigDecimal> slots = new LinkedHashMap<>();
        values.forEach((slot, value) -> {
            if (slot.node().equals(node)) {
                slots.put(slot, value);
            }
        });
        return slots;
    }

    private void normalise(IndicatorNode leaf) {
        boolean less = IndicatorDirection.LOWER_BETTER.equals(leaf.direction());
        if (recipe.normalisation() == Normalisation.MIN_MAX) {
            place(leaf, less, slots(leaf.code()));
            return;
        }
        for (Year year : years) {
            Map<Slot, BigDecimal> slots = slots(leaf.code());
            slots.keySet().removeIf(slot -> !slot.year().equals(year));
            rank(leaf, less, slots);
        }
    }

    private void place(IndicatorNode leaf, boolean less, Map<Slot, BigDecimal> slots) {
        between(slots.values()).ifPresent(both -> {
            bounds.put(leaf.code(), both);
            Fraction worst = Fraction.of(less ? both.most() : both.least());
            Fraction width = Fraction.of(less ? both.least() : both.most()).minus(worst);
            slots.forEach((slot, value) -> scores.put(
                    slot,
                    width.signum() == 0
                            ? HALF
                            : Fraction.of(value)
                                    .minus(worst)
                                    .times(Fraction.HUNDRED)
                                    .over(width)));
            if (both.areEqual()) {
                noteEqual(leaf, slots);
            }
        });
    }

    private void rank(IndicatorNode leaf, boolean less, Map<Slot, BigDecimal> slots) {
        between(slots.values()).ifPresent(both -> {
            if (both.areEqual()) {
                slots.keySet().forEach(slot -> scores.put(slot, HALF));
                noteEqual(leaf, slots);
                return;
            }
            Map<Slot, Integer> ranks = ranks(slots, less ? Comparator.naturalOrder() : Comparator.reverseOrder());
            long others = slots.size() - 1L;
            ranks.forEach((slot, rank) -> scores.put(
                    slot,
                    Fraction.of(slots.size() - (long) rank)
                            .times(Fraction.HUNDRED)
                            .over(Fraction.of(others))));
        });
    }

    /** Ranks from 1, by standard competition: who is equal shares the better rank, and as many are left out after it. */
    static <K, V> Map<K, Integer> ranks(Map<K, V> figures, Comparator<? super V> bestFirst) {
        List<V> sorted = figures.values().stream().sorted(bestFirst).collect(Collectors.toList());
        TreeMap<V, Integer> first = new TreeMap<>(bestFirst);
        for (int i = 0; i < sorted.size(); i++) {
            first.putIfAbsent(sorted.get(i), i + 1);
        }
        Map<K, Integer> ranks = new LinkedHashMap<>();
        figures.forEach((key, figure) -> ranks.put(key, Objects.requireNonNull(first.get(figure))));
        return ranks;
    }

    private static Optional<Bounds> between(Collection<BigDecimal> figures) {
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(new Bounds(
                        figures.stream().min(Comparator.naturalOrder()).orElseThrow(),
                        figures.stream().max(Comparator.naturalOrder()).orElseThrow()));
    }

    private void noteEqual(IndicatorNode leaf, Map<Slot, BigDecimal> slots) {
        Set<Year> of = slots.keySet().stream().map(Slot::year).collect(Collectors.toCollection(TreeSet::new));
        String in = of.stream().map(Year::toString).collect(Collectors.joining(", "));
        notes.add(Text.ofVietnameseEnglish(
                leaf.title().best("vi") + " (" + in + "): " + slots.size()
                        + " giá trị đều bằng nhau nên không phân biệt được; mỗi giá trị được 50 điểm.",
                leaf.title().best("en") + " (" + in + "): all " + slots.size()
                        + " values are equal and tell nobody apart; each scores 50."));
    }

    // --------------------------------------------------------------------

    private void noteLeftOut(Set<String> given, int elsewhere) {
        List<String> apart =
                given.stream().filter(code -> !tree.contains(code)).sorted().toList();
        if (!apart.isEmpty()) {
            notes.add(Text.ofVietnameseEnglish(
                    "Không tính giá trị của " + String.join(", ", apart) + ": không rõ vị trí trong cây chỉ số.",
                    "Values of " + String.join(", ", apart) + " take no part: their place in the tree is not known."));
        }
        List<String> over = tree.nodes().stream()
                .map(IndicatorNode::code)
                .filter(code -> tree.isComposed(code) && given.contains(code))
                .toList();
        if (!over.isEmpty()) {
            notes.add(Text.ofVietnameseEnglish(
                    "Giá trị cho sẵn của " + String.join(", ", over) + " không được dùng: tính từ các phần của chúng.",
                    "The values given of " + String.join(", ", over)
                            + " are not used: they are computed from their parts."));
        }
        if (elsewhere > 0) {
            notes.add(Text.ofVietnameseEnglish(
                    "Không tính các giá trị của vùng hoặc quốc gia: " + elsewhere + ".",
                    "Values of regions or countries take no part: " + elsewhere + "."));
        }
    }

    /** Says which values are not there in a year, a sentence for each reason. */
    List<Text> notes(Year year) {
        Map<Reason, Map<String, Set<Code<Province>>>> byReason = new TreeMap<>();
        for (IndicatorNode leaf : tree.leaves()) {
            BiConsumer<Slot, Reason> sort = (slot, reason) -> {
                if (slot.year().equals(year) && slot.node().equals(leaf.code())) {
                    byReason.computeIfAbsent(reason, key -> new LinkedHashMap<>())
                            .computeIfAbsent(leaf.code(), key -> new TreeSet<>())
                            .add(slot.province());
                }
            };
            gaps.forEach(sort);
            unplaced.forEach(sort);
        }
        int all = present(year).size();
        List<Text> said = new ArrayList<>();
        byReason.forEach((reason, nodes) -> said.add(Text.ofVietnameseEnglish(
                year + ", " + reason.text().best("vi") + ": " + say(nodes, reason, year, all, "vi") + ".",
                year + ", " + reason.text().best("en") + ": " + say(nodes, reason, year, all, "en") + ".")));
        return said;
    }

    private String say(Map<String, Set<Code<Province>>> nodes, Reason reason, Year year, int all, String language) {
        LocalDate day = reason.isUnplaced() ? Indicators.end(year) : map;
        Function<Set<Code<Province>>, String> names = codes -> codes.size() == all && reason == Reason.NO_VALUE
                ? (language.equals("en") ? "every province" : "mọi tỉnh")
                : codes.stream()
                        .map(code -> provinces
                                .byCode(code, day)
                                .map(unit -> unit.name().best(language))
                                .orElse(code.toString()))
                        .collect(Collectors.joining(", "));
        return nodes.entrySet().stream()
                .map(one -> recipe.framework()
                                .node(one.getKey())
                                .map(node -> node.title().best(language))
                                .orElse(one.getKey())
                        + " (" + names.apply(one.getValue()) + ")")
                .collect(Collectors.joining("; "));
    }

    // --------------------------------------------------------------------

    /** Returns the provinces of the map that have a value in a year, or lack one that others have. */
    List<Province> present(Year year) {
        Set<Code<Province>> codes = new HashSet<>();
        Stream.concat(values.keySet().stream(), gaps.keySet().stream())
                .filter(slot -> slot.year().equals(year))
                .forEach(slot -> codes.add(slot.province()));
        return provinces.inForce(map).stream()
                .filter(unit -> codes.contains(Code.<Province>of(unit.code())))
                .toList();
    }

    List<Year> years() {
        return years;
    }

    LocalDate map() {
        return map;
    }

    IndicatorTree tree() {
        return tree;
    }

    Optional<BigDecimal> value(Slot slot) {
        return Optional.ofNullable(values.get(slot));
    }

    Optional<Fraction> score(Slot slot) {
        return Optional.ofNullable(scores.get(slot));
    }

    Optional<Reason> gap(Slot slot) {
        return Optional.ofNullable(gaps.get(slot));
    }

    Optional<Bounds> bounds(String node) {
        return Optional.ofNullable(bounds.get(node));
    }

    List<Gap> gaps() {
        List<Gap> said = new ArrayList<>();
        BiConsumer<Slot, Reason> add =
                (slot, reason) -> said.add(new Gap(slot.year(), slot.node(), slot.province(), reason));
        gaps.forEach(add);
        unplaced.forEach(add);
        said.sort(Comparator.comparing(Gap::year).thenComparing(Gap::node).thenComparing(Gap::province));
        return said;
    }

    /** Says what took no part, and what told nobody apart. */
    List<Text> notes() {
        return notes;
    }
}
