package org.doimoi.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.finding.Catalogue;
import org.doimoi.finding.Definition;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Messages;
import org.doimoi.finding.NotChecked;
import org.doimoi.finding.Policy;
import org.doimoi.finding.Severity;
import org.doimoi.finding.Waiver;
import org.doimoi.model.Startup;
import org.doimoi.rule.Context;
import org.doimoi.rule.RecordRule;
import org.doimoi.rule.Sink;
import org.doimoi.value.Pointer;
import org.doimoi.value.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public, with its rule, since a policy names the class. */
public class PoliciesTest {

    /** Creates the test; called by JUnit. */
    public PoliciesTest() {}

    /** A rule of a host: a start-up has a website. */
    public static final class Websites extends RecordRule<Startup> {

        /** Creates the rule; called for a policy that names it. */
        public Websites() {
            super(
                    Definition.of(
                            "host.website",
                            Severity.WARNING,
                            Text.ofVietnameseEnglish("thiếu trang web", "no website")),
                    Startup.class);
        }

        @Override
        protected void check(Row<Startup> row, Context context, Sink sink) {
            if (row.record().website() == null) {
                sink.report(this, row, Pointer.ROOT, Map.of());
            }
        }
    }

    /** Looks like a rule and is none. */
    public static final class NoRule {

        static {
            // whoever names it in a policy must not be able to run it
            System.setProperty("doimoi.test.ran", "true");
        }

        /** Creates it. */
        public NoRule() {}
    }

