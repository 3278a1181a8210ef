package org.doimoi.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doimoi.code.CodeLists;
import org.doimoi.code.FigureKind;
import org.doimoi.code.IndicatorKind;
import org.doimoi.dataset.Dataset;
import org.doimoi.model.Area;
import org.doimoi.model.IndicatorFramework;
import org.doimoi.model.NodeScore;
import org.doimoi.model.Ranking;
import org.doimoi.model.RankingEntry;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures are of the PII as published, as far as the example data have them. */
class RankingsTest {

    private static final Year Y2023 = Year.of(2023);
    private static final Year Y2024 = Year.of(2024);
    private static final Year Y2025 = Year.of(2025);

    private static IndicatorFramework edition(int year) {
        return IndicatorFramework.builder()
                .id(Id.of("doimoi", "pii-" + year))
                .code(Code.of("PII"))
                .title(Text.of("vi", "Bộ chỉ số đổi mới sáng tạo cấp địa phương năm " + year))
                .year(Year.of(year))
                .addNodes(
                        IndicatorFixture.node("PII", null, IndicatorKind.INDEX, FigureKind.SCORE, null),
                        IndicatorFixture.node("I", "PII", IndicatorKind.SUB_INDEX, FigureKind.SCORE, "0.5"),
                        IndicatorFixture.node("O", "PII", IndicatorKind.SUB_INDEX, FigureKind.SCORE, "0.5"))
                .build();
    }

    private static RankingEntry entry(String province, int rank, @Nullable String score) {
        return RankingEntry.builder()
                .area(Area.builder().province(Code.of(province)).build())
                .rank(rank)
                .score(score == null ? null : new BigDecimal(score))
                .build();
    }

    private static Ranking ranking(int year, int of, RankingEntry... entries) {
        return Ranking.builder()
                .id(Id.of("doimoi", "ranking-pii-" + year))
                .framework(edition(year).id())
                .year(Year.of(year))
                .of(of)
                .addEntries(entries)
                .build();
    }

    private static final Ranking R2023 = ranking(
            2023,
            63,
            entry("22", 9, "48.03"),
            entry("01", 1, "62.86"),
            entry("31", 3, "52.32"),
            entry("24", 11, "46.51"),
            entry("27", 6, "49.20"));

    private static final Ranking R2024 = ranking(
            2024, 63, entry("01", 1, "60.76"), entry("31", 3, null), entry("22", 6, null), entry("04", 63, "23.95"));

    private static final RankingEntry HUE = entry("46", 5, "49.37").toBuilder()
            .addScores(
                    NodeScore.builder().node("I").score(new BigDecimal("51.50")).build(),
                    NodeScore.builder().node("O").score(new BigDecimal("47.23")).build())
            .build();

    private static final Ranking R2025 =
            ranking(2025, 34, entry("01", 1, "65.68"), entry("22", 3, "58.41"), entry("31", 4, "58.09"), HUE);

    private static Rankings rankings(Ranking... rankings) {
        return Rankings.of(
                CodeLists.standard(), List.of(edition(2023), edition(2024), edition(2025)), List.of(rankings));
    }

    private static List<String> notes(Tabulation table) {
        return table.notes().stream().map(note -> note.best("en")).toList();
    }

    private static List<@Nullable Object> row(Tabulation table, String province) {
        return table.in("en").rows().stream()
                .filter(row -> Labels.say(row.get(0), "en").equals(province))
                .findFirst()
                .orElseThrow();
    }

    // --------------------------------------------------------------------
    @Test
    void resultsAreShownAsTheyWerePublished() {
        Tabulation table = rankings(R2025, R2024, R2023).table();
        assertThat(table.size()).isEqualTo(13);
        assertThat(table.rows().get(0).subList(2, 5))
                .containsExactly(BigDecimal.valueOf(1), BigDecimal.valueOf(63), new BigDecimal("62.86"));
        assertThat(table.column("year")).startsWith(2023).endsWith(2025);
        assertThat(table.in("en").toString()).contains("Ha Noi", "Bac Giang", "Hue");
        assertThat(notes(table))
                .contains("Of 2023 the results of 5 are here, out of 63 that were ranked.")
                .contains("From 2024 to 2025 63 provinces became 34: ranks of the two years do not compare, nor do"
                        + " scores of those that were merged: Hai Phong (Hai Duong, Hai Phong).")
                .noneMatch(note -> note.startsWith("From 2023 to 2024"));
    }

