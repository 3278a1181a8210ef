package org.doimoi.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doimoi.io.Samples.HEAD;
import static org.doimoi.io.Samples.READER;
import static org.doimoi.io.Samples.agency;
import static org.doimoi.io.Samples.line;
import static org.doimoi.io.Samples.lines;
import static org.doimoi.io.Samples.read;
import static org.doimoi.io.Samples.startup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.doimoi.dataset.Header;
import org.doimoi.value.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeOutputTest {

    private static final Path ECOSYSTEM = Path.of("../examples/data/ecosystem.ndjson");

    @TempDir
    private Path folder;

    /** Takes so many bytes and no more, like a disk that is full. */
    private static final class Full extends OutputStream {

        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final int room;

        Full(int room) {
            this.room = room;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int fits = Math.min(length, room - taken.size());
            taken.write(bytes, from, fits);
            if (fits < length) {
                throw new IOException("No space left on device");
            }
        }
    }

    private String content(Path path) throws IOException {
        try (InputStream raw = Files.newInputStream(path);
                InputStream in = path.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static void relay(String text, ExchangeOutput out) {
        READER.stream(new ByteArrayInputStream(text.getBytes(UTF_8)), out);
    }

    // ---------------------------------------------------------------------------------------------- bytes

    @ParameterizedTest
    @ValueSource(strings = {"a.ndjson", "a.json", "a.ndjson.gz", "a.json.gz"})
    void test_file_bytesOfTheWriter(String name) throws IOException {
        Path streamed = folder.resolve(name);
        Path written = folder.resolve("b" + name);
        try (ExchangeOutput out = ExchangeOutput.to(streamed)) {
            Streamed summary = READER.stream(ECOSYSTEM, out);
            out.complete();
            assertThat(out.records()).isEqualTo(summary.records()).isEqualTo(631);
        }
        new ExchangeWriter().write(READER.read(ECOSYSTEM).exchange(), written);
        assertThat(streamed).hasSameBinaryContentAs(written);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(streamed, written);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.ndjson", "a.json", "a.ndjson.gz"})
    void test_counts_thoseOfTheRecords(String name) throws IOException {
        String head = HEAD.replace("}", ",\"counts\":{\"agencies\":9,\"startups\":0,\"mascots\":4}}");
        Path path = folder.resolve(name);
        try (ExchangeOutput out = ExchangeOutput.to(path)) {
            relay(head + "\n" + line("") + "\n{broken\n" + "{\"startup\":" + startup("H38:s", "") + "}\n", out);
            out.complete();
        }
        assertThat(content(path)).contains("\"counts\":{\"agencies\":1,\"startups\":1,\"mascots\":4}");
    }

    @Test
    void test_counts_ofAStreamAreLeftOut() {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        String text = lines(line("")).replace("24\"}", "24\",\"counts\":{\"agencies\":9}}");
        for (Format format : Samples.TEXTS) {
            try (ExchangeOutput out = ExchangeOutput.to(format == Format.JSON ? document : lines, format)) {
                relay(text, out);
                out.complete();
            }
        }
        assertThat(lines).hasToString(lines(line("")));
        assertThat(document.toString(UTF_8)).contains("\"counts\":{\"agencies\":1}");
    }

    @Test
    void test_document_tablesInAnyOrder() {
        String startup = "{\"startup\":" + startup("H38:s", "") + "}";
        String unknown = "{\"mascot\":{\"id\":\"G06:m\",\"size\":1.0}}";
        String mixed = lines(unknown, startup, line(""), unknown, "{\"agency\":" + agency("G06:b", "") + "}");
        ByteArrayOutputStream streamed = new ByteArrayOutputStream();
        try (ExchangeOutput out = ExchangeOutput.to(streamed, Format.JSON)) {
            relay(mixed, out);
            out.complete();
        }
        assertThat(streamed).hasToString(new ExchangeWriter().toText(read(mixed).exchange(), Format.JSON));
    }

    // ---------------------------------------------------------------------------------------------- failing

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"JSON", "NDJSON"})
    void test_full_whatWasWrittenIsThere(Format format) {
        String text = lines(line(""), "{\"startup\":" + startup("H38:s", "") + "}", "{\"mascot\":{\"n\":1}}");
        String whole = new ExchangeWriter().toText(read(text).exchange(), format);
        int length = whole.getBytes(UTF_8).length;
        for (int room = 0; room < length; room++) {
            Full full = new Full(room);
            try (ExchangeOutput out = ExchangeOutput.to(full, format)) {
                assertThatThrownBy(() -> {
                            relay(text, out);
                            out.complete();
                        })
                        .isInstanceOf(ExchangeException.class)
                        .hasMessageContaining("Unable to write the stream")
                        .hasMessageContaining("No space left");
                assertThatThrownBy(out::complete)
                        .isInstanceOf(ExchangeException.class)
                        .hasMessageContaining("failed before");
            }
            byte[] begun = Arrays.copyOf(whole.getBytes(UTF_8), full.taken.size());
            assertThat(full.taken.toByteArray()).isEqualTo(begun);
            String taken = full.taken.toString(UTF_8);
            int end = taken.lastIndexOf('\n') + 1;
            if (format == Format.NDJSON && end > 0) {
                Reading reading = read(taken.substring(0, end));
                assertThat(reading.rejected()).isEmpty();
                assertThat(new ExchangeWriter().toText(reading.exchange(), format))
                        .isEqualTo(taken.substring(0, end));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.ndjson", "a.json", "a.json.gz"})
    void test_incomplete_whatStoodThereStays(String name) throws IOException {
        Path path = Files.writeString(folder.resolve(name), "what stood there");
        try (ExchangeOutput out = ExchangeOutput.to(path)) {
            relay(lines(line("")), out);
        }
        assertThat(path).hasContent("what stood there");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void test_nowhere_typed() {
        assertThatThrownBy(() -> ExchangeOutput.to(folder.resolve("missing/a.json")))
                .isInstanceOf(ExchangeException.class)
                .hasMessageContaining("Unable to write");
    }

    // ---------------------------------------------------------------------------------------------- misuse

    @Test
    void test_csv_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExchangeOutput.to(folder.resolve("a.zip")))
                .withMessageContaining("a.zip', the name must end in .json");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExchangeOutput.to(new ByteArrayOutputStream(), Format.CSV))
                .withMessageContaining("CSV");
    }

    @Test
    void test_order_refused() {
        try (ExchangeOutput out = ExchangeOutput.to(new ByteArrayOutputStream(), Format.NDJSON)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> out.unknown("mascot", Json.NULL))
                    .withMessage("The header must be written first");
            assertThatIllegalStateException().isThrownBy(out::complete);
            Header header = Header.of(Samples.TODAY);
            out.header(header);
            assertThatIllegalStateException().isThrownBy(() -> out.header(header));
            out.complete();
            assertThatIllegalStateException().isThrownBy(() -> out.unknown("mascot", Json.NULL));
        }
    }

    @Test
    void test_manyUnknownTypes_refusedInADocument() {
        try (ExchangeOutput out = ExchangeOutput.to(new ByteArrayOutputStream(), Format.JSON)) {
            out.header(Header.of(Samples.TODAY));
            for (int i = 0; i < 256; i++) {
                out.unknown("type" + i, Json.NULL);
            }
            assertThatThrownBy(() -> out.unknown("one too many", Json.NULL))
                    .isInstanceOf(ExchangeException.class)
                    .hasMessageContaining("more than 256 types");
        }
    }
}
