package org.doimoi.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doimoi.io.Samples.READER;
import static org.doimoi.io.Samples.lines;
import static org.doimoi.io.Samples.read;
import static org.doimoi.io.Samples.sample;
import static org.doimoi.io.Samples.startup;
import static org.doimoi.io.Samples.utf8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.doimoi.dataset.Exchange;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Location;
import org.doimoi.value.Protection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exchanges as packages of CSV files. */
final class CsvPackageTest {

    private static final ExchangeWriter WRITER = new ExchangeWriter();
    private static final Path ECOSYSTEM = Path.of("..", "examples", "data", "ecosystem.ndjson");

    private static final String HEADER = "key,value\r\ndoimoi,1.0\r\ncodesAsOf,2026-11-24\r\n";
    private static final String AGENCIES = "id,level\r\nG06:a,central\r\n";
    private static final String NAMES = "agency_id,names_position,value,lang,kind\r\nG06:a,1,Bộ Mẫu,vi,legal\r\n";

    static byte[] zip(Exchange exchange) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WRITER.write(exchange, out, Format.CSV);
        return out.toByteArray();
    }

    /** Makes a zip of names and contents. */
    static byte[] zip(String... files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < files.length; i += 2) {
                zip.putNextEntry(new ZipEntry(files[i]));
                zip.write(utf8(files[i + 1]));
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return out.toByteArray();
    }

    private static byte[] agencies(String agencies, String names) {
        return zip("exchange.csv", HEADER, "agencies.csv", agencies, "agencies.names.csv", names);
    }

    static Map<String, String> files(byte[] zip) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return files;
    }

    private static List<String> rules(Reading reading) {
        return Samples.rules(reading.findings().stream().toList());
    }

    private static String relay(String ndjson) {
        Reading reading = READER.read(zip(read(ndjson).exchange()));
        assertThat(reading.rejected()).isEmpty();
        return WRITER.toText(reading.exchange(), Format.NDJSON);
    }

    // ----------------------------------------------------------------------------------------- round trips

    @ParameterizedTest
    @MethodSource("org.doimoi.io.Samples#names")
    void test_samples_comeBack(String name, @TempDir Path folder) {
        Exchange exchange = sample(name).exchange();
        String lines = WRITER.toText(exchange, Format.NDJSON);
        for (String form : List.of("a.json", "a.ndjson", "a.json.gz", "a.jsonl.gz", "a.zip", "a.csv")) {
            WRITER.write(exchange, folder.resolve(form));
            Reading reading = READER.read(folder.resolve(form));
            assertThat(reading.findings()).as(form).isEmpty();
            assertThat(WRITER.toText(reading.exchange(), Format.NDJSON))
                    .as(form)
                    .isEqualTo(lines);
        }
        assertThat(folder.resolve("a.csv").resolve("exchange.csv")).isRegularFile();
    }

    @Test
    void test_ecosystem_zipFolderAndBack_isTheSameToTheByte(@TempDir Path folder) throws IOException {
        WRITER.write(READER.read(ECOSYSTEM).exchange(), folder.resolve("a.zip"));
        WRITER.write(READER.read(folder.resolve("a.zip")).exchange(), folder.resolve("b.csv"));
        Files.createDirectory(folder.resolve("there"));
        WRITER.write(READER.read(folder.resolve("b.csv")).exchange(), folder.resolve("there"));
        Reading last = READER.read(folder.resolve("there"));
        WRITER.write(last.exchange(), folder.resolve("c.ndjson"));
        assertThat(folder.resolve("c.ndjson")).hasSameBinaryContentAs(ECOSYSTEM);
        assertThat(last.findings().stream().map(Finding::rule).toList())
                .containsExactlyInAnyOrderElementsOf(READER.read(ECOSYSTEM).findings().stream()
                        .map(Finding::rule)
                        .toList());
        WRITER.write(last.exchange(), folder.resolve("d.zip"));
        assertThat(folder.resolve("d.zip")).hasSameBinaryContentAs(folder.resolve("a.zip"));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("a.zip", "b.csv", "there", "c.ndjson", "d.zip");
        }
    }

    /** What a cell cannot hold, or what is not known, comes back through the column for it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"summary\":{\"vi\":\"\"}",
                ",\"summary\":{\"vi\":\"a\",\"en\":\"b\",\"zh-Hant\":\"c\"}",
                ",\"summary\":{\"tiếng Việt\":\"a\"}",
                ",\"summary\":\"no object\"",
                ",\"address\":{}",
                ",\"address\":{\"x\":{\"y\":[1.0,1e400,-0,123456789012345678901234567890]}}",
                ",\"address\":7",
                ",\"headcount\":\"12\"",
                ",\"headcount\":12.5",
                ",\"headcount\":-3",
                ",\"supportedBy\":[\"H38:a\",\"H38:b\"]",
                ",\"supportedBy\":[\"a|b\",1,null]",
                ",\"fundingRounds\":[1]",
                ",\"fundingRounds\":{}",
                ",\"website\":\"=cmd|' /C calc'!A0\"",
                ",\"website\":\"'x\"",
                ",\"website\":\"\\r\\n\\u0000;\\\"\\ttab\"",
                ",\"website\":\"\\ud800\"",
                ",\"extras\":{\"extras\":1}",
                ",\"\":null,\"a.b\":[],\"id.x\":{}",
                ",\"startup_id\":1,\"names_position\":\"2\"",
                ",\"industries\":[{\"scheme\":\"vsic2025\",\"code\":\"62\",\"x\":null},{\"scheme\":\"new\",\"code\":\"A\"}]",
            })
    void test_members_comeBack(String more) {
        String text = lines("{\"startup\":" + startup("H38:st-1", more) + "}");
        assertThat(relay(text)).isEqualTo(WRITER.toText(read(text).exchange(), Format.NDJSON));
    }

    @Test
    void test_unknownRecords_comeBack() {
        String text = lines(
                "{\"mentor\":{\"id\":\"H38:m-1\",\"n\":1.0}}",
                "{\"mentor\":{}}",
                "{\"=a/../b\":{\"=x\":[1,-2]}}",
                "{\"\":{\"\":null}}",
                "{\"Mentor\":{}}");
        assertThat(relay(text)).isEqualTo(text);
    }

    @Test
    void test_sameIdTwice_comesBack() {
        String text = lines(
                "{\"startup\":" + startup("H38:st-1", "") + "}",
                "{\"startup\":" + startup("H38:st-1", "").replace("Mẫu", "Khác") + "}");
        assertThat(relay(text)).isEqualTo(text);
    }

    @Test
    void test_header_comesBack() {
        String text = "{\"doimoi\":\"1.0\",\"publisher\":\"G06\",\"created\":\"2026-11-24T08:00:00+07:00\","
                + "\"codesAsOf\":\"2026-11-24\",\"lists\":{\"province\":\"2026-09-20\"},"
                + "\"counts\":{\"startups\":0,\"mentors\":3},\"x\":{\"y\":1.0},\"extras\":[]}\n";
        assertThat(relay(text)).isEqualTo(text);
    }

    @Test
    void test_written_looksAsDocumented() {
        Map<String, String> files = files(
                zip(read(lines("{\"startup\":" + startup("H38:st-1", ",\"address\":{\"commune\":\"-Sa Pa\"}") + "}"))
                        .exchange()));
        assertThat(files).containsOnlyKeys("exchange.csv", "startups.csv", "startups.names.csv");
        assertThat(files.get("exchange.csv")).isEqualTo("\ufeff" + HEADER);
        assertThat(files.get("startups.names.csv"))
                .isEqualTo("\ufeffstartup_id,names_position,value,lang,kind\r\nH38:st-1,1,Công ty Mẫu,vi,legal\r\n");
        assertThat(files.get("startups.csv")).startsWith("\ufeffid,kind,").contains(",'-Sa Pa,");
    }

    // ----------------------------------------------------------------------------------------- what people send

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void test_separators(String separator) {
        Reading reading =
                READER.read(agencies(AGENCIES.replace(",", separator), "\ufeff" + NAMES.replace(",", separator)));
        assertThat(reading.findings()).isEmpty();
        assertThat(WRITER.toText(reading.exchange(), Format.NDJSON))
                .isEqualTo(lines(Samples.line("").replace(",\"lang", ",\"lang")));
        assertThat(reading.dataset().agencies()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\n\n\r\n,,\n"})
    void test_lineEnds(String end) {
        Reading reading = READER.read(agencies(AGENCIES.replace("\r\n", end), NAMES.replace("\r\n", end)));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.dataset().agencies()).hasSize(1);
    }

    @Test
    void test_columnsAndRowsInAnyOrder() {
        Reading reading = READER.read(
                agencies(
                        "sep=;\r\nlevel;id\r\ncentral;G06:b\r\ncentral;G06:a\r\n",
                        "kind;value;names_position;agency_id;lang\nshort;A2;2;G06:a;\nlegal;Bộ B;;G06:b;vi\nlegal;Bộ A;1;G06:a;vi\n"));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.dataset().agencies())
                .extracting(one -> one.names().get(0).value())
                .containsExactly("Bộ B", "Bộ A");
        assertThat(reading.dataset().agencies().get(1).names()).hasSize(2);
    }

    @Test
    void test_folderInTheZip_isLookedInto() {
        byte[] zip = zip(
                "ecosystem/",
                "",
                "ecosystem/exchange.csv",
                HEADER,
                "ecosystem/agencies.csv",
                AGENCIES,
                "ecosystem/agencies.names.csv",
                NAMES,
                "__MACOSX/._agencies.csv",
                "x");
        assertThat(READER.read(zip).findings()).isEmpty();
        assertThat(READER.read(gzip(zip)).dataset().agencies()).hasSize(1);
    }

    @Test
    void test_nothingIsGuessed() {
        String startups = "id,kind,province,status,headcount,founded,x.y\n"
                + "H38:st-1,enterprise,15,active,\"1,5\",24/11/2020,5\n";
        String names = "startup_id,value,lang,kind\nH38:st-1,Công ty Mẫu,vi,legal\n";
        Reading reading =
                READER.read(zip("exchange.csv", HEADER, "startups.csv", startups, "startups.names.csv", names));
        assertThat(rules(reading)).containsExactly("wrong-type", "date-format", "unknown-member");
        assertThat(reading.findings())
                .extracting(finding -> String.valueOf(finding.location()))
                .containsExactly("startups.csv:2:31", "startups.csv:2:37", "startups.csv:2:48");
        assertThat(WRITER.toText(reading.exchange(), Format.NDJSON))
                .contains("\"x.y\":\"5\",\"founded\":\"24/11/2020\",\"headcount\":\"1,5\"");
    }

    @Test
    void test_places_areThoseOfTheCells() {
        Reading reading = READER.read(
                agencies("id,level\nG06:a,central\n\"G06:b\",\"cen\ntral\"\n", NAMES + "G06:b,1,Bộ Khác,VI,legal\n"));
        Finding tag = reading.findings().stream()
                .filter(finding -> finding.rule().equals("language-tag"))
                .findFirst()
                .orElseThrow();
        assertThat(tag.location()).isEqualTo(new Location(3, 17, 90, "agencies.names.csv"));
        assertThat(tag.pointer()).isEqualTo("/agency/names/0/lang");
        Rejected rejected = reading.rejected().get(0);
        assertThat(rejected.text()).isEqualTo("\"G06:b\",\"cen\ntral\"\nG06:b,1,Bộ Khác,VI,legal");
        assertThat(rejected.location()).hasToString("agencies.csv:3:1");
        assertThat(rejected.type()).isEqualTo("agency");
        assertThat(reading.dataset().agencies()).hasSize(1);
    }

    @Test
    void test_relatedPlaces_areThoseOfTheCells() {
        Reading reading = READER.read(
                agencies(AGENCIES + "G06:b,central\nG06:a,central\n", NAMES + "G06:b,1,Bộ Khác,vi,legal\n"));
        Finding twice = reading.findings().stream()
                .filter(finding -> finding.rule().equals("duplicate-id"))
                .findFirst()
                .orElseThrow();
        assertThat(twice.location()).hasToString("agencies.csv:4:1");
        assertThat(twice.related().get(0).location()).hasToString("agencies.csv:2:1");
        // the rows of the names are those of the first
        assertThat(reading.dataset().agencies())
                .extracting(one -> one.names().size())
                .containsExactly(1, 1, 0);
    }

    @Test
    void test_utf16_isSaid() {
        byte[] wide = AGENCIES.getBytes(StandardCharsets.UTF_16LE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("exchange.csv"));
            zip.write(utf8(HEADER));
            zip.putNextEntry(new ZipEntry("agencies.csv"));
            zip.write(new byte[] {(byte) 0xff, (byte) 0xfe});
            zip.write(wide);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        Reading reading = READER.read(out.toByteArray());
        assertThat(rules(reading)).containsExactly("unsupported-encoding");
        assertThat(reading.findings().stream().toList().get(0).location()).hasToString("agencies.csv:1:1");
        assertThat(reading.rejected().get(0).bytes()).hasSize(wide.length + 2);
    }

    @Test
    void test_windows1258_costsOnlyItsRows(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("exchange.csv"), HEADER);
        Files.writeString(folder.resolve("agencies.csv"), AGENCIES);
        Files.write(
                folder.resolve("agencies.names.csv"),
                (NAMES.replace("Bộ Mẫu", "Bo Mau") + "G06:a,2,B\u00f4,vi,short\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        Reading reading = READER.read(folder);
        assertThat(rules(reading)).containsExactly("invalid-utf8");
        assertThat(reading.findings().stream().toList().get(0).location())
                .isEqualTo(new Location(3, 9, 75, "agencies.names.csv"));
        assertThat(reading.dataset().agencies()).hasSize(1);
    }

    @Test
    void test_badJsonInACell_rejectsTheRecordWithItsRows() {
        Reading reading = READER.read(agencies("id,level,extras\nG06:a,central,{x\n", NAMES));
        assertThat(rules(reading)).containsExactly("malformed-json");
        assertThat(reading.findings().stream().toList().get(0).location()).hasToString("agencies.csv:2:15");
        assertThat(reading.rejected().get(0).text()).isEqualTo("G06:a,central,{x\nG06:a,1,Bộ Mẫu,vi,legal");
    }

    @Test
    void test_noHeader() {
        Reading reading = READER.read(zip("agencies.csv", AGENCIES, "agencies.names.csv", NAMES));
        assertThat(rules(reading)).containsExactly("missing-header");
        assertThat(reading.findings().stream().toList().get(0).location()).hasToString("exchange.csv:1:1");
        assertThat(rules(READER.read(zip("exchange.csv", "key,value\ncodesAsOf,2026-11-24\n"))))
                .containsExactly("missing-header", "missing-member");
        assertThat(rules(READER.read(zip("exchange.csv", "key;value\ndoimoi;2.0\n"))))
                .containsExactly("contract-version");
        assertThat(rules(READER.read(zip("exchange.csv", HEADER + "counts.agencies,5\n"))))
                .containsExactly("count-mismatch");
    }

    // ----------------------------------------------------------------------------------------- who may see what

    @Test
    void test_audience_seesTheSameAsInLines() {
        for (String name : Samples.names().toList()) {
            for (Protection audience : Protection.values()) {
                ExchangeWriter writer = ExchangeWriter.forAudience(audience);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                writer.write(sample(name).exchange(), out, Format.CSV);
                assertThat(WRITER.toText(READER.read(out.toByteArray()).exchange(), Format.NDJSON))
                        .isEqualTo(writer.toText(sample(name).exchange(), Format.NDJSON));
                if (audience == Protection.PUBLIC) {
                    // the columns are those of the contract, and empty
                    assertThat(String.join("\n", files(out.toByteArray()).values()))
                            .doesNotContain("Nguyễn Văn Mẫu", "vanthu@", "Sơ đồ lò", "nội bộ");
                }
            }
        }
    }

    // ----------------------------------------------------------------------------------------- folders

    @Test
    void test_folder_withOtherThingsIsNotReplaced(@TempDir Path folder) throws IOException {
        Path thesis = Files.writeString(folder.resolve("thesis.docx"), "x");
        assertThatThrownBy(() -> WRITER.write(sample("agency").exchange(), folder))
                .isInstanceOf(ExchangeException.class)
                .hasMessageContaining("thesis.docx");
        assertThat(thesis).hasContent("x");
    }

    @Test
    void test_folder_ofAPackageIsReplaced(@TempDir Path parent) {
        Path folder = parent.resolve("x.csv");
        WRITER.write(sample("startup").exchange(), folder);
        WRITER.write(sample("agency").exchange(), folder);
        assertThat(READER.read(folder).exchange()).isEqualTo(sample("agency").exchange());
    }

    @Test
    void test_folder_linksAreNotFollowed(@TempDir Path parent) throws IOException {
        Path folder = Files.createDirectory(parent.resolve("in"));
        Path secret = Files.writeString(parent.resolve("secret"), AGENCIES);
        Files.writeString(folder.resolve("exchange.csv"), HEADER);
        Files.createSymbolicLink(folder.resolve("agencies.csv"), secret);
        Files.createDirectory(folder.resolve("startups.csv"));
        Reading reading = READER.read(folder);
        assertThat(rules(reading)).containsExactly("package-entry", "package-entry");
        assertThat(reading.records()).isZero();
    }

    @Test
    void test_fixer_refusesPackages() {
        ExchangeFixer fixer = ExchangeFixer.with(READER);
        byte[] zip = zip(sample("agency").exchange());
        assertThatThrownBy(() -> fixer.fix(zip))
                .isInstanceOf(ExchangeException.class)
                .hasMessageContaining("convert it to NDJSON");
    }

    @Test
    void test_gzipBomb_isRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                gzip.write(zeros);
            }
        }
        Reading reading = READER.read(out.toByteArray());
        assertThat(rules(reading)).contains("limit-exceeded");
        assertThat(reading.records()).isZero();
        assertThat(reading.rejected()).isEmpty();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return out.toByteArray();
    }

    @Test
    void test_names_areAll() {
        List<String> names = new ArrayList<>();
        for (String sample : Samples.names().toList()) {
            names.addAll(files(zip(sample(sample).exchange())).keySet());
        }
        assertThat(names)
                .contains("startups.fundingRounds.investors.csv", "technologySupplies.owners.csv")
                .doesNotContain("others.csv");
    }
}
