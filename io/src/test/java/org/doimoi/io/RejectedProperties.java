package org.doimoi.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.doimoi.io.Samples.HEAD;
import static org.doimoi.io.Samples.READER;
import static org.doimoi.io.Samples.agency;
import static org.doimoi.io.Samples.startup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.doimoi.dataset.Header;
import org.doimoi.model.Entity;
import org.doimoi.value.Json;

/** What comes in goes out or is rejected, and nothing is lost between. */
final class RejectedProperties {

    private static final List<String> LINES = List.of(
            "{\"agency\":" + agency("G06:a", "") + "}",
            "{\"agency\":" + agency("G06:b", ",\"mascot\":{\"n\":1e400}") + "}",
            "{\"startup\":" + startup("H38:s", "") + "}",
            "{\"startup\":" + startup("H38:s", ",\"founded\":\"yesterday\"") + "}",
            "{\"mascot\":{\"id\":\"G06:m\",\"n\":1.0}}",
            "{\"agency\":" + agency("G06:a", "").replace("\"id\"", "\"di\"") + "}",
            "{\"startup\":{\"id\":\"no id\",\"names\":[]}}",
            "{\"agency\":{\"id\":\"G06:a\",\"id\":\"G06:b\"}}",
            "{\"agency\":[1,2]}",
            "[1,2]",
            "7",
            "{not json",
            "{\"agency\":" + agency("G06:c", "").substring(0, 40),
            "bytes that are not UTF-8: \u00ff\u00fe",
            "{\"agency\":1}{\"agency\":2}");

    /** What came of a reading, in bytes. */
    private static final class Result implements ExchangeHandler, AutoCloseable {

        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        final ExchangeOutput records = ExchangeOutput.to(out, Format.NDJSON);
        final List<byte[]> rejected = new ArrayList<>();

        @Override
        public void header(Header header) {
            records.header(header);
        }

        @Override
        public void record(Entity record) {
            records.record(record);
        }

        @Override
        public void unknown(String type, Json record) {
            records.unknown(type, record);
        }

        @Override
        public void rejected(Rejected one) {
            rejected.add(one.bytes());
        }

        @Override
        public void close() {
            records.close();
        }

        List<String> lines() {
            return out.toString(ISO_8859_1).lines().skip(1).toList();
        }

        List<String> rejectedLines() {
            return rejected.stream().map(bytes -> new String(bytes, ISO_8859_1)).toList();
        }
    }

    @Provide
    Arbitrary<String> line() {
        return Arbitraries.of(LINES);
    }

    private static byte[] bytes(List<String> lines) {
        return (HEAD + "\n"
                        + lines.stream()
                                .map(line ->
                                        line.contains("\u00ff") ? line : new String(line.getBytes(UTF_8), ISO_8859_1))
                                .collect(Collectors.joining("\n"))
                        + "\n")
                .getBytes(ISO_8859_1);
    }

    /** Every line is a record or rejected as it stood, in the order of the input. */
    private static void check(byte[] input, Result result, Streamed streamed) {
        List<String> lines = new ArrayList<>(new String(input, ISO_8859_1)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .toList());
        assertThat(streamed.records()).isEqualTo(result.lines().size()).isEqualTo(result.records.records());
        assertThat(streamed.rejected()).isEqualTo(result.rejected.size());
        assertThat(streamed.records() + streamed.rejected()).isEqualTo(lines.size());
        result.rejectedLines().forEach(line -> assertThat(lines.remove(line)).isTrue());
        assertThat(lines).isEqualTo(result.lines());
    }

    @Property(tries = 500)
    void linesGoOutOrAreRejected(
            @ForAll @Size(max = 12) List<@From("line") String> lines, @ForAll @IntRange(max = 400) int cut) {
        byte[] whole = bytes(lines);
        int head = HEAD.length() + 1;
        byte[] input = Arrays.copyOf(whole, Math.max(head, whole.length - cut));
        try (Result result = new Result()) {
            Streamed streamed = READER.stream(new ByteArrayInputStream(input), result);
            check(input, result, streamed);
        }
    }

