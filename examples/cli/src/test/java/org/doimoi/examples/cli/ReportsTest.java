package org.doimoi.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.doimoi.finding.Catalogue;
import org.doimoi.finding.Definition;
import org.doimoi.io.Policies;
import org.doimoi.io.RuleSamples;
import org.doimoi.io.report.ReportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The forms of a report, and what policies, waivers and fixes do on the command line. */
class ReportsTest {

    private static final Path BROKEN = Path.of("../data/ecosystem-broken.ndjson");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private static Schema schema(String text, SpecificationVersion version) {
        return SchemaRegistry.withDefaultDialect(version).getSchema(text);
    }

    private static Schema sarif() throws IOException {
        try (InputStream in = ReportsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return schema(new String(in.readAllBytes(), UTF_8), SpecificationVersion.DRAFT_7);
        }
    }

    private Path sample(String lines) throws IOException {
        return Files.write(folder.resolve("sample.ndjson"), RuleSamples.exchange(lines));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    // -----------------------------------------------------------------------
    @Test
    void test_json_isOfItsSchema() {
        ProgramRun run = ProgramRun.of("validate", "--format", "json", BROKEN);
        assertThat(run.code()).isEqualTo(1);
        assertThat(schema(ReportFormat.jsonSchema(), SpecificationVersion.DRAFT_2020_12)
                        .validate(run.out(), InputFormat.JSON))
                .isEmpty();
        JsonNode input = MAPPER.readTree(run.out()).get("inputs").get(0);
        assertThat(input.get("findings").size())
                .isEqualTo(input.get("errors").asInt()
                        + input.get("warnings").asInt()
                        + input.get("infos").asInt());
        assertThat(schema(ReportFormat.jsonSchema(), SpecificationVersion.DRAFT_2020_12)
                        .validate(run.out().replace("\"least\":\"info\"", "\"least\":\"all\""), InputFormat.JSON))
                .as("the schema does find what is wrong")
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void test_sarif_isOfItsSchema(String language) throws IOException {
        ProgramRun run = ProgramRun.of("validate", "--format", "sarif", "--lang", language, BROKEN);
        assertThat(run.code()).isEqualTo(1);
        assertThat(sarif().validate(run.out(), InputFormat.JSON)).isEmpty();
        assertThat(sarif().validate(run.out().replace("\"level\":\"note\"", "\"level\":\"info\""), InputFormat.JSON))
                .as("the schema does find what is wrong")
                .isNotEmpty();
        JsonNode result = MAPPER.readTree(run.out()).get("runs").get(0);
        Set<String> fingerprints = new HashSet<>();
        result.get("results").forEach(one -> {
            assertThat(fingerprints.add(
                            one.get("partialFingerprints").get("placeHash/v1").asString()))
                    .as("a fingerprint names one finding")
                    .isTrue();
            assertThat(result.get("tool")
                            .get("driver")
                            .get("rules")
                            .get(one.get("ruleIndex").asInt())
                            .get("id"))
                    .isEqualTo(one.get("ruleId"));
        });
        assertThat(fingerprints).hasSizeGreaterThan(50);
    }

    @Test
    void test_sarif_namesOfFiles() throws IOException {
        Path odd = Files.copy(BROKEN, folder.resolve("tệp 1%.ndjson"));
        ProgramRun run = ProgramRun.of("validate", "--format", "sarif", odd);
        assertThat(sarif().validate(run.out(), InputFormat.JSON)).isEmpty();
        assertThat(run.out()).contains("t%E1%BB%87p%201%25.ndjson\"").startsWith("{\"$schema\":");
    }

    /** Whatever the machine speaks, the same bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "html"})
    void test_locale(String format) {
        String expected = ProgramRun.of("validate", "--format", format, BROKEN).out();
        assertThat(expected).isNotEmpty();
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("vi", "en", "tr", "ar-EG-u-nu-arab")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(ProgramRun.of("validate", "--format", format, BROKEN).out())
                        .as(tag)
                        .isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void test_out() throws IOException {
        Path report = folder.resolve("report.json");
        ProgramRun run = ProgramRun.of("validate", "--format", "json", "--out", report, BROKEN);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(report))
                .isEqualTo(ProgramRun.of("validate", "--format", "json", BROKEN).out());
        Path copy = Files.copy(BROKEN, folder.resolve("copy.ndjson"));
        ProgramRun over = ProgramRun.of("validate", "--out", copy, copy);
        assertThat(over.code()).isEqualTo(2);
        assertThat(over.err()).contains("would be overwritten");
        assertThat(copy).hasSameBinaryContentAs(BROKEN);
    }

    /** Who gets the report alone must see that something is missing from it. */
    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "html"})
    void test_unreadable(String format) throws IOException {
        Path missing = folder.resolve("missing.ndjson");
        ProgramRun run = ProgramRun.of("validate", "--format", format, sample(""), missing);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("missing.ndjson").contains("there is no such file");
        if (format.equals("sarif")) {
            assertThat(sarif().validate(run.out(), InputFormat.JSON)).isEmpty();
            assertThat(run.out()).contains("\"executionSuccessful\":false");
        } else if (format.equals("json")) {
            assertThat(schema(ReportFormat.jsonSchema(), SpecificationVersion.DRAFT_2020_12)
                            .validate(run.out(), InputFormat.JSON))
                    .isEmpty();
        }
    }

