package org.doimoi.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the program in-process: every command, every exit code. */
class MainTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);

    private static final String HEADER = "{\"doimoi\":\"1.0\",\"codesAsOf\":\"2026-11-24\"}\n";

    private static final String GOOD =
            "{\"startup\":{\"id\":\"H38:st-1\",\"names\":[{\"value\":\"Trà Tây Bắc\",\"lang\":\"vi\",\"kind\":\"legal\"}],"
                    + "\"kind\":\"group\",\"province\":\"15\",\"status\":\"active\",\"mascot\":{\"b\":1.0,\"a\":2}}}\n";

    private static final String UNKNOWN = "{\"drone\":{\"id\":\"x:1\",\"range\":1e2}}\n";

    private static final String REJECTED = "{\"startup\":{\"id\":\"BAD ID\" , \"kind\":\"group\"}}\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int runOn(boolean terminal, Object... args) {
        out.reset();
        err.reset();
        String[] line = List.of(args).stream().map(Object::toString).toArray(String[]::new);
        return Main.run(line, new PrintStream(out, false, UTF_8), new PrintStream(err, true, UTF_8), TODAY, terminal);
    }

    private int run(Object... args) {
        return runOn(false, args);
    }

    private String out() {
        return out.toString(UTF_8);
    }

    private String err() {
        return err.toString(UTF_8);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    // ---------------------------------------------------------------------------------------------- no command

    @Test
    void test_help() {
        assertThat(run("--help")).isZero();
        assertThat(out())
                .contains(
                        "validate",
                        "convert",
                        "province",
                        "codes",
                        "Kiểm tra và chuyển đổi tệp trao đổi",
                        "tra cứu mã");
        assertThat(err()).isEmpty();
        assertThat(run("validate", "--help")).isZero();
        assertThat(out()).contains("--as-of", "--lang", "--format", "Cho biết tệp trao đổi sai ở đâu");
        assertThat(run("convert", "--help")).isZero();
        assertThat(out()).contains("--audience", "--rejects", "Ghi gói trao đổi sang dạng khác");
        assertThat(run("province", "--help")).isZero();
        assertThat(out()).contains("--on", "--to", "--lists", "1 none or several", "Cho biết mã hoặc tên chỉ");
        assertThat(run("codes", "--help")).isZero();
        assertThat(out()).contains("--all", "--find", "--lists", "Cho xem các danh mục mã");
    }

    @Test
    void test_usage_commands() {
        assertThat(run()).isEqualTo(2);
        assertThat(err()).contains("a command is missing: validate, rules, convert");
    }

    @Test
    void test_version() {
        assertThat(run("--version")).isZero();
        assertThat(out()).matches("doimoi \\d+\\.\\d+\\.\\d+\\S*, contract 1\\.0\\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "frobnicate",
                "validate",
                "validate --lang fr x.json",
                "validate --lang VI x.json",
                "validate --format xml x.json",
                "validate --as-of yesterday x.json",
                "validate --as-of 2026-02-30 x.json",
                "convert",
                "convert a.json",
                "convert a.json b.xlsx",
                "convert a.json b.json --audience everyone"
            })
    void test_usage(String line) {
        assertThat(run((Object[]) (line.isEmpty() ? new String[0] : line.split(" "))))
                .isEqualTo(2);
        assertThat(out()).isEmpty();
        assertThat(err()).startsWith("doimoi: ").contains("--help").doesNotContain("Exception");
    }

    @Test
    void test_usage_date() {
        run("validate", "--as-of", "2026-02-30", "x.json");
        assertThat(err()).contains("expected a date such as 2026-11-24 but was '2026-02-30'");
    }

    // ---------------------------------------------------------------------------------------------- validate

    @Test
    void test_validate_good() throws IOException {
        Path file = file("good.ndjson", HEADER + GOOD + UNKNOWN);
        assertThat(run("validate", file)).isZero();
        assertThat(out()).startsWith(file + ": records: 2, rejected: 0, errors: 0, warnings: 0, infos: 2\n");
        assertThat(out().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("--severity info"))
                .endsWith("not checked: all rules: a type of record that this version does not know (1)");
        assertThat(err()).isEmpty();
    }

    @Test
    void test_validate_severity() throws IOException {
        Path file = file("bad.ndjson", HEADER + GOOD.replace("active", "asleep") + UNKNOWN);
        assertThat(run("validate", "--severity", "info", file)).isEqualTo(1);
        assertThat(out().lines())
                .hasSize(5)
                .anyMatch(line -> line.contains(" INFO "))
                .noneMatch(line -> line.startsWith("("));
    }

    @Test
    void test_validate_severity_ofJson() throws IOException {
        Path file = file("bad.ndjson", HEADER + GOOD.replace("active", "asleep") + UNKNOWN);
        assertThat(run("validate", "--format", "json", "--severity", "error", file))
                .isEqualTo(1);
        assertThat(out())
                .contains("\"infos\":2", "\"findings\":[{\"rule\":\"unknown-code\",\"severity\":\"error\"")
                .doesNotContain("{\"rule\":\"unknown-member\",\"severity\":\"info\",\"type\":\"startup\",\"record\"");
    }

    @Test
    void test_validate_bad() throws IOException {
        Path file = file("bad.ndjson", HEADER + GOOD.replace("active", "asleep") + REJECTED);
        assertThat(run("validate", file)).isEqualTo(1);
        assertThat(out().lines())
                .startsWith(file + ": records: 1, rejected: 1, errors: 5, warnings: 0, infos: 1")
                .contains(
                        "2:130 ERROR unknown-code /startup/status (H38:st-1): \"asleep\" is not a code of the list startupStatus");
        assertThat(out()).contains("3:18 ERROR id-format /startup/id (BAD ID): \"BAD ID\" is not an id;");
        assertThat(err()).isEmpty();
    }

    @Test
    void test_validate_vietnamese() throws IOException {
        Path file = file("bad.ndjson", HEADER + GOOD.replace("active", "asleep"));
        assertThat(run("validate", "--lang", "vi", file)).isEqualTo(1);
        assertThat(out().lines())
                .startsWith(file + ": bản ghi: 1, bị loại: 0, lỗi: 1, cảnh báo: 0, lưu ý: 1")
                .contains(
                        "2:130 LỖI unknown-code /startup/status (H38:st-1): \"asleep\" không có trong danh mục startupStatus");
    }

    @Test
    void test_validate_json() throws IOException {
        Path good = file("good.ndjson", HEADER + GOOD + UNKNOWN);
        Path bad = file(
                "bad.ndjson",
                HEADER + GOOD.replace(",\"mascot\":{\"b\":1.0,\"a\":2}", "").replace("15", "Ê"));
        assertThat(run("validate", "--format", "json", bad, good)).isEqualTo(1);
        assertThat(out())
                .startsWith("{\"report\":\"1.0\",\"version\":\"")
                .contains(
                        "\"day\":\"2026-11-24\",\"least\":\"info\",\"inputs\":[{\"name\":\"" + bad
                                + "\",\"records\":1,\"rejected\":0,\"errors\":1,\"warnings\":0,\"infos\":0,",
                        "\"findings\":[{\"rule\":\"unknown-code\",\"severity\":\"error\",\"type\":\"startup\","
                                + "\"record\":\"H38:st-1\",\"pointer\":\"/startup/province\",\"line\":2,\"column\":116,"
                                + "\"offset\":161,",
                        "\"en\":\"\\\"Ê\\\" is not a code of the list province\"",
                        "{\"name\":\"" + good + "\",\"records\":2,\"rejected\":0,");
        assertThat(out().lines()).hasSize(1);
    }

    @Test
    void test_validate_json_withoutRecord() throws IOException {
        Path file = file("bad.ndjson", "[]\n" + HEADER);
        assertThat(run("validate", "--format", "json", file)).isEqualTo(1);
        assertThat(out())
                .contains("\"type\":null,\"record\":null,\"pointer\":\"\",\"line\":1,\"column\":1,\"offset\":0,");
    }

    @ParameterizedTest
    @CsvSource({"text", "json"})
    void test_validate_unreadable(String format) throws IOException {
        Path good = file("good.ndjson", HEADER + GOOD);
        Path bad = file("bad.ndjson", HEADER + REJECTED);
        Path missing = folder.resolve("missing.ndjson");
        assertThat(run("validate", "--format", format, bad, missing, good)).isEqualTo(2);
        assertThat(out()).contains(bad.toString(), good.toString(), missing.toString());
        assertThat(err().lines()).containsExactly("doimoi: Unable to read " + missing + ": there is no such file");
        if (format.equals("json")) {
            assertThat(out()).startsWith("{\"report\":").endsWith("}]}\n");
        }
    }

    @Test
    void test_validate_asOf() throws IOException {
        Path file = file("future.ndjson", HEADER + GOOD.replace("\"status\"", "\"founded\":\"2026-11-24\",\"status\""));
        assertThat(run("validate", file)).isZero();
        assertThat(run("validate", "--as-of", "2026-11-23", file)).isEqualTo(1);
        assertThat(out()).contains(" ERROR past-or-present /startup/founded ");
    }

    @Test
    void test_validate_locale() throws IOException {
        Path file = file("bad.ndjson", HEADER + GOOD.replace("active", "asleep") + REJECTED);
        run("validate", file);
        String expected = out();
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("vi", "tr", "ar-EG-u-nu-arab")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(run("validate", file)).isEqualTo(1);
                assertThat(out()).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void test_validate_hostileText() throws IOException {
        Path file = file("bad.ndjson", HEADER + GOOD.replace("H38:st-1", "\\u001b[2J\\n\\u202eH38"));
        assertThat(run("validate", file)).isEqualTo(1);
        assertThat(out()).doesNotContain("\u001b", "\u202e").contains("\\u001b[2J\\u000a\\u202eH38");
        assertThat(out().lines()).hasSize(4);
    }

    @Test
    void test_validate_terminal() throws IOException {
        StringBuilder many = new StringBuilder(HEADER);
        for (int i = 0; i < 5000; i++) {
            many.append(GOOD.replace("st-1", "st-" + i)
                    .replace("Trà Tây Bắc", "Trà Tây Bắc " + i)
                    .replace(",\"mascot\":{\"b\":1.0,\"a\":2}", ""));
        }
        Path file = file("many.ndjson", many.toString());
        assertThat(runOn(true, "validate", file)).isZero();
        assertThat(err()).startsWith("\r" + file + ": 4,096 records, ").endsWith("\r\u001b[K");
        assertThat(out().lines()).hasSize(1);
        assertThat(runOn(false, "validate", file)).isZero();
        assertThat(err()).isEmpty();
    }

    // ---------------------------------------------------------------------------------------------- convert

    @Test
    void test_convert_thereAndBack() throws IOException {
        Path lines = file("a.ndjson", HEADER + GOOD + UNKNOWN);
        Path document = folder.resolve("b.json");
        Path packed = folder.resolve("c.jsonl.gz");
        assertThat(run("convert", lines, document)).isZero();
        assertThat(out()).isEqualTo(document + ": records: 2\n");
        assertThat(err()).isEmpty();
        assertThat(document).content().contains("\"mascot\":{\"b\":1.0,\"a\":2}", "\"drone\":[", "\"range\":1e2");
        assertThat(run("convert", document, packed)).isZero();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(packed)))) {
            assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(Files.readString(lines));
        }
    }

    @Test
    void test_convert_throughTables() throws IOException {
        Path ecosystem = Path.of("..", "data", "ecosystem.ndjson");
        Path zip = folder.resolve("a.zip");
        Path tables = folder.resolve("b.csv");
        Path back = folder.resolve("c.ndjson");
        assertThat(run("convert", ecosystem, zip)).isZero();
        assertThat(run("convert", zip, tables)).isZero();
        assertThat(run("convert", tables, back)).isZero();
        assertThat(back).hasSameBinaryContentAs(ecosystem);
        Files.writeString(tables.resolve("startups.csv"), "id;kind\nH38:x;", UTF_8);
        assertThat(run("validate", tables)).isEqualTo(1);
        assertThat(out()).contains("startups.csv:2:1");
    }

    @Test
    void test_convert_keepsWhatIsWrong() throws IOException {
        Path in = file("a.ndjson", HEADER + GOOD.replace("active", "asleep").replace("15", "1950"));
        Path out = folder.resolve("b.ndjson");
        assertThat(run("convert", in, out)).isZero();
        assertThat(out).hasSameTextualContentAs(in);
    }

    @Test
    void test_convert_audience() throws IOException {
        String contact = "\"contacts\":[{\"email\":\"lan@example.vn\"}],\"mascot\"";
        Path in = file("a.ndjson", HEADER + GOOD.replace("\"mascot\"", contact) + UNKNOWN);
        Path out = folder.resolve("b.ndjson");
        assertThat(run("convert", in, out, "--audience", "public")).isZero();
        assertThat(out).content().contains("Trà Tây Bắc").doesNotContain("lan@example.vn", "mascot", "drone");
        assertThat(run("convert", in, out, "--audience", "personal")).isZero();
        assertThat(out).content().contains("lan@example.vn", "mascot", "drone");
    }

    @Test
    void test_convert_rejected_nothingWritten() throws IOException {
        Path in = file("a.ndjson", HEADER + GOOD + REJECTED);
        Path out = folder.resolve("b.json");
        assertThat(run("convert", in, out)).isEqualTo(1);
        assertThat(out).doesNotExist();
        assertThat(out()).isEmpty();
        assertThat(err()).contains("3:18 ERROR id-format", out + " was not written: mend the records", "(1)");
    }

    @Test
    void test_convert_rejected_setAside() throws IOException {
        Path in = file("a.ndjson", HEADER + REJECTED + GOOD + "{not json\n");
        Path out = folder.resolve("b.json");
        Path rejects = folder.resolve("rejects.ndjson");
        assertThat(run("convert", in, out, "--rejects", rejects)).isZero();
        assertThat(rejects).hasContent(HEADER + REJECTED + "{not json\n");
        assertThat(folder.resolve("rejects.ndjson.findings.ndjson"))
                .content()
                .contains("\"rule\":\"id-format\"", "\"rule\":\"malformed-json\"");
        assertThat(out()).contains(out + ": records: 1, rejected: 2, in all: 3");
        assertThat(out).content().contains("H38:st-1");
        assertThat(err()).contains("records that cannot be read, now in " + rejects + ": 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"doimoi\":\"1.0\",\"codesAsOf\":\"2026-13-24\"}",
                "{\"doimoi\":\"1.0\",\"codesAsOf\":\"2026-11-24\",\"note\":1,\"note\":2}",
                "{\"doimoi\":\"2.0\",\"codesAsOf\":\"2026-11-24\",\"startups\":[]}",
                "{\"startups\":[]}",
                ""
            })
    void test_convert_notAsAWhole(String text) throws IOException {
        Path in = file("a.json", text);
        Path out = folder.resolve("b.json");
        Path rejects = folder.resolve("rejects");
        assertThat(run("convert", in, out, "--rejects", rejects)).isEqualTo(1);
        assertThat(out).doesNotExist();
        assertThat(rejects).doesNotExist();
        assertThat(out()).isEmpty();
        assertThat(err()).contains(out + " was not written: " + in + " cannot be read as a whole");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"doimoi\":\"1.0\",\"codesAsOf\":\"2026-11-24\",\"startups\":[{\"id\":",
                "{\"doimoi\":\"1.0\",\"codesAsOf\":\"2026-11-24\"} and more",
                "[]"
            })
    void test_convert_restOfACutDocumentIsRejected(String text) throws IOException {
        Path in = file("a.json", text);
        Path out = folder.resolve("b.json");
        assertThat(run("convert", in, out)).isEqualTo(1);
        assertThat(out).doesNotExist();
        Path rejects = folder.resolve("rejects");
        assertThat(run("convert", in, out, "--rejects", rejects)).isZero();
        assertThat(out).exists();
        // the header comes first
        String rest = Files.readString(rejects);
        assertThat(text).endsWith(rest.substring(rest.indexOf('\n') + 1).strip());
    }

    @Test
    void test_convert_brokenGzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write((HEADER + GOOD).getBytes(UTF_8));
        }
        Path in = folder.resolve("a.ndjson.gz");
        Files.write(in, Arrays.copyOf(bytes.toByteArray(), bytes.size() - 9));
        Path out = folder.resolve("b.json");
        assertThat(run("convert", in, out)).isEqualTo(1);
        assertThat(out).doesNotExist();
        assertThat(err()).contains("broken-gzip");
    }

    @Test
    void test_convert_notOverItself() throws IOException {
        Path in = file("a.ndjson", HEADER + GOOD);
        Path link = Files.createLink(folder.resolve("link.ndjson"), in);
        for (Path out : List.of(in, folder.resolve("x/../a.ndjson"), link)) {
            assertThat(run("convert", in, out)).isEqualTo(2);
            assertThat(err()).contains("which would be overwritten");
        }
        Path out = folder.resolve("b.json");
        for (Path rejects : List.of(in, out)) {
            assertThat(run("convert", in, out, "--rejects", rejects)).isEqualTo(2);
        }
        assertThat(in).hasContent(HEADER + GOOD);
        assertThat(out).doesNotExist();
    }

    @Test
    void test_convert_couldNotRun() throws IOException {
        Path in = file("a.ndjson", HEADER + GOOD);
        assertThat(run("convert", folder.resolve("missing.json"), folder.resolve("b.json")))
                .isEqualTo(2);
        assertThat(err()).contains("there is no such file");
        assertThat(run("convert", in, folder.resolve("nowhere/b.json"))).isEqualTo(2);
        assertThat(err()).startsWith("doimoi: Unable to write ").doesNotContain("\tat ");
        assertThat(out()).isEmpty();
    }
}
