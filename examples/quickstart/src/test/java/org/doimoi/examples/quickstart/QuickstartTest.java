package org.doimoi.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    private Path folder;

    private String run(Path file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Quickstart.run(file, TODAY, folder.resolve("copy.json"), new PrintStream(out, true, UTF_8));
        return out.toString(UTF_8).replace(folder + "/", "").replace(System.lineSeparator(), "\n");
    }

    private Path exchange() throws IOException {
        return Files.writeString(folder.resolve("small.ndjson"), """
                {"doimoi":"1.0","codesAsOf":"2025-06-30"}
                {"organization":{"id":"ror:001ydh096","names":[{"value":"Trường","lang":"vi","kind":"legal"}],"kind":"university"}}
                {"startup":{"id":"H38:1","names":[{"value":"Chè","lang":"vi","kind":"legal"}],"kind":"group","province":"15","status":"active"}}
                {"startup":{"id":"H38:2","names":[{"value":"Cam","lang":"vi","kind":"legal"}],"kind":"group","province":"15","status":"asleep"}}
                {"startup":{"id":"H38:3","names":[{"value":"Lê","lang":"vi","kind":"legal"}],"kind":"group","status":"active"}}
                """);
    }

    @Test
    void test_small() throws IOException {
        assertThat(run(exchange())).isEqualTo("""
                        small.ndjson, judged as of 2026-11-24

                        What is in it: 3 records, and 1 rejected
                             1  organizations
                             2  startups

                        Actors and listings by province, names as of 2025-06-30
                             2  Yên Bái / Yen Bai

                        Start-ups by status, names as of 2025-06-30
                             1  Đang hoạt động / Active
                             1  unknown code asleep

                        Technologies offered and wanted by status, names as of 2025-06-30

                        What is wrong with it
                             2  ERROR
                             0  WARNING
                             0  INFO
                             1  unknown-code, first at 4:119
                                /startup/status of H38:2: "asleep" is not a code of the list startupStatus
                                "asleep" không có trong danh mục startupStatus
                             1  missing-member, first at 5:12
                                /startup/province of H38:3: must be present
                                bắt buộc phải có

                        Written to copy.json, which reads back equal
                        """);
    }

    @Test
    void test_locale() throws IOException {
        String expected = run(exchange());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(run(exchange())).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void test_bundled() {
        assertThat(run(Path.of("../data/ecosystem.ndjson")))
                .contains("records, and 0 rejected\n", "     0  ERROR\n", "which reads back equal\n")
                .doesNotContain("unknown code", "     0  agencies", "     0  proposals");
    }
}
