package org.doimoi.examples.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The worked analyses print what the page beside them shows, in both languages.
 *
 * <p>If one of these fails, look at the difference; if it is right, run the tests with {@code -Ddoimoi.write=true}.
 */
class AnalysesTest {

    private static final Path FOLDER = Path.of("analyses");
    private static final List<String> IMPORTS = List.of(
            "io", "math", "net", "nio.file", "util", "util.concurrent", "util.function", "util.regex", "util.stream");

    @TempDir
    private static Path pictures;

    private static JShell shell;

    @BeforeAll
    static void start() throws IOException {
        System.setProperty("doimoi.pictures", pictures.toString());
        System.setProperty("doimoi.home", "../..");
        System.setProperty("doimoi.today", "2026-11-24");
        shell = JShell.builder().executionEngine("local").build();
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .forEach(shell::addToClasspath);
        IMPORTS.forEach(name -> eval("import java." + name + ".*;"));
        run(Files.readString(Path.of("start.jsh")));
    }

    @AfterAll
    static void end() {
        shell.close();
        System.clearProperty("doimoi.pictures");
    }

    static Stream<Arguments> analyses() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jsh"))
                    .map(name -> name.substring(0, name.length() - ".jsh".length()))
                    .sorted()
                    .flatMap(name -> Stream.of(Arguments.of(name, "vi"), Arguments.of(name, "en")))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void test_analysis_printsWhatThePageShows(String name, String language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, UTF_8));
        try {
            run("language(\"" + language + "\")\n" + Files.readString(FOLDER.resolve(name + ".jsh")));
        } finally {
            System.setOut(before);
        }
        Path golden = FOLDER.resolve(name + '.' + language + ".txt");
        if (Boolean.getBoolean("doimoi.write")) {
            Files.writeString(golden, out.toString(UTF_8));
        }
        assertThat(out.toString(UTF_8)).isEqualTo(Files.readString(golden));
        comparePicture(name + '.' + language + ".svg");
    }

    private static void comparePicture(String name) throws IOException {
        Path drawn = pictures.resolve(name);
        if (Files.exists(drawn)) {
            if (Boolean.getBoolean("doimoi.write")) {
                Files.copy(drawn, FOLDER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
            assertThat(Files.readString(drawn)).isEqualTo(Files.readString(FOLDER.resolve(name)));
        }
    }

    @Test
    void test_readme_answersAsItShows() throws IOException {
        Path readme = Path.of("../../README.md");
        String text = Files.readString(readme);
        int start = text.indexOf("doimoi> ");
        int end = text.indexOf("```", start);
        PrintStream before = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
        try {
            run("language(\"en\")\nload(\"examples/data/ecosystem.ndjson\")\n");
        } finally {
            System.setOut(before);
        }
        String answered = text.substring(start, end)
                .lines()
                .filter(line -> line.startsWith("doimoi> "))
                .map(line -> line + "\n" + answer(line.substring("doimoi> ".length())))
                .collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("doimoi.write")) {
            Files.writeString(readme, text.substring(0, start) + answered + text.substring(end));
        }
        assertThat(text.substring(start, end)).isEqualTo(answered);
    }

    /** What the shell says, as the agent does of what was wrong. */
    private static String answer(String asked) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, UTF_8));
        SnippetEvent event;
        try {
            event = shell.eval(asked).get(0);
        } finally {
            System.setOut(before);
        }
        if (event.exception() instanceof EvalException wrong) {
            String type = wrong.getExceptionClassName();
            return "|  Exception " + type.substring(type.lastIndexOf('.') + 1) + ": " + wrong.getMessage() + "\n";
        }
        return out.toString(UTF_8) + event.value().stripTrailing() + "\n";
    }

    @Test
    void test_words_areSaidInASentenceWhenWrong() {
        List<SnippetEvent> events = shell.eval("startups().in(\"Lao Cao\")");
        assertThat(events.get(0).exception()).hasMessageContaining("did you mean Lào Cai?");
    }

    private static void run(String text) {
        String rest = "";
        for (String line : text.split("\n", -1)) {
            rest = rest.isBlank() ? line : rest + "\n" + line;
            SourceCodeAnalysis.CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            if (info.completeness().isComplete()) {
                eval(info.source());
                rest = info.remaining();
            }
        }
        assertThat(rest.replaceAll("(?m)^//.*$", "")).isBlank();
    }

    private static void eval(String text) {
        for (SnippetEvent event : shell.eval(text)) {
            String problems = String.join(
                    "\n",
                    shell.diagnostics(event.snippet())
                            .map(problem -> problem.getMessage(null))
                            .toList());
            // a variable of the same name in the script before
            assertThat(event.status())
                    .as(text + "\n" + problems)
                    .isIn(Snippet.Status.VALID, Snippet.Status.OVERWRITTEN);
            assertThat(event.exception()).as(text).isNull();
        }
    }
}
