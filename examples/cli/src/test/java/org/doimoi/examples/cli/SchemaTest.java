package org.doimoi.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.doimoi.dataset.Table;
import org.doimoi.io.schema.ContractDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes the contract as each form. */
class SchemaTest {

    @TempDir
    private Path folder;

    @Test
    void test_jsonSchema() {
        ProgramRun run = ProgramRun.of("schema");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(ContractDocuments.all().jsonSchema());
        assertThat(ProgramRun.of("schema", "startups").out())
                .isEqualTo(ProgramRun.of("schema", "startup", "--format", "json-schema")
                        .out())
                .contains("urn:doimoi:contract:1.0:startup");
    }

    @Test
    void test_dictionary() {
        assertThat(ProgramRun.of("schema", "--format", "dictionary", "--lang", "vi")
                        .out())
                .contains("# Từ điển dữ liệu Doimoi, đặc tả 1.0\n", "| `headcount` | Số người làm việc<br>Headcount |");
        assertThat(ProgramRun.of("schema", "proposal", "--format", "html").out())
                .startsWith("<!doctype html>\n<html lang=\"en\">")
                .contains("Estimated cost");
    }

    @Test
    void test_typeScript() {
        assertThat(ProgramRun.of("schema", "--format", "typescript").out())
                .contains("export interface Startup {", "export type Line =");
    }

    @Test
    void test_csv() throws IOException {
        ProgramRun first = ProgramRun.of("schema", "startup", "--format", "csv");
        assertThat(first.code()).isZero();
        assertThat(first.out().lines()).hasSize(2);
        ProgramRun run = ProgramRun.of("schema", "--format", "csv", "--to", folder.resolve("sheets"));
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSizeGreaterThan(20).allMatch(line -> Files.exists(Path.of(line)));
        assertThat(Files.readString(folder.resolve("sheets/startups.csv"))).isEqualTo(first.out());
        assertThat(folder.resolve("sheets")).isDirectoryContaining("glob:**/startups.fundingRounds.investors.csv");
    }

    @Test
    void test_csv_folderCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        ProgramRun run = ProgramRun.of("schema", "--format", "csv", "--to", file);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("doimoi: Unable to write to ").doesNotContain("Exception:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schema startups.csv",
                "schema startup --format xml",
                "schema --format csv",
                "schema --to sheets",
                "schema --lang fr"
            })
    void test_usage(String line) {
        ProgramRun run = ProgramRun.ofLine(line);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("doimoi: ").contains("see doimoi schema --help");
    }

    @Test
    void test_usage_nearType() {
        assertThat(ProgramRun.of("schema", "startp").err())
                .contains("there is no type 'startp' (startup?); there are "
                        + Table.all().get(0).recordName());
    }
}
