package org.doimoi.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doimoi.analysis.IndicatorFixture.BEFORE;
import static org.doimoi.analysis.IndicatorFixture.INDEX;
import static org.doimoi.analysis.IndicatorFixture.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.doimoi.analysis.Indicators.Missing;
import org.doimoi.analysis.Indicators.Normalisation;
import org.doimoi.code.IndicatorDirection;
import org.doimoi.code.Province;
import org.doimoi.model.Area;
import org.doimoi.model.IndicatorValue;
import org.doimoi.value.Code;

/** Laws of composing an index, over values of which some are missing. */
class IndicatorProperties {

    private static final List<String> PROVINCES = List.of("01", "04", "11", "22", "38", "40", "42", "46");
    private static final List<String> NODES = List.of("A1", "A2", "B");
    private static final int MISSING = -6;

    /** A figure for each node and province, from -5 to 20, or a missing one. */
    @Provide
    Arbitrary<List<IndicatorValue>> values() {
        return Arbitraries.integers()
                .between(MISSING, 20)
                .list()
                .ofSize(PROVINCES.size() * NODES.size())
                .map(figures -> {
                    List<IndicatorValue> values = new ArrayList<>();
                    for (int i = 0; i < figures.size(); i++) {
                        if (figures.get(i) != MISSING) {
                            values.add(value(
                                    BEFORE,
                                    NODES.get(i % NODES.size()),
                                    PROVINCES.get(i / NODES.size()),
                                    figures.get(i).toString()));
                        }
                    }
                    return values;
                })
                .filter(values -> !values.isEmpty());
    }

    @Provide
    Arbitrary<Indicators> recipes() {
        return Combinators.combine(
                        Arbitraries.of(Normalisation.MIN_MAX, Normalisation.RANK), Arbitraries.of(Missing.class))
                .as((normalisation, missing) ->
                        Indicators.of(INDEX).withNormalisation(normalisation).withMissing(missing));
    }

    private static List<IndicatorValue> changed(List<IndicatorValue> values, String factor, String summand) {
        return values.stream()
                .map(value -> value.indicator().equals("A1")
                        ? value.toBuilder()
                                .value(value.value()
                                        .multiply(new BigDecimal(factor))
                                        .add(new BigDecimal(summand)))
                                .build()
                        : value)
                .toList();
    }

    @Property(tries = 100)
    void theScaleOfAnIndicatorMakesNoDifference(
            @ForAll("recipes") Indicators recipe,
            @ForAll("values") List<IndicatorValue> values,
            @ForAll @IntRange(min = 1, max = 9999) int factor,
            @ForAll @IntRange(min = -9999, max = 9999) int summand) {
        List<IndicatorValue> other = changed(values, factor + "e-3", summand + "e-2");
        assertThat(recipe.score(other).parts(BEFORE).toCsv())
                .isEqualTo(recipe.score(values).parts(BEFORE).toCsv());
    }

    @Property(tries = 100)
    void theOtherWayRoundOfTheOppositeIsTheSame(
            @ForAll("recipes") Indicators recipe, @ForAll("values") List<IndicatorValue> values) {
        Indicators turned = recipe.withDirection("A1", IndicatorDirection.LOWER_BETTER);
        assertThat(turned.score(changed(values, "-1", "0")).parts(BEFORE).toCsv())
                .isEqualTo(recipe.score(values).parts(BEFORE).toCsv());
    }

    @Property(tries = 100)
    void contributionsAddUpToTheScoreAtEveryNode(
            @ForAll("recipes") Indicators recipe, @ForAll("values") List<IndicatorValue> values) {
        IndicatorScores scores = recipe.score(values);
        for (Object cell : scores.ranking(BEFORE).column("province")) {
            Code<Province> code = Code.of(((Province) cell).code());
            Contribution index = scores.explain(code, BEFORE);
            assertThat(index.points()).isEqualTo(scores.score(code, BEFORE).orElse(null));
            index.stream().filter(one -> !one.parts().isEmpty()).forEach(one -> {
                if (one.points() == null) {
                    assertThat(one.parts()).extracting(Contribution::points).containsOnlyNulls();
                } else {
                    assertThat(one.parts().stream().map(Contribution::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                            .isEqualByComparingTo(one.points());
                }
            });
        }
    }

    @Property(tries = 100)
    void theOrderOfValuesMakesNoDifference(
            @ForAll("recipes") Indicators recipe,
            @ForAll("values") List<IndicatorValue> values,
            @ForAll Random random) {
        List<IndicatorValue> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        IndicatorScores scores = recipe.score(values);
        IndicatorScores other = recipe.score(shuffled);
        assertThat(other.toString()).isEqualTo(scores.toString());
        assertThat(other.gaps()).isEqualTo(scores.gaps());
        assertThat(other.notes()).isEqualTo(scores.notes());
    }

    @Property(tries = 100)
    void ranksGoWithTheProvinces(
            @ForAll("recipes") Indicators recipe,
            @ForAll("values") List<IndicatorValue> values,
            @ForAll Random random) {
        List<String> others = new ArrayList<>(PROVINCES);
        Collections.shuffle(others, random);
        List<IndicatorValue> renamed = values.stream()
                .map(value -> {
                    int at = PROVINCES.indexOf(String.valueOf(value.area().province()));
                    return value.toBuilder()
                            .area(Area.builder()
                                    .province(Code.of(others.get(at)))
                                    .build())
                            .build();
                })
                .toList();
        IndicatorScores scores = recipe.score(values);
        IndicatorScores other = recipe.score(renamed);
        for (int i = 0; i < PROVINCES.size(); i++) {
            Code<Province> before = Code.of(PROVINCES.get(i));
            Code<Province> after = Code.of(others.get(i));
            assertThat(other.rank(after, BEFORE)).isEqualTo(scores.rank(before, BEFORE));
            assertThat(other.score(after, BEFORE)).isEqualTo(scores.score(before, BEFORE));
        }
    }

    @Property(tries = 100)
    void scoresAreFromZeroToAHundredAndRanksFollowThem(
            @ForAll("recipes") Indicators recipe, @ForAll("values") List<IndicatorValue> values) {
        IndicatorScores scores = recipe.score(values);
        List<Object> shown = new ArrayList<>();
        for (Object cell : scores.ranking(BEFORE).column("score")) {
            if (cell != null) {
                assertThat((BigDecimal) cell).isBetween(BigDecimal.ZERO, new BigDecimal(100));
                shown.add(cell);
            }
        }
        assertThat(shown).isSortedAccordingTo((one, other) -> ((BigDecimal) other).compareTo((BigDecimal) one));
    }

    @Property(tries = 100)
    void whereNothingIsMissingItsTreatmentMakesNoDifference(@ForAll("values") List<IndicatorValue> values) {
        IndicatorScores refused = Indicators.of(INDEX).score(values);
        IndicatorScores shared =
                Indicators.of(INDEX).withMissing(Missing.RENORMALISE).score(values);
        for (String province : PROVINCES) {
            Code<Province> code = Code.of(province);
            boolean isWhole =
                    refused.gaps().stream().noneMatch(gap -> gap.province().equals(code));
            assertThat(refused.score(code, BEFORE).isPresent())
                    .isEqualTo(isWhole
                            && values.stream()
                                    .anyMatch(value -> code.equals(value.area().province())));
            if (isWhole) {
                assertThat(shared.score(code, BEFORE)).isEqualTo(refused.score(code, BEFORE));
            }
        }
    }
}
