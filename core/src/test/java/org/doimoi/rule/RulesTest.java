package org.doimoi.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.doimoi.code.CodeLists;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Definition;
import org.doimoi.finding.Severity;
import org.doimoi.model.Samples;
import org.doimoi.model.Startup;
import org.doimoi.value.Id;
import org.doimoi.value.Period;
import org.doimoi.value.Pointer;
import org.doimoi.value.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    static List<Rule> data_rules() {
        return Rules.standard();
    }

    @Test
    void test_standard() {
        assertThat(Rules.standard())
                .as("Is this test failing? Ids and severities are a promise to those who read reports. A new rule has"
                        + " its row in Rules, a line here and its block with samples both ways in a *.rules file; an id is"
                        + " never reused, and a changed severity is a change of the contract")
                .extracting(Rule::toString)
                .containsExactly(
                        "ERROR duplicate-id",
                        "ERROR dangling-reference",
                        "ERROR reference-type",
                        "ERROR unknown-code",
                        "WARNING unlisted-code",
                        "WARNING unknown-scheme",
                        "ERROR code-not-in-force",
                        "ERROR province-code-date",
                        "ERROR province-name",
                        "ERROR successor-cycle",
                        "ERROR parent-cycle",
                        "ERROR proposal-own-supply",
                        "ERROR proposal-by-seeker",
                        "WARNING proposal-foreign-supply",
                        "WARNING proposal-out-of-time",
                        "WARNING listing-expired",
                        "WARNING recognition-expired",
                        "ERROR certificate-number",
                        "ERROR recognition-subject",
                        "WARNING application-number",
                        "INFO cohort-one-sided",
                        "WARNING shared-tax-code",
                        "ERROR recognition-before-law",
                        "ERROR recognition-issuer",
                        "WARNING recognition-other-province",
                        "WARNING recognition-issuer-inactive",
                        "WARNING recognition-repeated",
                        "ERROR recognition-number-shared",
                        "WARNING recognition-before-founding",
                        "WARNING recognition-not-ended",
                        "WARNING certificate-year",
                        "WARNING revenue-before-founding",
                        "ERROR revenue-of-future-year",
                        "WARNING funding-before-founding",
                        "WARNING funding-order",
                        "ERROR investor-is-itself",
                        "WARNING activity-before-founding",
                        "WARNING duplicate-actor",
                        "WARNING shared-identifier",
                        "WARNING legal-name-form",
                        "WARNING address-other-province",
                        "WARNING agency-code-level",
                        "WARNING agency-code-province",
                        "WARNING agency-code-name",
                        "WARNING shared-agency-code",
                        "WARNING parent-level",
                        "WARNING unknown-issuer",
                        "WARNING price-magnitude",
                        "WARNING budget-magnitude",
                        "WARNING cost-magnitude",
                        "WARNING value-magnitude",
                        "WARNING revenue-magnitude",
                        "WARNING funding-magnitude",
                        "WARNING price-spread",
                        "WARNING duplicate-listing",
                        "WARNING shared-right-number",
                        "WARNING right-expired",
                        "INFO right-number-missing",
                        "INFO right-territory",
                        "WARNING right-too-long",
                        "INFO trade-secret-registered",
                        "WARNING owner-closed",
                        "WARNING seeker-closed",
                        "INFO deadline-passed",
                        "INFO listing-never-ends",
                        "WARNING expired-too-early",
                        "INFO form-too-early",
                        "INFO exclusive-and-non-exclusive",
                        "INFO scope-without-use",
                        "INFO form-without-right",
                        "INFO owner-shares-incomplete",
                        "INFO redundant-code",
                        "WARNING proposal-on-unpublished-demand",
                        "INFO proposal-left-open",
                        "INFO proposal-of-ended-supply",
                        "INFO proposal-over-budget",
                        "WARNING duplicate-proposal",
                        "INFO several-accepted-proposals",
                        "INFO proposal-readiness",
                        "INFO fulfilled-without-partnership",
                        "WARNING partnership-without-owner",
                        "WARNING partnership-ended",
                        "WARNING partnership-early",
                        "INFO regional-linkage-one-province",
                        "WARNING international-without-foreigner",
                        "WARNING partnership-closed-party",
                        "INFO document-twice",
                        "WARNING yearly-record-repeated",
                        "WARNING provincial-budget-magnitude",
                        "WARNING budget-year",
                        "ERROR enterprise-fund-rate",
                        "WARNING enterprise-fund-carried-over",
                        "WARNING enterprise-fund-holder",
                        "WARNING enterprise-fund-magnitude",
                        "INFO index-alias",
                        "WARNING indicator-weights",
                        "WARNING indicator-unknown",
                        "WARNING indicator-unit",
                        "ERROR indicator-range",
                        "ERROR ranking-rank",
                        "ERROR ranking-tie",
                        "WARNING ranking-order",
                        "WARNING ranking-of",
                        "INFO ranking-incomplete",
                        "WARNING ranking-aggregate",
                        "WARNING report-late",
                        "WARNING report-agreement",
                        "WARNING task-code-repeated",
                        "INFO task-code-spelling",
                        "WARNING task-state-without-event",
                        "ERROR task-state-contradicted",
                        "WARNING task-event-order",
                        "WARNING task-event-missing",
                        "WARNING task-event-late",
                        "WARNING task-registration-late",
                        "WARNING task-unregistered",
                        "ERROR task-acceptance-outcome",
                        "ERROR task-too-long",
                        "WARNING task-agency-level",
                        "WARNING outside-programme",
                        "WARNING above-programme",
                        "ERROR task-class-programme",
                        "ERROR programme-cycle",
                        "ERROR programme-kind",
                        "WARNING task-partner-is-host",
                        "WARNING task-closed-actor",
                        "WARNING task-budget-magnitude",
                        "WARNING asset-regime",
                        "WARNING asset-owner",
                        "WARNING asset-before-task",
                        "WARNING assets-over-budget",
                        "WARNING asset-value-magnitude",
                        "WARNING province-outside-regions",
                        "WARNING instrument-kind",
                        "WARNING instrument-not-as-listed",
                        "WARNING instrument-twice",
                        "ERROR instrument-successor-cycle",
                        "WARNING instrument-succession",
                        "WARNING agency-ended",
                        "WARNING outcome-before-request",
                        "WARNING recommendation-overdue",
                        "INFO recommendation-answered-late",
                        "WARNING conclusion-overdue",
                        "WARNING event-not-yet-held",
                        "WARNING event-twice",
                        "WARNING ocop-score",
                        "ERROR ocop-recogniser",
                        "ERROR ocop-no-certificate",
                        "WARNING ocop-too-long",
                        "WARNING ocop-expired",
                        "WARNING ocop-section-score",
                        "WARNING ocop-score-sum",
                        "WARNING producer-closed",
                        "WARNING product-mark-kind",
                        "WARNING product-trace-other",
                        "WARNING application-year",
                        "WARNING right-not-ended",
                        "WARNING right-recorded-twice",
                        "ERROR trace-item-missing",
                        "INFO trace-item-if-any",
                        "WARNING trace-link-differs",
                        "WARNING facility-owner-closed",
                        "WARNING equipment-magnitude",
                        "WARNING recognition-threshold",
                        "WARNING centre-function");
    }

    @Test
    void test_ids() {
        assertThat(Rules.standard())
                .extracting(Rule::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
        assertThat(Rules.standard()).extracting(Rule::severity).doesNotContainNull();
    }

    @ParameterizedTest
    @MethodSource("data_rules")
    void test_check_nothingInNothing(Rule rule) {
        assertThat(Check.rule(rule.id()).findings(Dataset.builder().build())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("data_rules")
    void test_check_leavesTheSamplesAlone(Rule rule) {
        assertThat(Check.rule(rule.id()).findings(Samples.dataset())).isEmpty();
    }

    /** Rules keep nothing between two datasets, so they may be shared. */
    @ParameterizedTest
    @MethodSource("data_rules")
    void test_check_hasNoState(Rule rule) {
        Dataset twice = Samples.dataset().toBuilder()
                .addAllStartups(Samples.dataset().startups())
                .addAllAgencies(Samples.dataset().agencies())
                .build();
        List<String> first = Check.rule(rule.id()).findings(twice);
        assertThat(Check.rule(rule.id()).findings(twice)).isEqualTo(first);
        assertThat(Check.rule(rule.id()).findings(Samples.dataset())).isEmpty();
        assertThat(Stream.of(rule.getClass().getDeclaredFields()))
                .as("a rule is shared between threads; keep what it collects in check()")
                .allMatch(field -> Modifier.isFinal(field.getModifiers()));
    }

    // -----------------------------------------------------------------------
    @Test
    void test_recordRule_seesTheTablesOfItsType() {
        List<String> seen = new ArrayList<>();
        RecordRule<Startup> rule =
                new RecordRule<>(Definition.of("x", Severity.INFO, Text.ofVietnameseEnglish("x", "x")), Startup.class) {
                    @Override
                    protected void check(Row<Startup> row, Context context, Sink sink) {
                        seen.add(row.table().name() + row.index());
                        sink.report(this, row, Pointer.ROOT, Map.of());
                    }
                };
        List<Pointer> places = new ArrayList<>();
        Dataset dataset =
                Samples.dataset().toBuilder().addStartups(Samples.STARTUP).build();
        rule.check(context(dataset, Set.of()), (by, breach) -> places.add(breach.at()));
        assertThat(seen).containsExactly("startups0", "startups1");
        assertThat(places).containsExactly(Pointer.ROOT, Pointer.ROOT);
    }

    @Test
    void test_context() {
        Context context = context(Samples.dataset(), Set.of("H38:gone"));
        assertThat(context.dataset()).isEqualTo(Samples.dataset());
        assertThat(context.lists()).isSameAs(CodeLists.standard());
        assertThat(context.today()).isEqualTo(Samples.TODAY.plusDays(1));
        assertThat(context.codesOn(Samples.STARTUP)).isEqualTo(Samples.TODAY);
        assertThat(context.codesOn(Samples.AGENCY.toBuilder().active(null).build()))
                .isEqualTo(Samples.TODAY);
        assertThat(context.codesOn(Samples.AGENCY.toBuilder()
                        .active(Period.parse("../2025-06-30"))
                        .build()))
                .isEqualTo("2025-06-30");
        assertThat(context.codesOn(Samples.AGENCY.toBuilder()
                        .active(Period.parse("../2030-12-31"))
                        .build()))
                .as("an end that is planned does not count")
                .isEqualTo(Samples.TODAY);
        assertThat(context.isComplete()).isTrue();
        assertThat(context.find(Id.of("H38", "st-0001"))).contains(Samples.STARTUP);
        assertThat(context.find(null)).isEmpty();
        assertThat(context.find(Id.of("H38", "none"))).isEmpty();
        assertThat(context.find(Startup.class, Id.of("H38", "st-0001"))).contains(Samples.STARTUP);
        assertThat(context.find(Startup.class, Id.of("H38", "inc-01"))).isEmpty();
        assertThat(context.isRejected(Id.of("H38", "gone"))).isTrue();
        assertThat(context.isRejected(Id.of("H38", "none"))).isFalse();
    }

    @Test
    void test_context_firstOfTwoIsFound() {
        Startup second = Samples.STARTUP.toBuilder().headcount(99).build();
        Dataset dataset = Samples.dataset().toBuilder().addStartups(second).build();
        assertThat(context(dataset, Set.of()).find(second.id())).contains(Samples.STARTUP);
        assertThat(Table.of(Startup.class).rows(dataset)).hasSize(2);
    }

    private static Context context(Dataset dataset, Set<String> rejected) {
        return new Context(dataset, CodeLists.standard(), Samples.TODAY, Samples.TODAY.plusDays(1), rejected);
    }
}
