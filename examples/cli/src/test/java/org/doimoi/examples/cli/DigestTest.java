package org.doimoi.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {

    private static final Path SAMPLE = Path.of("../../examples/data/ecosystem.ndjson");

    @TempDir
    private Path folder;

    @Test
    void theDigestIsThatOfTheCanonicalForm() throws NoSuchAlgorithmException {
        ProgramRun canonical = ProgramRun.of("canonical", SAMPLE);
        assertThat(canonical.code()).isZero();
        assertThat(canonical.err()).isEmpty();
        assertThat(canonical.out()).startsWith("{\"codesAsOf\":\"2026-11-24\",").endsWith("}\n");
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(canonical.out().getBytes(UTF_8));
        ProgramRun run = ProgramRun.of("digest", SAMPLE);
        assertThat(run.out()).isEqualTo("sha256:" + HexFormat.of().formatHex(digest) + "\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void theCanonicalFormIsAnExchange() {
        Path out = folder.resolve("out.ndjson.gz");
        ProgramRun run = ProgramRun.of("canonical", SAMPLE, out);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEmpty();
        assertThat(ProgramRun.of("validate", out).code()).isZero();
        assertThat(ProgramRun.of("digest", out).out())
                .isEqualTo(ProgramRun.of("digest", SAMPLE).out());
        assertThat(ProgramRun.of("canonical", out, out).err()).contains("would be overwritten");
    }

    @Test
    void treesSayWhatDiffers() throws IOException {
        String text = Files.readString(SAMPLE);
        Path other = Files.writeString(
                folder.resolve("other.ndjson"),
                text.replaceFirst("\"status\":\"active\"", "\"status\":\"closed\"")
                        + "{\"mentor\":{\"id\":\"H38:m-1\"}}\n{\"mentor\":{}}\n{\"mentor\":{}}\n");
        ProgramRun printed = ProgramRun.of("digest", "--tree", SAMPLE);
        assertThat(printed.code()).isZero();
        Path tree = Files.writeString(folder.resolve("tree.json"), printed.out());
        ProgramRun same = ProgramRun.of("digest", SAMPLE, "--compare-with", tree);
        assertThat(same.out()).isEqualTo("nothing differs\n");
        assertThat(same.code()).isZero();
        ProgramRun run = ProgramRun.of("digest", other, "--compare-with", tree);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines())
                .hasSize(3)
                .contains("mentor: 2 here, 0 there", "mentor H38:m-1: 1 here, 0 there")
                .anyMatch(line -> line.endsWith(": differs"));
        assertThat(ProgramRun.of("digest", other, "--compare-with", tree, "--depth", "0", "--lang", "vi")
                        .out())
                .contains("SHA-256 của mã định danh bắt đầu bằng \"\"");
    }

    @Test
    void misuseIsSaid() throws IOException {
        Path tree = Files.writeString(folder.resolve("tree.json"), "{}");
        assertThat(ProgramRun.of("digest", SAMPLE, "--compare-with", tree).err())
                .contains("it is not a digest tree");
        assertThat(ProgramRun.of("digest", SAMPLE, "--compare-with", tree, "--tree")
                        .code())
                .isEqualTo(2);
        assertThat(ProgramRun.of("digest", SAMPLE, "--tree", "--depth", "65").err())
                .contains("must be from 0 to 64");
        Path broken = Files.writeString(folder.resolve("broken.ndjson"), Files.readString(SAMPLE) + "[]\n");
        ProgramRun run = ProgramRun.of("digest", broken);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("line-shape", "doimoi validate");
        assertThat(ProgramRun.of("canonical", broken).out()).isEmpty();
    }
}
