package org.doimoi.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doimoi.io.Samples.TODAY;
import static org.doimoi.io.Samples.rules;
import static org.doimoi.io.Samples.sample;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.doimoi.code.AgencyLevel;
import org.doimoi.dataset.Dataset;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Messages;
import org.doimoi.finding.Severity;
import org.doimoi.model.Agency;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.doimoi.value.Name;
import org.doimoi.value.Period;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckerTest {

    private static final ExchangeChecker CHECKER = ExchangeChecker.on(TODAY);

    private static Dataset wrong() {
        Agency first = Agency.builder()
                .id(Id.of("G06", "b"))
                .addNames(Name.of(" x ", "vi", Name.SHORT))
                .level(AgencyLevel.PROVINCIAL)
                .website("nowhere")
                .active(Period.of(TODAY, TODAY.minusDays(1)))
                .build();
        Agency second = Agency.builder()
                .id(Id.of("G06", "b"))
                .addNames(Name.legal("Bộ Mẫu"))
                .level(Code.of("galactic"))
                .parent(Id.of("G06", "none"))
                .build();
        return Dataset.builder().addAgencies(first, second).build();
    }

    @ParameterizedTest
    @MethodSource("org.doimoi.io.Samples#names")
    void test_samples_areClean(String name) {
        assertThat(CHECKER.check(sample(name).exchange())).isEmpty();
    }

    @Test
    void test_findings() {
        List<Finding> findings = CHECKER.check(wrong(), TODAY);
        assertThat(findings.stream()
                        .map(finding -> finding.pointer() + " " + finding.rule() + " " + finding.severity()))
                .contains(
                        "/agencies/0/names legal-name ERROR",
                        "/agencies/0/active ordered-period ERROR",
                        "/agencies/0/website web-address ERROR",
                        "/agencies/0/province required-when ERROR",
                        "/agencies/1/id duplicate-id ERROR",
                        "/agencies/1/level unknown-code ERROR",
                        "/agencies/1/parent dangling-reference ERROR");
        assertThat(findings)
                .allMatch(finding -> finding.location() == null)
                .allMatch(finding -> "G06:b".equals(finding.record()))
                .allMatch(finding -> "agency".equals(finding.type()));
        assertThat(findings.stream().map(finding -> finding.pointer().substring(0, 11)))
                .isSorted();
    }

    /** The reader says the same of a text as the checker of what was read from it. */
    @ParameterizedTest
    @MethodSource("org.doimoi.io.Samples#names")
    void test_sameAsReader(String name) {
        ExchangeChecker later = ExchangeChecker.on(LocalDate.of(2040, 1, 1));
        Reading reading = ExchangeReader.on(LocalDate.of(2040, 1, 1)).read(Samples.bytes(name + ".json"));
        assertThat(later.check(reading.exchange()))
                .containsExactlyInAnyOrderElementsOf(reading.findings().stream()
                        .map(finding -> finding.at(null))
                        .toList());
    }

    @Test
    void test_provider() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            assertThat(CHECKER.withProvider(factory).check(wrong(), TODAY)).isEqualTo(CHECKER.check(wrong(), TODAY));
        }
    }

    @Test
    void test_withRules() {
        assertThat(rules(CHECKER.withRules(List.of()).check(wrong(), TODAY)))
                .contains("legal-name")
                .doesNotContain("duplicate-id", "unknown-code", "dangling-reference");
    }

    @Test
    void test_future_isByTheDayGiven() {
        Dataset dataset = sample("technologyDemand").dataset();
        assertThat(rules(ExchangeChecker.on(LocalDate.of(2026, 9, 14)).check(dataset, TODAY)))
                .contains("past-or-present");
        assertThat(rules(ExchangeChecker.on(LocalDate.of(2026, 9, 15)).check(dataset, TODAY)))
                .doesNotContain("past-or-present");
    }

    /** Hosts need not carry an expression language for us. */
    @ParameterizedTest
    @ValueSource(strings = {"jakarta.el.ExpressionFactory", "javax.el.ExpressionFactory"})
    void test_noExpressionLanguage(String name) {
        assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "tr", "th-TH-u-nu-thai", "ar-EG-u-nu-arab"})
    void test_defaultLocale_playsNoPart(String tag) {
        Locale before = Locale.getDefault();
        String broken = Samples.lines(
                "{\"startup\":{\"id\":\"?\"}}", Samples.line(",\"website\":1,\"x\":1,\"province\":\"99\""), "I");
        List<Finding> expected = CHECKER.check(wrong(), TODAY);
        List<Finding> read = Samples.read(broken).findings();
        String written = new ExchangeWriter().toText(sample("startup").exchange(), Format.JSON);
        String english = english(expected) + english(read);
        String vietnamese = vietnamese(expected) + vietnamese(read);
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(ExchangeChecker.on(TODAY).check(wrong(), TODAY)).isEqualTo(expected);
            assertThat(ExchangeReader.on(TODAY).read(broken).findings()).isEqualTo(read);
            assertThat(new ExchangeWriter().toText(sample("startup").exchange(), Format.JSON))
                    .isEqualTo(written);
            assertThat(english(expected) + english(read)).isEqualTo(english);
            assertThat(vietnamese(expected) + vietnamese(read)).isEqualTo(vietnamese);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String english(List<Finding> findings) {
        return String.join("\n", findings.stream().map(Messages.ENGLISH::text).toList());
    }

    private static String vietnamese(List<Finding> findings) {
        return String.join(
                "\n", findings.stream().map(Messages.VIETNAMESE::text).toList());
    }

    @Test
    void test_everyFindingHasBothTexts() {
        Set<String> seen = new TreeSet<>();
        for (Finding finding : CHECKER.check(wrong(), TODAY)) {
            assertThat(Messages.ENGLISH.text(finding)).doesNotContain("{", "?").isNotEqualTo(finding.rule());
            assertThat(Messages.VIETNAMESE.text(finding))
                    .doesNotContain("{", "?")
                    .isNotEqualTo(Messages.ENGLISH.text(finding));
            seen.add(finding.rule());
        }
        assertThat(seen).hasSizeGreaterThan(6);
        assertThat(CHECKER.check(wrong(), TODAY)).allMatch(finding -> finding.severity() != Severity.INFO);
    }
}
