package org.doimoi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReexpressTest {

    private static final Path OLD = Path.of("../../examples/data/ecosystem-2025-06-30.ndjson");

    private static final String MERGED = """
            {"doimoi":"1.0","codesAsOf":"2026-11-24"}
            {"organization":{"id":"ror:001ydh096","names":[{"value":"Viện Một","lang":"vi","kind":"legal"}],"kind":"university","province":"15"}}
            {"organization":{"id":"ror:01tzmv281","names":[{"value":"Viện Hai","lang":"vi","kind":"legal"}],"kind":"university","province":"04"}}
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static ProgramRun reexpress(Object... args) {
        Object[] all = new Object[args.length + 1];
        all[0] = "reexpress";
        System.arraycopy(args, 0, all, 1, args.length);
        return ProgramRun.of(all);
    }

    // -----------------------------------------------------------------------
    @Test
    void thereAndBackGivesTheBundledBytes() throws IOException {
        Path now = folder.resolve("now.ndjson");
        Path log = folder.resolve("log.ndjson");
        Path back = folder.resolve("back.ndjson");
        ProgramRun there = reexpress(OLD, now, "--to", "2026-11-24", "--log", log);
        assertThat(there.err()).isEmpty();
        assertThat(there.code()).isZero();
        assertThat(there.out()).endsWith("2025-06-30 -> 2026-11-24, re-expressed: 256, left: 0, codes changed: 127\n");
        assertThat(Files.readAllLines(log).get(0))
                .isEqualTo("{\"reexpression\":\"1.0\",\"from\":\"2025-06-30\",\"to\":\"2026-11-24\",\"changes\":127}");
        assertThat(ProgramRun.of("validate", now).code()).isZero();
        assertThat(reexpress(now, back, "--to", "2025-06-30", "--undo", log).code())
                .isZero();
        assertThat(back).hasSameBinaryContentAs(OLD);
    }

    @Test
    void nothingIsWrittenIfARecordIsLeftAndNoPlaceIsGivenForIt() throws IOException {
        Path in = file("in.ndjson", MERGED);
        Path out = folder.resolve("out.ndjson");
        ProgramRun run = reexpress(in, out, "--to", "2025-06-30", "--lang", "vi");
        assertThat(run.code()).isEqualTo(1);
        assertThat(out).doesNotExist();
        assertThat(run.out())
                .isEqualTo(in + ": /organizations/0/province LỖI code-several-heirs ror:001ydh096: \"15\" của danh mục"
                        + " province, Lào Cai, ứng với nhiều mã vào ngày 2025-06-30: 10 Lào Cai, 15 Yên Bái; không thể đoán"
                        + " mã nào là đúng\n");
        assertThat(run.err()).contains("was not written", "(1)", "--left FILE");
    }

    @Test
    void whatIsLeftKeepsItsDay() throws IOException {
        Path in = file("in.ndjson", MERGED);
        Path out = folder.resolve("out.ndjson");
        Path left = folder.resolve("left.ndjson");
        assertThat(reexpress(in, out, "--to", "2025-06-30", "--left", left).code())
                .isEqualTo(1);
        List<String> lines = MERGED.lines().toList();
        assertThat(out).hasContent("{\"doimoi\":\"1.0\",\"codesAsOf\":\"2025-06-30\"}\n" + lines.get(2) + "\n");
        assertThat(left).hasContent(lines.get(0) + "\n" + lines.get(1) + "\n");
    }

    @Test
    void aChoiceSaysWhichIsMeant() throws IOException {
        Path in = file("in.ndjson", MERGED);
        Path out = folder.resolve("out.ndjson");
        assertThat(reexpress(in, out, "--to", "2025-06-30", "--choose", "province:15=10")
                        .code())
                .isZero();
        assertThat(out).content().contains("\"province\":\"10\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "province|expected LIST:FROM=TO for --choose but was 'province'",
                "province:15=99|The code '99' of the list province is not in force on 2025-06-30",
                "provinces:15=10|There is no list 'provinces'",
            })
    void aChoiceThatIsNoneIsSaid(String choice, String reason) throws IOException {
        ProgramRun run = reexpress(
                file("in.ndjson", MERGED), folder.resolve("out.ndjson"), "--to", "2025-06-30", "--choose", choice);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(reason);
    }

    @Test
    void noFileIsWrittenOverAnother() throws IOException {
        Path in = file("in.ndjson", MERGED);
        assertThat(reexpress(in, in, "--to", "2025-06-30").err()).contains("would be overwritten");
        Path out = folder.resolve("out.ndjson");
        assertThat(reexpress(in, out, "--to", "2025-06-30", "--left", out).err())
                .contains("would be overwritten");
        assertThat(reexpress(in, out, "--to", "2025-06-30", "--log", in).err()).contains("would be overwritten");
        assertThat(reexpress(in, folder.resolve("out.txt"), "--to", "2025-06-30")
                        .err())
                .contains("must end in .json, .ndjson or .jsonl");
    }

    @Test
    void whatCannotBeReadKeepsAllFromBeingWritten() throws IOException {
        Path in = file("in.ndjson", MERGED + "{\"organization\":\n");
        Path out = folder.resolve("out.ndjson");
        ProgramRun run = reexpress(in, out, "--to", "2026-12-01");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("malformed-json", "with --rejects FILE");
        assertThat(out).doesNotExist();
    }

    @Test
    void withoutItsLogNothingIsWritten() throws IOException {
        Path in = file("in.ndjson", MERGED);
        Path out = folder.resolve("out.ndjson");
        ProgramRun run = reexpress(
                in,
                out,
                "--to",
                "2025-06-30",
                "--choose",
                "province:15=10",
                "--log",
                folder.resolve("none/log.ndjson"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Unable to write");
        assertThat(out).doesNotExist();
    }

    @Test
    void aLogThatIsNoneIsSaid() throws IOException {
        Path in = file("in.ndjson", MERGED);
        ProgramRun run = reexpress(in, folder.resolve("out.ndjson"), "--to", "2025-06-30", "--undo", OLD);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("line 1 is not of a log of a re-expression");
    }
}
