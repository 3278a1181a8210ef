package org.doimoi.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Catalogue;
import org.doimoi.finding.Definition;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Severity;
import org.doimoi.io.report.RuleDocuments;
import org.doimoi.model.Address;
import org.doimoi.model.Recognition;
import org.doimoi.value.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is documented in both languages, and its samples do what they say. */
class CatalogueTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** What a reader of an exchange cannot be shown by one: these have tests of their own. */
    private static final Set<Definition.Kind> WITHOUT_EXCHANGE =
            Set.of(Definition.Kind.VALUE, Definition.Kind.REEXPRESSION, Definition.Kind.POLICY);

    static List<Definition> data_rules() {
        return Catalogue.standard().all();
    }

    static Stream<Arguments> data_bad() {
        return data_rules().stream()
                .filter(rule -> !WITHOUT_EXCHANGE.contains(rule.kind()))
                .flatMap(rule -> rule.bad().stream().map(sample -> Arguments.of(rule.id(), sample)));
    }

    static Stream<Arguments> data_good() {
        return data_rules().stream()
                .filter(rule -> !WITHOUT_EXCHANGE.contains(rule.kind()))
                .flatMap(rule -> rule.good().stream().map(sample -> Arguments.of(rule.id(), sample)));
    }

    private static Set<String> placeholders(String template) {
        return PLACEHOLDER
                .matcher(template)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest(name = "{0}")
    @MethodSource("data_rules")
    void test_definition_isComplete(Definition rule) {
        String what = "Has the rule " + rule.id() + " been added? Then its block in the *.rules files needs ";
        assertThat(rule.id()).as("the id %s", rule.id()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
        assertThat(Catalogue.versions()).as("the version of %s", rule.id()).containsKey(rule.since());
        assertThat(rule.mend()).as(what + "mend.en: and mend.vi:").isNotNull();
        assertThat(rule.source())
                .as(what + "source.en: and source.vi:, or source: if it is the same in both")
                .isNotNull();
        if (!WITHOUT_EXCHANGE.contains(rule.kind())) {
            assertThat(rule.bad()).as(what + "bad:, a sample that breaks it").isNotEmpty();
            assertThat(rule.good())
                    .as(what + "good:, a sample that it must leave alone")
                    .isNotEmpty();
        }
        List<String> texts = new ArrayList<>();
        for (Text text : Stream.of(rule.sentence(), rule.mend(), rule.source()).toList()) {
            texts.add(text.in("vi").orElseThrow());
            texts.add(text.in("en").orElseThrow());
        }
        assertThat(texts).allSatisfy(text -> {
            assertThat(text).isNotBlank().isEqualTo(text.strip()).doesNotEndWith(".");
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        });
        assertThat(placeholders(texts.get(0)))
                .as("the placeholders of the sentence in Vietnamese")
                .isEqualTo(placeholders(texts.get(1)));
        assertThat(texts.get(0)).as("the sentence in Vietnamese").isNotEqualTo(texts.get(1));
        assertThat(texts.get(2)).as("how to mend, in Vietnamese").isNotEqualTo(texts.get(3));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("data_bad")
    void test_bad_breaksTheRuleAndNoOther(String id, String sample) {
        Reading reading = ExchangeReader.on(RuleSamples.DAY).read(RuleSamples.exchange(sample));
        assertThat(reading.findings())
                .as("what the sample breaks: %s", reading.findings())
                .isNotEmpty()
                .extracting(Finding::rule)
                .containsOnly(id);
        assertThat(reading.findings())
                .as("every argument of the sentence is there")
                .noneMatch(finding -> finding.toString().contains("\"?\"")
                        || finding.toString().contains(" ? "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("data_good")
    void test_good_isLeftAlone(String id, String sample) {
        Reading reading = ExchangeReader.on(RuleSamples.DAY).read(RuleSamples.exchange(sample));
        assertThat(reading.findings())
                .as("a good sample breaks no rule, this one least of all")
                .noneMatch(finding -> finding.rule().equals(id) || finding.severity() == Severity.ERROR);
    }

    @Test
    void test_base_breaksNothing() {
        Reading reading = ExchangeReader.on(RuleSamples.DAY).read(RuleSamples.exchange(""));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.dataset().size()).isEqualTo(Table.all().size());
    }

    /** The documents that lie beside the code are made from it. */
    @ParameterizedTest
    @CsvSource({"rules.json, --format json", "rules.md, --format markdown", "rules.vi.md, --format markdown --lang vi"})
    void test_documents(String file, String options) throws IOException {
        RuleDocuments documents = RuleDocuments.of(Catalogue.standard());
        String made =
                options.contains("json") ? documents.json() : documents.markdown(options.contains("vi") ? "vi" : "en");
        assertThat(Files.readString(Path.of("..", "core", file)))
                .as(
                        "core/%s is out of date; after mvn -B -ntp verify -DskipTests, write it by: java -jar"
                                + " examples/cli/target/doimoi.jar rules %s > core/%s",
                        file, options, file)
                .isEqualTo(made);
    }

    @Test
    void test_documents_whatRulesReadIsThere() {
        Set<String> members = new TreeSet<>();
        for (Class<?> type : List.of(Header.class, Address.class, Recognition.class)) {
            add(
                    type,
                    Character.toLowerCase(type.getSimpleName().charAt(0))
                            + type.getSimpleName().substring(1),
                    members);
        }
        Table.all().forEach(table -> add(table.type(), table.recordName(), members));
        members.add("header.doimoi");
        for (Definition rule : data_rules()) {
            if (rule.kind() != Definition.Kind.CONSTRAINT) {
                assertThat(members)
                        .as("what %s reads", rule.id())
                        .containsAll(
                                rule.reads().stream().map(CatalogueTest::member).toList());
            }
        }
        RuleDocuments documents = RuleDocuments.of(Catalogue.standard());
        assertThat(documents.reads(Catalogue.standard().get("web-address")))
                .contains("startup.website", "document.link", "provenance.source");
        assertThat(documents.reads(Catalogue.standard().get("different"))).contains("technologySupply");
    }

    private static void add(Class<?> type, String name, Set<String> members) {
        for (RecordComponent component : type.getRecordComponents()) {
            members.add(name + "." + component.getName());
        }
    }

    /** Returns the member of a record that a path begins with, such as {@code startup.revenues}. */
    private static String member(String path) {
        int second = path.indexOf('.', path.indexOf('.') + 1);
        return second < 0 ? path : path.substring(0, second);
    }
}
