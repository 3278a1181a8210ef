package org.doimoi.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixerTest {

    private static final ExchangeReader READER = ExchangeReader.on(RuleSamples.DAY);
    private static final ExchangeFixer SAFE = ExchangeFixer.with(READER);
    private static final ExchangeFixer ALL = SAFE.choosing(finding -> true);

    @TempDir
    Path folder;

    private static String fixed(ExchangeFixer fixer, String exchange) {
        return new String(fixer.fix(exchange.getBytes(UTF_8)).bytes(), UTF_8);
    }

    private static String sample(String lines) {
        return new String(RuleSamples.exchange(lines), UTF_8);
    }

    private static List<String> rules(List<Finding> findings) {
        return findings.stream().map(Finding::rule).toList();
    }

    // -----------------------------------------------------------------------
    /** What stands in the address of a start-up, and what it becomes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                " Số 1 |Số 1|true",
                "Sô\u0301 1|Số 1|true",
                "Số\u200b 1|Số 1|true",
                "Huyện Ðồng Phú|Huyện Đồng Phú|true",
                "Phố Сhè Việt|Phố Chè Việt|false",
                "ChÃ¨ Shan tuyáº¿t sá»‘ 1|Chè Shan tuyết số 1|false",
                "Phè ViÖt C«ng nghÖ Th«ng tin|Phố Việt Công nghệ Thông tin|false",
                "<b>Số 1</b>&nbsp;phố|Số 1 phố|false",
            })
    void test_street(String street, String right, boolean safe) {
        String exchange = sample("startup {\"address\":{\"street\":\"" + street + "\"}}");
        Reading reading = READER.read(exchange);
        assertThat(reading.findings()).hasSize(1);
        Finding finding = reading.findings().get(0);
        assertThat(finding.fix()).isNotNull();
        assertThat(finding.fix().safe()).isEqualTo(safe);
        String mended = exchange.replace(street, right);
        assertThat(fixed(ALL, exchange)).isEqualTo(mended);
        assertThat(fixed(SAFE, exchange)).isEqualTo(safe ? mended : exchange);
        assertThat(READER.read(mended).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "startup {\"founded\":\"2023/03/15\"}|\"2023/03/15\"|\"2023-03-15\"|true",
                "startup {\"founded\":\"15/3/2023\"}|\"15/3/2023\"|\"2023-03-15\"|false",
                "startup {\"website\":\"www.che-so.vn\"}|\"www.che-so.vn\"|\"https://www.che-so.vn\"|false",
                "startup {\"contacts\":[{\"phone\":\"0912 345 678\"}]}|\"0912 345 678\"|\"+84912345678\"|false",
                "startup {\"contacts\":[{\"email\":\"mailto:a@che-so.vn\"}]}|\"mailto:a@che-so.vn\"|\"a@che-so.vn\"|true",
                "technologySupply {\"ipcCodes\":[\"a23f3/06\"]}|\"a23f3/06\"|\"A23F 3/06\"|true",
            })
    void test_value(String sample, String wrong, String right, boolean safe) {
        String exchange = sample(sample);
        assertThat(exchange).contains(wrong);
        assertThat(fixed(ALL, exchange)).isEqualTo(exchange.replace(wrong, right));
        assertThat(fixed(SAFE, exchange)).isEqualTo(safe ? exchange.replace(wrong, right) : exchange);
    }

    @Test
    void test_fix_onlyTheBytesOfTheValueChange() {
        String exchange = """
            {"doimoi": "1.0", "codesAsOf": "2026-11-24", "counts": {},
             "agencies": [
               {"id": "H38:a", "names": [ {"value":"Sở \\u00d0\\u1ed3ng ","lang":"vi","kind":"legal"} ],
                "level" : "central",  "mới": 1.0 }
             ], "mentors": [1e400]}
            """;
        Fixed fixed = SAFE.fix(exchange.getBytes(UTF_8));
        assertThat(new String(fixed.bytes(), UTF_8))
                .isEqualTo(exchange.replace("\"Sở \\u00d0\\u1ed3ng \"", "\"Sở Đồng\""));
        assertThat(fixed.applied())
                .extracting(applied -> applied.finding().rule())
                .containsExactlyInAnyOrder("trimmed", "one-script");
        assertThat(fixed.refused()).isEmpty();
    }

    /** A line that is no JSON, a record that is rejected, what follows: all stays as it stood. */
    @Test
    void test_fix_whatCannotBeReadStays() {
        String exchange = sample("startup {\"address\":{\"street\":\" Số 1\"}}")
                + "{\"startup\":{\"id\":\"H38:st-9\",\"kind\":\"enterprise\"}}\n{broken\n\n  {\"mentor\":{\"id\":\"H38:m\"}}";
        assertThat(fixed(SAFE, exchange)).isEqualTo(exchange.replace("\" Số 1\"", "\"Số 1\""));
    }

    @Test
    void test_fix_twiceChangesNothing() {
        byte[] once = SAFE.fix(sample("startup {\"address\":{\"street\":\" Ðồng\u200b \"}}")
                        .getBytes(UTF_8))
                .bytes();
        Fixed again = SAFE.fix(once);
        assertThat(again.bytes()).isEqualTo(once);
        assertThat(again.applied()).isEmpty();
    }

    /** Two names that become one would stand twice: the fix that would do it is left out and said to be. */
    @Test
    void test_fix_doesNoHarm() {
        String exchange = sample("technologySupply {\"certifications\":[\"ISO 9001 \",\"ISO 9001\"]}");
        Fixed fixed = SAFE.fix(exchange.getBytes(UTF_8));
        assertThat(new String(fixed.bytes(), UTF_8)).isEqualTo(exchange);
        assertThat(rules(fixed.refused())).containsExactly("trimmed");
        assertThat(fixed.after().findings()).isEqualTo(fixed.before().findings());
    }

    @Test
    void test_fix_sameElements() {
        String exchange = sample("technologySupply {\"certifications\":[\"ISO 9001\",\"HACCP\",\"ISO 9001\"]}");
        assertThat(fixed(SAFE, exchange))
                .isEqualTo(exchange.replace("[\"ISO 9001\",\"HACCP\",\"ISO 9001\"]", "[\"ISO 9001\",\"HACCP\"]"));
    }

    /** A code or a member that was mistyped is told what was probably meant; the code can be mended by it. */
    @Test
    void test_fix_whatWasProbablyMeant() {
        String exchange =
                sample("startup {\"status\":\"Actve\",\"foundd\":\"2023-03-15\"}\npartnership {\"kind\":\"LICENCE\"}");
        assertThat(READER.read(exchange).findings())
                .extracting(finding -> Messages.ENGLISH.text(finding))
                .containsExactlyInAnyOrder(
                        "\"Actve\" is not a code of the list startupStatus (active?)",
                        "\"foundd\" is not known to this version; it is kept",
                        "\"LICENCE\" is not in the list partnershipKind (licence?); check that it is meant");
        assertThat(fixed(ALL, exchange))
                .isEqualTo(exchange.replace("Actve", "active").replace("LICENCE", "licence"));
        assertThat(fixed(SAFE, exchange)).isEqualTo(exchange);
        assertThat(READER.read(sample("startup {\"websit\":\"https://che.vn\"}"))
                        .findings())
                .extracting(finding -> Messages.VIETNAMESE.text(finding))
                .containsExactly("phiên bản này không biết \"websit\" (website?); dữ liệu được giữ nguyên");
    }

    /** One fix makes another record break a rule; those of sixty others are applied all the same. */
    @Test
    void test_fix_oneHarmfulFixKeepsNoOtherBack() {
        StringBuilder lines = new StringBuilder();
        String organization = "organization {\"id\":\"H38:o-%s\",\"names\":[{\"value\":\"Viện %s\",\"lang\":\"vi\","
                + "\"kind\":\"legal\"}],\"identifiers\":[%s]}%n";
        String ror = "{\"scheme\":\"ror\",\"value\":\"%s\"}";
        lines.append(organization.formatted("a", "A", ror.formatted("https://ror.org/001ydh096")));
        lines.append(organization.formatted("b", "B", ror.formatted("001ydh096")));
        for (int i = 0; i < 60; i++) {
            lines.append(organization.formatted("n" + i, "N" + i + " ", ""));
        }
        Fixed fixed = SAFE.fix(sample(lines.toString().strip()).getBytes(UTF_8));
        assertThat(fixed.applied())
                .extracting(applied -> applied.finding().rule())
                .hasSize(60)
                .containsOnly("trimmed");
        assertThat(rules(fixed.refused())).containsExactly("ror-check");
    }

    /** What another finding quotes changes by the fix, and where it is in a list: it is the same finding still. */
    @Test
    void test_fix_whatOthersSayOfTheSameValue() {
        String name = sample("startup {\"names\":[{\"value\":\" Chè số\",\"lang\":\"vi\",\"kind\":\"legal\"}]}");
        assertThat(fixed(SAFE, name)).isEqualTo(name.replace("\" Chè số\"", "\"Chè số\""));
        String list = sample("startup {\"supportedBy\":[\"H38:inc-1\",\"H38:inc-1\",\"H38:no\"]}");
        assertThat(fixed(SAFE, list)).isEqualTo(list.replace("\"H38:inc-1\",\"H38:inc-1\",", "\"H38:inc-1\","));
    }

    /** A fix that waits for another one is applied in the same run. */
    @Test
    void test_fix_whatWasInTheWay() {
        String name = "{\"value\":\"%s\",\"lang\":\"vi\",\"kind\":\"legal\"}";
        String exchange = sample("organization {\"names\":[" + name.formatted("Viện A") + "," + name.formatted("Viện A")
                + "," + name.formatted(" Viện B") + "]}");
        Fixed once = SAFE.fix(exchange.getBytes(UTF_8));
        assertThat(once.applied())
                .extracting(applied -> applied.finding().rule())
                .containsExactlyInAnyOrder("distinct", "trimmed");
        assertThat(SAFE.fix(once.bytes()).bytes()).isEqualTo(once.bytes());
    }

    @Test
    void test_fix_damagedGzipIsNotMendedIntoHalf() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(sample("startup {\"address\":{\"street\":\" Số 1\"}}").getBytes(UTF_8));
        }
        byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 12);
        assertThatThrownBy(() -> SAFE.fix(cut))
                .isInstanceOf(ExchangeException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void test_fix_files() throws IOException {
        String exchange = sample("startup {\"address\":{\"street\":\" Số 1\"}}");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(exchange.getBytes(UTF_8));
        }
        Path in = folder.resolve("in.ndjson.gz");
        Path out = folder.resolve("out.ndjson.gz");
        Files.write(in, packed.toByteArray());
        SAFE.fix(in, out);
        try (GZIPInputStream gzip = new GZIPInputStream(Files.newInputStream(out))) {
            assertThat(new String(gzip.readAllBytes(), UTF_8)).isEqualTo(exchange.replace("\" Số 1\"", "\"Số 1\""));
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
}
