package org.doimoi.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.doimoi.value.Text;
import org.junit.jupiter.api.Test;

class FindingCollectorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Comparator<Finding> BY_PLACE = Comparator.comparingLong(
            finding -> finding.location() == null ? 0 : finding.location().offset());

    private static Finding finding(String rule, Severity severity, String record, int at) {
        return new Finding(
                rule, severity, "startup", record, "/startups/3/name", new Location(1, 1, at), Map.of("value", at));
    }

    private static FindingCollector collector(Policy policy, List<Waiver> waivers, int limit) {
        return new FindingCollector(Catalogue.standard(), policy, waivers, TODAY, limit);
    }

    private static Policy policy(String rule, boolean off, Severity severity) {
        return new Policy("p", Map.of(rule, new Policy.Setting(off, severity, Map.of())), List.of());
    }

    // -----------------------------------------------------------------------
    @Test
    void test_limit_totalsStayExact() {
        FindingCollector collector = collector(Policy.NONE, List.of(), 2);
        for (int i = 9; i >= 0; i--) {
            Finding graded = collector.add(finding("trimmed", Severity.ERROR, "x:1", i));
            assertThat(graded).as("what is not stored is graded all the same").isNotNull();
        }
        collector.add(finding("nfc", Severity.ERROR, "x:1", 3));
        Findings findings = collector.finish(BY_PLACE);
        assertThat(findings).extracting(Finding::rule).containsExactly("nfc", "trimmed", "trimmed");
        assertThat(findings.count()).isEqualTo(11);
        assertThat(findings.count(Severity.ERROR)).isEqualTo(11);
        assertThat(findings.totals())
                .containsExactly(
                        new Total("nfc", Severity.ERROR, "startup", 1),
                        new Total("trimmed", Severity.ERROR, "startup", 10));
    }

    @Test
    void test_limit_nothingIsStored() {
        FindingCollector collector = collector(Policy.NONE, List.of(), 0);
        collector.add(finding("trimmed", Severity.ERROR, "x:1", 1));
        assertThat(collector.admit("trimmed", Severity.ERROR, "startup", "x:1", ""))
                .isNull();
        Findings findings = collector.finish(BY_PLACE);
        assertThat(findings).isEmpty();
        assertThat(findings.count()).isEqualTo(2);
    }

    @Test
    void test_policy_off() {
        FindingCollector collector = collector(policy("trimmed", true, null), List.of(), 10);
        assertThat(collector.add(finding("trimmed", Severity.ERROR, "x:1", 1))).isNull();
        collector.notChecked("trimmed", "date-missing", 3);
        Findings findings = collector.finish(BY_PLACE);
        assertThat(findings.count()).isZero();
        assertThat(findings.notChecked()).containsExactly(new NotChecked("trimmed", "switched-off", 1));
        assertThat(findings.policy().name()).isEqualTo("p");
    }

    /** What a policy cannot switch off, or does not know, is not said to be off. */
    @Test
    void test_policy_offThatIsNone() {
        for (String rule : List.of("missing-member", "price.magnitude")) {
            FindingCollector collector = collector(policy(rule, true, null), List.of(), 10);
            assertThat(collector.finish(BY_PLACE).notChecked()).isEmpty();
        }
        FindingCollector earlier = new FindingCollector(
                Catalogue.standard().in("1.0"), policy("visible", true, null), List.of(), TODAY, 10);
        assertThat(earlier.finish(BY_PLACE).notChecked())
                .filteredOn(one -> "visible".equals(one.rule()))
                .containsExactly(new NotChecked("visible", "later-rules", 1));
    }

    @Test
    void test_policy_regraded() {
        FindingCollector collector = collector(policy("trimmed", false, Severity.INFO), List.of(), 10);
        assertThat(collector.add(finding("trimmed", Severity.ERROR, "x:1", 1)))
                .isEqualTo(finding("trimmed", Severity.INFO, "x:1", 1));
        assertThat(collector.admit("trimmed", Severity.ERROR, "startup", "x:1", ""))
                .isEqualTo(Severity.INFO);
        assertThat(collector.finish(BY_PLACE).count(Severity.INFO)).isEqualTo(2);
    }

    @Test
    void test_notChecked_isAddedUp() {
        FindingCollector collector = collector(Policy.NONE, List.of(), 10);
        collector.notChecked("trimmed", "date-missing", 2);
        collector.notChecked(null, "record-rejected", 1);
        collector.notChecked("trimmed", "date-missing", 3);
        assertThat(collector.finish(BY_PLACE).notChecked())
                .containsExactly(
                        new NotChecked(null, "record-rejected", 1), new NotChecked("trimmed", "date-missing", 5));
    }

    // -----------------------------------------------------------------------
    private static Waiver waiver(String rule, String record, String pointer, String until) {
        return new Waiver(rule, record, pointer, "known", "lan", LocalDate.parse(until));
    }

    @Test
    void test_waivers() {
        List<Waiver> waivers = List.of(
                waiver("trimmed", "x:1", null, "2026-11-24"),
                waiver("trimmed", "x:2", "/name", "2026-12-31"),
                waiver("trimmed", "x:2", "/other", "2026-12-31"),
                waiver("nfc", "x:1", null, "2026-11-23"));
        FindingCollector collector = collector(Policy.NONE, waivers, 10);
        assertThat(collector.add(finding("trimmed", Severity.ERROR, "x:1", 1))).isNull();
        assertThat(collector.add(finding("trimmed", Severity.ERROR, "x:2", 2))).isNull();
        assertThat(collector.add(finding("trimmed", Severity.ERROR, "x:3", 3))).isNotNull();
        assertThat(collector.add(finding("nfc", Severity.ERROR, "x:1", 4))).isNotNull();
        Findings findings = collector.finish(BY_PLACE);
        assertThat(findings)
                .extracting(finding -> finding.rule() + " " + finding.severity())
                .containsExactly("waiver-unused INFO", "waiver-expired WARNING", "trimmed ERROR", "nfc ERROR");
        assertThat(findings.waived())
                .containsExactly(new Findings.Waived(waivers.get(0), 1), new Findings.Waived(waivers.get(1), 1));
        assertThat(Messages.ENGLISH.text(findings.get(1)))
                .isEqualTo(
                        "the waiver of nfc for x:1 by lan ended on 2026-11-23, before 2026-11-24, and holds nothing back");
    }

    /** A waiver says where in the record, which is the same in a document and in a line, wherever the record stands. */
    @Test
    void test_waivers_pointerIsInTheRecord() {
        assertThat(new Finding("r", Severity.ERROR, "startup", "x:1", "/startups/12/names/0", null, Map.of()).within())
                .isEqualTo("/names/0");
        assertThat(new Finding("r", Severity.ERROR, "startup", "x:1", "/startup/names/0", null, Map.of()).within())
                .isEqualTo("/names/0");
        assertThat(new Finding("r", Severity.ERROR, "startup", "x:1", "/startups/12", null, Map.of()).within())
                .isEmpty();
        assertThat(new Finding("r", Severity.ERROR, "startup", "x:1", "/startup", null, Map.of()).within())
                .isEmpty();
        assertThat(new Finding("r", Severity.ERROR, "mentors", "x:1", "/mentors/0/id", null, Map.of()).within())
                .isEqualTo("/id");
        assertThat(new Finding("r", Severity.ERROR, null, null, "/counts/startups", null, Map.of()).within())
                .isEqualTo("/counts/startups");
    }

    @Test
    void test_waivers_mustSayWhere() {
        assertThatThrownBy(() -> waiver("nfc", null, null, "2026-11-23"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nfc")
                .hasMessageContaining("policy");
    }

    // -----------------------------------------------------------------------
    @Test
    void test_versions() {
        FindingCollector collector =
                new FindingCollector(Catalogue.standard().in("1.0"), Policy.NONE, List.of(), TODAY, 10);
        assertThat(collector.add(finding("visible", Severity.WARNING, "x:1", 1)))
                .as("a rule of 1.1")
                .isNull();
        assertThat(collector.add(finding("not-checked", Severity.INFO, "x:1", 1)))
                .as("a rule that ended with 1.0")
                .isNotNull();
        Findings findings = collector.finish(BY_PLACE);
        assertThat(findings.notChecked())
                .contains(new NotChecked("visible", "later-rules", 1))
                .allMatch(one -> one.reason().equals("later-rules"));

        FindingCollector now = collector(Policy.NONE, List.of(), 10);
        assertThat(now.add(finding("not-checked", Severity.INFO, "x:1", 1))).isNull();
        now.add(finding("visible", Severity.WARNING, "x:1", 1));
        Findings later = now.finish(BY_PLACE);
        assertThat(later.notChecked()).isEmpty();
        assertThat(findings.differences(later))
                .containsExactly(
                        new Difference("not-checked", Severity.INFO, 1, 0, Difference.Cause.RETIRED),
                        new Difference("visible", Severity.WARNING, 0, 1, Difference.Cause.NEW));
        assertThat(later.differences(later)).isEmpty();
    }

    @Test
    void test_versions_regraded() {
        Definition rule = Definition.of("host.rule", Severity.WARNING, Text.ofVietnameseEnglish("a", "b"));
        Definition regraded = new Definition(
                rule.id(),
                rule.kind(),
                Severity.WARNING,
                "1.0",
                null,
                Map.of("1.0", Severity.ERROR),
                List.of(),
                rule.sentence(),
                null,
                null,
                Map.of(),
                List.of(),
                List.of());
        assertThat(regraded.in("1.0").severity()).isEqualTo(Severity.ERROR);
        assertThat(regraded.in("1.1").severity()).isEqualTo(Severity.WARNING);
        assertThat(Catalogue.Versions.ORDER.compare("1.9", "1.10")).isNegative();
        Catalogue all = Catalogue.standard().with(List.of(regraded));
        Catalogue first = all.in("1.0");
        assertThat(first.get("host.rule").severity()).isEqualTo(Severity.ERROR);
        assertThat(first.in("1.1").find("visible")).isPresent();
        Findings before = findings(first);
        Findings after = findings(all);
        assertThat(before.differences(after))
                .extracting(Difference::cause)
                .containsOnly(Difference.Cause.REGRADED)
                .hasSize(2);
    }

    private static Findings findings(Catalogue catalogue) {
        FindingCollector collector = new FindingCollector(catalogue, Policy.NONE, List.of(), TODAY, 10);
        collector.add(finding("host.rule", catalogue.get("host.rule").severity(), "x:1", 1));
        return collector.finish(BY_PLACE);
    }

    @Test
    void test_versions_unknown() {
        assertThat(Catalogue.standard().in("2026-11-23").version()).isEqualTo("1.0");
        assertThat(Catalogue.standard().in("2027-01-01").version())
                .isEqualTo(Catalogue.standard().version());
        for (String wrong : List.of("0.9", "1", "2026-11-22", "", "1.1.1", "9.0")) {
            assertThatThrownBy(() -> Catalogue.standard().in(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'" + wrong + "'")
                    .hasMessageContaining("1.0");
        }
    }

    // -----------------------------------------------------------------------
    @Test
    void test_policy_parameters() {
        Definition rule = new Definition(
                "host.rule",
                Definition.Kind.DATASET,
                Severity.INFO,
                "1.0",
                null,
                Map.of(),
                List.of(),
                Text.ofVietnameseEnglish("a", "b"),
                null,
                null,
                Map.of("days", new Definition.Parameter(BigDecimal.TEN, Text.ofVietnameseEnglish("ngày", "days"))),
                List.of(),
                List.of());
        assertThat(Policy.NONE.parameter(rule, "days")).isEqualTo(BigDecimal.TEN);
        Policy other = new Policy(
                "p", Map.of("host.rule", new Policy.Setting(false, null, Map.of("days", BigDecimal.ONE))), List.of());
        assertThat(other.parameter(rule, "days")).isEqualTo(BigDecimal.ONE);
        assertThatThrownBy(() -> other.parameter(rule, "weeks"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'weeks'");
    }

    @Test
    void test_catalogue_idsAreApart() {
        Definition taken = Definition.of("trimmed", Severity.INFO, Text.ofVietnameseEnglish("a", "b"));
        assertThatThrownBy(() -> Catalogue.standard().with(List.of(taken)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trimmed");
        assertThatThrownBy(() -> Catalogue.standard().get("no-such-rule"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'no-such-rule'");
    }

    @Test
    void test_messages_ofTheHost() {
        Definition rule = Definition.of(
                "host.logo", Severity.WARNING, Text.ofVietnameseEnglish("thiếu biểu trưng {value}", "no logo {value}"));
        Catalogue catalogue = Catalogue.standard().with(List.of(rule));
        Finding finding = new Finding("host.logo", Severity.WARNING, null, null, "", null, Map.of("value", "x"));
        assertThat(Messages.VIETNAMESE.with(catalogue).text(finding)).isEqualTo("thiếu biểu trưng x");
        assertThat(Messages.ENGLISH.with(catalogue).text(finding)).isEqualTo("no logo x");
        assertThat(Messages.ENGLISH.text(finding)).isEqualTo("host.logo");
        assertThat(Messages.ENGLISH.mend("trimmed")).startsWith("Take the white space");
        assertThat(Messages.ENGLISH.with(catalogue).source("host.logo")).isEmpty();
        assertThat(Messages.VIETNAMESE.reason(new NotChecked(null, "switched-off", 1)))
                .contains("chính sách");
        assertThat(Messages.VIETNAMESE.reason(new NotChecked(null, "of the host", 1)))
                .isEqualTo("of the host");
    }
}
