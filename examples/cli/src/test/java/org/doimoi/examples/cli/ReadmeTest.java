package org.doimoi.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.doimoi.finding.Severity;
import org.doimoi.io.ExchangeReader;
import org.doimoi.io.Policies;
import org.doimoi.io.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README shows is true: its Java compiles, runs and prints what it says, its samples read without error, the
 * command line answers as it does there; the shell has a test of its own.
 *
 * <p>If one of these fails, the README is out of date: put what the program says now into it.
 */
class ReadmeTest {

    private static final Path ROOT = Path.of("../..");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final String PROGRAM = "java -jar examples/cli/target/doimoi.jar ";

    private static final String QUIET = " 2> /dev/null";

    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @TempDir
    private Path folder;

    private record Block(String language, String text) {}

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static List<Block> blocks() throws IOException {
        return BLOCK.matcher(readme())
                .results()
                .map(found -> new Block(found.group(1), found.group(2)))
                .toList();
    }

    private static List<String> blocks(String language) throws IOException {
        List<String> texts = blocks().stream()
                .filter(block -> block.language().equals(language))
                .map(Block::text)
                .toList();
        assertThat(texts).as("blocks of " + language).isNotEmpty();
        return texts;
    }

    /** Turns paths of the project and of files to be written into those that are right for the test. */
    private String there(String text) {
        return text.replace("examples/", ROOT + "/examples/")
                .replaceAll(
                        "(?<= )(ecosystem.zip|good.ndjson|rejects.ndjson|new.ndjson|old.ndjson|changes.ndjson)",
                        folder + "/$1")
                .replaceAll(
                        "Path.of\\(\"(ecosystem.json.gz|copy.ndjson.gz|report.html|mended.ndjson)",
                        "Path.of(\"" + folder + "/$1");
    }

    private String back(String text) {
        return text.replace(ROOT + "/examples/", "examples/").replace(folder + "/", "");
    }

    // ---------------------------------------------------------------------------------------------- Java

    @Test
    void test_java() throws Exception {
        List<Block> blocks = blocks();
        int compared = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).language().equals("java")) {
                String printed = runJava("Readme" + i, there(blocks.get(i).text()));
                if (blocks.get(i + 1).language().equals("text")) {
                    assertThat(printed).isEqualTo(blocks.get(i + 1).text());
                    compared++;
                }
            }
        }
        assertThat(compared).isPositive();
    }

    private String runJava(String name, String text) throws Exception {
        Map<Boolean, List<String>> parts =
                text.lines().collect(Collectors.partitioningBy(line -> line.startsWith("import ")));
        Path source = folder.resolve(name + ".java");
        Files.writeString(
                source,
                String.join("\n", parts.get(true)) + "\npublic class " + name
                        + " {\n    public static void main(String[] args) {\n" + String.join("\n", parts.get(false))
                        + "\n    }\n}\n");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of("-classpath", classPath(), "-d", folder.toString(), "-Xlint:all", "-Werror", "-proc:none");
        boolean compiled = compiler.getTask(
                        messages,
                        null,
                        null,
                        options,
                        null,
                        compiler.getStandardFileManager(null, null, UTF_8).getJavaFileObjects(source))
                .call();
        assertThat(compiled).as(messages.toString()).isTrue();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(out, true, UTF_8));
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return out.toString(UTF_8);
    }

    private static String classPath() {
        // Surefire may have put the real one elsewhere, so as not to make the command line too long
        return Stream.of("surefire.test.class.path", "java.class.path")
                .map(System::getProperty)
                .filter(path -> path != null)
                .collect(Collectors.joining(File.pathSeparator));
    }

    // ---------------------------------------------------------------------------------------------- samples

    @Test
    void test_policies() throws IOException {
        for (String policy : blocks("jsonc")) {
            assertThat(Policies.policy(policy).findings()).isEmpty();
        }
    }

    @Test
    void test_samples() throws IOException {
        List<String> samples = new ArrayList<>(blocks("json"));
        samples.addAll(blocks("ndjson"));
        for (String sample : samples) {
            Reading reading = ExchangeReader.on(TODAY).read(sample);
            assertThat(reading.findings())
                    .filteredOn(finding -> finding.severity() != Severity.INFO)
                    .isEmpty();
            assertThat(reading.dataset().size()).isPositive();
        }
    }

    // ---------------------------------------------------------------------------------------------- console

    @Test
    void test_commandLine() throws IOException {
        int compared = 0;
        for (String block : blocks("console")) {
            for (String session : block.split("(?m)^\\$ ")) {
                if (session.startsWith(PROGRAM)) {
                    String[] parts = session.split("\n", 2);
                    assertThat(back(run(there(parts[0].substring(PROGRAM.length())))))
                            .isEqualTo(parts[1].stripTrailing() + "\n");
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(3);
    }

    /** Runs a line such as {@code validate x.ndjson | head -n 4}; {@code tail} is understood as well. */
    private static String run(String line) {
        boolean quiet = line.contains(QUIET);
        String[] pipe = line.replace(QUIET, "").split(" \\| (head|tail) -n ");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Main.run(
                pipe[0].split(" "),
                new PrintStream(out, false, UTF_8),
                new PrintStream(err, true, UTF_8),
                Clock.fixed(Instant.parse(TODAY + "T08:00:00Z"), ZoneOffset.UTC),
                false);
        assertThat(err.toString(UTF_8).isEmpty()).as(err.toString(UTF_8)).isNotEqualTo(quiet);
        long lines = pipe.length == 1 ? Long.MAX_VALUE : Long.parseLong(pipe[1]);
        List<String> all = out.toString(UTF_8).lines().toList();
        long skipped = line.contains(" | tail -n ") ? all.size() - lines : 0;
        return all.stream().skip(skipped).limit(lines).map(one -> one + "\n").collect(Collectors.joining());
    }

    // ---------------------------------------------------------------------------------------------- links

    @Test
    void test_links() throws IOException {
        List<String> links = Pattern.compile("\\]\\((?!https:)([^)]+)\\)")
                .matcher(readme())
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
    }
}