    /** A waiver that another file needs is not said to be of no use. */
    @Test
    void test_waivers_ofSeveralFiles() throws IOException {
        Path waivers = file(
                "waivers.json",
                "{\"waivers\":[{\"rule\":\"past-or-present\",\"record\":\"H38:st-1\",\"reason\":\"planned\","
                        + "\"owner\":\"lan\",\"until\":\"2026-12-31\"}]}");
        Path needs = sample("startup {\"founded\":\"2027-01-01\"}");
        Path other = Files.write(folder.resolve("other.ndjson"), RuleSamples.exchange(""));
        ProgramRun run = ProgramRun.of("validate", "--severity", "info", "--waivers", waivers, needs, other);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .doesNotContain("waiver-unused")
                .contains("other.ndjson: records: 24, rejected: 0, errors: 0, warnings: 0, infos: 0");
        assertThat(ProgramRun.of("validate", "--severity", "info", "--waivers", waivers, other)
                        .out())
                .contains("INFO waiver-unused");
        Path cut = file("cut.json", "{\"doimoi\":\"1.0\",\"codesAsOf\":\"2026-11-24\",\"startups\":[");
        assertThat(ProgramRun.of("validate", "--severity", "info", "--waivers", waivers, cut)
                        .out())
                .as("what was not read may need it")
                .doesNotContain("waiver-unused");
    }

    @Test
    void test_maxPerRule() throws IOException {
        Path file = sample("startup {\"id\":\"H38:a\",\"founded\":\"2027-01-01\",\"identifiers\":[]}\n"
                + "startup {\"id\":\"H38:b\",\"founded\":\"2027-01-01\",\"identifiers\":[],"
                + "\"names\":[{\"value\":\"Công ty TNHH Măng\",\"lang\":\"vi\",\"kind\":\"legal\"}]}");
        ProgramRun run = ProgramRun.of("validate", "--max-per-rule", 1, file);
        assertThat(run.out()).contains("errors: 2").contains("(1 more findings are counted and not listed");
        assertThat(run.out().lines().filter(line -> line.contains("past-or-present")))
                .hasSize(1);
        assertThat(ProgramRun.of("validate", "--max-per-rule", -1, file).code()).isEqualTo(2);
    }

    // -----------------------------------------------------------------------
    @Test
    void test_policy() throws IOException {
        Path policy = file(
                "policy.json",
                "{\"policy\":\"Lào Cai\",\"rules\":{\"past-or-present\":\"warning\",\"unknown-member\":\"off\"}}");
        Path file = sample("startup {\"founded\":\"2027-01-01\",\"x\":1}");
        ProgramRun run = ProgramRun.of("validate", "--severity", "info", "--policy", policy, file);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("policy: Lào Cai")
                .contains("WARNING past-or-present")
                .contains("not checked: unknown-member: switched off by the policy (1)");
        assertThat(run.out().lines().filter(line -> line.contains("INFO unknown-member")))
                .isEmpty();
    }

    @Test
    void test_policy_wrong() throws IOException {
        Path policy = file("policy.json", "{\"policy\":\"p\",\n \"rules\":{\"trimed\":\"off\"}}");
        ProgramRun run = ProgramRun.of("validate", "--policy", policy, BROKEN);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("doimoi: " + policy
                        + ":2:20: policy-unknown-rule: \"trimed\" is not the id of a rule (trimmed?)\n");
    }

