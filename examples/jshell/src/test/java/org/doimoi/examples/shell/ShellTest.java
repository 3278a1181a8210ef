package org.doimoi.examples.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell as its own program, with an agent in a second one. */
class ShellTest {

    @TempDir
    private Path folder;

    private String run(String script) throws IOException, InterruptedException {
        Path file = folder.resolve("script.jsh");
        Files.writeString(file, script);
        Path out = folder.resolve("out.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Ddoimoi.home=../..",
                "-classpath",
                System.getProperty("java.class.path"),
                Shell.class.getName(),
                "--lang",
                "en",
                "--today",
                "2026-11-24",
                file.toString()));
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        // one JShell says the package of an exception, another does not
        String text = Files.readString(out, UTF_8).replace("java.lang.", "");
        assertThat(code).as(text).isZero();
        return text;
    }

    @Test
    void test_script_isRunAndItsMistakesAreSaidInASentence() throws Exception {
        assertThat(run("""
                        print(startups().in("Lào Cai").by("stage"))
                        startups().in("Lao Cao")
                        print("still here")
                        """)).isEqualToNormalizingNewlines("""
                        stage      count
                        ─────────  ─────
                        Prototype      1
                        –              1
                        Exception IllegalArgumentException: \
                        There is no province or region Lao Cao on 2026-11-24, did you mean Lào Cai?
                        still here
                        """);
    }

    @Test
    void test_options_areChecked() {
        assertThatThrownBy(() -> Shell.main(new String[] {"--lang", "fr"}))
                .hasMessage("No language 'fr', must be vi or en");
        assertThatThrownBy(() -> Shell.main(new String[] {"--today", "tomorrow"}))
                .hasMessage("Invalid day 'tomorrow', must be such as 2026-11-24");
    }
}
