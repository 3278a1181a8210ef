package org.doimoi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {

    private static final Path SAMPLE = Path.of("../../examples/data/ecosystem.ndjson");

    private static final String BEFORE = """
            {"doimoi":"1.0","codesAsOf":"2026-11-24","counts":{"startups":2}}
            {"startup":{"id":"H38:st-1","headcount":3,"province":"10","summary":{"vi":"Trà"}}}
            {"startup":{"id":"H38:st-2","kind":"group"}}
            {"mentor":7}
            """;

    private static final String AFTER = """
            {"startups":[{"id":"H38:st-3"},
             {"province":"15","id":"H38:st-1","headcount":3.0,"summary":{"en":"Tea"}}],
             "doimoi":"1.0","codesAsOf":"2026-11-25"}
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void theSameInOtherClothesDoesNotDiffer() {
        Path other = folder.resolve("ecosystem.json.gz");
        assertThat(ProgramRun.of("convert", SAMPLE, other).code()).isZero();
        ProgramRun run = ProgramRun.of("diff", SAMPLE, other);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("nothing differs\n");
        assertThat(run.code()).isZero();
        assertThat(ProgramRun.of("diff", "--format", "json", SAMPLE, other).out())
                .isEmpty();
    }

    @Test
    void changesAreListed() throws IOException {
        ProgramRun run = ProgramRun.of("diff", file("a.ndjson", BEFORE), file("b.json", AFTER));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("""
                header: changed
                  /codesAsOf: "2026-11-24" -> "2026-11-25"
                mentor: removed 7
                startup H38:st-1: changed
                  /province: "10" -> "15"
                  /summary/en: + "Tea"
                  /summary/vi: - "Trà"
                startup H38:st-2: removed
                startup H38:st-3: added
                records added: 1, removed: 2, changed: 1
                """);
    }

    @Test
    void changesAreListedInVietnamese() throws IOException {
        ProgramRun run = ProgramRun.of("diff", "--lang", "vi", file("a.ndjson", BEFORE), file("b.json", AFTER));
        assertThat(run.out())
                .contains("phần đầu: thay đổi\n", "startup H38:st-2: bị bỏ\n", "startup H38:st-3: thêm mới\n")
                .endsWith("số bản ghi thêm mới: 1, bị bỏ: 2, thay đổi: 1\n");
    }

    @Test
    void changesAreJson() throws IOException {
        ProgramRun run = ProgramRun.of("diff", "--format=JSON", file("a.ndjson", BEFORE), file("b.json", AFTER));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines())
                .hasSize(5)
                .contains(
                        "{\"change\":\"removed\",\"type\":\"mentor\",\"record\":7}",
                        "{\"change\":\"added\",\"type\":\"startup\",\"id\":\"H38:st-3\",\"record\":{\"id\":\"H38:st-3\"}}");
    }

    @Test
    void longValuesAreCut() throws IOException {
        String text = "🍵".repeat(100);
        Path a = file("a.ndjson", BEFORE);
        Path b = file("b.ndjson", BEFORE.replace("Trà", text));
        assertThat(ProgramRun.of("diff", a, b).out())
                .contains("  /summary/vi: \"Trà\" -> \"" + "🍵".repeat(39) + "... (202)\n");
    }

    @Test
    void whatCannotBeUnderstoodIsTrouble() throws IOException {
        Path a = file("a.ndjson", BEFORE + "{\"startup\":\n");
        ProgramRun run = ProgramRun.of("diff", a, SAMPLE);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(a + ":5:", "malformed-json", "doimoi validate", "--rejects FILE");
        assertThat(ProgramRun.of("diff", SAMPLE, folder.resolve("none")).err()).contains("there is no such file");
        assertThat(ProgramRun.of("diff", SAMPLE).code()).isEqualTo(2);
        assertThat(ProgramRun.of("diff", "--format", "xml", SAMPLE, SAMPLE).err())
                .contains("expected text or json but was 'xml'");
    }
}