    @Test
    void test_waivers() throws IOException {
        Path waivers = file(
                "waivers.json",
                "{\"waivers\":[{\"rule\":\"past-or-present\",\"record\":\"H38:st-1\",\"reason\":\"planned\","
                        + "\"owner\":\"lan\",\"until\":\"2026-12-31\"},{\"rule\":\"nfc\",\"record\":\"H38:st-1\","
                        + "\"reason\":\"x\",\"owner\":\"lan\",\"until\":\"2026-11-01\"}]}");
        Path file = sample("startup {\"founded\":\"2027-01-01\"}");
        ProgramRun run = ProgramRun.of("validate", "--waivers", waivers, file);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("waived: past-or-present for H38:st-1 (1), by lan until 2026-12-31: planned")
                .contains("WARNING waiver-expired");
        ProgramRun later = ProgramRun.of("validate", "--as-of", "2026-12-31", "--waivers", waivers, file);
        assertThat(later.code()).isZero();
        assertThat(ProgramRun.of("validate", "--as-of", "2027-01-01", "--waivers", waivers, file)
                        .out())
                .contains("waiver-expired");
    }

    /** What the schemas of policies and waivers accept is what their reader accepts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"policy\":\"p\"}|true",
                "{\"policy\":\"p\",\"rules\":{\"trimmed\":\"off\",\"nfc\":{\"severity\":\"info\"}},\"add\":[]}|true",
                "{\"policy\":\"\"}|false",
                "{\"policy\":\"p\",\"rules\":[]}|false",
                "{\"policy\":\"p\",\"rules\":{\"trimmed\":\"fatal\"}}|false",
                "{\"policy\":\"p\",\"rules\":{\"trimmed\":{\"days\":\"x\"}}}|false",
                "{\"policy\":\"p\",\"more\":1}|false",
                "[]|false",
            })
    void test_policySchema(String json, boolean valid) {
        assertThat(schema(Policies.policySchema(), SpecificationVersion.DRAFT_2020_12)
                        .validate(json, InputFormat.JSON)
                        .isEmpty())
                .isEqualTo(valid);
        assertThat(Policies.policy(json).isValid()).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"waivers\":[]}|true",
                "{\"waivers\":[{\"rule\":\"nfc\",\"record\":\"x:1\",\"reason\":\"r\",\"owner\":\"o\",\"until\":\"2026-12-31\"}]}|true",
                "{\"waivers\":[{\"rule\":\"nfc\",\"reason\":\"r\",\"owner\":\"o\",\"until\":\"2026-12-31\"}]}|false",
                "{\"waivers\":[{\"rule\":\"nfc\",\"pointer\":\"x\",\"reason\":\"r\",\"owner\":\"o\",\"until\":\"2026-12-31\"}]}|false",
                "{\"waivers\":[{\"rule\":\"nfc\",\"record\":\"x:1\",\"owner\":\"o\",\"until\":\"2026-12-31\"}]}|false",
                "{}|false",
            })
    void test_waiverSchema(String json, boolean valid) {
        assertThat(schema(Policies.waiverSchema(), SpecificationVersion.DRAFT_2020_12)
                        .validate(json, InputFormat.JSON)
                        .isEmpty())
                .isEqualTo(valid);
        assertThat(Policies.waivers(json).isValid()).isEqualTo(valid);
    }

    // -----------------------------------------------------------------------
    @Test
    void test_fix() throws IOException {
        Path file = sample("startup {\"address\":{\"street\":\" Số 1\",\"district\":\"<b>Sa Pa</b>\"}}");
        Path out = folder.resolve("mended.ndjson");
        ProgramRun run = ProgramRun.of("validate", "--fix", out, file);
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEqualTo("doimoi: " + out + ": 1 fixes applied, as " + out + ".changes.ndjson says\n");
        assertThat(Files.readString(out)).isEqualTo(Files.readString(file).replace("\" Số 1\"", "\"Số 1\""));
        assertThat(Files.readString(folder.resolve("mended.ndjson.changes.ndjson")))
                .startsWith("{\"rule\":\"trimmed\",\"type\":\"startup\",\"record\":\"H38:st-1\","
                        + "\"pointer\":\"/startup/address/street\",\"safe\":true,\"patch\":[{\"op\":\"test\",")
                .endsWith(",\"along\":[]}\n");
        assertThat(run.out()).contains("WARNING plain-text").contains("fix (to be confirmed)");
        ProgramRun confirmed = ProgramRun.of("validate", "--fix", out, "--confirm", "plain-text", file);
        assertThat(confirmed.out()).contains("errors: 0, warnings: 0");
        assertThat(Files.readString(out)).contains("\"Sa Pa\"");
    }

    /** No file is written over another that is read or written. */
    @Test
    void test_files_areNotOverwritten() throws IOException {
        Path policy = file("policy.json", "{\"policy\":\"p\"}");
        Path out = folder.resolve("out.ndjson");
        Path log = Files.write(folder.resolve("out.ndjson.changes.ndjson"), RuleSamples.exchange(""));
        for (ProgramRun run : List.of(
                ProgramRun.of("validate", "--fix", out, log),
                ProgramRun.of("validate", "--fix", out, "--out", out, sample("")),
                ProgramRun.of("validate", "--policy", policy, "--out", policy, sample("")),
                ProgramRun.of("validate", "--compare-with", "1.0", "--out", out, sample("")))) {
            assertThat(run.code()).isEqualTo(2);
        }
        assertThat(out).doesNotExist();
        assertThat(Files.readString(policy)).isEqualTo("{\"policy\":\"p\"}");
        assertThat(log).hasBinaryContent(RuleSamples.exchange(""));
    }

