package org.doimoi.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doimoi.analysis.IndicatorFixture.AFTER;
import static org.doimoi.analysis.IndicatorFixture.BEFORE;
import static org.doimoi.analysis.IndicatorFixture.INDEX;
import static org.doimoi.analysis.IndicatorFixture.framework;
import static org.doimoi.analysis.IndicatorFixture.node;
import static org.doimoi.analysis.IndicatorFixture.value;
import static org.doimoi.analysis.IndicatorFixture.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doimoi.analysis.IndicatorScores.Gap;
import org.doimoi.analysis.IndicatorScores.Reason;
import org.doimoi.analysis.Indicators.Missing;
import org.doimoi.analysis.Indicators.Normalisation;
import org.doimoi.code.FigureKind;
import org.doimoi.code.IndicatorDirection;
import org.doimoi.code.IndicatorKind;
import org.doimoi.code.Province;
import org.doimoi.model.Area;
import org.doimoi.model.IndicatorFramework;
import org.doimoi.model.IndicatorValue;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.doimoi.value.Period;
import org.doimoi.value.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IndicatorsTest {

    private static final Code<Province> HUE = Code.of("46");
    private static final Code<Province> DIEN_BIEN = Code.of("11");
    private static final Code<Province> NGHE_AN = Code.of("40");
    private static final Code<Province> CAO_BANG = Code.of("04");
    private static final Code<Province> LAO_CAI = Code.of("15");

    private static final List<IndicatorValue> A1 = values(BEFORE, "A1", "46", "12", "11", "22", "40", "32");
    private static final List<IndicatorValue> A2 = values(BEFORE, "A2", "46", "5", "11", "10", "40", "9");
    private static final List<IndicatorValue> B = values(BEFORE, "B", "46", "7", "11", "1", "40", "4");

    private static List<IndicatorValue> all(List<?>... lists) {
        return Stream.of(lists)
                .flatMap(List::stream)
                .map(IndicatorValue.class::cast)
                .toList();
    }

    private static List<String> notes(IndicatorScores scores) {
        return scores.notes().stream().map(note -> note.best("en")).toList();
    }

    private static void assertScore(IndicatorScores scores, Code<Province> province, String node, String score) {
        assertThat(scores.score(province, scores.years().get(0), node))
                .as(node + " of " + province)
                .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(score));
    }

    // --------------------------------------------------------------------
    @Test
    void scoresAreMeansOfWhatIsBetweenWorstAndBest() {
        IndicatorScores scores = Indicators.of(INDEX).score(all(A1, A2, B));
        // A1 0, 50, 100; A2, where less is better, 100, 0, 20; A is a mean of 3 : 1, T of 60 : 40
        assertScore(scores, HUE, "A", "25");
        assertScore(scores, DIEN_BIEN, "A", "37.5");
        assertScore(scores, NGHE_AN, "A", "80");
        assertScore(scores, HUE, "T", "55");
        assertScore(scores, DIEN_BIEN, "T", "22.5");
        assertScore(scores, NGHE_AN, "T", "68");
        assertThat(scores.rank(NGHE_AN, BEFORE)).contains(1);
        assertThat(scores.rank(HUE, BEFORE)).contains(2);
        assertThat(scores.rank(DIEN_BIEN, BEFORE)).contains(3);
        assertThat(scores.gaps()).isEmpty();
        assertThat(scores.day()).isEqualTo(LocalDate.of(2024, 12, 31));
    }

    @Test
    void theRankingIsATableOfProvincesOfItsDay() {
        Tabulation ranking = Indicators.of(INDEX).score(all(A1, A2, B)).ranking(BEFORE);
        assertThat(ranking.in("en").toCsv().lines())
                .first()
                .asString()
                .contains("province", "rank", "score", "missing");
        assertThat(ranking.column("rank"))
                .containsExactly(BigDecimal.valueOf(1), BigDecimal.valueOf(2), BigDecimal.valueOf(3));
        // Huế was a province of another name then
        assertThat(ranking.in("en").toString()).contains("Nghe An", "Thua Thien Hue", "Dien Bien");
        assertThat(ranking.notes().get(0).best("en")).contains("min-max", "OECD/JRC", "nothing above it has a score");
    }

    @Test
    void aScoreIsExplainedByPartsThatAddUp() {
        Contribution index = Indicators.of(INDEX).score(all(A1, A2, B)).explain(NGHE_AN, BEFORE);
        assertThat(index.in("en")).isEqualTo("""
                        Node T of Nghe An in 2024: 68 points, rank 1 of 3.
                          Node A: 80 points; counts for 60 % of the index and gives 48 points.
                            Node A1: 32, between 12 and 32: 100 points; counts for 45 % of the index and gives 45 points.
                            Node A2: 9 days, between 5 and 10, where less is better: 20 points; counts for 15 % of the index and gives 3 points.
                          Node B: 4, between 1 and 7: 50 points; counts for 40 % of the index and gives 20 points.
                        """);
        assertThat(index.toString()).isEqualTo("""
                        Chỉ số T của Nghệ An năm 2024: 68 điểm, hạng 1 trong 3.
                          Chỉ số A: 80 điểm; trọng số 60 % trong chỉ số, góp 48 điểm.
                            Chỉ số A1: 32, trong khoảng từ 12 đến 32: 100 điểm; trọng số 45 % trong chỉ số, góp 45 điểm.
                            Chỉ số A2: 9 ngày, trong khoảng từ 5 đến 10, càng thấp càng tốt: 20 điểm; trọng số 15 % trong chỉ số, góp 3 điểm.
                          Chỉ số B: 4, trong khoảng từ 1 đến 7: 50 điểm; trọng số 40 % trong chỉ số, góp 20 điểm.
                        """);
        assertThat(index.table().column("node")).containsExactly("T", "A", "A1", "A2", "B");
    }

    @Test
    void partsOfThirdsAddUpToTheShownScore() {
        IndicatorFramework thirds = framework(
                node("T", null, IndicatorKind.INDEX, FigureKind.SCORE, null),
                node("X", "T", IndicatorKind.INDICATOR, FigureKind.RATE, "1"),
                node("Y", "T", IndicatorKind.INDICATOR, FigureKind.RATE, "1"),
                node("Z", "T", IndicatorKind.INDICATOR, FigureKind.RATE, "1"));
        List<IndicatorValue> values = all(
                values(BEFORE, "X", "46", "1", "11", "3", "40", "0"),
                values(BEFORE, "Y", "46", "1", "11", "0", "40", "3"),
                values(BEFORE, "Z", "46", "1", "11", "0", "40", "3"));
        IndicatorScores scores = Indicators.of(thirds).score(values);
        // a third of each, and all of one third, are the same to the last digit there is
        assertThat(scores.rank(HUE, BEFORE)).contains(2);
        assertThat(scores.rank(DIEN_BIEN, BEFORE)).contains(2);
        Contribution index = scores.explain(HUE, BEFORE);
        assertThat(index.points()).isEqualTo(new BigDecimal("33.3333"));
        assertThat(index.parts())
                .extracting(Contribution::points)
                .containsExactly(new BigDecimal("11.1111"), new BigDecimal("11.1111"), new BigDecimal("11.1111"));
        // 66.6667 is made of two that were rounded down and up
        assertThat(scores.explain(NGHE_AN, BEFORE).parts())
                .extracting(Contribution::points)
                .containsExactly(new BigDecimal("0.0000"), new BigDecimal("33.3334"), new BigDecimal("33.3333"));
    }

    // --------------------------------------------------------------------
    @Test
    void ranksCanStandForValues() {
        List<IndicatorValue> tied = values(BEFORE, "B", "46", "7", "11", "7", "40", "4", "04", "1");
        IndicatorFramework one = framework(
                node("T", null, IndicatorKind.INDEX, FigureKind.SCORE, null),
                node("B", "T", IndicatorKind.INDICATOR, FigureKind.AMOUNT, "1"));
        IndicatorScores scores =
                Indicators.of(one).withNormalisation(Normalisation.RANK).score(tied);
        // ranks 1, 1, 3, 4 of 4
        assertScore(scores, HUE, "T", "100");
        assertScore(scores, DIEN_BIEN, "T", "100");
        assertScore(scores, NGHE_AN, "T", "33.3333");
        assertScore(scores, CAO_BANG, "T", "0");
        assertThat(scores.rank(NGHE_AN, BEFORE)).contains(3);
    }

    @Test
    void publishedScoresAreTakenAsTheyAre() {
        List<IndicatorValue> scored = new ArrayList<>();
        for (IndicatorValue value : all(A1, A2, B)) {
            scored.add(value.toBuilder().score(new BigDecimal("40")).build());
        }
        scored.set(0, scored.get(0).toBuilder().score(null).build());
        IndicatorScores scores =
                Indicators.of(INDEX).withNormalisation(Normalisation.PUBLISHED).score(scored);
        assertScore(scores, NGHE_AN, "T", "40");
        assertThat(scores.gaps()).containsExactly(new Gap(BEFORE, "A1", HUE, Reason.NO_SCORE));
    }

    @Test
    void scoresOfPillarsAreNotNormalisedAgain() {
        IndicatorScores scores = Indicators.of(INDEX)
                .score(all(values(BEFORE, "A", "46", "51.5", "11", "20"), values(BEFORE, "B", "46", "2", "11", "4")));
        assertScore(scores, HUE, "A", "51.5");
        assertScore(scores, HUE, "T", "30.9");
        assertScore(scores, DIEN_BIEN, "T", "52");
    }

    @Test
    void givenScoresOfWhatIsComputedAreSaidToBeUnused() {
        IndicatorScores scores = Indicators.of(INDEX).score(all(A1, A2, B, values(BEFORE, "A", "46", "99")));
        assertScore(scores, HUE, "A", "25");
        assertThat(notes(scores)).anyMatch(note -> note.startsWith("The values given of A are not used"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Normalisation.class,
            names = {"MIN_MAX", "RANK"})
    void whereAllAreEqualNobodyIsBetter(Normalisation normalisation) {
        IndicatorScores scores = Indicators.of(INDEX)
                .withNormalisation(normalisation)
                .score(all(A1, A2, values(BEFORE, "B", "46", "3", "11", "3.0", "40", "3")));
        assertScore(scores, HUE, "B", "50");
        assertThat(notes(scores))
                .contains("Node B (2024): all 3 values are equal and tell nobody apart; each scores 50.");
    }

    // --------------------------------------------------------------------
    @Test
    void whatIsMissingLeavesNoScoreAboveIt() {
        IndicatorScores scores = Indicators.of(INDEX).score(all(A1, values(BEFORE, "A2", "46", "5", "40", "9"), B));
        assertThat(scores.score(DIEN_BIEN, BEFORE, "A")).isEmpty();
        assertThat(scores.score(DIEN_BIEN, BEFORE)).isEmpty();
        assertThat(scores.rank(DIEN_BIEN, BEFORE)).isEmpty();
        assertScore(scores, DIEN_BIEN, "B", "0");
        assertThat(scores.missing(DIEN_BIEN, BEFORE)).isEqualByComparingTo("15");
        assertThat(scores.gaps()).containsExactly(new Gap(BEFORE, "A2", DIEN_BIEN, Reason.NO_VALUE));
        assertThat(notes(scores)).contains("2024, no value: Node A2 (Dien Bien).");
        assertThat(scores.ranking(BEFORE).column("rank"))
                .containsExactly(BigDecimal.valueOf(1), BigDecimal.valueOf(2), null);
        assertThat(scores.explain(DIEN_BIEN, BEFORE).in("en"))
                .contains("Node T of Dien Bien in 2024: no score (without Node A).")
                .contains("Node A: no score (without Node A2).")
                .contains("Node A2: no score (no value).");
    }

    @Test
    void theWeightOfWhatIsMissingCanBeShared() {
        IndicatorScores scores = Indicators.of(INDEX)
                .withMissing(Missing.RENORMALISE)
                .score(all(A1, values(BEFORE, "A2", "46", "5", "40", "9"), B));
        // A is A1 alone, 50; T is 60 % of it and nothing of B
        assertScore(scores, DIEN_BIEN, "T", "30");
        assertThat(scores.missing(DIEN_BIEN, BEFORE)).isEqualByComparingTo("15");
        assertThat(scores.missing(HUE, BEFORE)).isEqualByComparingTo("0");
        Contribution index = scores.explain(DIEN_BIEN, BEFORE);
        assertThat(index.stream().filter(one -> one.node().equals("A1")))
                .singleElement()
                .satisfies(one -> assertThat(one.weight()).isEqualByComparingTo("60"));
        assertThat(index.in("en")).contains("Node A2: no score (no value); its weight is shared by its siblings.");
    }

    @Test
    void anIndicatorOfWhichThereIsNoValueAtAllIsMissingForAll() {
        IndicatorScores scores = Indicators.of(INDEX).score(all(A1, B));
        assertThat(scores.score(HUE, BEFORE)).isEmpty();
        assertThat(notes(scores)).contains("2024, no value: Node A2 (every province).");
    }

    @Test
    void aTableSaysWhatIsMissingInItsYear() {
        IndicatorScores scores = Indicators.of(INDEX)
                .in("en")
                .score(all(A1, A2, B, values(AFTER, "A1", "46", "1"), values(AFTER, "A2", "46", "1")), BEFORE, AFTER);
        assertThat(scores.ranking(BEFORE).toString()).doesNotContain("no value");
        assertThat(scores.ranking(AFTER).toString()).contains("2025, no value: Node B (every province).");
        assertThat(scores.change(BEFORE, AFTER).toString()).contains("2025, no value");
    }

    @Test
    void aValueThatCannotBeUsedIsMissingForAReason() {
        IndicatorValue other = value(BEFORE, "A1", "46", "13").toBuilder()
                .id(Id.of("H57", "again"))
                .build();
        IndicatorValue half = value(BEFORE, "A2", "11", "10").toBuilder()
                .period(Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30)))
                .build();
        IndicatorValue hours = value(BEFORE, "A2", "46", "5").toBuilder()
                .unit(Text.of("en", "hours"))
                .build();
        IndicatorValue whole = value(BEFORE, "A2", "40", "9").toBuilder()
                .period(Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)))
                .unit(Text.of("en", "days"))
                .build();
        IndicatorScores scores = Indicators.of(INDEX).score(all(A1, List.of(other, half, hours, whole), B));
        assertThat(scores.gaps())
                .containsExactly(
                        new Gap(BEFORE, "A1", HUE, Reason.SEVERAL_VALUES),
                        new Gap(BEFORE, "A2", DIEN_BIEN, Reason.PART_OF_YEAR),
                        new Gap(BEFORE, "A2", HUE, Reason.OTHER_UNIT));
        assertThat(scores.score(NGHE_AN, BEFORE)).isPresent();
    }

    @Test
    void theSameValueTwiceIsOne() {
        IndicatorScores scores = Indicators.of(INDEX).score(all(A1, A1, A2, B));
        assertThat(scores.gaps()).isEmpty();
        assertScore(scores, HUE, "T", "55");
    }

    @Test
    void whatIsOfNoProvinceOrHasNoPlaceInTheTreeIsSaid() {
        IndicatorValue country = A1.get(0).toBuilder()
                .area(Area.builder().country(Code.of("VN")).build())
                .build();
        IndicatorScores scores =
                Indicators.of(INDEX).score(all(A1, A2, B, List.of(country), values(BEFORE, "9.9", "46", "1")));
        assertThat(notes(scores))
                .contains(
                        "Values of regions or countries take no part: 1.",
                        "Values of 9.9 take no part: their place in the tree is not known.");
    }

    @Test
    void aCodeThatMeansNothingAtTheEndOfTheYearIsRefused() {
        // 10 was Lào Cai, and is nobody's since 2025-07-01
        IndicatorScores scores = Indicators.of(INDEX)
                .score(all(values(AFTER, "B", "10", "1", "04", "2"), values(AFTER, "A", "04", "2")), AFTER);
        assertThat(scores.gaps()).containsExactly(new Gap(AFTER, "B", Code.of("10"), Reason.UNKNOWN_CODE));
        assertThat(scores.ranking(AFTER).size()).isEqualTo(1);
        assertThat(notes(scores)).contains("2025, the code is not in force on the day of the figures: Node B (10).");
    }

    // --------------------------------------------------------------------
    private static final IndicatorFramework COUNT_AND_RATE = framework(
            node("T", null, IndicatorKind.INDEX, FigureKind.SCORE, null),
            node("X", "T", IndicatorKind.INDICATOR, FigureKind.COUNT, "1"),
            node("Y", "T", IndicatorKind.INDICATOR, FigureKind.RATE, "1"));

    private static final List<IndicatorValue> MERGED = all(
            values(BEFORE, "X", "10", "12", "15", "7", "04", "3"),
            values(BEFORE, "Y", "10", "40", "15", "10", "04", "30"),
            values(AFTER, "X", "15", "21", "04", "5"),
            values(AFTER, "Y", "15", "50", "04", "30"));

    @Test
    void whatAddsIsAddedBeforeItIsNormalisedAndTheRestIsRefused() {
        IndicatorScores scores = Indicators.of(COUNT_AND_RATE).score(MERGED, BEFORE, AFTER);
        // 12 + 7 = 19 between 3 and 21 of both years
        assertThat(scores.score(LAO_CAI, BEFORE, "X")).contains(new BigDecimal("88.8889"));
        assertThat(scores.score(CAO_BANG, AFTER, "X")).contains(new BigDecimal("11.1111"));
        assertThat(scores.score(LAO_CAI, BEFORE)).isEmpty();
        assertThat(scores.gaps()).containsExactly(new Gap(BEFORE, "Y", LAO_CAI, Reason.DOES_NOT_ADD));
        Tabulation change = scores.change(BEFORE, AFTER);
        assertThat(change.column("rise")).containsOnlyNulls();
        assertThat(change.notes())
                .anyMatch(note -> note.best("en").contains("among 1 provinces in 2024 and among 2 in 2025"));
    }

    @Test
    void withWeightsRatesOfMergedProvincesHaveAMean() {
        IndicatorScores scores = Indicators.of(COUNT_AND_RATE)
                .weightedBy(Map.of(Code.of("10"), new BigDecimal(1), LAO_CAI, new BigDecimal(2)))
                .score(MERGED, BEFORE, AFTER);
        // (40 + 2 x 10) / 3 = 20, the least of 20, 30, 50, 30
        assertThat(scores.score(LAO_CAI, BEFORE, "Y").orElseThrow()).isEqualByComparingTo("0");
        assertThat(scores.score(CAO_BANG, BEFORE, "Y")).contains(new BigDecimal("33.3333"));
        Tabulation change = scores.change(BEFORE, AFTER);
        // Lào Cai 44.4444 and 100, Cao Bằng 16.6667 and 22.2222
        assertThat(change.column("gain")).containsExactly(new BigDecimal("55.5556"), new BigDecimal("5.5555"));
        assertThat(change.column("rise")).containsExactly(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    @Test
    void aYearCanBeScoredByTheMapOfAnotherDay() {
        IndicatorScores scores = Indicators.of(COUNT_AND_RATE)
                .on(LocalDate.of(2025, 7, 1))
                .withMissing(Missing.RENORMALISE)
                .score(MERGED);
        assertThat(scores.years()).containsExactly(BEFORE);
        assertThat(scores.ranking(BEFORE).size()).isEqualTo(2);
        assertScore(scores, LAO_CAI, "T", "100");
    }

    @Test
    void anUnusableValueOfAPartLeavesTheWholeWithout() {
        List<IndicatorValue> values = new ArrayList<>(MERGED);
        values.add(value(BEFORE, "X", "10", "13"));
        assertThat(Indicators.of(COUNT_AND_RATE).score(values, BEFORE, AFTER).gaps())
                .contains(new Gap(BEFORE, "X", LAO_CAI, Reason.SEVERAL_VALUES));
    }

    // --------------------------------------------------------------------
    @Test
    void ranksThatHangOnAWeightAreShown() {
        IndicatorFramework two = framework(
                node("T", null, IndicatorKind.INDEX, FigureKind.SCORE, null),
                node("X", "T", IndicatorKind.INDICATOR, FigureKind.RATE, "52"),
                node("Y", "T", IndicatorKind.INDICATOR, FigureKind.RATE, "48"));
        List<IndicatorValue> values = all(
                values(BEFORE, "X", "46", "100", "11", "0", "40", "0"),
                values(BEFORE, "Y", "46", "0", "11", "100", "40", "0"));
        // 52 : 48; with 52 less a tenth 46.8 : 48
        Tabulation table = Indicators.of(two).score(values).sensitivity(BEFORE, new BigDecimal("0.1"));
        assertThat(table.column("rank"))
                .containsExactly(BigDecimal.valueOf(1), BigDecimal.valueOf(2), BigDecimal.valueOf(3));
        assertThat(table.column("best"))
                .containsExactly(BigDecimal.valueOf(1), BigDecimal.valueOf(1), BigDecimal.valueOf(3));
        assertThat(table.column("worst"))
                .containsExactly(BigDecimal.valueOf(2), BigDecimal.valueOf(2), BigDecimal.valueOf(3));
        Tabulation firm = Indicators.of(two).score(values).sensitivity(BEFORE, new BigDecimal("0.01"));
        assertThat(firm.column("best")).isEqualTo(firm.column("worst"));
        assertThatThrownBy(() -> Indicators.of(two).score(values).sensitivity(BEFORE, BigDecimal.TEN))
                .hasMessageContaining("Invalid share 10, must be above 0 and below 1");
    }

    // --------------------------------------------------------------------
    @Test
    void aWeightThatIsNotKnownMustBeSaid() {
        IndicatorFramework unweighted = framework(
                node("T", null, IndicatorKind.INDEX, FigureKind.SCORE, null),
                node("X", "T", IndicatorKind.INDICATOR, FigureKind.RATE, null),
                node("Y", "T", IndicatorKind.INDICATOR, FigureKind.RATE, null));
        List<IndicatorValue> values =
                all(values(BEFORE, "X", "46", "1", "11", "0"), values(BEFORE, "Y", "46", "0", "11", "1"));
        assertThatThrownBy(() -> Indicators.of(unweighted).score(values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gives no weight to X, Y");
        IndicatorScores equal = Indicators.of(unweighted).withEqualWeights().score(values);
        assertScore(equal, HUE, "T", "50");
        assertThat(notes(equal)).contains("The parts of T count equally, since no weights are published.");
        IndicatorScores own = Indicators.of(unweighted)
                .withWeights(Map.of("Y", new BigDecimal("1"), "X", new BigDecimal("3")))
                .score(values);
        assertScore(own, HUE, "T", "75");
        assertThat(notes(own)).contains("Weights set by who computed this: X = 3; Y = 1.");
        assertThatThrownBy(() -> Indicators.of(unweighted).withWeights(Map.of("XX", BigDecimal.ONE)))
                .hasMessageContaining("There is no node XX in H57:set, did you mean X?");
        assertThatThrownBy(() -> Indicators.of(unweighted).withWeights(Map.of("X", BigDecimal.ZERO)))
                .hasMessageContaining("Invalid weight 0 of X, must be above 0");
    }

    @Test
    void oneWeightAmongSiblingsIsNotMadeEqual() {
        IndicatorFramework one = framework(
                node("T", null, IndicatorKind.INDEX, FigureKind.SCORE, null),
                node("X", "T", IndicatorKind.INDICATOR, FigureKind.RATE, "0.3"),
                node("Y", "T", IndicatorKind.INDICATOR, FigureKind.RATE, null));
        assertThatThrownBy(() -> Indicators.of(one).withEqualWeights().score(values(BEFORE, "X", "46", "1")))
                .hasMessageContaining("gives no weight to Y");
    }

    @Test
    void aDirectionThatIsNotKnownMustBeSaid() {
        IndicatorFramework open = framework(
                node("T", null, IndicatorKind.INDEX, FigureKind.SCORE, null),
                node("X", "T", IndicatorKind.INDICATOR, FigureKind.RATE, "1").toBuilder()
                        .direction(null)
                        .build());
        List<IndicatorValue> values = values(BEFORE, "X", "46", "1", "11", "0");
        assertThatThrownBy(() -> Indicators.of(open).score(values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Whether more is better is not said of X");
        IndicatorScores said = Indicators.of(open)
                .withDirection("X", IndicatorDirection.LOWER_BETTER)
                .score(values);
        assertScore(said, DIEN_BIEN, "T", "100");
        assertThat(notes(said)).contains("The direction of X is set by who computed this: less is better.");
    }

    @Test
    void aTreeWithoutOneTopIsRefused() {
        IndicatorFramework none = framework(node("X", null, IndicatorKind.INDICATOR, FigureKind.RATE, null));
        assertThatThrownBy(() -> Indicators.of(none).score(values(BEFORE, "X", "46", "1")))
                .hasMessageContaining("must have one node of kind index at its top, and has []");
        IndicatorFramework reversed = framework(node("T", null, IndicatorKind.INDEX, FigureKind.SCORE, null).toBuilder()
                .direction(IndicatorDirection.LOWER_BETTER)
                .build());
        assertThatThrownBy(() -> Indicators.of(reversed).score(values(BEFORE, "T", "46", "1")))
                .hasMessageContaining("Less is better of T");
    }

    @Test
    void yearsThatAreNotThereAreRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> Indicators.of(INDEX).score(all(A1, A2, B), Year.of(2020)))
                .hasMessageContaining("There are no values of H57:set in [2020], there are of [2024]");
        IndicatorFramework undated = INDEX.toBuilder().year(null).build();
        assertThatThrownBy(() -> Indicators.of(undated).score(A1))
                .hasMessageContaining("H57:set is of no year, say one of those that have values: [2024]");
        assertThatThrownBy(() -> Indicators.of(INDEX).score(values(BEFORE, "9.9", "46", "1")))
                .hasMessageContaining("No value of a province is of a node in the tree");
        IndicatorScores scores = Indicators.of(INDEX).score(all(A1, A2, B));
        assertThatThrownBy(() -> scores.ranking(AFTER))
                .hasMessageContaining("There are no scores of 2025, there are of [2024]");
        assertThatThrownBy(() -> scores.explain(CAO_BANG, BEFORE))
                .hasMessageContaining("There are no values of 04 in 2024, there are of [11, 40, 46]");
    }

    @Test
    void allReasonsOfFiguresThatCannotBeCarriedAreReasonsHere() {
        assertThat(ProvincialFigures.Reason.values())
                .allSatisfy(reason -> assertThat(
                                Reason.valueOf(reason.name()).text().languages())
                        .containsExactly("vi", "en"));
    }

    @Test
    void scoresOfAllNodesAreATable() {
        Tabulation parts = Indicators.of(INDEX).score(all(A1, A2, B)).parts(BEFORE);
        assertThat(parts.columns()).extracting(Column::name).containsExactly("province", "T", "A", "A1", "A2", "B");
        assertThat(parts.column("A"))
                .containsExactly(new BigDecimal("80.0000"), new BigDecimal("25.0000"), new BigDecimal("37.5000"));
    }
}
