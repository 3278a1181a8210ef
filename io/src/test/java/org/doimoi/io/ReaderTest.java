package org.doimoi.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doimoi.io.Samples.AGENCY;
import static org.doimoi.io.Samples.HEAD;
import static org.doimoi.io.Samples.READER;
import static org.doimoi.io.Samples.TODAY;
import static org.doimoi.io.Samples.agency;
import static org.doimoi.io.Samples.document;
import static org.doimoi.io.Samples.line;
import static org.doimoi.io.Samples.lines;
import static org.doimoi.io.Samples.read;
import static org.doimoi.io.Samples.rules;
import static org.doimoi.io.Samples.startup;
import static org.doimoi.io.Samples.utf8;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.doimoi.code.AgencyLevel;
import org.doimoi.dataset.Exchange;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Location;
import org.doimoi.finding.Messages;
import org.doimoi.finding.Severity;
import org.doimoi.model.Agency;
import org.doimoi.value.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReaderTest {

    /** Asserts that the reading has one finding, at the place in the text where a mark stands for the last time. */
    private static Finding only(Reading reading, String rule, String pointer, String text, String mark) {
        assertThat(rules(reading.findings())).containsExactly(rule);
        Finding finding = reading.findings().get(0);
        assertThat(finding.pointer()).isEqualTo(pointer);
        assertThat(finding.location()).isEqualTo(at(text, mark));
        return finding;
    }

    /** Returns the place where a mark stands for the last time in a text. */
    private static Location at(String text, String mark) {
        int index = text.lastIndexOf(mark);
        assertThat(index).as("'%s' in '%s'", mark, text).isGreaterThanOrEqualTo(0);
        String before = text.substring(0, index);
        int start = before.lastIndexOf('\n') + 1;
        return new Location(
                before.chars().filter(c -> c == '\n').count() + 1,
                before.codePointCount(start, before.length()) + 1,
                utf8(before).length);
    }

    private static String relayed(Exchange exchange) {
        String first = new ExchangeWriter().toText(exchange, Format.NDJSON);
        String document = new ExchangeWriter().toText(read(first).exchange(), Format.JSON);
        return new ExchangeWriter().toText(read(document).exchange(), Format.NDJSON);
    }

    // ---------------------------------------------------------------------------------------------- one value

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "active     | {\"from\":[2026,1,2]}               | wrong-type      | /active/from              | [2026",
                "active     | {\"from\":20000}                    | wrong-type      | /active/from              | 20000",
                "active     | {\"from\":\"2026-02-30\"}           | date-format     | /active/from              | \"2026-02",
                "active     | {\"from\":\"2026-01-02T00:00:00Z\"} | date-format     | /active/from              | \"2026-01",
                "active     | {\"from\":\" 2026-01-02\"}          | date-format     | /active/from              | \" 2026",
                "active     | \"2026-01-02/..\"                   | wrong-type      | /active                   | \"2026",
                "active     | []                                  | wrong-type      | /active                   | []",
                "parent     | \"H38-x\"                           | id-format       | /parent                   | \"H38-x",
                "parent     | 7                                   | wrong-type      | /parent                   | 7",
                "parent     | {}                                  | wrong-type      | /parent                   | {}",
                "province   | 15                                  | wrong-type      | /province                 | 15",
                "province   | \"một năm\"                         | code-format     | /province                 | \"một",
                "province   | true                                | wrong-type      | /province                 | true",
                "website    | 1                                   | wrong-type      | /website                  | 1",
                "website    | \"\\ud83d\"                         | lone-surrogate  | /website                  | \"\\ud83d",
                "identifiers| {}                                  | wrong-type      | /identifiers              | {}",
                "identifiers| [null]                              | wrong-type      | /identifiers/0            | null",
                "identifiers| [{\"scheme\":\"gtin\",\"value\":\"1\"}]     | gtin-check      | /identifiers/0/value      | \"1\"",
                "identifiers| [{\"scheme\":\"X\",\"value\":\"1\"}]        | scheme-format   | /identifiers/0/scheme     | \"X\"",
                "identifiers| [{\"scheme\":\"gln\",\"value\":\"1\"}]      | gln-check       | /identifiers/0/value      | \"1\"",
                "identifiers| [{\"scheme\":\"ror\",\"value\":\"1\"}]      | ror-check       | /identifiers/0/value      | \"1\"",
                "identifiers| [{\"scheme\":\"orcid\",\"value\":\"1\"}]    | orcid-check     | /identifiers/0/value      | \"1\"",
                "identifiers| [{\"scheme\":\"tax-code\",\"value\":\"1\"}] | tax-code-check  | /identifiers/0/value      | \"1\"",
                "identifiers| [{\"scheme\":\"x\",\"value\":\" \"}]        | identifier-format | /identifiers/0/value    | \" \"",
                "identifiers| [{\"scheme\":\"x\"}]                | missing-member  | /identifiers/0/value      | {\"scheme\"",
                "identifiers| [{\"scheme\":\"x\",\"value\":null}] | missing-member  | /identifiers/0/value      | {\"scheme\"",
                "provenance | {\"publisher\":\"G06\",\"recordedAt\":\"2026-11-20\"} | date-format | /provenance/recordedAt | \"2026-11-20",
                "provenance | {\"publisher\":\"G06\",\"recordedAt\":1763600000}     | wrong-type  | /provenance/recordedAt | 1763600000",
            })
    void test_optionalValue_isKept(String member, String value, String rule, String pointer, String mark) {
        for (String text : List.of(
                lines(line(",\"" + member + "\":" + value)),
                document("\n\"agencies\":[\n{\"id\":\"G06:đ\"},\n" + agency("G06:a", ",\"" + member + "\":" + value)
                        + "\n]"))) {
            boolean lines = text.startsWith(HEAD);
            Reading reading = read(text);
            List<Finding> mine = reading.findings().stream()
                    .filter(finding -> "G06:a".equals(finding.record()))
                    .toList();
            assertThat(mine).as("%s", mine).hasSize(1);
            Finding finding = mine.get(0);
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.type()).isEqualTo("agency");
            assertThat(finding.pointer()).isEqualTo((lines ? "/agency" : "/agencies/1") + pointer);
            assertThat(finding.location()).isEqualTo(at(text, mark));
            Agency record = reading.dataset().agencies().get(0);
            assertThat(reading.dataset().agencies()).hasSize(1);
            String written = new ExchangeWriter().toText(reading.exchange(), Format.NDJSON);
            assertThat(written).isEqualTo(HEAD + "\n" + line(",\"" + outer(record) + "\":" + value(record)) + "\n");
            assertThat(read(written).dataset()).isEqualTo(reading.dataset());
        }
    }

    /** What is kept is the whole component of the record, or one within it if that can be without the value. */
    private static String outer(Agency record) {
        return record.extras().isEmpty()
                ? record.active() != null ? "active" : "provenance"
                : record.extras().keySet().iterator().next();
    }

    private static String value(Agency record) {
        if (!record.extras().isEmpty()) {
            return record.extras().values().iterator().next().toString();
        }
        Map<String, Json> inner = record.active() != null
                ? record.active().extras()
                : record.provenance().extras();
        String members = inner.entrySet().stream()
                .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
                .findFirst()
                .orElseThrow();
        return record.active() != null ? "{" + members + "}" : "{\"publisher\":\"G06\"," + members + "}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1.0", "1e2", "\"7\"", "true", "[1]", "{}", "2147483648", "99999999999999999999"})
    void test_wholeNumber(String value) {
        Reading reading = read(lines("{\"startup\":" + startup("H38:s", ",\"headcount\":" + value) + "}"));
        assertThat(reading.findings()).hasSize(1);
        assertThat(reading.findings().get(0).rule()).isEqualTo(value.length() > 8 ? "number-range" : "wrong-type");
        assertThat(reading.dataset().startups().get(0).headcount()).isNull();
        assertThat(reading.dataset().startups().get(0).extras()).hasToString("{headcount=" + value + "}");
        assertThat(new ExchangeWriter().toText(reading.exchange(), Format.JSON)).contains("\"headcount\":" + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "17", "2147483647", "-0"})
    void test_wholeNumber_good(String value) {
        Reading reading = read(lines("{\"startup\":" + startup("H38:s", ",\"headcount\":" + value) + "}"));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.dataset().startups().get(0).headcount()).isEqualTo(Integer.parseInt(value));
    }

    @ParameterizedTest
    @CsvSource({
        "1e400, number-range, amount",
        "1e999999999, number-range, amount",
        "1e99999999999, number-range, amount",
        "1000000000000000, money-digits, amount",
        "1.5, money-decimals, amount"
    })
    void test_moneyOutOfRange(String amount, String rule, String member) {
        String value = "{\"year\":2024,\"amount\":{\"amount\":" + amount + ",\"currency\":\"VND\"}}";
        Reading reading = read(lines("{\"startup\":" + startup("H38:s", ",\"revenues\":[" + value + "]") + "}"));
        assertThat(rules(reading.findings())).containsExactly(rule);
        assertThat(reading.findings().get(0).pointer()).startsWith("/startup/revenues/0/amount");
        assertThat(reading.dataset().startups().get(0).extras()).hasToString("{revenues=[" + value + "]}");
    }

    /** A sum of two such shares would have a thousand million digits. */
    @Test
    void test_hugeShares_doNotHang() {
        String owners = "\"owners\":[{\"name\":\"a\",\"share\":1e999999999},{\"name\":\"b\",\"share\":1}]";
        String supply = "{\"technologySupply\":{\"id\":\"G06:t\",\"title\":{\"vi\":\"x\"},\"summary\":{\"vi\":\"x\"},"
                + owners + ",\"province\":\"15\",\"fields\":[{\"scheme\":\"ford\",\"code\":\"1.2\"}],\"trl\":1,"
                + "\"status\":\"draft\",\"visibility\":\"public\"}}";
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(rules(read(lines(supply)).findings())).isNotEmpty());
    }

    @Test
    void test_everyBadValueIsReported() {
        String text = lines(
                "{\"startup\":"
                        + startup(
                                "H38:s",
                                ",\"founded\":[2026,1,2],\"headcount\":1.5,\"address\":{\"street\":7,\"province\":\"a b\","
                                        + "\"x\":1},\"fundingRounds\":[{\"stage\":9,\"date\":\"x\",\"investors\":[{\"actor\":\"?\"},5]}],"
                                        + "\"summary\":{\"vi\":1,\"en\":\"\",\"x_y\":\"z\"},\"website\":\"\"")
                        + "}",
                "{\"startup\":{\"id\":\"?\",\"names\":[{\"value\":1,\"kind\":\"a b\"}],\"kind\":[],\"province\":null}}");
        assertThat(read(text).findings().stream().map(finding -> finding.pointer() + " " + finding.rule()))
                .contains(
                        "/startup/founded wrong-type",
                        "/startup/headcount wrong-type",
                        "/startup/address/street wrong-type",
                        "/startup/address/province code-format",
                        "/startup/address/x unknown-member",
                        "/startup/fundingRounds/0/stage wrong-type",
                        "/startup/fundingRounds/0/date date-format",
                        "/startup/fundingRounds/0/investors/0/actor id-format",
                        "/startup/fundingRounds/0/investors/1 wrong-type",
                        "/startup/summary/vi wrong-type",
                        "/startup/summary/x_y language-tag",
                        "/startup/website web-address",
                        "/startup/province missing-member",
                        "/startup/status missing-member",
                        "/startup/id id-format",
                        "/startup/names/0/value wrong-type",
                        "/startup/names/0/kind code-format",
                        "/startup/kind wrong-type");
    }

    // ---------------------------------------------------------------------------------------------- rejected

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"id\":\"?\", \"level\":\"central\", \"names\":[{\"value\":\"Đ\",\"kind\":\"legal\"}] }",
                "{}",
                "5",
                "-1.50",
                "\"Đổi mới\"",
                "null",
                "true",
                "false",
                "[ 1 , 2 ]",
                "[]",
                "{\"id\":\"G06:x\",\"id\":\"G06:y\"}",
                "{\"id\":\"G06:x\",\"level\":\"central\",\"names\":[{\"value\":\"Đ\",\"kind\":\"legal\"}],\"x\":{\"a\":1,\"a\":1}}"
            })
    void test_rejected_verbatim(String record) {
        String text = document(
                "\n  \"agencies\": [ " + AGENCY + ",\t" + record + "  ,\n" + AGENCY.replace("G06:a", "G06:b") + " ]");
        Reading reading = read(text);
        assertThat(reading.dataset().agencies()).hasSize(2);
        assertThat(reading.rejected()).hasSize(1);
        Rejected rejected = reading.rejected().get(0);
        assertThat(rejected.text()).isEqualTo(record);
        assertThat(rejected.bytes()).isEqualTo(utf8(record));
        assertThat(rejected.type()).isEqualTo("agency");
        assertThat(rejected.location()).isEqualTo(shift(at(text, "\t" + record)));
        assertThat(rejected.findings()).isNotEmpty().isSubsetOf(reading.findings());
        assertThat(reading.findings()).allMatch(finding -> finding.pointer().startsWith("/agencies/1"));

        String line = " {\"agency\": " + record + "} ";
        Reading fromLines = read(lines(line(""), line));
        assertThat(fromLines.rejected()).hasSize(1);
        assertThat(fromLines.rejected().get(0).text()).isEqualTo(line);
        assertThat(fromLines.dataset().agencies()).hasSize(1);
    }

    @Test
    void test_rejected_breedsNothing() {
        String text = lines(
                "{\"agency\":{\"id\":\"G06:p\",\"level\":7}}",
                line(",\"parent\":\"G06:p\""),
                "{\"agency\":" + agency("G06:b", ",\"parent\":\"G06:none\"") + "}");
        assertThat(read(text).findings().stream().map(finding -> finding.record() + " " + finding.rule()))
                .containsExactly("G06:p not-empty", "G06:p wrong-type", "G06:b dangling-reference");
    }

    @Test
    void test_pointersCountRejectedRecords() {
        String text = document("\"agencies\":[{},7," + agency("G06:a", ",\"parent\":\"G06:none\"") + ",{},"
                + agency("G06:b", ",\"parent\":\"G06:nope\"") + "]");
        Reading reading = read(text);
        assertThat(reading.findings().stream()
                        .filter(finding -> finding.rule().equals("dangling-reference"))
                        .map(finding ->
                                finding.pointer() + "@" + finding.location().offset()))
                .containsExactly(
                        "/agencies/2/parent@" + at(text, "\"G06:none").offset(),
                        "/agencies/4/parent@" + at(text, "\"G06:nope").offset());
    }

    @Test
    void test_bothTableNames() {
        for (String name : List.of("agency", "agencies")) {
            assertThat(read(lines("{\"" + name + "\":" + AGENCY + "}"))
                            .dataset()
                            .agencies())
                    .hasSize(1);
            assertThat(read(document("\"" + name + "\":[" + AGENCY + "]"))
                            .dataset()
                            .agencies())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"agency\":{},\"startup\":{}}", "[]", "5", "\"x\"", "{}", "null", "{\"publisher\":\"G06\"}"})
    void test_lineShape(String line) {
        Reading reading = read(lines(line(""), line));
        assertThat(rules(reading.findings())).containsExactly("line-shape");
        assertThat(reading.rejected().get(0).text()).isEqualTo(line);
        assertThat(reading.rejected().get(0).type()).isNull();
        assertThat(reading.dataset().agencies()).hasSize(1);
    }

    @Test
    void test_malformedLine() {
        String bad = "{\"agency\":{\"id\":\"G06:ý\",,}}";
        String text = lines(line(""), bad, line("").replace("G06:a", "G06:b"));
        Reading reading = read(text);
        Finding finding = only(reading, "malformed-json", "", text, ",}}");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(reading.rejected().get(0).text()).isEqualTo(bad);
        assertThat(reading.dataset().agencies()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"agency\":{}}x",
                "{\"agency\":{}}{}",
                "{\"agency\":{'a':1}}",
                "{\"agency\":{\"a\":01}}",
                "{\"agency\":{\"a\":NaN}}",
                "{\"agency\":{\"a\":1.}}",
                "{\"agency\":{\"a\":+1}}",
                "{\"agency\":{\"a\":\"\t\"}}",
                "{\"agency\":{\"a\":\"\\x\"}}",
                "{\"agency\":[1,]}",
                "{\"agency\":{\"a\":tru}}",
                "{\"agency\":{/**/}}",
                "{\"agency\":",
                "{",
                "}",
                "\u0001"
            })
    void test_strictJson(String line) {
        Reading reading = read(lines(line(""), line, line("").replace("G06:a", "G06:b")));
        assertThat(rules(reading.findings())).containsExactly("malformed-json");
        assertThat(reading.rejected()).extracting(Rejected::text).containsExactly(line);
        assertThat(reading.dataset().agencies()).hasSize(2);
    }

    @Test
    void test_duplicateMember() {
        String text = lines(line(",\"x\":[{\"y\":{\"ă\":1,\"b\":2,\"ă\":3}}]"));
        Reading reading = read(text);
        assertThat(reading.dataset().size()).isZero();
        assertThat(reading.rejected()).hasSize(1);
        Finding finding = reading.findings().stream()
                .filter(one -> one.rule().equals("duplicate-member"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.pointer()).isEqualTo("/agency/x/0/y/ă");
        assertThat(finding.location()).isEqualTo(at(text, "3}"));
        assertThat(finding.arguments()).containsEntry("value", "ă");
    }

    @Test
    void test_duplicateMember_inUnknownTable() {
        Reading reading = read(lines("{\"widget\":{\"a\":1,\"a\":2}}", "{\"widget\":{\"a\":1}}"));
        assertThat(rules(reading.findings())).containsExactly("duplicate-member", "unknown-table");
        assertThat(reading.rejected()).extracting(Rejected::text).containsExactly("{\"widget\":{\"a\":1,\"a\":2}}");
        Reading document = read(document("\"widget\":[ {\"a\":1,\"a\":2} , {\"a\":1}]"));
        assertThat(rules(document.findings())).containsExactly("duplicate-member", "unknown-table");
        assertThat(document.rejected()).extracting(Rejected::text).containsExactly("{\"a\":1,\"a\":2}");
    }

    /** A table that stands twice is as doubtful as any other member that does, but its records are not lost. */
    @Test
    void test_duplicateMember_table() {
        for (String second : List.of("agencies", "agency")) {
            Reading reading = read(document(
                    "\"agencies\":[" + AGENCY + "],\"" + second + "\":[" + AGENCY.replace("G06:a", "G06:b") + "]"));
            assertThat(rules(reading.findings())).containsExactly("duplicate-member");
            assertThat(reading.dataset().agencies()).hasSize(2);
        }
    }

    @Test
    void test_duplicateMember_inHeader() {
        Reading reading =
                read("{\"doimoi\":\"1.0\",\"codesAsOf\":\"2026-11-24\",\"publisher\":\"G06\",\"publisher\":\"G05\"}\n"
                        + line("") + "\n");
        assertThat(rules(reading.findings())).containsExactly("duplicate-member");
        assertThat(reading.dataset().agencies()).hasSize(1);
    }

    // ---------------------------------------------------------------------------------------------- the header

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\uFEFF", "\uFEFF\n"})
    void test_emptyInput(String text) {
        for (Reading reading :
                List.of(read(text), READER.read(utf8(text)), READER.read(new ByteArrayInputStream(utf8(text))))) {
            assertThat(rules(reading.findings())).isNotEmpty();
            assertThat(reading.dataset().size()).isZero();
            assertThat(reading.header().codesAsOf()).isEqualTo(TODAY);
            assertThat(reading.isValid()).isFalse();
        }
    }

    @Test
    void test_headerMissing() {
        Reading fromLines = read(line("") + "\n" + line("").replace("G06:a", "G06:b") + "\n");
        assertThat(rules(fromLines.findings())).containsExactly("missing-header");
        assertThat(fromLines.dataset().agencies()).hasSize(2);
        assertThat(fromLines.findings().get(0).location()).isEqualTo(new Location(1, 1, 0));
        Reading document = read("{\"agencies\":[" + AGENCY + "]}");
        assertThat(rules(document.findings())).contains("missing-header");
        assertThat(document.dataset().agencies()).hasSize(1);
    }

    @Test
    void test_headerAfterTables() {
        Reading reading =
                read("{\"agencies\":[" + AGENCY + "],\"widget\":[{}],\"codesAsOf\":\"2025-06-30\",\"doimoi\":\"1.0\"}");
        assertThat(rules(reading.findings())).containsExactly("unknown-table");
        assertThat(reading.header().codesAsOf()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(reading.dataset().agencies()).hasSize(1);
    }

    @Test
    void test_headerMalformed_valuesAreKept() {
        String head = "{\"doimoi\":\"1.0\",\"publisher\":7,\"created\":\"x\",\"codesAsOf\":\"2026-11-24\","
                + "\"lists\":{\"province\":\"x\"},\"counts\":{\"agencies\":1.0},\"x\":{\"y\":1.0}}";
        Reading reading = read(head + "\n" + line("") + "\n");
        assertThat(reading.findings().stream().map(finding -> finding.pointer() + " " + finding.rule()))
                .containsExactly(
                        "/publisher wrong-type",
                        "/created date-format",
                        "/lists/province date-format",
                        "/counts/agencies wrong-type",
                        "/x unknown-member");
        assertThat(reading.dataset().agencies()).hasSize(1);
        String written = new ExchangeWriter().toText(reading.exchange(), Format.NDJSON);
        assertThat(written)
                .contains(
                        "\"publisher\":7",
                        "\"created\":\"x\"",
                        "{\"province\":\"x\"}",
                        "{\"agencies\":1.0}",
                        "{\"y\":1.0}");
        assertThat(read(written).header()).isEqualTo(reading.header());
    }

    @Test
    void test_headerWithoutDay() {
        Reading reading = read("{\"doimoi\":\"1.0\",\"publisher\":\"G06\"}\n" + line("") + "\n");
        assertThat(rules(reading.findings())).containsExactly("missing-member");
        assertThat(reading.findings().get(0).pointer()).isEqualTo("/codesAsOf");
        assertThat(reading.header().codesAsOf()).isEqualTo(TODAY);
        assertThat(new ExchangeWriter().toText(reading.exchange(), Format.NDJSON))
                .contains("\"publisher\":\"G06\"");
        assertThat(reading.dataset().agencies()).hasSize(1);
    }

    @Test
    void test_newerMinorVersion() {
        for (String text : List.of(lines(line("")), document("\"agencies\":[" + AGENCY + "]"))) {
            Reading reading = read(text.replace("\"1.0\"", "\"1.7\""));
            assertThat(rules(reading.findings())).containsExactly("newer-contract");
            assertThat(reading.findings().get(0).severity()).isEqualTo(Severity.INFO);
            assertThat(reading.findings().get(0).pointer()).isEqualTo("/doimoi");
            assertThat(reading.isValid()).isTrue();
            assertThat(reading.dataset().agencies()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2.0\"",
                "\"0.8\"",
                "\"1\"",
                "\"1.\"",
                "\"1.x\"",
                "\"1.01\"",
                "\"10.0\"",
                "1.0",
                "null",
                "{}",
                "\"1.99999\"",
                "\"\""
            })
    void test_otherVersions_areRefused(String version) {
        for (String text : List.of(lines(line(",\"website\":7")), document("\"agencies\":[{}," + AGENCY + "]"))) {
            Reading reading = read(text.replace("\"1.0\"", version));
            assertThat(rules(reading.findings())).containsExactly("contract-version");
            assertThat(reading.dataset().size()).isZero();
            assertThat(reading.isValid()).isFalse();
        }
    }

    @Test
    void test_countMismatch() {
        String head =
                "{\"doimoi\":\"1.0\",\"codesAsOf\":\"2026-11-24\",\"counts\":{\"agencies\":3,\"startups\":0,\"widget\":1,\"x\":1}}";
        String text = head + "\n" + line("") + "\n{\"agency\":5}\n{\"widget\":{}}\n";
        Reading reading = read(text);
        assertThat(reading.findings().stream()
                        .filter(finding -> finding.rule().equals("count-mismatch"))
                        .map(finding ->
                                finding.pointer() + " " + finding.arguments().get("value") + " "
                                        + finding.arguments().get("found")))
                .containsExactly("/counts/agencies 3 2");
        assertThat(rules(read(text.replace(":3", ":2").replace(",\"x\":1", "")).findings()))
                .containsExactly("wrong-type", "unknown-table");
    }

    @Test
    void test_countTooLarge() {
        String text = HEAD.replace("}", ",\"counts\":{\"agencies\":99999999999999999999}}") + "\n" + line("") + "\n";
        Finding finding = only(read(text), "number-range", "/counts/agencies", text, "99999999999999999999");
        assertThat(Messages.ENGLISH.text(finding))
                .contains("99999999999999999999 is out of range")
                .contains("9223372036854775807");
        assertThat(finding.arguments()).containsEntry("min", Long.MIN_VALUE);
    }

    // ---------------------------------------------------------------------------------------------- unknown things

    @Test
    void test_unknownThings_surviveRelay() {
        String text = lines(
                "{\"agency\":{\"id\":\"G06:a\",\"names\":[{\"value\":\"Bộ Mẫu\",\"lang\":\"vi\",\"kind\":\"nickname\",\"ñ\":1.0},"
                        + "{\"value\":\"B\",\"kind\":\"legal\"}],\"level\":\"galactic\",\"province\":\"XX\",\"contacts\":[{\"role\":\"x\",\"z\":"
                        + "{\"deep\":[1e400,123456789012345678901234567890,1.0,-0,0.10,{\"\":null,\"a/b~c\":\"\\u0000\\ud800 😀\"}]}}],"
                        + "\"zeta\":[],\"alpha\":{},\"a\":\"\\\"\\\\\"}}",
                "{\"widget\":{\"id\":1.0,\"b\":2,\"a\":[{}]}}",
                "{\"widget\":{}}");
        Reading reading = read(text);
        assertThat(reading.rejected()).isEmpty();
        assertThat(relayed(reading.exchange())).isEqualTo(text);
        assertThat(rules(reading.findings())).contains("unknown-member", "unknown-table", "unknown-code");
        assertThat(reading.findings().stream()
                        .filter(finding -> finding.rule().equals("unknown-member"))
                        .map(finding -> finding.pointer() + " " + finding.severity()))
                .contains("/agency/zeta INFO", "/agency/names/0/ñ INFO", "/agency/contacts/0/z INFO");
    }

    @Test
    void test_unknownMember_location() {
        String text = lines(line(",\"địa-chỉ/~\":{\"x\":1}"));
        only(read(text), "unknown-member", "/agency/địa-chỉ~1~0", text, "{\"x\"");
    }

    @Test
    void test_unknownEmptyListAndScalars_surviveRelay() {
        Reading reading = read(document("\"future\":[],\"more\":[1,2],\"flag\":true,\"widgets\":[{\"a\":1}]"));
        String once = new ExchangeWriter().toText(reading.exchange(), Format.JSON);
        assertThat(once).contains("\"future\":[]", "\"more\":[1,2]", "\"flag\":true", "\"widgets\":[{\"a\":1}]");
        assertThat(read(once).exchange()).isEqualTo(reading.exchange());
    }

    /** The same record stands one level deeper in a document than in a line. */
    @Test
    void test_deepestRecord_survivesRelay() {
        for (String name : List.of("x", "widget")) {
            String deep = "[".repeat(97) + "]".repeat(97);
            String record = name.equals("x") ? line(",\"x\":" + deep) : "{\"widget\":{\"x\":" + deep + "}}";
            Reading reading = read(lines(record));
            assertThat(reading.rejected()).isEmpty();
            assertThat(relayed(reading.exchange())).isEqualTo(lines(record));
            String deeper = "[".repeat(98) + "]".repeat(98);
            Reading atLimit = read(lines(record.replace(deep, deeper)));
            assertThat(atLimit.rejected()).isEmpty();
            assertThat(relayed(atLimit.exchange())).isEqualTo(lines(record.replace(deep, deeper)));
        }
    }

    // ---------------------------------------------------------------------------------------------- limits

    @Test
    void test_depth() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        Reading reading = read(lines(line(",\"x\":" + deep), line("").replace("G06:a", "G06:b")));
        assertThat(rules(reading.findings())).containsExactly("limit-exceeded");
        assertThat(reading.rejected()).extracting(Rejected::text).containsExactly(line(",\"x\":" + deep));
        assertThat(reading.dataset().agencies()).hasSize(1);
        Reading document = read(document("\"agencies\":[" + AGENCY + "," + agency("G06:b", ",\"x\":" + deep) + "]"));
        assertThat(rules(document.findings())).containsExactly("limit-exceeded");
        assertThat(document.dataset().agencies()).hasSize(1);
        assertThat(rules(read(deep).findings())).doesNotContainNull().isNotEmpty();
        assertThat(rules(read("{\"a\":".repeat(10_000)).findings())).isNotEmpty();
    }

    @Test
    void test_lineOf20MiB() {
        String huge = line(",\"x\":\"" + "ă".repeat(10 << 20) + "\"");
        String text = lines(huge, line("").replace("G06:a", "G06:b"));
        Reading reading = read(text);
        Finding finding = only(reading, "limit-exceeded", "", text, huge.substring(0, 40));
        assertThat(finding.location()).isEqualTo(new Location(2, 1, HEAD.length() + 1));
        assertThat(reading.rejected().get(0).bytes()).isEqualTo(utf8(huge));
        assertThat(reading.dataset().agencies()).hasSize(1);
    }

    @Test
    void test_recordOf20MiB_inDocument() {
        String member = ",\"%s\":\"" + "a".repeat(5 << 20) + "\"";
        String huge = agency(
                "G06:h", member.formatted("b") + member.formatted("c") + member.formatted("d") + member.formatted("e"));
        Reading reading = read(document("\"agencies\":[" + AGENCY + "," + huge + "]"));
        assertThat(rules(reading.findings())).containsExactly("limit-exceeded");
        assertThat(reading.findings().get(0).location().offset()).isGreaterThan(15 << 20);
        assertThat(reading.dataset().agencies()).hasSize(1);
    }

    @Test
    void test_longNumber() {
        Reading reading = read(lines(
                line(",\"x\":" + "1".repeat(1000)),
                line(",\"x\":" + "1".repeat(1001)).replace("G06:a", "G06:b")));
        assertThat(rules(reading.findings())).containsExactly("unknown-member", "limit-exceeded");
        assertThat(reading.dataset().agencies()).hasSize(1);
        assertThat(new ExchangeWriter().toText(reading.exchange(), Format.JSON)).contains("1".repeat(1000));
    }

    // ---------------------------------------------------------------------------------------------- bytes

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void test_sources(@TempDir Path folder) throws IOException {
        String text = lines(line(",\"website\":7"));
        byte[] zipped = gzip(utf8(text));
        Reading reading = read(text);
        assertThat(reading.findings()).hasSize(1);
        List<Path> files = new ArrayList<>();
        for (String name : List.of("a.ndjson", "a.jsonl", "a", "a.txt")) {
            files.add(Files.write(folder.resolve(name), utf8(text)));
            files.add(Files.write(folder.resolve(name + ".gz"), zipped));
            // recognised by what it holds, not by its name
            files.add(Files.write(folder.resolve("z" + name), zipped));
        }
        for (Path file : files) {
            assertThat(READER.read(file).findings()).as("%s", file).isEqualTo(reading.findings());
            assertThat(READER.read(file).exchange()).isEqualTo(reading.exchange());
        }
        for (byte[] bytes : List.of(utf8(text), zipped)) {
            assertThat(READER.read(bytes).findings()).isEqualTo(reading.findings());
            assertThat(READER.read(new ByteArrayInputStream(bytes)).findings()).isEqualTo(reading.findings());
        }
    }

    @Test
    void test_stream_isNotClosed() {
        boolean[] closed = {false};
        InputStream in = new ByteArrayInputStream(utf8(lines(line("")))) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        assertThat(READER.read(in).findings()).isEmpty();
        assertThat(closed[0]).isFalse();
    }

    @Test
    void test_stream_thatFails() {
        InputStream in = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is dead");
            }
        };
        assertThatThrownBy(() -> READER.read(in))
                .isInstanceOf(ExchangeException.class)
                .hasMessageContaining("the line is dead");
    }

    @Test
    void test_missingFile(@TempDir Path folder) {
        assertThatThrownBy(() -> READER.read(folder.resolve("none.ndjson")))
                .isInstanceOf(ExchangeException.class)
                .hasMessageContaining("none.ndjson")
                .hasMessageContaining("there is no such file");
        // a folder may be a package
        assertThat(READER.read(folder).findings()).extracting(Finding::rule).containsExactly("missing-header");
    }

    @Test
    void test_truncatedGzip() throws IOException {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        for (int i = 0; i < 300; i++) {
            text.append("{\"agency\":")
                    .append(agency("G06:a" + i * 7919 % 1009, ""))
                    .append("}\n");
        }
        byte[] whole = gzip(utf8(text.toString()));
        for (int length : new int[] {2, 5, 12, whole.length / 2, whole.length - 1}) {
            byte[] cut = Arrays.copyOf(whole, length);
            for (Reading reading : List.of(READER.read(cut), READER.read(new ByteArrayInputStream(cut)))) {
                assertThat(rules(reading.findings())).contains("broken-gzip");
                assertThat(reading.isValid()).isFalse();
            }
        }
        assertThat(READER.read(Arrays.copyOf(whole, whole.length - 1)).dataset().agencies())
                .hasSize(300);
        byte[] damaged = whole.clone();
        damaged[whole.length - 6] ^= 1;
        assertThat(rules(READER.read(damaged).findings())).contains("broken-gzip");
    }

    @Test
    void test_byteOrderMark() {
        for (String text : List.of(
                "\uFEFF" + lines(line(",\"website\":7")),
                "\uFEFF" + document("\"agencies\":[" + agency("G06:a", ",\"website\":7") + "]"))) {
            Reading reading = read(text);
            assertThat(rules(reading.findings())).containsExactly("wrong-type");
            assertThat(reading.findings().get(0).location().offset())
                    .isEqualTo(at(text, "7}").offset());
            assertThat(reading.dataset().agencies()).hasSize(1);
        }
    }

    @Test
    void test_byteOrderMark_isNoColumn() {
        String text = "\uFEFF" + HEAD.replace("}", ",\"x\":1}") + "\n" + line("") + "\n";
        long column = at(text, "1}").column() - 1;
        assertThat(read(text).findings().get(0).location().column()).isEqualTo(column);
        String document = "\uFEFF" + document("\"x\":1");
        assertThat(read(document).findings().get(0).location())
                .isEqualTo(new Location(
                        1, at(document, "1}").column() - 1, at(document, "1}").offset()));
    }

    @Test
    void test_lineEnds() {
        String text = HEAD + "\r\n\r\n \t\r\n" + line(",\"website\":7") + "\r\n" + line("").replace("G06:a", "G06:b");
        Reading reading = read(text);
        only(reading, "wrong-type", "/agency/website", text, "7}");
        assertThat(reading.dataset().agencies()).hasSize(2);
        String pretty = document("\r\n\"agencies\":[\r\n{},\r\n" + agency("G06:a", ",\r\n\"website\":7") + "]\r\n")
                .replace("{},\r\n", "");
        only(read(pretty), "wrong-type", "/agencies/0/website", pretty, "7}");
    }

    @Test
    void test_rejectedLine_withoutItsEnd() {
        Reading reading = read(HEAD + "\r\n\r\nx\r\n  y  \n" + line("") + "\nz");
        assertThat(reading.rejected()).extracting(Rejected::text).containsExactly("x", "  y  ", "z");
        assertThat(reading.dataset().agencies()).hasSize(1);
    }

    /** A lone carriage return is white space within a line of NDJSON, not the end of one. */
    @Test
    void test_loneCarriageReturn_isNoLineEnd() {
        String text = lines("{\"agency\":\r" + agency("G06:a", ",\"website\":7") + "}");
        only(read(text), "wrong-type", "/agency/website", text, "7}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void test_otherEncodings(String charset) {
        Reading reading = READER.read(lines(line("")).getBytes(Charset.forName(charset)));
        assertThat(rules(reading.findings())).containsExactly("unsupported-encoding");
        assertThat(reading.dataset().size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"C080", "E080AF", "EDA080", "F4908080", "FF", "C3", "E1BA", "F09F98", "80", "C0AF", "F8888080"})
    void test_invalidUtf8(String hex) {
        byte[] wrong = HexFormat.of().parseHex(hex);
        byte[] before = utf8(lines(line("")) + "{\"agency\":{\"id\":\"ắ");
        byte[] after = utf8("\"}}\n" + line("").replace("G06:a", "G06:b") + "\n");
        byte[] all = concat(before, wrong, after);
        Reading reading = READER.read(all);
        assertThat(rules(reading.findings())).containsExactly("invalid-utf8");
        assertThat(reading.findings().get(0).location()).isEqualTo(new Location(3, 19, before.length));
        assertThat(reading.rejected()).hasSize(1);
        assertThat(reading.rejected().get(0).bytes())
                .isEqualTo(concat(utf8("{\"agency\":{\"id\":\"ắ"), wrong, utf8("\"}}")));
        assertThat(reading.dataset().agencies()).hasSize(2);

        byte[] start =
                utf8(document("\"agencies\":[" + AGENCY + ",\n{\"id\":\"ắ").replaceAll("}$", ""));
        Reading document = READER.read(concat(start, wrong, utf8("\"}]}")));
        assertThat(rules(document.findings())).containsExactly("invalid-utf8");
        assertThat(document.findings().get(0).location()).isEqualTo(new Location(2, 9, start.length));
        assertThat(document.dataset().agencies()).hasSize(1);

        byte[] end = utf8(document("\"agencies\":[" + AGENCY + "]"));
        Reading behind = READER.read(concat(end, wrong));
        assertThat(rules(behind.findings())).containsExactly("invalid-utf8");
        assertThat(behind.findings().get(0).location().offset()).isEqualTo(end.length);
        assertThat(behind.dataset().agencies()).hasSize(1);
    }

    /** What stopped the reading is said, not what stands wrong far behind it. */
    @Test
    void test_invalidUtf8_behindMalformedJson() {
        byte[] all = concat(utf8(document("\n\"x\":,") + "\n\"y\":\""), new byte[] {(byte) 0xff}, utf8("\"}"));
        Reading reading = READER.read(all);
        assertThat(rules(reading.findings())).contains("malformed-json");
        assertThat(reading.findings().get(0).location().line()).isEqualTo(2);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** A half of a character has no UTF-8; it must not become a question mark on the way in. */
    @Test
    void test_text_withLoneSurrogate() {
        Reading reading = read(lines(line(",\"website\":\"https://x.vn/\ud800\"")));
        assertThat(reading.isValid()).isFalse();
        assertThat(new ExchangeWriter().toText(reading.exchange(), Format.JSON)).doesNotContain("?");
    }

    // ---------------------------------------------------------------------------------------------- documents

    @Test
    void test_trailingText() {
        String text = document("\n\"agencies\":[" + AGENCY + "]") + "  Đ";
        assertThat(read(text).dataset().agencies()).hasSize(1);
        assertThat(rules(read(text).findings())).hasSize(1).containsAnyOf("trailing-text", "malformed-json");
        String two = document("\n\"agencies\":[" + AGENCY + "]") + "\n{}";
        only(read(two), "trailing-text", "", two, "{}");
    }

    /** A document on one line with something behind it is no NDJSON: its tables would pass for unknown ones. */
    @Test
    void test_trailingText_behindOneLine() {
        String text = document("\"agencies\":[" + AGENCY + "]") + "\n[]\n";
        Reading reading = read(text);
        only(reading, "trailing-text", "", text, "[]\n");
        assertThat(reading.dataset().agencies()).hasSize(1);
    }

    /** A record that stands alone on the second line does not make lines of a document. */
    @Test
    void test_document_withItsRecordOnTheSecondLine() {
        String text = document("\"agencies\":[\n" + AGENCY + "\n]");
        Reading reading = read(text);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.dataset().agencies()).hasSize(1);
    }

    @Test
    void test_cutOff_anywhere() {
        String text = document(
                "\n\"agencies\":[\n" + AGENCY + ",\n" + AGENCY.replace("G06:a", "G06:b") + "\n],\n\"widget\":[{}]");
        byte[] bytes = utf8(text);
        int first = text.indexOf("},\n{\"id\"");
        int firstEnd = utf8(text.substring(0, first + 1)).length;
        int secondEnd = utf8(text.substring(0, text.indexOf("\n],"))).length;
        for (int length = 1; length < bytes.length; length++) {
            Reading reading = READER.read(Arrays.copyOf(bytes, length));
            assertThat(reading.isValid()).as("%d", length).isFalse();
            assertThat(reading.dataset().agencies())
                    .as("%d", length)
                    .hasSize(length >= secondEnd ? 2 : length >= firstEnd ? 1 : 0);
        }
        assertThat(READER.read(bytes).isValid()).isTrue();
    }

    @Test
    void test_tableOfAnotherKind() {
        String text = document("\"agencies\":{\"a\":1}");
        Reading reading = read(text);
        assertThat(rules(reading.findings())).contains("wrong-type");
        assertThat(reading.isValid()).isFalse();
        assertThat(new ExchangeWriter().toText(reading.exchange(), Format.JSON)).contains("\"agencies\":{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "5", "\"x\"", "null", "true", "x", "{", "{\"", "[[["})
    void test_noDocument(String text) {
        assertThat(read(text).findings()).isNotEmpty();
        assertThat(read(text).isValid()).isFalse();
    }

    @Test
    void test_places_inLongInput() {
        StringBuilder text = new StringBuilder("{\"doimoi\":\"1.0\",\"codesAsOf\":\"2026-11-24\",\"agencies\":[");
        for (int i = 0; i < 400; i++) {
            text.append(i == 0 ? "" : ",").append(agency("G06:a" + i, ",\"website\":7" + i + ",\"note😀\":\"ắ\""));
        }
        String document = text.append("]}").toString();
        List<Finding> wrong = read(document).findings().stream()
                .filter(finding -> finding.rule().equals("wrong-type"))
                .toList();
        assertThat(wrong).hasSize(400);
        for (int i = 0; i < 400; i++) {
            assertThat(wrong.get(i).location()).isEqualTo(shift(at(document, ":7" + i + ",")));
        }
    }

    private static Location shift(Location place) {
        return new Location(place.line(), place.column() + 1, place.offset() + 1);
    }

    /** A place on a long line must not cost a walk over the whole line. */
    @Test
    void test_manyFindingsOnOneLine_doNotHang() {
        StringBuilder text = new StringBuilder("{\"doimoi\":\"1.0\",\"codesAsOf\":\"2026-11-24\",\"agencies\":[");
        for (int i = 0; i < 20_000; i++) {
            text.append(i == 0 ? "" : ",")
                    .append("{\"names\":7,\"level\":7,\"x\":\"")
                    .append("ă".repeat(100))
                    .append("\"}");
        }
        byte[] bytes = utf8(text.append("]}").toString());
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThat(READER.read(bytes).rejected()).hasSize(20_000));
    }

    @Test
    void test_findingsAreInOrder() {
        Reading reading =
                read(lines(line(",\"website\":7,\"parent\":\"G06:none\",\"province\":\"a b\",\"x\":1"), "x", line("")));
        assertThat(reading.findings())
                .isSortedAccordingTo((a, b) ->
                        Long.compare(a.location().offset(), b.location().offset()));
        assertThat(reading.findings()).hasSizeGreaterThan(5);
    }

    @Test
    void test_progress() {
        List<Long> told = new ArrayList<>();
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        for (int i = 0; i < 5000; i++) {
            text.append("{\"widget\":{}}\n");
        }
        READER.withProgress(told::add).read(text.toString());
        assertThat(told).isSorted().endsWith(5000L).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @EnumSource
    void test_written_isReadEqual(Format format) {
        Samples.names().forEach(name -> {
            Exchange exchange = Samples.sample(name).exchange();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new ExchangeWriter().write(exchange, out, format);
            assertThat(READER.read(out.toByteArray()).exchange()).isEqualTo(exchange);
            assertThat(READER.read(out.toByteArray()).findings()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10_000, 16_384, 70_000, 300_000})
    void test_form_isTold_howeverFarTheSecondLine(int blank) {
        String far =
                "\n".repeat(blank) + lines(" ".repeat(blank) + line("")).replaceFirst("\n", "\n".repeat(blank + 1));
        assertThat(read(far).dataset().agencies()).hasSize(1);
        List<Object> taken = new ArrayList<>();
        Streamed streamed = READER.stream(new ByteArrayInputStream(utf8(far)), taken::add);
        assertThat(taken).hasSize(1);
        assertThat(streamed.findings()).isEmpty();
    }

    @Test
    void test_rejected_bytesAreACopy() {
        Rejected rejected = read(lines("x")).rejected().get(0);
        rejected.bytes()[0] = 'y';
        assertThat(rejected.text()).isEqualTo("x");
        assertThat(rejected).hasToString("2:1 record of 1 bytes");
    }

    @Test
    void test_level_isKnown() {
        assertThat(read(lines(line(""))).dataset().agencies().get(0).level()).isEqualTo(AgencyLevel.CENTRAL);
    }
}