    @Test
    void aYearIsOfTheProvincesOfItsMap() {
        Tabulation table = rankings(R2023, R2024, R2025).published(Y2023);
        assertThat(table.columns().get(0).day()).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(table.column("rank"))
                .extracting(cell -> ((BigDecimal) cell).intValue())
                .containsExactly(1, 3, 6, 9, 11);
    }

    @Test
    void yearsOfOneMapCompare() {
        Tabulation change = rankings(R2023, R2024, R2025).change(Y2023, Y2024);
        assertThat(row(change, "Ha Noi").subList(1, 7))
                .containsExactly(
                        BigDecimal.valueOf(1),
                        BigDecimal.valueOf(1),
                        BigDecimal.valueOf(0),
                        new BigDecimal("62.86"),
                        new BigDecimal("60.76"),
                        new BigDecimal("-2.10"));
        // from 9 to 6 is three up
        assertThat(row(change, "Quang Ninh").get(3)).isEqualTo(BigDecimal.valueOf(3));
        assertThat(row(change, "Quang Ninh").subList(5, 7)).containsExactly(null, null);
        assertThat(row(change, "Bac Giang").get(2)).isNull();
        assertThat(notes(change))
                .anyMatch(note -> note.contains("several editions (doimoi:pii-2023, doimoi:pii-2024)"));
    }

    @Test
    void acrossTheMergerOnlyScoresOfWhatWasNotMergedCompare() {
        Tabulation change = rankings(R2023, R2024, R2025).change(Y2023, Y2025);
        assertThat(row(change, "Quang Ninh").subList(1, 7))
                .containsExactly(
                        null,
                        BigDecimal.valueOf(3),
                        null,
                        new BigDecimal("48.03"),
                        new BigDecimal("58.41"),
                        new BigDecimal("10.38"));
        assertThat(row(change, "Hai Phong").subList(4, 7)).containsExactly(null, new BigDecimal("58.09"), null);
        assertThat(notes(change))
                .contains(
                        "The score of 2023 has no value by the map of 2025-12-31 for Hai Phong: a province that was merged has no"
                                + " figure.")
                .contains(
                        "The score of 2023 has no value by the map of 2025-12-31 for Bac Ninh: the figures of provinces that"
                                + " were merged do not add.")
                .anyMatch(note -> note.startsWith("The rank of 2023 has no value")
                        && note.endsWith("the number of provinces changed, and with it what a rank is out of."));
    }

    @Test
    void whatWasMergedStandsBesideWhatItIsMadeOf() {
        Tabulation merged = rankings(R2023, R2025).in("en").merged(Y2023, Y2025);
        assertThat(merged.select("province", "before", "rank 2023", "rank 2025")
                        .toCsv()
                        .lines())
                .containsExactly(
                        "province.code,province,before.code,before,rank 2023,rank 2025",
                        "24,Bac Ninh,24,Bac Giang,11,",
                        "24,Bac Ninh,27,Bac Ninh,6,",
                        "31,Hai Phong,30,Hai Duong,,4",
                        "31,Hai Phong,31,Hai Phong,3,4");
    }

    @Test
    void allYearsStandByTheMapOfOneDay() {
        Rankings pii = rankings(R2023, R2024, R2025);
        Tabulation scores = pii.scores(LocalDate.of(2025, 12, 31));
        assertThat(scores.columns()).extracting(Column::name).containsExactly("province", "2023", "2024", "2025");
        assertThat(row(scores, "Ha Noi").subList(1, 4))
                .containsExactly(new BigDecimal("62.86"), new BigDecimal("60.76"), new BigDecimal("65.68"));
        assertThat(row(scores, "Cao Bang").subList(1, 4)).containsExactly(null, new BigDecimal("23.95"), null);
        // nothing is left of Bắc Giang and Bắc Ninh, of which nothing is known in 2025
        assertThat(scores.column("province"))
                .extracting(cell -> Labels.say(cell, "en"))
                .containsExactly("Ha Noi", "Cao Bang", "Quang Ninh", "Hai Phong", "Hue");
        assertThat(notes(scores))
                .anyMatch(note -> note.contains("several editions"))
                .noneMatch(note -> note.contains("rank of"));
        Tabulation ranks = pii.ranks(LocalDate.of(2024, 12, 31));
        assertThat(row(ranks, "Quang Ninh").subList(1, 4))
                .containsExactly(BigDecimal.valueOf(9), BigDecimal.valueOf(6), null);
        assertThat(notes(pii.scores(LocalDate.of(2024, 12, 31))))
                .anyMatch(
                        note -> note.startsWith("The score of 2025 has no value by the map of 2024-12-31 for Hai Duong,"
                                + " Hai Phong: the province was split"));
    }

