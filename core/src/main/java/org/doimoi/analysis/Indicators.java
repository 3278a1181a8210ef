package org.doimoi.analysis;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.doimoi.code.IndicatorDirection;
import org.doimoi.code.Province;
import org.doimoi.code.Provinces;
import org.doimoi.model.IndicatorFramework;
import org.doimoi.model.IndicatorNode;
import org.doimoi.model.IndicatorValue;
import org.doimoi.value.Code;
import org.doimoi.value.Likeness;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * How an index is composed of its indicators: the framework, and the choices that it leaves open, each of them said in the
 * notes of every result.
 *
 * <pre>{@code
 * IndicatorScores scores = Indicators.of(framework)
 *     .withMissing(Missing.RENORMALISE)
 *     .score(values, Year.of(2024), Year.of(2025));
 * scores.ranking(Year.of(2025));                    // a table of ranks and scores
 * scores.explain(Code.of("46"), Year.of(2025));     // why Huế has the score that it has
 * }</pre>
 *
 * <p>Values enter at the lowest nodes of the tree for which any are given. They are normalised to scores from 0 to 100, of
 * which more is better, and go up the tree as weighted arithmetic means, as the Handbook on Constructing Composite
 * Indicators of OECD and JRC (2008) has them. Values that are scores already, those of a sub-index or pillar whose figure is
 * a score, are taken as they are. The arithmetic is exact: scores are fractions until they are shown with four decimals, and
 * ranks are by the fractions.
 *
 * <p>Nothing is assumed in silence. An index of which a weight or a direction is not known is refused until somebody says
 * it; what becomes of missing values says {@link Missing}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Indicators {

    /** How values become scores that can be compared. */
    public enum Normalisation {
        /**
         * By place between the worst and the best value: 0 for the worst, 100 for the best of all years that are scored
         * together, so that a change of score is a change of value. If all are equal, nobody is better: each gets 50.
         */
        MIN_MAX,
        /**
         * By rank within the year: 100 for the first, 0 for the last; with a rank r among n it is 100 (n - r) / (n - 1),
         * where those with equal values share the better rank. If all are equal each gets 50.
         */
        RANK,
        /** The score that was published with each value. */
        PUBLISHED
    }

    /** What becomes of a province that has no value of some indicator. No policy makes up a value. */
    public enum Missing {
        /** Nothing above the indicator has a score. */
        REFUSE,
        /**
         * The weight of what is missing is shared by its siblings in proportion to theirs, and the share of the index that is
         * missing is said beside the score.
         */
        RENORMALISE
    }

    private final IndicatorFramework framework;
    private final ImmutableList<Text> assumptions;
    private final Normalisation normalisation;
    private final Missing missing;
    private final Provinces provinces;
    private final @Nullable LocalDate day;
    private final @Nullable ImmutableMap<Code<Province>, BigDecimal> shares;
    private final String language;

    private Indicators(
            IndicatorFramework framework,
            List<Text> assumptions,
            Normalisation normalisation,
            Missing missing,
            Provinces provinces,
            @Nullable LocalDate day,
            @Nullable Map<Code<Province>, BigDecimal> shares,
            String language) {
        this.framework = framework;
        this.assumptions = ImmutableList.copyOf(assumptions);
        this.normalisation = normalisation;
        this.missing = missing;
        this.provinces = provinces;
        this.day = day;
        this.shares = shares == null ? null : ImmutableMap.copyOf(shares);
        this.language = language;
    }

    /**
     * Obtains the composition of an index as its framework has it: by min-max, without a score where a value is missing, by
     * the provinces of the library.
     *
     * @param framework  the framework
     * @return the composition
     */
    public static Indicators of(IndicatorFramework framework) {
        return new Indicators(
                requireNonNull(framework, "framework"),
                List.of(),
                Normalisation.MIN_MAX,
                Missing.REFUSE,
                Provinces.standard(),
                null,
                null,
                "vi");
    }

    private Indicators assuming(IndicatorFramework other, String vietnamese, String english) {
        List<Text> notes = new ArrayList<>(assumptions);
        notes.add(Text.ofVietnameseEnglish(vietnamese, english));
        return new Indicators(other, notes, normalisation, missing, provinces, day, shares, language);
    }

    /**
     * Returns the same composition with another normalisation.
     *
     * @param other  the normalisation
     * @return the composition
     */
    public Indicators withNormalisation(Normalisation other) {
        return new Indicators(
                framework, assumptions, requireNonNull(other, "other"), missing, provinces, day, shares, language);
    }

    /**
     * Returns the same composition with another treatment of missing values.
     *
     * @param other  the treatment
     * @return the composition
     */
    public Indicators withMissing(Missing other) {
        return new Indicators(
                framework,
                assumptions,
                normalisation,
                requireNonNull(other, "other"),
                provinces,
                day,
                shares,
                language);
    }

    /**
     * Returns the same composition by other provinces.
     *
     * @param other  the provinces, such as those of code lists of the host
     * @return the composition
     */
    public Indicators withProvinces(Provinces other) {
        return new Indicators(framework, assumptions, normalisation, missing, other, day, shares, language);
    }

    /**
     * Returns the same composition for the provinces of a day, to which the values of other years are carried before they
     * are normalised: what adds is added, and the rest is refused where provinces were merged; see
     * {@link ProvincialFigures}.
     *
     * @param other  the day; if none is given, it is the last of the last year that is scored
     * @return the composition
     */
    public Indicators on(LocalDate other) {
        return new Indicators(
                framework,
                assumptions,
                normalisation,
                missing,
                provinces,
                requireNonNull(other, "other"),
                shares,
                language);
    }

    /**
     * Returns the same composition with weights of provinces, such as their population, by which rates and scores of
     * provinces that were merged have a mean.
     *
     * @param other  the weights by code on the day of the figures, none below zero
     * @return the composition
     */
    public Indicators weightedBy(Map<Code<Province>, BigDecimal> other) {
        return new Indicators(framework, assumptions, normalisation, missing, provinces, day, other, language);
    }

    /**
     * Returns the same composition, whose results print in another language.
     *
     * @param other  the language, {@code vi} or {@code en}
     * @return the composition
     */
    public Indicators in(String other) {
        return new Indicators(
                framework, assumptions, normalisation, missing, provinces, day, shares, requireNonNull(other, "other"));
    }

    /**
     * Returns the same composition with weights of nodes in place of those of the framework.
     *
     * @param weights  the weight by the code of the node, above zero; those of siblings need not add up to anything
     * @return the composition
     * @throws IllegalArgumentException if there is no such node, or a weight is not above zero
     */
    public Indicators withWeights(Map<String, BigDecimal> weights) {
        weights.forEach((code, weight) -> {
            checkNode(code);
            if (weight.signum() <= 0) {
                throw new IllegalArgumentException("Invalid weight " + weight + " of " + code + ", must be above 0");
            }
        });
        Map<String, BigDecimal> sorted = new TreeMap<>(weights);
        IndicatorFramework weighted = withNodes(node -> {
            BigDecimal weight = sorted.get(node.code());
            return weight == null ? node : node.toBuilder().weight(weight).build();
        });
        return assuming(
                weighted,
                "Trọng số do người tính đặt: " + say(sorted, "vi") + ".",
                "Weights set by who computed this: " + say(sorted, "en") + ".");
    }

    private static String say(Map<String, BigDecimal> weights, String language) {
        return weights.entrySet().stream()
                .map(one -> one.getKey() + " = " + Labels.figure(one.getValue(), language, IndicatorScores.DECIMALS))
                .collect(Collectors.joining("; "));
    }

    /**
     * Returns the same composition with equal weights of the parts of each node for whose parts none are published.
     *
     * @return the composition
     */
    public Indicators withEqualWeights() {
        Set<String> weighted = new HashSet<>();
        Set<String> parents = new HashSet<>();
        for (IndicatorNode node : framework.nodes()) {
            if (node.parent() != null) {
                parents.add(node.parent());
                if (node.weight() != null) {
                    weighted.add(node.parent());
                }
            }
        }
        parents.removeAll(weighted);
        if (parents.isEmpty()) {
            return this;
        }
        IndicatorFramework equal = withNodes(node -> node.parent() != null && parents.contains(node.parent())
                ? node.toBuilder().weight(BigDecimal.ONE).build()
                : node);
        String named = framework.nodes().stream()
                .map(IndicatorNode::code)
                .filter(parents::contains)
                .collect(Collectors.joining(", "));
        return assuming(
                equal,
                "Các phần của " + named + " được tính trọng số bằng nhau vì không có trọng số công bố.",
                "The parts of " + named + " count equally, since no weights are published.");
    }

    /**
     * Returns the same composition with the direction of a node.
     *
     * @param node  the code of the node
     * @param direction  whether more is better
     * @return the composition
     * @throws IllegalArgumentException if there is no such node
     */
    public Indicators withDirection(String node, Code<IndicatorDirection> direction) {
        checkNode(node);
        boolean higher = direction.equals(IndicatorDirection.HIGHER_BETTER);
        return assuming(
                withNodes(one -> one.code().equals(node)
                        ? one.toBuilder().direction(direction).build()
                        : one),
                "Chiều của " + node + " do người tính đặt: càng " + (higher ? "cao" : "thấp") + " càng tốt.",
                "The direction of " + node + " is set by who computed this: " + (higher ? "more" : "less")
                        + " is better.");
    }

    private IndicatorFramework withNodes(UnaryOperator<IndicatorNode> change) {
        return framework.toBuilder()
                .nodes(framework.nodes().stream().map(change).toList())
                .build();
    }

    private void checkNode(String code) {
        if (framework.node(code).isEmpty()) {
            List<String> codes =
                    framework.nodes().stream().map(IndicatorNode::code).toList();
            String meant = Likeness.nearest(code, codes)
                    .map(one -> ", did you mean " + one + "?")
                    .orElse(".");
            throw new IllegalArgumentException("There is no node " + code + " in " + framework.id() + meant
                    + " There are " + String.join(", ", codes) + ".");
        }
    }

    /**
     * Computes the index for each province that has a value.
     *
     * @param values  the values, in any order; those of other frameworks and years are passed over
     * @param years  the years, which are scored together; if none is given, the year of the framework
     * @return the scores
     * @throws IllegalArgumentException if no year is given and the framework has none, no value is of these years, or the
     *     tree has not one index at its top, or a weight or a direction that it needs is not known
     */
    public IndicatorScores score(Iterable<IndicatorValue> values, Year... years) {
        List<IndicatorValue> own = new ArrayList<>();
        for (IndicatorValue value : values) {
            if (value.framework().equals(framework.id())) {
                own.add(value);
            }
        }
        List<Year> there =
                own.stream().map(IndicatorValue::year).distinct().sorted().toList();
        List<Year> asked = Arrays.stream(years).distinct().sorted().toList();
        if (asked.isEmpty()) {
            Year year = framework.year();
            if (year == null) {
                throw new IllegalArgumentException(
                        framework.id() + " is of no year, say one of those that have values: " + there);
            }
            asked = List.of(year);
        }
        List<Year> chosen = asked;
        own.removeIf(value -> !chosen.contains(value.year()));
        if (own.isEmpty()) {
            throw new IllegalArgumentException(
                    "There are no values of " + framework.id() + " in " + chosen + ", there are of " + there);
        }
        LocalDate map = day == null ? end(chosen.get(chosen.size() - 1)) : day;
        return new IndicatorScores(this, new IndicatorReading(this, own, chosen, map));
    }

    /** The day on which the codes of a year are read. */
    static LocalDate end(Year year) {
        return year.atMonth(12).atEndOfMonth();
    }

    IndicatorFramework framework() {
        return framework;
    }

    List<Text> assumptions() {
        return assumptions;
    }

    Normalisation normalisation() {
        return normalisation;
    }

    Missing missing() {
        return missing;
    }

    Provinces provinces() {
        return provinces;
    }

    @Nullable
    Map<Code<Province>, BigDecimal> shares() {
        return shares;
    }

    String language() {
        return language;
    }

    /**
     * Returns the composition in short.
     *
     * @return the line, such as {@code PII (doimoi:pii-2025), MIN_MAX, REFUSE}
     */
    @Override
    public String toString() {
        return framework.code() + " (" + framework.id() + "), " + normalisation + ", " + missing;
    }
}
