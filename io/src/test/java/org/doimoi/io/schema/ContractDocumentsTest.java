package org.doimoi.io.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.io.ExchangeReader;
import org.doimoi.io.RuleSamples;
import org.doimoi.model.Startup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractDocumentsTest {

    private static final ContractDocuments ALL = ContractDocuments.all();
    private static final ContractDocuments STARTUP = ContractDocuments.of(Table.of(Startup.class));

    @Test
    void test_jsonSchema_copyIsUpToDate() throws IOException {
        String file = "doimoi-" + Header.CONTRACT + ".schema.json";
        assertThat(Path.of("schema", file))
                .as(
                        "io/schema/%s is out of date; after mvn -B -ntp verify -DskipTests, write it by: java -jar"
                                + " examples/cli/target/doimoi.jar schema > io/schema/%s",
                        file, file)
                .content()
                .isEqualTo(ALL.jsonSchema());
    }

    @Test
    void test_jsonSchema_ofOneRecord_holdsWhatItNeeds() {
        String schema = STARTUP.jsonSchema();
        assertThat(schema)
                .contains("\"$id\": \"urn:doimoi:contract:1.0:startup\"", "\"$ref\": \"#/$defs/startup\"")
                .doesNotContain("technologySupply\": {");
        schema.lines()
                .filter(line -> line.contains("#/$defs/"))
                .map(line -> line.replaceAll(".*#/\\$defs/([^\"]*)\".*", "$1"))
                .forEach(name -> assertThat(schema).contains("\n    \"" + name + "\": "));
    }

    @Test
    void test_jsonSchema_whatTheConstraintsSay() {
        String schema = STARTUP.jsonSchema();
        assertThat(schema)
                .contains("\"title\": \"Số người làm việc / Headcount\"")
                .contains("\"x-doimoi-protection\": \"personal\"")
                .contains("\"x-doimoi-refers-to\": [\"incubator\"]")
                .contains("\"uniqueItems\": true")
                .contains("\"maxLength\": 300")
                .contains("\"past-or-present\"");
    }

    @Test
    void test_csvTemplates() {
        Map<String, String> files = STARTUP.csvTemplates();
        assertThat(files)
                .containsKeys("startups.csv", "startups.names.csv", "startups.fundingRounds.investors.csv")
                .hasSizeGreaterThan(8);
        assertThat(files.get("startups.csv"))
                .startsWith("\ufeffid,kind,province,address.street,")
                .contains(",summary.vi,summary.en,")
                .endsWith("\r\n");
        assertThat(files.get("startups.names.csv").lines())
                .containsExactly(
                        "\ufeffstartup_id,names_position,value,lang,kind",
                        "H38:st-1,1,Công ty cổ phần Chè số Tây Bắc,vi,legal");
        assertThat(ALL.csvTemplates().keySet())
                .containsAll(
                        Table.all().stream().map(table -> table.name() + ".csv").toList());
    }

    /** What the sheets show is read as what it was made of. */
    @Test
    void test_csvTemplates_areAnExchange(@TempDir Path folder) throws IOException {
        for (Map.Entry<String, String> sheet : ALL.csvTemplates().entrySet()) {
            Files.writeString(folder.resolve(sheet.getKey()), sheet.getValue());
        }
        ExchangeReader reader = ExchangeReader.on(RuleSamples.DAY);
        assertThat(reader.read(folder).dataset())
                .isEqualTo(reader.read(RuleSamples.exchange("")).dataset());
    }

    @ParameterizedTest
    @CsvSource({"vi, Số người làm việc, bắt buộc", "en, Headcount, required"})
    void test_dictionary(String language, String title, String required) {
        assertThat(STARTUP.dictionaryMarkdown(language))
                .startsWith("<a id=\"top\"></a>\n\n# ")
                .contains("| `headcount` | " + title + "<br>")
                .contains("`id`<br>" + required)
                .contains("](#code.startupStatus)", "<a id=\"code.startupStatus\">", "`merged`");
        String page = STARTUP.dictionaryHtml(language);
        assertThat(page)
                .startsWith("<!doctype html>\n<html lang=\"" + language + "\">")
                .contains("<a href=\"#code.startupStatus\">", "<h3 id=\"code.startupStatus\">", title)
                .doesNotContain("<script", "http-equiv");
        page.lines()
                .filter(line -> line.contains("href=\"#"))
                .flatMap(line -> Pattern.compile("href=\"#([^\"]*)\"")
                        .matcher(line)
                        .results()
                        .map(link -> link.group(1)))
                .forEach(target -> assertThat(page).contains(" id=\"" + target + "\""));
    }

    @Test
    void test_dictionary_languages() {
        assertThatThrownBy(() -> ALL.dictionaryHtml("fr"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid language 'fr', must be vi or en");
        assertThatThrownBy(() -> ALL.typeScript("fr")).hasMessage("Invalid language 'fr', must be vi or en");
    }

    @Test
    void test_typeScript() {
        assertThat(ALL.typeScript("en"))
                .contains(
                        "\nexport interface Startup {\n",
                        "\n  id: string;\n",
                        "\n  headcount?: number | null;\n",
                        "\n  names: Name[];\n",
                        "\n  summary?: Text | null;\n",
                        "\nexport type StartupStatusCode = \"active\" | \"paused\"",
                        "\nexport interface Exchange extends Header {\n",
                        "\n  | { startup: Startup }");
        assertThat(STARTUP.typeScript("vi")).contains("/** Số người làm việc: ").doesNotContain("Exchange");
    }

    /** Whatever the machine speaks, the same text. */
    @Test
    void test_locale() {
        Map<String, Supplier<String>> documents = Map.of(
                "schema", ALL::jsonSchema,
                "dictionary", () -> ALL.dictionaryHtml("vi"),
                "csv", () -> ALL.csvTemplates().toString(),
                "typescript", () -> ALL.typeScript("en"));
        documents.forEach((name, document) -> {
            String expected = document.get();
            Locale before = Locale.getDefault();
            try {
                for (String tag : new String[] {"tr", "ar-EG-u-nu-arab"}) {
                    Locale.setDefault(Locale.forLanguageTag(tag));
                    assertThat(document.get()).as(name).isEqualTo(expected);
                }
            } finally {
                Locale.setDefault(before);
            }
        });
    }
}