    @Test
    void withWeightsTheScoreOfWhatWasMergedIsAMean() {
        Tabulation change = rankings(R2023, R2025)
                .change(Y2023, Y2025, Map.of(Code.of("24"), new BigDecimal(1), Code.of("27"), new BigDecimal(3)));
        // (46.51 + 3 x 49.20) / 4
        assertThat(change.rows())
                .filteredOn(row -> Labels.say(row.get(0), "en").equals("Bac Ninh"))
                .singleElement()
                .satisfies(row -> assertThat((BigDecimal) row.get(4)).isEqualByComparingTo("48.5275"));
        assertThat(notes(change)).anyMatch(note -> note.startsWith("Scores of 2023 of provinces that were merged"));
    }

    // --------------------------------------------------------------------
    @Test
    void thePublishedScoreOfHueIsTheMeanOfItsParts() {
        Tabulation agreement = rankings(R2023, R2024, R2025).agreement();
        assertThat(agreement.size()).isEqualTo(1);
        assertThat(agreement.rows().get(0).subList(3, 6))
                .containsExactly(new BigDecimal("49.37"), new BigDecimal("49.37"), new BigDecimal("0.00"));
        assertThat(agreement.in("en").toString()).contains("yes");
        // five of 2023, two of 2024, four of 2025, and the two parts of Huế
        assertThat(notes(agreement))
                .containsExactly(
                        "1 of 13 published scores can be computed again: of the others not all parts have a score and a"
                                + " weight.");
    }

    @Test
    void whatRoundingDoesNotExplainDoesNotAgree() {
        RankingEntry off = HUE.toBuilder().score(new BigDecimal("49.39")).build();
        assertThat(rankings(ranking(2025, 34, off)).agreement().in("en").toString())
                .contains(" no\n")
                .contains("-0.02");
        // half a unit is lost in the parts and half in the whole, and no more
        RankingEntry near = HUE.toBuilder().score(new BigDecimal("49.375")).build();
        assertThat(rankings(ranking(2025, 34, near)).agreement().column("agrees"))
                .containsExactly(Text.ofVietnameseEnglish("không", "no"));
    }

    // --------------------------------------------------------------------
    @Test
    void areasNeedNotBeProvinces() {
        Ranking gii = Ranking.builder()
                .id(Id.of("doimoi", "ranking-gii-2023"))
                .framework(edition(2023).id())
                .year(Y2023)
                .of(132)
                .addEntries(RankingEntry.builder()
                        .area(Area.builder().country(Code.of("VN")).build())
                        .rank(46)
                        .build())
                .build();
        assertThat(rankings(gii).table().in("en").toString()).contains("46", "132");
        assertThat(rankings(gii).published(Y2023).size()).isZero();
    }

    @Test
    void anEcosystemHasTheRankingsOfAnIndex() {
        Dataset dataset = Dataset.builder()
                .addIndicatorFrameworks(edition(2024), edition(2025))
                .addRankings(R2024, R2025)
                .build();
        Ecosystem ecosystem = Ecosystem.of(LocalDate.of(2026, 11, 24), dataset);
        assertThat(Rankings.of(ecosystem, "pii").years()).containsExactly(Y2024, Y2025);
        assertThat(Rankings.of(ecosystem.in("en"), "PII").toString()).contains("Ha Noi");
        assertThatThrownBy(() -> Rankings.of(ecosystem, "PCI"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There are no rankings by PCI, there are by PII");
    }

    @Test
    void twoRankingsOfAYearAreRefused() {
        Ranking again = R2024.toBuilder().id(Id.of("doimoi", "again")).build();
        assertThatThrownBy(() -> rankings(R2024, again))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two rankings of 2024, doimoi:again and doimoi:ranking-pii-2024");
        assertThatThrownBy(() -> rankings())
                .hasMessageContaining("There are no rankings by [doimoi:pii-2023, doimoi:pii-2024, doimoi:pii-2025]");
        assertThatThrownBy(() -> rankings(R2024).published(Y2025))
                .hasMessageContaining("There are no results of 2025, there are of [2024]");
    }

    @Test
    void theOrderOfRecordsMakesNoDifference() {
        List<Ranking> turned = new ArrayList<>(List.of(R2025, R2023, R2024));
        assertThat(Rankings.of(CodeLists.standard(), List.of(edition(2025), edition(2024), edition(2023)), turned)
                        .table()
                        .toString())
                .isEqualTo(rankings(R2023, R2024, R2025).table().toString());
    }
}
