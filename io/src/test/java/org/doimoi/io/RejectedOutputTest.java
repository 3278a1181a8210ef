package org.doimoi.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.doimoi.io.Samples.HEAD;
import static org.doimoi.io.Samples.READER;
import static org.doimoi.io.Samples.document;
import static org.doimoi.io.Samples.line;
import static org.doimoi.io.Samples.lines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.doimoi.dataset.Header;
import org.doimoi.model.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectedOutputTest {

    @TempDir
    private Path folder;

    private Path rejects(String name, String input, long count) throws IOException {
        Path in = Files.writeString(folder.resolve(name), input);
        Path to = folder.resolve("rejects.ndjson");
        try (RejectedOutput output = RejectedOutput.to(to)) {
            Streamed streamed = READER.stream(in, new ExchangeHandler() {
                @Override
                public void header(Header header) {
                    output.header(header);
                }

                @Override
                public void record(Entity record) {}

                @Override
                public void rejected(Rejected rejected) {
                    output.rejected(rejected);
                }
            });
            output.complete();
            assertThat(output.count()).isEqualTo(streamed.rejected()).isEqualTo(count);
        }
        return to;
    }

    @Test
    void test_lines_asTheyStood() throws IOException {
        String broken = "{\"agency\":  {\"id\" : \"G06:a\"}}";
        Path rejects = rejects("a.ndjson", lines(line(""), broken, "{not json"), 2);
        assertThat(rejects).hasContent(HEAD + "\n" + broken + "\n{not json\n");
        assertThat(Files.readAllLines(RejectedOutput.findings(rejects)))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("{\"line\":2,\"type\":\"agency\",\"from\":{\"line\":3,")
                                .contains("\"rule\":\"missing-member\"", "\"text\":{\"vi\":\"", "\"en\":\""),
                        second -> assertThat(second)
                                .startsWith("{\"line\":3,\"from\":{\"line\":4,\"column\":1,")
                                .contains("\"rule\":\"malformed-json\""));
    }

    @Test
    void test_document_recordsBecomeLines() throws IOException {
        String broken = "{\"id\":\"G06:a\",\r\n \"names\":[]}";
        Path rejects =
                rejects("a.json", document("\"agencies\":[" + broken + ",5],\"mascots\":[{\"n\":1,\"n\":2}]"), 3);
        assertThat(rejects)
                .hasContent(HEAD + "\n{\"agency\":{\"id\":\"G06:a\",   \"names\":[]}}\n{\"agency\":5}\n"
                        + "{\"mascots\":{\"n\":1,\"n\":2}}\n");
    }

    @Test
    void test_restOfADocument_asItStood() throws IOException {
        String rest = " and\nmore\n";
        Path rejects = rejects("a.json", document("\"agencies\":[]") + rest, 1);
        assertThat(Files.readString(rejects)).isEqualTo(HEAD + "\n" + rest + "\n");
    }

    @Test
    void test_mended_isReadAgain() throws IOException {
        String broken = line("").replace("\"id\"", "\"di\"");
        Path rejects = rejects("a.ndjson", lines(broken), 1);
        Path mended = Files.writeString(
                folder.resolve("mended.ndjson"), Files.readString(rejects).replace("\"di\"", "\"id\""));
        Reading reading = READER.read(mended);
        assertThat(reading.isValid()).isTrue();
        assertThat(reading.records()).isEqualTo(1);
    }

    @Test
    void test_earlierContract_headerSaysIt() throws IOException {
        String head = HEAD.replace("1.0", "0.9").replace("}", ",\"counts\":{\"agencies\":1}}");
        Path rejects = rejects("a.ndjson", head + "\n{not json\n", 1);
        assertThat(Files.readAllLines(rejects)).containsExactly(HEAD.replace("1.0", "0.9"), "{not json");
    }

    @Test
    void test_long_inPiecesAndWhole() throws IOException {
        // longer than a record may be, and than what is handed on at once
        String part = "ế".repeat(3_000_000);
        String tooLong = "{\"agency\":\"" + part + part + "\"}";
        Path rejects = rejects("a.ndjson", lines(tooLong, "{not json"), 2);
        assertThat(Files.readString(rejects)).isEqualTo(HEAD + "\n" + tooLong + "\n{not json\n");
        String rest = document("\"agencies\":[]") + "]" + part + "\n" + part;
        Path again = rejects("a.json", rest, 1);
        assertThat(Files.readString(again)).isEqualTo(HEAD + "\n]" + part + "\n" + part + "\n");
    }

    @Test
    void test_pieces_placesGoOn() throws IOException {
        String rest = "]" + "ế\n".repeat(2_000_000);
        Path in = Files.writeString(folder.resolve("a.json"), document("\"agencies\":[]") + rest);
        StringBuilder all = new StringBuilder();
        long[] next = {in.toFile().length() - rest.getBytes(UTF_8).length};
        READER.stream(in, new ExchangeHandler() {
            @Override
            public void record(Entity record) {}

            @Override
            public void rejected(Rejected piece) {
                assertThat(piece.location().offset()).isEqualTo(next[0]);
                long line = 1 + all.chars().filter(c -> c == '\n').count();
                assertThat(piece.location().line()).isEqualTo(line);
                next[0] += piece.bytes().length;
                all.append(new String(piece.bytes(), ISO_8859_1));
            }
        });
        assertThat(all).hasToString(new String(rest.getBytes(UTF_8), ISO_8859_1));
    }

    @Test
    void test_incomplete_removed() throws IOException {
        Path to = Files.writeString(folder.resolve("r.ndjson"), "what stood there");
        try (RejectedOutput output = RejectedOutput.to(to)) {
            output.header(Header.of(Samples.TODAY));
        }
        assertThat(to).hasContent("what stood there");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList()).isEqualTo(List.of(to));
        }
    }
}
