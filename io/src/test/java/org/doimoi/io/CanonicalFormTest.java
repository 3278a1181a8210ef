package org.doimoi.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.doimoi.io.Samples.HEAD;
import static org.doimoi.io.Samples.READER;
import static org.doimoi.io.Samples.document;
import static org.doimoi.io.Samples.lines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Table;
import org.doimoi.model.Entity;
import org.doimoi.value.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalFormTest {

    @TempDir
    private Path folder;

    /** Makes a value of text that an exchange carries without understanding it. */
    private static Json json(String text) {
        Reading reading = Samples.read(document("\"x\":" + text));
        return Objects.requireNonNull(reading.exchange().header().extras().get("x"), text);
    }

    private static String canonical(String text) {
        return new String(CanonicalForm.of(json(text)), UTF_8);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String canonicalFile(String name, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CanonicalForm.write(file(name, text), out);
        return out.toString(UTF_8);
    }

    // ---------------------------------------------------------------------------------------------- values

    /** The samples that the authors of RFC 8785 test with. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[56,{\"d\": true,\"10\": null,\"1\": [ ]}]|[56,{\"1\":[],\"10\":null,\"d\":true}]",
                "{\"peach\":\"This sorting order\",\"péché\":\"is wrong according to French\",\"pêche\":\"but canonicalization MUST\",\"sin\":\"ignore locale\"}"
                        + "|{\"peach\":\"This sorting order\",\"péché\":\"is wrong according to French\",\"pêche\":\"but canonicalization MUST\",\"sin\":\"ignore locale\"}",
                "{\"1\":{\"f\":{\"f\":\"hi\",\"F\":5} ,\"\\n\":56.0},\"10\":{},\"\":\"empty\",\"a\":{},\"111\":[{\"e\":\"yes\",\"E\":\"no\"}],\"A\":{}}"
                        + "|{\"\":\"empty\",\"1\":{\"\\n\":56,\"f\":{\"F\":5,\"f\":\"hi\"}},\"10\":{},\"111\":[{\"E\":\"no\",\"e\":\"yes\"}],\"A\":{},\"a\":{}}",
                "{\"Unnormalized Unicode\":\"A\\u030a\"}|{\"Unnormalized Unicode\":\"A\u030a\"}",
                "{\"numbers\":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],\"string\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\",\"literals\":[null,true,false]}"
                        + "|{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
                "{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\\u000a\":\"Newline\",\"1\":\"One\",\"\\u0080\":\"Control\\u007f\",\"\\ud83d\\ude02\":\"Smiley\",\"\\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\",\"</script>\":\"Browser Challenge\"}"
                        + "|{\"\\n\":\"Newline\",\"\\r\":\"Carriage Return\",\"1\":\"One\",\"</script>\":\"Browser Challenge\",\"\u0080\":\"Control\u007f\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"\ud83d\ude02\":\"Smiley\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}"
            })
    void test_rfc8785(String text, String expected) {
        assertThat(new String(CanonicalForm.ofDoubles(json(text)), UTF_8)).isEqualTo(expected);
        // the one number in them that has more digits than its double needs keeps them
        assertThat(canonical(text)).isEqualTo(expected.replace("333333333.3333333,", "333333333.33333329,"));
    }

    @Test
    void test_numbersThatNoDoubleHolds_stayWhatTheyAre() {
        assertThat(canonical("[1e400,9007199254740993,0.10000000000000001,-0,1.0]"))
                .isEqualTo("[1e+400,9007199254740993,0.10000000000000001,0,1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalForm.ofDoubles(json("[1e400]")))
                .withMessageContaining("'1e400'");
        assertThat(new String(CanonicalForm.ofDoubles(json("[9007199254740993,1e-400]")), UTF_8))
                .isEqualTo("[9007199254740992,0]");
    }

    @Test
    void test_halfOfACharacter_isAnEscape() {
        assertThat(canonical("[\"\\ud83c\",\"\\udf75x\",\"\\\\ud83c\",\"\\ud83c\\udf75\",\"\\udf75\\ud83c\"]"))
                .isEqualTo("[\"\\ud83c\",\"\\udf75x\",\"\\\\ud83c\",\"🍵\",\"\\udf75\\ud83c\"]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalForm.ofDoubles(Json.of("\ud83c")))
                .withMessageContaining("\\ud83c");
    }

    @Test
    void test_record() {
        Entity agency = Samples.read(lines(Samples.line(",\"z\":1.0,\"a\":[]")))
                .exchange()
                .dataset()
                .agencies()
                .get(0);
        assertThat(new String(CanonicalForm.of(agency), UTF_8))
                .isEqualTo(
                        "{\"a\":[],\"id\":\"G06:a\",\"level\":\"central\",\"names\":[{\"kind\":\"legal\",\"lang\":\"vi\","
                                + "\"value\":\"Bộ Mẫu\"}],\"z\":1}");
        assertThat(CanonicalForm.digest(agency)).matches("sha256:[0-9a-f]{64}");
    }

    // ---------------------------------------------------------------------------------------------- exchanges

    @Test
    void test_exchange() throws IOException {
        String text = "{\"doimoi\":\"1.0\",\"counts\":{\"startups\":1},\"codesAsOf\":\"2026-11-24\"}\n"
                + "{\"startup\":{\"id\":\"b\",\"n\":1.0}}\n"
                + "{\"mentor\":7}\n"
                + "{\"startup\":{\"id\":\"a\"}}\n"
                + "{\"mentor\":{\"id\":\"a\"}}\n"
                + "{\"startup\":{\"id\":null}}\n";
        assertThat(canonicalFile("a.ndjson", text))
                .isEqualTo("{\"codesAsOf\":\"2026-11-24\",\"doimoi\":\"1.0\"}\n"
                        + "{\"mentor\":7}\n"
                        + "{\"mentor\":{\"id\":\"a\"}}\n"
                        + "{\"startup\":{\"id\":null}}\n"
                        + "{\"startup\":{\"id\":\"a\"}}\n"
                        + "{\"startup\":{\"id\":\"b\",\"n\":1}}\n");
    }

    @Test
    void test_canonicalFormOfItself() throws IOException {
        String once = canonicalFile("a.ndjson", lines("{\"mentor\":{\"b\":1.0,\"id\":\"x\"}}", "{\"agency\":{}}"));
        assertThat(canonicalFile("b.ndjson", once)).isEqualTo(once);
    }

    static List<String> names() {
        return Samples.names().toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void test_clothes(String name) throws IOException {
        Exchange exchange = Samples.sample(name).exchange();
        String digest = CanonicalForm.digest(exchange);
        for (Format format : List.of(Format.JSON, Format.NDJSON)) {
            Path path = file("a." + format.name().toLowerCase(Locale.ROOT), "");
            new ExchangeWriter().write(exchange, path);
            assertThat(CanonicalForm.digest(path)).isEqualTo(digest);
            Path zipped = folder.resolve(path.getFileName() + ".gz");
            new ExchangeWriter().write(exchange, zipped);
            assertThat(CanonicalForm.digest(zipped)).isEqualTo(digest);
            Path other = folder.resolve("b.dat");
            Files.write(other, Files.readAllBytes(zipped));
            assertThat(CanonicalForm.digest(other)).isEqualTo(digest);
        }
        Path sheets = folder.resolve("a.zip");
        new ExchangeWriter().write(exchange, sheets);
        assertThat(CanonicalForm.digest(sheets)).isEqualTo(digest);
        Path out = folder.resolve("c.ndjson.gz");
        CanonicalForm.write(folder.resolve("a.json"), out);
        assertThat(CanonicalForm.digest(out)).isEqualTo(digest);
    }

    @Test
    void test_order() throws IOException {
        List<String> records = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        for (Table<?> table : Table.all()) {
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String row = "{\"id\":\"H38:" + i + "\",\"n\":" + i + "}";
                String twisted = "{\"n\":" + i + ".0e0 ,\"id\":\"H38:" + i + "\"}";
                records.add("{\"" + table.recordName() + "\":" + row + "}");
                rows.add(twisted);
            }
            tables.add("\"" + table.name() + "\":[" + String.join(",", rows) + "]");
        }
        String digest = CanonicalForm.digest(file("a.ndjson", lines(records.toArray(String[]::new))));
        Collections.shuffle(records, new Random(1));
        assertThat(CanonicalForm.digest(file("b.ndjson", lines(records.toArray(String[]::new)))))
                .isEqualTo(digest);
        Collections.reverse(tables);
        assertThat(CanonicalForm.digest(file("c.json", document(String.join(",\n", tables)))))
                .isEqualTo(digest);
        assertThat(CanonicalForm.digest(file("d.json", "{" + String.join(",\n", tables) + "," + HEAD.substring(1))))
                .isEqualTo(digest);
        records.add(records.get(0));
        assertThat(CanonicalForm.digest(file("e.ndjson", lines(records.toArray(String[]::new)))))
                .isNotEqualTo(digest);
    }

    @Test
    void test_recordsThatShareAnId_areInTheOrderOfTheirDigests() throws IOException {
        String one = "{\"mentor\":{\"id\":\"x\",\"n\":1}}";
        String other = "{\"mentor\":{\"id\":\"x\",\"n\":2}}";
        assertThat(canonicalFile("a.ndjson", lines(one, other, one)))
                .isEqualTo(canonicalFile("b.ndjson", lines(other, one, one)))
                .contains(one + "\n" + one);
    }

    // ---------------------------------------------------------------------------------------------- malformed

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.ndjson|HEAD\\n{\"startup\":{\"id\":}}|malformed-json|2",
                "a.ndjson|HEAD\\n{\"startup\":{\"id\":1,\"id\":2}}|duplicate-member|2",
                "a.ndjson|HEAD\\n\\n[1]|line-shape|3",
                "a.ndjson|HEAD\\n{\"a\":1,\"b\":2}|line-shape|2",
                "a.ndjson|HEAD\\nHEAD|line-shape|2",
                "a.ndjson|{\"startup\":{\"id\":\"x\"}}|missing-header|1",
                "a.ndjson|``|missing-header|1",
                "a.json|{\"startups\":[]}|missing-header|1",
                "a.json|[]|missing-header|1",
                "a.json|HEAD {}|trailing-text|1",
                "a.json|{\"doimoi\":\"1.0\",\\n\"startups\":[{\"id\":\"x\"},|malformed-json|2",
                "a.json|{\"doimoi\":\"1.0\",\"startups\":[],\"startups\":[]}|duplicate-member|1",
                "a.json|{\"doimoi\":\"1.0\",\"doimoi\":\"1.0\"}|duplicate-member|1",
                "a.json|{\"doimoi\":\"1.0\",\"x\":[1,{\"a\":1,\"a\":2}]}|duplicate-member|1"
            })
    void test_malformed(String name, String text, String rule, int line) throws IOException {
        Path path = file(name, text.replace("HEAD", HEAD).replace("\\n", "\n"));
        assertThatExceptionOfType(MalformedExchangeException.class)
                .isThrownBy(() -> CanonicalForm.digest(path))
                .withMessageContaining(path.toString())
                .satisfies(ex -> {
                    assertThat(ex.finding().rule()).isEqualTo(rule);
                    assertThat(ex.finding().location()).isNotNull();
                    assertThat(ex.finding().location().line()).isEqualTo(line);
                });
    }

    @Test
    void test_foreignBytes() throws IOException {
        byte[] latin = lines("{\"mentor\":{\"id\":\"Ch\u00e8\"}}").getBytes(StandardCharsets.ISO_8859_1);
        byte[] list = document("\"mentors\":[{\"id\":\"Ch\u00e8\"}]").getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = lines().getBytes(StandardCharsets.UTF_16LE);
        for (byte[] bytes : List.of(latin, list)) {
            Path path = Files.write(folder.resolve("a.dat"), bytes);
            assertThatExceptionOfType(MalformedExchangeException.class)
                    .isThrownBy(() -> CanonicalForm.digest(path))
                    .satisfies(ex -> assertThat(ex.finding().rule()).isEqualTo("invalid-utf8"));
        }
        Path path = Files.write(folder.resolve("b.dat"), wide);
        assertThatExceptionOfType(MalformedExchangeException.class)
                .isThrownBy(() -> CanonicalForm.digest(path))
                .satisfies(ex -> assertThat(ex.finding().rule()).isEqualTo("unsupported-encoding"));
    }

    @Test
    void test_brokenGzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(lines("{\"mentor\":7}").getBytes(UTF_8));
        }
        Path path = Files.write(folder.resolve("a.gz"), Arrays.copyOf(bytes.toByteArray(), bytes.size() - 9));
        assertThatExceptionOfType(MalformedExchangeException.class)
                .isThrownBy(() -> CanonicalForm.digest(path))
                .satisfies(ex -> assertThat(ex.finding().rule()).isEqualTo("broken-gzip"));
    }

    @Test
    void test_nothingIsWrittenOfWhatCannotBeUnderstood() throws IOException {
        Path in = file("a.ndjson", lines("{\"mentor\":7}", "{"));
        Path out = folder.resolve("out.ndjson");
        assertThatExceptionOfType(MalformedExchangeException.class).isThrownBy(() -> CanonicalForm.write(in, out));
        assertThat(out).doesNotExist();
        assertThat(READER.read(in).rejected()).hasSize(2);
        assertThatExceptionOfType(ExchangeException.class)
                .isThrownBy(() -> CanonicalForm.digest(folder.resolve("none.json")))
                .withMessageContaining("there is no such file");
    }
}
