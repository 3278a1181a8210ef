package org.doimoi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are read record by record. */
class StreamTest {

    private static final Path ECOSYSTEM = Path.of("../../examples/data/ecosystem.ndjson");
    private static final String HEADER = "{\"doimoi\":\"1.0\",\"codesAsOf\":\"2026-11-24\"}\n";

    @TempDir
    private Path folder;

    private static String agency(int number) {
        return "{\"agency\":{\"id\":\"G06:a" + number
                + "\",\"names\":[{\"value\":\"Bộ Mẫu\",\"lang\":\"vi\",\"kind\":\"legal\"}],\"level\":\"central\"}}\n";
    }

    private static String broken(int number) {
        return "{\"agency\":{\"id\":\"G06:a" + number + "\",\"names\":[]}}\n";
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    // ---------------------------------------------------------------------------------------------- validate
    @Test
    void test_validate_saysWhatIsNotChecked() throws IOException {
        // each for itself is right, both together are not
        Path in = file("a.ndjson", HEADER + agency(1) + agency(1));
        assertThat(ProgramRun.of("validate", in).code()).isEqualTo(1);
        ProgramRun run = ProgramRun.of("validate", "--stream", in, "--lang", "vi");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("bản ghi được đọc lần lượt, không đối chiếu với nhau");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void test_validate_threadsChangeNothing() throws IOException {
        String lines = IntStream.range(0, 5000)
                .mapToObj(i -> i % 7 == 0 ? broken(i) : agency(i))
                .collect(Collectors.joining());
        Path in = file("a.ndjson", HEADER + lines);
        ProgramRun one = ProgramRun.of("validate", "--stream", "--threads", "1", "--format", "json", in);
        ProgramRun two = ProgramRun.of("validate", "--stream", "--threads", "2", "--format", "json", in);
        assertThat(one.code()).isEqualTo(1);
        assertThat(two).isEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--stream"})
    void test_validate_rejectsAreReadAgain(String stream) throws IOException {
        Path in = file("a.ndjson", HEADER + agency(1) + broken(2) + "{not json\n");
        Path rejects = folder.resolve("rejects.ndjson");
        Object[] args = Stream.of("validate", in, "--rejects", rejects, stream)
                .filter(arg -> !arg.equals(""))
                .toArray();
        ProgramRun run = ProgramRun.of(args);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("doimoi: records that cannot be read, now in " + rejects + ": 2\n");
        assertThat(rejects).hasContent(HEADER + broken(2) + "{not json\n");
        assertThat(Files.readAllLines(folder.resolve("rejects.ndjson.findings.ndjson")))
                .hasSize(2);
        Files.writeString(rejects, HEADER + agency(2) + agency(3));
        assertThat(ProgramRun.of("validate", rejects).code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate --stream --fix b.ndjson a.ndjson",
                "validate --stream --compare-with 1.0 a.ndjson",
                "validate --rejects r.ndjson --fix b.ndjson a.ndjson",
                "validate --rejects r.ndjson a.ndjson b.ndjson",
                "validate --rejects a.ndjson a.ndjson",
                "validate --threads 0 a.ndjson",
                "convert --threads 257 a.ndjson b.ndjson",
                "convert --rejects r a.ndjson r.findings.ndjson"
            })
    void test_misuse(String line) {
        ProgramRun run = ProgramRun.ofLine(line);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--help").doesNotContain("\tat ");
    }

    // ---------------------------------------------------------------------------------------------- convert

    @Test
    void test_convert_keepsOrderAndCounts() throws IOException {
        String startup = "{\"mascot\":{\"n\":1.0}}\n";
        String head = HEADER.replace("}", ",\"counts\":{\"agencies\":3}}");
        Path in = file("a.ndjson", head + startup + agency(1) + broken(2) + agency(3));
        Path out = folder.resolve("b.ndjson");
        Path rejects = folder.resolve("r.ndjson");
        ProgramRun run = ProgramRun.of("convert", in, out, "--rejects", rejects, "--threads", "2");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(out + ": records: 3, rejected: 1, in all: 4\n");
        assertThat(out)
                .hasContent(HEADER.replace("}", ",\"counts\":{\"agencies\":2}}") + startup + agency(1) + agency(3));
        assertThat(rejects).hasContent(HEADER + broken(2));
    }

    @Test
    void test_convert_manyRejected_fewAreShown() throws IOException {
        String lines = IntStream.range(0, 50).mapToObj(StreamTest::broken).collect(Collectors.joining());
        Path in = file("a.ndjson", HEADER + lines);
        Path out = folder.resolve("b.ndjson");
        ProgramRun run = ProgramRun.of("convert", in, out);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(22);
        assertThat(run.err()).contains("and 80 more", "mend the records that cannot be read (50)");
        assertThat(out).doesNotExist();
    }

    @Test
    void test_convert_progressIfWanted() {
        Path out = folder.resolve("b.json");
        assertThat(ProgramRun.of("convert", ECOSYSTEM, out).err()).isEmpty();
        assertThat(ProgramRun.of("convert", "--progress", ECOSYSTEM, out).err())
                .startsWith(ECOSYSTEM + ": 631 records, ")
                .contains("(100 %)");
    }

    // ---------------------------------------------------------------------------------------------- reexpress

    @Test
    void test_reexpress_rejectsSetAside() throws IOException {
        Path in = file("a.ndjson", HEADER + agency(1) + "{not json\n" + "{\"mascot\":{\"n\":1.0}}\n");
        Path out = folder.resolve("b.ndjson");
        Path left = folder.resolve("left.ndjson");
        Path rejects = folder.resolve("r.ndjson");
        Object[] args = {"reexpress", in, out, "--to", "2025-06-30", "--left", left};
        ProgramRun refused = ProgramRun.of(args);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(out).doesNotExist();
        ProgramRun run = ProgramRun.of(
                Stream.concat(Stream.of(args), Stream.of("--rejects", rejects)).toArray());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("/mascot", "unknown-records-left", "re-expressed: 1, left: 0");
        assertThat(out).hasContent(HEADER.replace("2026-11-24", "2025-06-30") + agency(1));
        assertThat(left).hasContent(HEADER + "{\"mascot\":{\"n\":1.0}}\n");
        assertThat(rejects).hasContent(HEADER + "{not json\n");
    }
}
