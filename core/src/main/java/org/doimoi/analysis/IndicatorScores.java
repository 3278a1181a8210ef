package org.doimoi.analysis;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doimoi.analysis.IndicatorReading.Slot;
import org.doimoi.analysis.Indicators.Missing;
import org.doimoi.analysis.Indicators.Normalisation;
import org.doimoi.analysis.ProvincialFigures.Measure;
import org.doimoi.code.IndicatorDirection;
import org.doimoi.code.Province;
import org.doimoi.model.IndicatorNode;
import org.doimoi.value.Code;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * The scores of an index, in one year or several, of the provinces of one map: who stands where, why, and since when.
 *
 * <p>Made by {@link Indicators#score}. Figures are shown with four decimals; ranks are by the exact scores, those who share
 * a score share the better rank.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class IndicatorScores {

    /** How many decimals a score is shown with. */
    static final int DECIMALS = 4;

    /** Why a province has no score of an indicator. */
    public enum Reason {
        /** There is no value, though the province has values of others. */
        NO_VALUE("không có giá trị", "no value"),
        /** There are several values, which differ. */
        SEVERAL_VALUES("có nhiều giá trị khác nhau", "several values that differ"),
        /** The value is of a part of the year. */
        PART_OF_YEAR("giá trị chỉ của một phần năm", "a value of a part of the year only"),
        /** The value is in another unit than the indicator. */
        OTHER_UNIT("giá trị theo đơn vị khác", "a value in another unit"),
        /** The score that should be taken was not published. */
        NO_SCORE("giá trị không kèm điểm", "a value without a score"),
        /** The code means nothing at the end of the year. */
        UNKNOWN_CODE,
        /** What the province was or became is not known. */
        UNKNOWN_LINEAGE,
        /** One of the provinces that were merged has no value. */
        VALUE_MISSING,
        /** The figure of provinces that were merged does not add, and no weights were given. */
        DOES_NOT_ADD,
        /** One of the provinces that were merged has no weight. */
        WEIGHT_MISSING,
        /** The province was split, and the share of each part is not known. */
        SPLIT,
        /** The value is a rank, and the number of provinces changed. */
        RANK_OF_OTHERS;

        private final Text text;

        Reason(String vietnamese, String english) {
            this.text = Text.ofVietnameseEnglish(vietnamese, english);
        }

        Reason() {
            ProvincialFigures.Reason same = ProvincialFigures.Reason.valueOf(name());
            this.text = Text.ofVietnameseEnglish(Carrying.vietnamese(same), Carrying.english(same));
        }

        /**
         * Returns the reason in words.
         *
         * @return the words, in Vietnamese and English, without a full stop
         */
        public Text text() {
            return text;
        }

        /** Returns whether it is not known which province of the map is concerned. */
        boolean isUnplaced() {
            return this == UNKNOWN_CODE || this == UNKNOWN_LINEAGE;
        }
    }

    /**
     * A value that is not there.
     *
     * @param year  the year
     * @param node  the code of the node that has no value
     * @param province  the province of the map; if the code of a value means nothing, or what became of it is not known, the
     *     code as it was given
     * @param reason  why
     */
    public record Gap(Year year, String node, Code<Province> province, Reason reason) {}

    /** A province in a year. */
    private record Key(Code<Province> province, Year year) {}

    private final Indicators recipe;
    private final IndicatorReading reading;
    private final IndicatorTree tree;
    /** The scores of all nodes that have one. */
    private final Map<Key, Map<String, Fraction>> scores = new LinkedHashMap<>();

    private final Map<Key, Integer> ranks = new LinkedHashMap<>();
    /** What is true of every year. */
    private final ImmutableList<Text> notes;

    IndicatorScores(Indicators recipe, IndicatorReading reading) {
        this.recipe = recipe;
        this.reading = reading;
        this.tree = reading.tree();
        for (Year year : reading.years()) {
            for (Province province : reading.present(year)) {
                Key key = new Key(Code.of(province.code()), year);
                Map<String, Fraction> known = new LinkedHashMap<>();
                for (IndicatorNode leaf : tree.leaves()) {
                    reading.score(slot(leaf, key)).ifPresent(score -> known.put(leaf.code(), score));
                }
                compose(tree.composed(), known, tree.weights());
                scores.put(key, known);
            }
            ranks.putAll(rank(totals(year)));
        }
        this.notes = ImmutableList.<Text>builder()
                .add(method())
                .addAll(recipe.assumptions())
                .addAll(reading.notes())
                .build();
    }

    private static Slot slot(IndicatorNode node, Key key) {
        return new Slot(node.code(), key.year(), key.province());
    }

    /** Computes nodes from their parts, whose scores are known or missing. */
    private void compose(List<String> nodes, Map<String, Fraction> known, Map<String, Fraction> weights) {
        for (String node : nodes) {
            known.remove(node);
            mean(node, known, weights).ifPresent(mean -> known.put(node, mean));
        }
    }

    private Optional<Fraction> mean(String node, Map<String, Fraction> known, Map<String, Fraction> weights) {
        Fraction sum = Fraction.ZERO;
        Fraction whole = Fraction.ZERO;
        for (IndicatorNode part : tree.parts(node)) {
            Fraction score = known.get(part.code());
            Fraction weight = weights.get(part.code());
            if (score != null && weight != null) {
                sum = sum.plus(weight.times(score));
                whole = whole.plus(weight);
            } else if (recipe.missing() == Missing.REFUSE) {
                return Optional.empty();
            }
        }
        return whole.signum() == 0 ? Optional.empty() : Optional.of(sum.over(whole));
    }

    private Map<Key, Fraction> totals(Year year) {
        Map<Key, Fraction> totals = new LinkedHashMap<>();
        scores.forEach((key, known) -> {
            Fraction total = known.get(tree.root().code());
            if (key.year().equals(year) && total != null) {
                totals.put(key, total);
            }
        });
        return totals;
    }

    private static Map<Key, Integer> rank(Map<Key, Fraction> totals) {
        return IndicatorReading.ranks(totals, Comparator.reverseOrder());
    }

    private static BigDecimal shown(Fraction score) {
        return score.round(DECIMALS, RoundingMode.HALF_UP);
    }

    // --------------------------------------------------------------------

    private Text method() {
        boolean isTogether = reading.years().size() > 1 && recipe.normalisation() == Normalisation.MIN_MAX;
        String years = reading.years().stream().map(Year::toString).collect(Collectors.joining(", "));
        String vietnamese = switch (recipe.normalisation()) {
            case MIN_MAX ->
                "min-max, từ 0 (kém nhất) đến 100 (tốt nhất)" + (isTogether ? ", chung cho các năm " + years : "");
            case RANK -> "theo thứ hạng trong năm, từ 0 (cuối) đến 100 (đầu)";
            case PUBLISHED -> "lấy điểm đã công bố";
        };
        String english = switch (recipe.normalisation()) {
            case MIN_MAX ->
                "min-max, from 0 (worst) to 100 (best)" + (isTogether ? ", over " + years + " together" : "");
            case RANK -> "by rank in the year, from 0 (last) to 100 (first)";
            case PUBLISHED -> "the published scores";
        };
        boolean isRefused = recipe.missing() == Missing.REFUSE;
        return Text.ofVietnameseEnglish(
                "Cách tính: chuẩn hóa " + vietnamese + "; trung bình cộng có trọng số theo cây chỉ số (OECD/JRC, "
                        + "Handbook on Constructing Composite Indicators, 2008); "
                        + (isRefused
                                ? "thiếu giá trị thì không có điểm ở các cấp trên."
                                : "trọng số của phần thiếu giá trị được chia cho các phần còn lại."),
                "Method: normalised by " + english + "; weighted arithmetic means up the tree (OECD/JRC, "
                        + "Handbook on Constructing Composite Indicators, 2008); "
                        + (isRefused
                                ? "where a value is missing nothing above it has a score."
                                : "the weight of what is missing is shared by its siblings."));
    }

    /**
     * Returns how the scores were made, what was assumed and what is missing.
     *
     * @return the sentences, each in Vietnamese and English
     */
    public List<Text> notes() {
        ImmutableList.Builder<Text> all = ImmutableList.<Text>builder().addAll(notes);
        reading.years().forEach(year -> all.addAll(reading.notes(year)));
        return all.build();
    }

    /**
     * Returns the values that are not there.
     *
     * @return the gaps, by year, node and province
     */
    public List<Gap> gaps() {
        return reading.gaps();
    }

    /**
     * Returns the years.
     *
     * @return the years in their order
     */
    public List<Year> years() {
        return reading.years();
    }

    /**
     * Returns the day of whose map the provinces are.
     *
     * @return the day
     */
    public LocalDate day() {
        return reading.map();
    }

    /**
     * Returns the score of a province.
     *
     * @param province  the code on the day of the map
     * @param year  the year
     * @return the score from 0 to 100 with four decimals, empty if it has none
     */
    public Optional<BigDecimal> score(Code<Province> province, Year year) {
        return score(province, year, tree.root().code());
    }

    /**
     * Returns the score of a province at a node.
     *
     * @param province  the code on the day of the map
     * @param year  the year
     * @param node  the code of the node
     * @return the score from 0 to 100 with four decimals, empty if it has none
     */
    public Optional<BigDecimal> score(Code<Province> province, Year year, String node) {
        return Optional.ofNullable(known(province, year).get(node)).map(IndicatorScores::shown);
    }

    private Map<String, Fraction> known(Code<Province> province, Year year) {
        return scores.getOrDefault(new Key(province, year), Map.of());
    }

    /**
     * Returns the rank of a province among those that have a score.
     *
     * @param province  the code on the day of the map
     * @param year  the year
     * @return the rank, 1 for the best, empty if it has no score
     */
    public Optional<Integer> rank(Code<Province> province, Year year) {
        return Optional.ofNullable(ranks.get(new Key(province, year)));
    }

    /**
     * Returns for how much of the index a province has no value.
     *
     * @param province  the code on the day of the map
     * @param year  the year
     * @return the share in per cent of the weights of the index, with four decimals
     */
    public BigDecimal missing(Code<Province> province, Year year) {
        return missing(tree.root(), known(province, year))
                .times(Fraction.HUNDRED)
                .round(DECIMALS, RoundingMode.HALF_UP);
    }

    private Fraction missing(IndicatorNode node, Map<String, Fraction> known) {
        if (!tree.isComposed(node.code())) {
            return known.containsKey(node.code()) ? Fraction.ZERO : Fraction.ONE;
        }
        Fraction sum = Fraction.ZERO;
        Fraction whole = Fraction.ZERO;
        for (IndicatorNode part : tree.parts(node.code())) {
            Fraction weight = tree.weights().getOrDefault(part.code(), Fraction.ZERO);
            sum = sum.plus(weight.times(missing(part, known)));
            whole = whole.plus(weight);
        }
        return sum.over(whole);
    }

    // --------------------------------------------------------------------

    private Tabulation table(List<Year> years, Tabulation.Builder table) {
        notes.forEach(table::note);
        years.forEach(year -> reading.notes(year).forEach(table::note));
        return table.build().in(recipe.language());
    }

    private void check(Year year) {
        if (!reading.years().contains(year)) {
            throw new IllegalArgumentException("There are no scores of " + year + ", there are of " + reading.years());
        }
    }

    /** Returns the provinces of a year, the best first, those without a score last. */
    private List<Province> ranked(Year year) {
        check(year);
        List<Province> ranked = new ArrayList<>(reading.present(year));
        ranked.sort(Comparator.comparing(
                province -> rank(Code.of(province.code()), year).orElse(Integer.MAX_VALUE)));
        return ranked;
    }

    /**
     * Returns the ranking of a year.
     *
     * @param year  the year
     * @return the table of province, rank, score, and the share of the index that is missing in per cent; the best first,
     *     those without a score last
     * @throws IllegalArgumentException if the year was not scored
     */
    public Tabulation ranking(Year year) {
        Tabulation.Builder table = Tabulation.builder(
                Column.province("province", day()),
                Column.figure("rank", Measure.RANK),
                Column.figure("score", Measure.SCORE),
                Column.figure("missing", Measure.RATE));
        for (Province province : ranked(year)) {
            Code<Province> code = Code.of(province.code());
            table.row(province, rank(code, year).orElse(null), score(code, year).orElse(null), missing(code, year));
        }
        return table(List.of(year), table);
    }

    /**
     * Returns the scores of a year at every node.
     *
     * @param year  the year
     * @return the table, a column for each node by its code, the index first; in the order of the ranking
     * @throws IllegalArgumentException if the year was not scored
     */
    public Tabulation parts(Year year) {
        List<Column> columns = new ArrayList<>(List.of(Column.province("province", day())));
        tree.nodes().forEach(node -> columns.add(Column.figure(node.code(), Measure.SCORE)));
        Tabulation.Builder table = Tabulation.builder(columns.toArray(Column[]::new));
        for (Province province : ranked(year)) {
            List<@Nullable Object> row = new ArrayList<>(List.of(province));
            for (IndicatorNode node : tree.nodes()) {
                row.add(score(Code.of(province.code()), year, node.code()).orElse(null));
            }
            table.row(row.toArray());
        }
        return table(List.of(year), table);
    }

    /**
     * Compares two years by the same map and, if they were normalised by min-max, between the same values.
     *
     * @param from  the earlier year
     * @param through  the later year
     * @return the table of province, rank and score in either year, and how many ranks it rose and points it gained; in the
     *     order of the ranking of the later year. What cannot be compared is null, and a note says why
     * @throws IllegalArgumentException if one of the years was not scored
     */
    public Tabulation change(Year from, Year through) {
        List<Province> provinces = ranked(through);
        check(from);
        reading.present(from).stream()
                .filter(province -> !provinces.contains(province))
                .forEach(provinces::add);
        int before = totals(from).size();
        int after = totals(through).size();
        Tabulation.Builder table = Tabulation.builder(
                Column.province("province", day()),
                Column.figure("rank " + from, Measure.RANK),
                Column.figure("rank " + through, Measure.RANK),
                Column.number("rise"),
                Column.figure("score " + from, Measure.SCORE),
                Column.figure("score " + through, Measure.SCORE),
                Column.number("gain"));
        for (Province province : provinces) {
            Code<Province> code = Code.of(province.code());
            Optional<Integer> oldRank = rank(code, from);
            Optional<Integer> rank = rank(code, through);
            Optional<Fraction> old = total(code, from);
            Optional<Fraction> score = total(code, through);
            table.row(
                    province,
                    oldRank.orElse(null),
                    rank.orElse(null),
                    before == after
                            ? oldRank.flatMap(one -> rank.map(other -> one - other))
                                    .orElse(null)
                            : null,
                    old.map(IndicatorScores::shown).orElse(null),
                    score.map(IndicatorScores::shown).orElse(null),
                    old.flatMap(one -> score.map(other -> shown(other).subtract(shown(one))))
                            .orElse(null));
        }
        if (before != after) {
            table.note(Text.ofVietnameseEnglish(
                    "Thứ hạng năm " + from + " trong " + before + " tỉnh, năm " + through + " trong " + after
                            + " tỉnh nên không so sánh được.",
                    "Ranks are among " + before + " provinces in " + from + " and among " + after + " in " + through
                            + ", so they do not compare."));
        }
        return table(List.of(from, through), table);
    }

    private Optional<Fraction> total(Code<Province> province, Year year) {
        return Optional.ofNullable(known(province, year).get(tree.root().code()));
    }

    /**
     * Returns how far ranks hang on single weights: the weight of each node is made smaller and greater by a share of itself,
     * those of its siblings give or take in proportion.
     *
     * @param year  the year
     * @param share  the share, above 0 and below 1, such as 0.1
     * @return the table of province, rank, and the best and the worst rank it came to
     * @throws IllegalArgumentException if the year was not scored, or the share is not between 0 and 1
     */
    public Tabulation sensitivity(Year year, BigDecimal share) {
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("Invalid share " + share + ", must be above 0 and below 1, such as 0.1");
        }
        List<Province> provinces = ranked(year);
        Map<Key, Integer> best = new LinkedHashMap<>(rank(totals(year)));
        Map<Key, Integer> worst = new LinkedHashMap<>(best);
        for (Map.Entry<String, Fraction> one : tree.weights().entrySet()) {
            Set<String> path = tree.path(one.getKey());
            List<String> above = tree.composed().stream().filter(path::contains).toList();
            for (BigDecimal factor : List.of(BigDecimal.ONE.subtract(share), BigDecimal.ONE.add(share))) {
                Map<String, Fraction> weights = new LinkedHashMap<>(tree.weights());
                weights.put(one.getKey(), one.getValue().times(Fraction.of(factor)));
                Map<Key, Fraction> totals = new LinkedHashMap<>();
                best.keySet().forEach(key -> {
                    Map<String, Fraction> known = new LinkedHashMap<>(known(key.province(), key.year()));
                    compose(above, known, weights);
                    Fraction total = known.get(tree.root().code());
                    if (total != null) {
                        totals.put(key, total);
                    }
                });
                rank(totals).forEach((key, rank) -> {
                    best.merge(key, rank, Math::min);
                    worst.merge(key, rank, Math::max);
                });
            }
        }
        Tabulation.Builder table = Tabulation.builder(
                Column.province("province", day()),
                Column.figure("rank", Measure.RANK),
                Column.figure("best", Measure.RANK),
                Column.figure("worst", Measure.RANK));
        for (Province province : provinces) {
            Key key = new Key(Code.of(province.code()), year);
            table.row(province, ranks.get(key), best.get(key), worst.get(key));
        }
        String per = percent(Fraction.of(share), "vi");
        table.note(Text.ofVietnameseEnglish(
                "Khoảng thứ hạng khi lần lượt từng trọng số giảm và tăng " + per + " %.",
                "Ranks when each weight in turn is " + percent(Fraction.of(share), "en") + " % less and more."));
        return table(List.of(year), table);
    }

    // --------------------------------------------------------------------

    /**
     * Explains the score of a province by its parts.
     *
     * @param province  the code on the day of the map
     * @param year  the year
     * @return the contribution of the index and, below it, of all its parts; if there is no score, why not
     * @throws IllegalArgumentException if the year was not scored, or the province has no value in it
     */
    public Contribution explain(Code<Province> province, Year year) {
        check(year);
        Key key = new Key(province, year);
        if (!scores.containsKey(key)) {
            throw new IllegalArgumentException("There are no values of " + province + " in " + year + ", there are of "
                    + reading.present(year).stream().map(Province::code).toList());
        }
        Optional<BigDecimal> score = score(province, year);
        return contribution(tree.root(), key, Fraction.ONE, score);
    }

    /**
     * Explains one node.
     *
     * @param weight  for how much of the index it counts, from 0 to 1
     * @param points  its points, empty if the index has no score
     */
    private Contribution contribution(IndicatorNode node, Key key, Fraction weight, Optional<BigDecimal> points) {
        Map<String, Fraction> known = known(key.province(), key.year());
        List<Contribution> below = new ArrayList<>();
        if (tree.isComposed(node.code())) {
            Fraction whole = Fraction.ZERO;
            List<Fraction> shares = new ArrayList<>();
            for (IndicatorNode part : tree.parts(node.code())) {
                boolean counts = known.containsKey(part.code()) || recipe.missing() == Missing.REFUSE;
                Fraction share = counts ? tree.weights().getOrDefault(part.code(), Fraction.ZERO) : Fraction.ZERO;
                shares.add(share);
                whole = whole.plus(share);
            }
            List<Fraction> exact = new ArrayList<>();
            for (int i = 0; i < shares.size(); i++) {
                Fraction share = whole.signum() == 0
                        ? Fraction.ZERO
                        : shares.get(i).over(whole).times(weight);
                shares.set(i, share);
                Fraction own = known.get(tree.parts(node.code()).get(i).code());
                exact.add(own == null ? Fraction.ZERO : share.times(own));
            }
            Optional<List<BigDecimal>> rounded = points.map(sum -> Fraction.apportion(exact, sum));
            for (int i = 0; i < shares.size(); i++) {
                int at = i;
                below.add(contribution(
                        tree.parts(node.code()).get(i), key, shares.get(i), rounded.map(all -> all.get(at))));
            }
        }
        Fraction score = known.get(node.code());
        return new Contribution(
                node.code(),
                node.title(),
                weight.times(Fraction.HUNDRED).round(DECIMALS, RoundingMode.HALF_UP),
                score == null ? null : shown(score),
                points.orElse(null),
                Text.ofVietnameseEnglish(
                        sentence(node, key, weight, points, "vi"), sentence(node, key, weight, points, "en")),
                below);
    }

    private String sentence(
            IndicatorNode node, Key key, Fraction weight, Optional<BigDecimal> points, String language) {
        boolean isEnglish = language.equals("en");
        Fraction score = known(key.province(), key.year()).get(node.code());
        boolean isRoot = node.code().equals(tree.root().code());
        StringBuilder said = new StringBuilder(node.title().best(language));
        if (isRoot) {
            String name = recipe.provinces()
                    .byCode(key.province(), day())
                    .map(unit -> unit.name().best(language))
                    .orElse(key.province().toString());
            said.append(isEnglish ? " of " + name + " in " + key.year() : " của " + name + " năm " + key.year());
        }
        said.append(": ");
        if (score == null) {
            return said.append(without(node, key, isEnglish)).append('.').toString();
        }
        reading.bounds(node.code()).ifPresent(bounds -> {
            String unit = node.unit() == null ? "" : " " + node.unit().best(language);
            String value = figure(reading.value(slot(node, key)).orElseThrow(), language);
            String least = figure(bounds.least(), language);
            String most = figure(bounds.most(), language);
            said.append(value)
                    .append(unit)
                    .append(isEnglish ? ", between " : ", trong khoảng từ ")
                    .append(least)
                    .append(isEnglish ? " and " : " đến ")
                    .append(most)
                    .append(isLess(node) ? isEnglish ? ", where less is better" : ", càng thấp càng tốt" : "")
                    .append(isEnglish ? ": " : ": ");
        });
        said.append(figure(shown(score), language)).append(isEnglish ? " points" : " điểm");
        if (isRoot) {
            int of = totals(key.year()).size();
            said.append(isEnglish ? ", rank " : ", hạng ")
                    .append(ranks.get(key))
                    .append(isEnglish ? " of " : " trong ")
                    .append(of);
        } else {
            said.append(isEnglish ? "; counts for " : "; trọng số ")
                    .append(percent(weight, language))
                    .append(isEnglish ? " % of the index" : " % trong chỉ số")
                    .append(points.map(sum -> isEnglish
                                    ? " and gives " + figure(sum, language) + " points"
                                    : ", góp " + figure(sum, language) + " điểm")
                            .orElse(""));
        }
        return said.append('.').toString();
    }

    /** Says why a node has no score. */
    private String without(IndicatorNode node, Key key, boolean isEnglish) {
        String language = isEnglish ? "en" : "vi";
        Optional<Reason> reason = reading.gap(slot(node, key));
        String why;
        if (tree.isComposed(node.code())) {
            Map<String, Fraction> known = known(key.province(), key.year());
            why = tree.parts(node.code()).stream()
                    .filter(part -> !known.containsKey(part.code()))
                    .map(part -> part.title().best(language))
                    .collect(Collectors.joining(", ", isEnglish ? "without " : "thiếu ", ""));
        } else {
            why = reason.orElse(Reason.NO_VALUE).text().best(language);
        }
        boolean isShared = recipe.missing() == Missing.RENORMALISE
                && !node.code().equals(tree.root().code());
        return (isEnglish ? "no score (" + why + ")" : "không có điểm vì " + why)
                + (isShared
                        ? isEnglish ? "; its weight is shared by its siblings" : "; trọng số chia cho các phần còn lại"
                        : "");
    }

    private static boolean isLess(IndicatorNode node) {
        return IndicatorDirection.LOWER_BETTER.equals(node.direction());
    }

    private static String figure(BigDecimal figure, String language) {
        return Labels.figure(figure, language, DECIMALS);
    }

    private static String percent(Fraction share, String language) {
        return figure(share.times(Fraction.HUNDRED).round(DECIMALS, RoundingMode.HALF_UP), language);
    }

    /**
     * Returns the rankings of all years as a text, the notes below.
     *
     * @return the tables, one below the other
     */
    @Override
    public String toString() {
        return reading.years().stream().map(year -> year + "\n" + ranking(year)).collect(Collectors.joining("\n"));
    }
}