    @Test
    void test_fix_misused() throws IOException {
        Path file = sample("");
        assertThat(ProgramRun.of("validate", "--fix", file, file).code()).isEqualTo(2);
        assertThat(ProgramRun.of("validate", "--confirm", "trimmed", file).code())
                .isEqualTo(2);
        ProgramRun unknown = ProgramRun.of("validate", "--fix", folder.resolve("o"), "--confirm", "trimed", file);
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("'trimed'");
        assertThat(ProgramRun.of("validate", "--fix", folder.resolve("o"), file, file)
                        .code())
                .isEqualTo(2);
    }

    // -----------------------------------------------------------------------
    @Test
    void test_rulesOf() throws IOException {
        Path file = sample("startup {\"address\":{\"street\":\"<b>1</b>\"}}");
        assertThat(ProgramRun.of("validate", file).out()).contains("plain-text");
        ProgramRun earlier = ProgramRun.of("validate", "--rules-of", "1.0", file);
        assertThat(earlier.out())
                .contains("warnings: 0")
                .contains("not checked: plain-text: not a rule of the version that was asked for (1)");
        ProgramRun unknown = ProgramRun.of("validate", "--rules-of", "7", file);
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("'7'").contains("1.0");
        assertThat(ProgramRun.of("validate", "--rules-of", "1.0", "--compare-with", "1.1", file)
                        .out())
                .isEqualTo(file + ": 0 findings under the rules 1.0, 1 under 1.1\n"
                        + "  plain-text (warning): 0 -> 1, a rule that 1.0 does not have\n");
        assertThat(ProgramRun.of("validate", "--compare-with", "1.0", "--lang", "vi", file)
                        .out())
                .contains("plain-text (cảnh báo): 1 -> 0, quy tắc không có trong 1.0");
    }

    @Test
    void test_rules() {
        ProgramRun all = ProgramRun.of("rules");
        assertThat(all.code()).isZero();
        assertThat(all.out().lines())
                .hasSize(Catalogue.standard().all().size() + 1)
                .anyMatch(line -> line.startsWith("listing-expired "));
        ProgramRun one = ProgramRun.of("rules", "trimmed", "--lang", "vi");
        assertThat(one.out())
                .startsWith("trimmed\n  mức độ: lỗi\n")
                .contains("startup.summary")
                .contains("  vi phạm:\n    startup {");
        assertThat(ProgramRun.of("rules", "waiver-expired").out()).contains("the reader of policies and waivers");
        ProgramRun unknown = ProgramRun.of("rules", "trimed");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("there is no rule 'trimed' (trimmed?)");
        assertThat(ProgramRun.of("rules", "--rules-of", "1.0").out()).doesNotContain("plain-text");
    }

    @Test
    void test_rules_json() {
        JsonNode rules = MAPPER.readTree(
                        ProgramRun.of("rules", "--format", "json").out())
                .get("rules");
        assertThat(rules.size()).isEqualTo(Catalogue.standard().all().size());
        JsonNode one = MAPPER.readTree(
                ProgramRun.of("rules", "listing-expired", "--format", "json").out());
        assertThat(one.get("severity").asString()).isEqualTo("warning");
        assertThat(one.get("bad").size())
                .isEqualTo(Catalogue.standard().get("listing-expired").bad().size());
    }

    @Test
    void test_rules_sample() {
        for (Definition rule : List.of(
                Catalogue.standard().get("trimmed"), Catalogue.standard().get("broken-gzip"))) {
            ProgramRun run = ProgramRun.of("rules", rule.id(), "--sample", "good");
            assertThat(run.code()).isZero();
            assertThat(run.out())
                    .isEqualTo(new String(RuleSamples.exchange(rule.good().get(0)), UTF_8));
        }
        assertThat(ProgramRun.of("rules", "waiver-expired", "--sample", "bad").code())
                .isEqualTo(2);
        assertThat(ProgramRun.of("rules", "trimmed", "--sample", "worst").code())
                .isEqualTo(2);
        assertThat(ProgramRun.of("rules", "--sample", "bad").code()).isEqualTo(2);
    }
}
