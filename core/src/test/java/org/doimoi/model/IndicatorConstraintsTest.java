package org.doimoi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.doimoi.code.ReportKind;
import org.doimoi.code.ReportStatus;
import org.doimoi.constraint.Violations;
import org.doimoi.value.Money;
import org.doimoi.value.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is demanded of budgets, funds, indicators, rankings and reports, and what they say of themselves. */
class IndicatorConstraintsTest {

    private static final Year FUTURE = Year.of(2027);

    private static Arguments of(Object record, String... violations) {
        return Arguments.of(record, List.of(violations));
    }

    private static Object withNodes(IndicatorNode... nodes) {
        return IndicatorSamples.FRAMEWORK.toBuilder().nodes(List.of(nodes)).build();
    }

    private static Object withEntries(RankingEntry... entries) {
        return IndicatorSamples.RANKING.toBuilder().entries(List.of(entries)).build();
    }

    private static RankingEntry entry(String province, int rank, String score) {
        return RankingEntry.builder()
                .area(IndicatorSamples.province(province))
                .rank(rank)
                .score(new BigDecimal(score))
                .build();
    }

    static List<Arguments> data_records() {
        var budget = IndicatorSamples.BUDGET;
        var fund = IndicatorSamples.FUND;
        var value = IndicatorSamples.VALUE;
        var report = IndicatorSamples.REPORT;
        IndicatorNode node = IndicatorSamples.FRAMEWORK.nodes().get(0);
        return List.of(
                of(budget.toBuilder().spent(Money.dong(95_000_000_001L)).build(), "spent SumWithin"),
                of(
                        budget.toBuilder().allocated(Money.dong(-1)).build(),
                        "allocated NotNegative",
                        "sources SumWithin",
                        "spent SumWithin"),
                of(budget.toBuilder().allocated(null).build()),
                of(
                        budget.toBuilder().addSources(budget.sources().get(0)).build(),
                        "sources DistinctBy",
                        "sources SumWithin"),
                of(budget.toBuilder().year(Year.of(25)).build(), "year PlausibleDate"),
                of(budget.toBuilder().year(FUTURE).build()),
                of(fund.toBuilder().rate(BigDecimal.ZERO).build(), "rate Percentage"),
                of(fund.toBuilder().year(FUTURE).build(), "year PastOrPresent"),
                of(fund.toBuilder().used(Money.dong(350_000_001)).build(), "used SumWithin"),
                of(withNodes(node, node), "nodes DistinctBy"),
                of(withNodes(node.toBuilder().parent("X").build()), "nodes[0].parent Tree"),
                of(withNodes(node.toBuilder().weight(BigDecimal.ZERO).build()), "nodes[0].weight Positive"),
                of(withNodes()),
                of(value.toBuilder().score(new BigDecimal("100.5")).build(), "score Score"),
                of(value.toBuilder().area(IndicatorSamples.AREA).build(), "area OneOf"),
                of(value.toBuilder().area(Area.builder().build()).build(), "area OneOf"),
                of(
                        value.toBuilder()
                                .period(Period.of(LocalDate.of(2025, 12, 31), LocalDate.of(2025, 1, 1)))
                                .build(),
                        "period OrderedPeriod"),
                of(withEntries(), "entries NotEmpty"),
                of(withEntries(entry("15", 0, "1")), "entries[0].rank Positive"),
                of(withEntries(entry("15", 1, "101")), "entries[0].score Score"),
                of(withEntries(entry("15", 1, "9"), entry("15", 2, "8")), "entries DistinctBy"),
                of(report.toBuilder().submitted(null).build(), "submitted RequiredWhen"),
                of(report.toBuilder().status(ReportStatus.DRAFT).build(), "submitted OnlyWhen"),
                of(report.toBuilder().researchFte(new BigDecimal("640.5")).build(), "researchFte SumWithin"),
                of(
                        report.toBuilder()
                                .researchHeadcount(-1)
                                .researchFte(null)
                                .build(),
                        "researchHeadcount PositiveOrZero"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("data_records")
    void test_violations(Object record, List<String> violations) {
        assertThat(Violations.of(record)).containsExactlyInAnyOrderElementsOf(violations);
    }

    // -----------------------------------------------------------------------
    @Test
    void test_budget_aboveNotice() {
        ProvincialBudget budget = IndicatorSamples.BUDGET;
        assertThat(budget.aboveNotice()).contains(Money.dong(15_000_000_000L));
        assertThat(budget.toBuilder()
                        .notified(Money.dong(100_000_000_000L))
                        .build()
                        .aboveNotice())
                .contains(Money.dong(-5_000_000_000L));
        assertThat(budget.toBuilder().notified(null).build().aboveNotice()).isEmpty();
        assertThat(budget.toBuilder().notified(Money.of(1, "USD")).build().aboveNotice())
                .isEmpty();
    }

    @Test
    void test_fund_balance() {
        EnterpriseFund fund = IndicatorSamples.FUND;
        assertThat(fund.balance()).contains(Money.dong(150_000_000));
        assertThat(fund.toBuilder().carriedOver(null).build().balance()).isEmpty();
        assertThat(fund.toBuilder().used(Money.of(1, "USD")).build().balance()).isEmpty();
    }

    @Test
    void test_report_dueBefore() {
        ProvincialReport report = IndicatorSamples.REPORT;
        assertThat(report.dueBefore()).contains(LocalDate.of(2026, 3, 31));
        assertThat(report.toBuilder().year(Year.of(2024)).build().dueBefore()).isEmpty();
        assertThat(report.toBuilder().kind(ReportKind.ACTIVITY).build().dueBefore())
                .isEmpty();
    }

    @Test
    void test_framework_node() {
        assertThat(IndicatorSamples.FRAMEWORK.node("I"))
                .map(IndicatorNode::parent)
                .contains("PII");
        assertThat(IndicatorSamples.FRAMEWORK.node("1.1")).isEmpty();
    }

    @Test
    void test_codesOn() {
        LocalDate end = LocalDate.of(2025, 12, 31);
        for (Entity entity : IndicatorSamples.entities()) {
            assertThat(entity.codesOn()).as(entity.id().toString()).isEqualTo(end);
        }
        assertThat(IndicatorSamples.FRAMEWORK.toBuilder().year(null).build().codesOn())
                .isNull();
        LocalDate june = LocalDate.of(2025, 6, 30);
        assertThat(IndicatorSamples.VALUE.toBuilder()
                        .period(Period.of(null, june))
                        .build()
                        .codesOn())
                .as("the map of the first half of 2025 is the one before the merger")
                .isEqualTo(june);
        assertThat(IndicatorSamples.VALUE.toBuilder()
                        .period(Period.since(june))
                        .build()
                        .codesOn())
                .isEqualTo(end);
    }
}
