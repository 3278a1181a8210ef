package org.doimoi.io.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.doimoi.finding.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the lines around places: as much as is shown, and nothing that is protected. */
class ExcerptsTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("source.json"), text);
    }

    /** Returns the place of a piece of a text. */
    private static Location place(String text, String piece) {
        int at = text.indexOf(piece);
        assertThat(at).isNotNegative();
        int begin = text.lastIndexOf('\n', at - 1) + 1;
        return new Location(
                text.substring(0, at).chars().filter(c -> c == '\n').count() + 1,
                text.codePointCount(begin, at) + 1L,
                text.substring(0, at).getBytes(StandardCharsets.UTF_8).length);
    }

    private static Excerpts read(Path source, int around, Location... places) {
        return Excerpts.of(source, List.of(places), Set.of(), around);
    }

    private static String marked(Excerpts excerpts, Location place) {
        Excerpts.Mark mark = excerpts.mark(place).orElseThrow();
        return excerpts.lines().get(mark.line()).text().substring(mark.start(), mark.start() + mark.length());
    }

    // -----------------------------------------------------------------------
    @Test
    void test_of_linesAround() throws IOException {
        String text = "1\n2\n3\n{\"a\": \"x\"}\n5\n6\n7\n";
        Location place = place(text, "\"x\"");
        Excerpts excerpts = read(file(text), 2, place);
        assertThat(excerpts.lines()).extracting(Excerpts.Line::number).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(excerpts.lines()).extracting(Excerpts.Line::text).contains("3", "{\"a\": \"x\"}", "5");
        assertThat(marked(excerpts, place)).isEqualTo("\"x\"");
    }

    @Test
    void test_of_noLineAround() throws IOException {
        String text = "1\n{\"a\": 12.5 }\n3\n";
        Location place = place(text, "12.5");
        Excerpts excerpts = read(file(text), 0, place);
        assertThat(excerpts.lines()).containsExactly(new Excerpts.Line(2, 1, "{\"a\": 12.5 }", false));
        assertThat(marked(excerpts, place)).isEqualTo("12.5");
    }

    @Test
    void test_of_beginAndEndOfFile() throws IOException {
        String text = "{\"a\":1}\r\n{\"b\":2}";
        Location first = place(text, "{\"a\"");
        Location last = new Location(2, 8, text.length());
        Excerpts excerpts = read(file(text), 3, first, last);
        assertThat(excerpts.lines()).extracting(Excerpts.Line::text).containsExactly("{\"a\":1}", "{\"b\":2}");
        assertThat(marked(excerpts, first)).isEqualTo("{");
        assertThat(excerpts.mark(last)).contains(new Excerpts.Mark(1, 7, 0));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"a\":true}' | true | true",
                "'[1,-2.5e3]' | -2 | -2.5e3",
                "'{\"a\":\"b\\\"c\"}' | '\"b' | '\"b\\\"c\"'",
                "'{\"a\":[1]}' | [ | [",
                "'{\"a\":\"open' | '\"open' | '\"open'",
                "'[😀]' | 😀 | 😀"
            })
    void test_of_markIsTheValue(String text, String at, String marked) throws IOException {
        Location place = place(text, at);
        assertThat(marked(read(file(text), 1, place), place)).isEqualTo(marked);
    }

    // -----------------------------------------------------------------------
    @Test
    void test_of_longLine_isClippedAroundEachPlace() throws IOException {
        String text = "{\"id\":\"one\",\"x\":\"" + "ờ".repeat(1_000_000) + "\",\"id\":\"two\",\"y\":\""
                + "😀".repeat(100_000) + "\"}\n";
        Location one = place(text, "\"one\"");
        Location two = place(text, "\"two\"");
        Excerpts excerpts = read(file(text), 0, one, two);
        assertThat(marked(excerpts, one)).isEqualTo("\"one\"");
        assertThat(marked(excerpts, two)).isEqualTo("\"two\"");
        assertThat(excerpts.lines()).hasSize(2).allSatisfy(line -> {
            assertThat(line.text().codePointCount(0, line.text().length())).isEqualTo(Excerpts.WIDTH);
            assertThat(line.more()).isTrue();
        });
        Excerpts.Line last = excerpts.lines().get(1);
        assertThat(text.codePointAt((int) last.column() - 1))
                .isEqualTo(last.text().codePointAt(0));
    }

    @Test
    void test_of_placesThatAreClose_shareAnExcerpt() throws IOException {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < 2000; i++) {
            text.append(1000 + i).append(',');
        }
        String all = text.append("0]").toString();
        Location[] places = new Location[2000];
        for (int i = 0; i < places.length; i++) {
            places[i] = place(all, Integer.toString(1000 + i));
        }
        Excerpts excerpts = read(file(all), 0, places);
        assertThat(excerpts.lines()).hasSizeLessThan(260);
        assertThat(places)
                .allSatisfy(place -> assertThat(marked(excerpts, place))
                        .isEqualTo(all.substring((int) place.column() - 1, (int) place.column() + 3)));
    }

    @Test
    void test_of_bytesThatAreNoText() throws IOException {
        byte[] bytes = new byte[100_000];
        java.util.Arrays.fill(bytes, (byte) 0x80);
        Path source = Files.write(folder.resolve("source.json"), bytes);
        Location place = new Location(1, 1, 0);
        assertThat(read(source, 1, place).lines())
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.text().length()).isLessThanOrEqualTo(Excerpts.WIDTH * 4));
    }

    // -----------------------------------------------------------------------
    @Test
    void test_of_gzip() throws IOException {
        String text = "1\n{\"a\":\"x\"}\n3\n";
        Path source = folder.resolve("named-otherwise.ndjson");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(source))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Location place = place(text, "\"x\"");
        assertThat(marked(read(source, 1, place), place)).isEqualTo("\"x\"");
    }

    @Test
    void test_of_gzipThatIsCutOff_showsWhatIsThere() throws IOException {
        Path whole = folder.resolve("whole.gz");
        StringBuilder text = new StringBuilder("{\"a\":\"x\"}\n");
        java.util.Random random = new java.util.Random(1);
        for (int i = 0; i < 20_000; i++) {
            text.append(random.nextLong()).append('\n');
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.gz"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Location first = place(text.toString(), "\"x\"");
        Location last = new Location(19_999, 1, text.length() - 100);
        Excerpts excerpts = read(cut, 0, first, last);
        assertThat(marked(excerpts, first)).isEqualTo("\"x\"");
        assertThat(excerpts.mark(last)).isEmpty();
    }

    @Test
    void test_of_sourceThatIsGone() {
        Location place = new Location(1, 1, 0);
        assertThat(read(folder.resolve("gone.json"), 2, place).lines()).isEmpty();
        assertThat(read(folder, 2, place).mark(place)).isEmpty();
        assertThat(Excerpts.of(null, List.of(place), Set.of(), 2).mark(place)).isEmpty();
        assertThat(Excerpts.of(null, List.of(), Set.of(), 2).mark(null)).isEmpty();
    }

    @Test
    void test_of_sourceThatHasChanged() throws IOException {
        Path source = file("{\"a\":1}\n{\"b\":2}\n");
        Location moved = new Location(1, 6, 12);
        Location beyond = new Location(9, 1, 100);
        Excerpts excerpts = read(source, 0, moved, beyond);
        assertThat(excerpts.mark(moved)).isEmpty();
        assertThat(excerpts.mark(beyond)).isEmpty();
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{\"startup\":{\"contacts\":[{\"email\":\"SECRET\",\"x\":{\"y\":\"SECRET\"}}],\"id\":\"SHOWN\"}}",
                "{\"technologySupply\":{\"confidentialDetail\":\"SECRET\\\" SECRET\",\"id\":\"SHOWN\"}}",
                "{\"proposal\":{\"estimatedCost\" : SECRET , \"id\":\"SHOWN\"}}",
                "{\"proposal\":{\"id\":\"SHOWN\",\"Conditions\":\"SECRET",
                "{\"startup\":{\"contact\":\n  {\"name\": \"SECRET\",\n   \"phone\": \"SECRET\"\n},\n \"id\": \"SHOWN\"}}",
                "{\"x\":{\"contact\":\"SECRET\"},\"id\":\"SHOWN\"}",
                "{\"startup\":{\"contacts\":[\"SECRET\n{\"startup\":{\"id\":\"SHOWN\"}}"
            })
    void test_of_protectedIsNotShown(String text) throws IOException {
        Excerpts excerpts = read(file(text), 10, place(text, "{\""));
        assertThat(excerpts.lines().toString())
                .contains("SHOWN")
                .contains("•••")
                .doesNotContain("SECRET");
    }

    @Test
    void test_of_placeInProtected_isMarked() throws IOException {
        String text = "{\"startup\":{\"contacts\":[{\"email\":\"SECRET\"}],\"id\":\"SHOWN\"}}";
        Location place = place(text, "\"SECRET\"");
        Excerpts excerpts = read(file(text), 1, place);
        Excerpts.Line line = excerpts.lines().get(0);
        assertThat(line.text()).isEqualTo("{\"startup\":{\"contacts\":•••,\"id\":\"SHOWN\"}}");
        assertThat(excerpts.mark(place)).isPresent();
    }

    @Test
    void test_of_numbersOfPersonsAreNotShown() throws IOException {
        String text = "{\"value\":\"012345678901\",\"amount\":150000000000,\"gtin\":\"8934563138165\"}";
        Location place = place(text, "150");
        assertThat(read(file(text), 1, place).lines().get(0).text())
                .isEqualTo("{\"value\":\"************\",\"amount\":150000000000,\"gtin\":\"8934563138165\"}");
    }

    @Test
    void test_of_numbersOfPersonsAreNotShown_whereALineIsClipped() throws IOException {
        for (int shift = 0; shift < Excerpts.WIDTH; shift++) {
            String text = "{\"x\":\"" + "x".repeat(200 + shift) + "\",\"a\":\"012345678901\",\"y\":\"" + "y".repeat(300)
                    + "\",\"here\":1}";
            Location early = place(text, "\"x\"");
            Location late = place(text, "\"here\"");
            Location middle = place(text, "\"a\"");
            assertThat(read(file(text), 1, early, middle, late).lines().toString())
                    .doesNotContain("0123")
                    .doesNotContain("8901");
        }
    }

    @Test
    void test_of_secretIsNotShown() throws IOException {
        String text = "{\"value\":\"0123 4567\"}";
        Location place = place(text, "\"0123");
        Excerpts excerpts = Excerpts.of(file(text), List.of(place), Set.of(place), 0);
        assertThat(excerpts.lines().get(0).text()).isEqualTo("{\"value\":\"*********\"}");
    }
}
