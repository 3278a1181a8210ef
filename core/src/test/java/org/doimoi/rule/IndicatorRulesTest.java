package org.doimoi.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.doimoi.code.ReportStatus;
import org.doimoi.dataset.Dataset;
import org.doimoi.model.Area;
import org.doimoi.model.IndicatorSamples;
import org.doimoi.model.Ranking;
import org.doimoi.model.RankingEntry;
import org.doimoi.model.Samples;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.junit.jupiter.api.Test;

/** Rules on budgets, funds, indicators, rankings and reports, where the samples of the catalogue do not say enough. */
class IndicatorRulesTest {

    private static Dataset with(Ranking ranking) {
        return Samples.dataset().toBuilder().rankings(List.of(ranking)).build();
    }

    private static Ranking ranking(int year, int of, String province) {
        return IndicatorSamples.RANKING.toBuilder()
                .year(Year.of(year))
                .of(of)
                .entries(List.of(RankingEntry.builder()
                        .area(Area.builder().province(Code.of(province)).build())
                        .rank(1)
                        .build()))
                .build();
    }

    @Test
    void test_codeNotInForce_onTheLastDayOfTheYear() {
        Dataset dataset = Samples.dataset().toBuilder()
                .addProvincialBudgets(
                        IndicatorSamples.BUDGET.toBuilder()
                                .id(Id.of("H38", "bud-2024"))
                                .year(Year.of(2024))
                                .province(Code.of("10"))
                                .build(),
                        IndicatorSamples.BUDGET.toBuilder()
                                .id(Id.of("H38", "bud-10"))
                                .province(Code.of("10"))
                                .build())
                .build();
        assertThat(Check.rule("code-not-in-force").places(dataset))
                .as("10 was Lào Cai until 2025-06-30")
                .containsExactly("provincialBudget[2]/province");
    }

    @Test
    void test_rankingOf_byTheMapOfTheYear() {
        assertThat(Check.rule("ranking-of").places(with(ranking(2024, 63, "15"))))
                .isEmpty();
        assertThat(Check.rule("ranking-of").places(with(ranking(2025, 34, "15"))))
                .isEmpty();
        assertThat(Check.rule("ranking-of").findings(with(ranking(2025, 63, "15"))))
                .containsExactly("ranking[0]/of {day=2025-12-31, right=34, value=63}");
        assertThat(Check.rule("ranking-of").findings(with(ranking(2024, 34, "15"))))
                .containsExactly("ranking[0]/of {day=2024-12-31, right=63, value=34}");
    }

    @Test
    void test_indexAlias_isMended() {
        Dataset dataset = Samples.dataset().toBuilder()
                .indicatorFrameworks(List.of(IndicatorSamples.FRAMEWORK.toBuilder()
                        .code(Code.of("IPP"))
                        .build()))
                .build();
        assertThat(Check.rule("index-alias").findings(dataset))
                .containsExactly("indicatorFramework[0]/code {right=PII, value=IPP}");
        assertThat(Check.rule("index-alias").fixes(dataset))
                .singleElement()
                .asString()
                .contains("\"PII\"")
                .endsWith("true");
        assertThat(Check.rule("unlisted-code").places(dataset)).isEmpty();
    }

    @Test
    void test_reportLate_ofWhatWasNotSent() {
        Dataset dataset = Samples.dataset().toBuilder()
                .provincialReports(List.of(IndicatorSamples.REPORT.toBuilder()
                        .status(ReportStatus.DRAFT)
                        .submitted(null)
                        .build()))
                .build();
        Check check = Check.rule("report-late");
        assertThat(check.today(LocalDate.of(2026, 3, 30)).places(dataset)).isEmpty();
        assertThat(check.today(LocalDate.of(2026, 3, 31)).places(dataset))
                .containsExactly("provincialReport[0]/status");
    }

    @Test
    void test_yearlyRecordRepeated_sameIdIsForAnotherRule() {
        Dataset dataset = Samples.dataset().toBuilder()
                .addProvincialBudgets(IndicatorSamples.BUDGET)
                .build();
        assertThat(Check.rule("yearly-record-repeated").places(dataset)).isEmpty();
        assertThat(Check.rule("duplicate-id").places(dataset)).isNotEmpty();
    }
}