    private static List<String> said(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.location() + " " + finding.rule() + " " + finding.pointer() + ": "
                        + Messages.ENGLISH.text(finding))
                .toList();
    }

    private static final String WEBSITES = "\"org.doimoi.io.PoliciesTest$Websites\"";

    // -----------------------------------------------------------------------
    @Test
    void test_policy() {
        Policies.PolicyReading reading = Policies.policy("""
            {"policy": "Lào Cai", "description": "x",
             "rules": {"unknown-member": "off", "shared-tax-code": "error", "host.website": {"severity": "INFO"},
                       "max-length": {"severity": "off"}},
             "add": [%s]}""".formatted(WEBSITES));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.isValid()).isTrue();
        assertThat(reading.policy())
                .isEqualTo(new Policy(
                        "Lào Cai",
                        Map.of(
                                "unknown-member", new Policy.Setting(true, null, Map.of()),
                                "shared-tax-code", new Policy.Setting(false, Severity.ERROR, Map.of()),
                                "host.website", new Policy.Setting(false, Severity.INFO, Map.of()),
                                "max-length", new Policy.Setting(true, null, Map.of())),
                        List.of("org.doimoi.io.PoliciesTest$Websites")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "[]~1:1 policy-format : not a policy: must be an object, found array",
                "{\"policy\":\"p\"~1:14 policy-format : not a policy: Unexpected end-of-input: expected close marker for Object",
                "{}~1:1 policy-format : not a policy: the member \"policy\", its name, is missing",
                "{\"policy\":7}~1:11 policy-format /policy: not a policy: /policy must be text that is not blank",
                "{\"policy\":\"p\",\"rule\":{}}~1:22 policy-unknown-member /rule: \"rule\" is not a member of a policy;"
                        + " must be one of policy, description, rules, add, $schema",
                "{\"policy\":\"p\",\"rules\":[]}~1:23 policy-format /rules: not a policy: \"rules\" must be an object, by the"
                        + " ids of rules",
                "{\"policy\":\"p\",\"rules\":{\"trimed\":\"off\"}}~1:33 policy-unknown-rule /rules/trimed: \"trimed\" is not"
                        + " the id of a rule (trimmed?)",
                "{\"policy\":\"p\",\"rules\":{\"trimmed\":\"fatal\"}}~1:34 policy-severity /rules/trimmed: \"\"fatal\"\" is"
                        + " not a severity; must be error, warning, info or off",
                "{\"policy\":\"p\",\"rules\":{\"id-format\":\"off\"}}~1:36 policy-fixed-rule /rules/id-format: the rule"
                        + " id-format cannot be switched off or regraded: what breaks it is not in the records",
                "{\"policy\":\"p\",\"rules\":{\"trimmed\":{\"days\":1}}}~1:42 policy-unknown-parameter /rules/trimmed/days:"
                        + " the rule trimmed has no parameter \"days\"; it has severity",
                "{\"policy\":\"p\",\"add\":[\"no.such.Rule\"]}~1:22 policy-rule-class /add/0: the class no.such.Rule cannot be"
                        + " added as a rule: The class no.such.Rule is not on the class path",
            })
    void test_policy_wrong(String json, String finding) {
        Policies.PolicyReading reading = Policies.policy(json);
        assertThat(said(reading.findings())).containsExactly(finding);
        assertThat(reading.isValid()).isFalse();
    }

    @Test
    void test_policy_classesThatAreNoRules() {
        Policies.PolicyReading reading =
                Policies.policy("{\"policy\":\"p\",\"add\":[\"org.doimoi.io.PoliciesTest$NoRule\",%s,%s]}"
                        .formatted(WEBSITES, WEBSITES));
        assertThat(said(reading.findings())).hasSize(2).first().asString().contains("is not a org.doimoi.rule.Rule");
        assertThat(System.getProperty("doimoi.test.ran"))
                .as("nothing of it was run")
                .isNull();
        assertThat(reading.policy().rules()).hasSize(1);
    }

    /** A number that nobody can calculate with is said to be none, and off is off however it is written. */
    @ParameterizedTest
    @CsvSource({"1e99999999999", "1e999999999", "-5", "1e19", "\"many\""})
    void test_policy_numbers(String number) {
        Policies.PolicyReading reading =
                Policies.policy("{\"policy\":\"p\",\"rules\":{\"price-magnitude\":{\"least\":%s},\"trimmed\":\"OFF\"}}"
                        .formatted(number));
        assertThat(reading.findings()).extracting(Finding::rule).containsExactly("policy-format");
        assertThat(reading.policy().of("trimmed").off()).isTrue();
    }

    /** A policy that is made in Java cannot silence what the reader rejects either. */
    @Test
    void test_reading_whatIsRejectedIsSaid() {
        Policy policy = new Policy("p", Map.of("missing-member", new Policy.Setting(true, null, Map.of())), List.of());
        Waiver waiver = new Waiver("missing-member", "H38:st-1", null, "r", "o", RuleSamples.DAY);
        Reading reading = ExchangeReader.on(RuleSamples.DAY)
                .checking(checker -> checker.withPolicy(policy).withWaivers(List.of(waiver)))
                .read(RuleSamples.exchange("startup {\"kind\":null}"));
        assertThat(reading.findings()).extracting(Finding::rule).contains("missing-member");
        assertThat(reading.isValid()).isFalse();
    }

    @Test
    void test_policy_parameters() {
        String rule = parameterised();
        String name =
                Catalogue.standard().get(rule).parameters().keySet().iterator().next();
        Policies.PolicyReading reading = Policies.policy(
                "{\"policy\":\"p\",\"rules\":{\"%s\":{\"severity\":\"error\",\"%s\":12.5}}}".formatted(rule, name));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.policy().of(rule))
                .isEqualTo(new Policy.Setting(false, Severity.ERROR, Map.of(name, new BigDecimal("12.5"))));
        assertThat(said(Policies.policy("{\"policy\":\"p\",\"rules\":{\"%s\":{\"%s\":\"many\"}}}".formatted(rule, name))
                        .findings()))
                .singleElement()
                .asString()
                .contains("policy-format")
                .contains("must be a number from 0 to 1e18");
    }

    private static String parameterised() {
        return Catalogue.standard().all().stream()
                .filter(rule -> !rule.parameters().isEmpty())
                .map(Definition::id)
                .findFirst()
                .orElseThrow();
    }

    // -----------------------------------------------------------------------
    @Test
    void test_waivers() {
        Policies.WaiverReading reading = Policies.waivers("""
            {"waivers": [
              {"rule": "dangling-reference", "record": "H38:st-1", "pointer": "/supportedBy/0",
               "reason": "follows", "owner": "lan", "until": "2026-12-31"},
              {"rule": "past-or-present", "pointer": "/founded", "reason": "r", "owner": "o", "until": "2026-12-31"}]}""");
        assertThat(reading.findings()).isEmpty();
        LocalDate until = LocalDate.of(2026, 12, 31);
        assertThat(reading.waivers())
                .containsExactly(
                        new Waiver("dangling-reference", "H38:st-1", "/supportedBy/0", "follows", "lan", until),
                        new Waiver("past-or-present", null, "/founded", "r", "o", until));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{}~waiver-format : not a waiver: the list \"waivers\" is missing",
                "{\"waivers\":[1]}~waiver-format /waivers/0: not a waiver: /waivers/0 must be an object",
                "{\"waivers\":[{\"rule\":\"trimmed\",\"record\":\"x:1\",\"reason\":\"r\",\"owner\":\"o\"}]}"
                        + "~waiver-format /waivers/0: not a waiver: \"until\" is missing",
                "{\"waivers\":[{\"rule\":\"trimmed\",\"record\":\"x:1\",\"reason\":\"r\",\"owner\":\"o\",\"until\":\"soon\"}]}"
                        + "~waiver-format /waivers/0/until: not a waiver: \"soon\" is not a day such as 2026-12-31",
                "{\"waivers\":[{\"rule\":\"trimmed\",\"reason\":\"r\",\"owner\":\"o\",\"until\":\"2026-12-31\"}]}"
                        + "~waiver-format /waivers/0: not a waiver: \"record\" or \"pointer\" must be there; to silence a rule"
                        + " altogether is for a policy",
                "{\"waivers\":[{\"rule\":\"trimed\",\"record\":\"x:1\",\"reason\":\"r\",\"owner\":\"o\",\"until\":\"2026-12-31\"}]}"
                        + "~waiver-unknown-rule /waivers/0/rule: \"trimed\" is not the id of a rule (trimmed?)",
                "{\"waivers\":[{\"rule\":\"wrong-type\",\"record\":\"x:1\",\"reason\":\"r\",\"owner\":\"o\","
                        + "\"until\":\"2026-12-31\"}]}"
                        + "~waiver-fixed-rule /waivers/0/rule: the rule wrong-type cannot be waived: what breaks it is not in"
                        + " the records",
                "{\"waivers\":[{\"rule\":\"trimmed\",\"record\":\"x:1\",\"pointer\":\"name\",\"reason\":\"r\",\"owner\":\"o\","
                        + "\"until\":\"2026-12-31\"}]}"
                        + "~waiver-format /waivers/0/pointer: not a waiver: \"name\" is not a pointer; must begin with /",
                "{\"waivers\":[{\"rule\":\"trimmed\",\"record\":\"x:1\",\"why\":\"?\",\"reason\":\"r\",\"owner\":\"o\","
                        + "\"until\":\"2026-12-31\"}]}"
                        + "~waiver-format /waivers/0/why: not a waiver: \"why\" is not known; must be one of rule, record,"
                        + " pointer, reason, owner, until",
            })
    void test_waivers_wrong(String json, String finding) {
        Policies.WaiverReading reading = Policies.waivers(json);
        assertThat(said(reading.findings()))
                .extracting(line -> line.substring(line.indexOf(' ') + 1))
                .containsExactly(finding);
        assertThat(reading.isValid()).isFalse();
        assertThat(reading.waivers()).isEmpty();
    }

    @Test
    void test_files() {
        assertThatThrownBy(() -> Policies.policy(Path.of("no-such-policy.json")))
                .isInstanceOf(ExchangeException.class)
                .hasMessageContaining("no-such-policy.json");
        assertThatThrownBy(() -> Policies.waivers(Path.of("no-such-waivers.json")))
                .isInstanceOf(ExchangeException.class);
    }

    // -----------------------------------------------------------------------
    private static final String SAMPLE = new String(
            RuleSamples.exchange("startup {\"address\":{\"street\":\" Số 1\"},\"unknown\":1}"), StandardCharsets.UTF_8);

    @Test
    void test_reading_followsThePolicy() {
        Policy policy = Policies.policy(
                        "{\"policy\":\"p\",\"rules\":{\"unknown-member\":\"off\",\"trimmed\":\"info\"},\"add\":[%s]}"
                                .formatted(WEBSITES))
                .policy();
        Reading reading = ExchangeReader.on(RuleSamples.DAY)
                .checking(checker -> checker.withPolicy(policy))
                .read(SAMPLE);
        assertThat(reading.findings())
                .extracting(finding -> finding.rule() + " " + finding.severity())
                .containsExactly("host.website WARNING", "trimmed INFO");
        assertThat(reading.isValid()).isTrue();
        assertThat(reading.findings().policy()).isEqualTo(policy);
        assertThat(reading.findings().notChecked()).contains(new NotChecked("unknown-member", "switched-off", 1));
        assertThat(Messages.VIETNAMESE
                        .with(reading.findings().catalogue())
                        .text(reading.findings().get(0)))
                .isEqualTo("thiếu trang web");
        assertThat(ExchangeChecker.on(RuleSamples.DAY).withPolicy(policy).check(reading.exchange()))
                .as("the same in memory")
                .extracting(finding -> finding.rule() + " " + finding.severity())
                .containsExactlyInAnyOrder("host.website WARNING", "trimmed INFO");
    }

    @Test
    void test_reading_waives() {
        Waiver waiver = new Waiver("trimmed", "H38:st-1", "/address/street", "r", "o", RuleSamples.DAY);
        Reading reading = ExchangeReader.on(RuleSamples.DAY)
                .checking(checker -> checker.withWaivers(List.of(waiver)))
                .read(SAMPLE);
        assertThat(reading.findings()).extracting(Finding::rule).containsExactly("unknown-member");
        assertThat(reading.findings().waived()).hasSize(1);
    }

    @Test
    void test_reading_earlierRules() {
        String sample = new String(
                RuleSamples.exchange("startup {\"address\":{\"street\":\"Số\u200b 1\"}}"), StandardCharsets.UTF_8);
        ExchangeReader reader = ExchangeReader.on(RuleSamples.DAY);
        assertThat(reader.read(sample).findings()).extracting(Finding::rule).containsExactly("visible");
        Reading earlier =
                reader.checking(checker -> checker.underRulesOf("1.0")).read(sample);
        assertThat(earlier.findings()).isEmpty();
        assertThat(earlier.findings().notChecked()).contains(new NotChecked("visible", "later-rules", 1));
        assertThatThrownBy(() -> reader.checking(checker -> checker.underRulesOf("7.0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'7.0'");
    }

    /** When nobody knows on which day codes are read, they are not judged by a day; a record with a day of its own is. */
    @Test
    void test_reading_dayThatNobodyKnows() {
        String sample = "startup {\"province\":\"10\",\"address\":{\"provinceName\":\"Hà Giang\"}}\n"
                + "agency {\"province\":\"02\",\"active\":{\"through\":\"2026-01-01\"}}";
        String dated = new String(RuleSamples.exchange(sample), StandardCharsets.UTF_8);
        Reading reading = ExchangeReader.on(RuleSamples.DAY).read(dated);
        assertThat(reading.findings())
                .filteredOn(finding -> finding.rule().equals("code-not-in-force"))
                .extracting(Finding::record)
                .containsExactly("H38:skhcn", "H38:st-1");
        Reading undated =
                ExchangeReader.on(RuleSamples.DAY).read(dated.replace("\"codesAsOf\":\"2026-11-24\"", "\"x\":1"));
        assertThat(undated.findings())
                .filteredOn(finding -> finding.rule().equals("code-not-in-force"))
                .extracting(Finding::record)
                .containsExactly("H38:skhcn");
        assertThat(undated.findings().notChecked())
                .contains(
                        new NotChecked("code-not-in-force", "date-missing", 1),
                        new NotChecked("province-code-date", "date-missing", 1),
                        new NotChecked("province-name", "date-missing", 1));
    }

    @Test
    void test_reading_relatedPlaces() {
        Reading reading = ExchangeReader.on(RuleSamples.DAY)
                .read(
                        RuleSamples.exchange(
                                "startup {\"id\":\"H38:st-1\"}\nstartup {\"id\":\"H38:st-1\",\"names\":[{\"value\":\"Công ty TNHH Măng\",\"kind\":\"legal\"}],\"identifiers\":[]}"));
        assertThat(reading.findings())
                .filteredOn(finding -> finding.rule().equals("duplicate-id"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.related())
                        .singleElement()
                        .satisfies(place -> {
                            assertThat(place.record()).isEqualTo("H38:st-1");
                            assertThat(place.pointer()).isEqualTo("/startup/id");
                            assertThat(place.location()).isNotNull();
                            assertThat(place.location()).isNotEqualTo(finding.location());
                        }));
    }

    @Test
    void test_reading_limit() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            lines.append("startup {\"id\":\"H38:x-%d\",\"identifiers\":[],\"successor\":\"H38:no\"}%n".formatted(i));
        }
        Reading reading = ExchangeReader.on(RuleSamples.DAY)
                .checking(checker -> checker.withLimit(2))
                .read(RuleSamples.exchange(lines.toString().strip()));
        assertThat(reading.findings())
                .filteredOn(finding -> finding.rule().equals("dangling-reference"))
                .hasSize(2);
        assertThat(reading.findings().totals())
                .filteredOn(total -> total.rule().equals("dangling-reference"))
                .singleElement()
                .satisfies(total -> assertThat(total.count()).isEqualTo(5));
    }
}