    @Property(tries = 100)
    void aBrokenGzipGivesWhatCouldBeUnpacked(
            @ForAll @Size(min = 1, max = 12) List<@From("line") String> lines,
            @ForAll @IntRange(min = 1, max = 300) int cut)
            throws IOException {
        byte[] input = bytes(lines);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(input);
        }
        byte[] broken = Arrays.copyOf(packed.toByteArray(), Math.max(20, packed.size() - cut));
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(broken))) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                unpacked.write(b);
            }
        } catch (IOException ex) {
            // it is broken
        }
        if (unpacked.size() < HEAD.length() + 1) {
            return;
        }
        try (Result result = new Result()) {
            Streamed streamed = READER.stream(new ByteArrayInputStream(broken), result);
            check(unpacked.toByteArray(), result, streamed);
            assertThat(streamed.findings()).anyMatch(finding -> finding.rule().equals("broken-gzip"));
        }
    }

    @Property(tries = 200)
    void aCutDocumentLosesNothing(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 3) Integer> kinds,
            @ForAll @IntRange(max = 2000) int cut) {
        List<String> records = kinds.stream()
                .map(kind -> LINES.get(new int[] {0, 1, 5, 7}[kind]))
                .map(line -> line.substring("{\"agency\":".length(), line.length() - 1))
                .toList();
        String whole = Samples.document("\"agencies\":[" + String.join(",\n", records) + "]");
        int first = whole.indexOf('[') + 1;
        String input = whole.substring(0, Math.min(whole.length(), first + cut % (whole.length() - first + 1)));
        List<String> rejected = new ArrayList<>();
        List<String> tail = new ArrayList<>();
        Streamed streamed = READER.stream(new ByteArrayInputStream(input.getBytes(UTF_8)), new ExchangeHandler() {
            @Override
            public void record(Entity record) {}

            @Override
            public void rejected(Rejected one) {
                (one.type() == null ? tail : rejected).add(one.text());
            }
        });
        int complete = 0;
        int at = first;
        for (String record : records) {
            if (!input.startsWith(record, at)) {
                break;
            }
            complete++;
            at += record.length() + 2;
        }
        String rest = String.join("", tail);
        assertThat(streamed.records() + rejected.size()).isEqualTo(complete);
        assertThat(records.subList(0, complete)).containsAll(rejected);
        assertThat(input).endsWith(rest);
        // behind the last record, the end of the list may have been read
        int end = (complete == 0 ? first : at - 2) + (complete == records.size() ? 1 : 0);
        if (!input.equals(whole)) {
            assertThat(input.length() - rest.length()).isLessThanOrEqualTo(end);
        }
    }

    @Property(tries = 100)
    void whatWasRejectedIsReadTheSameAgain(@ForAll @Size(max = 8) List<@From("line") String> lines) throws IOException {
        Path folder = Files.createTempDirectory("rejected");
        Path rejects = folder.resolve("rejects.ndjson");
        Path again = folder.resolve("again.ndjson");
        Path in = Files.write(folder.resolve("in.ndjson"), bytes(lines));
        try {
            long count = rejected(in, rejects);
            assertThat(Files.readAllLines(RejectedOutput.findings(rejects)))
                    .hasSize((int) count)
                    .allMatch(line -> line.contains("\"rule\":"));
            assertThat(rejected(rejects, again)).isEqualTo(count);
            assertThat(again).hasSameBinaryContentAs(rejects);
        } finally {
            for (Path path : List.of(
                    rejects, again, in, RejectedOutput.findings(rejects), RejectedOutput.findings(again), folder)) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static long rejected(Path in, Path to) {
        try (RejectedOutput output = RejectedOutput.to(to)) {
            Streamed streamed = READER.stream(in, new ExchangeHandler() {
                @Override
                public void header(Header header) {
                    output.header(header);
                }

                @Override
                public void record(Entity record) {}

                @Override
                public void rejected(Rejected one) {
                    output.rejected(one);
                }
            });
            output.complete();
            assertThat(output.count()).isEqualTo(streamed.rejected());
            return output.count();
        }
    }
}
