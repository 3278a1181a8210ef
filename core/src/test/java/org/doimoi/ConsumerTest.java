package org.doimoi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import jakarta.validation.Validation;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doimoi.value.Id;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small program of a user, compiled without a warning and run with nothing but this module and what it requires. */
class ConsumerTest {

    private static final String PROGRAM = """
            package consumer;

            import java.time.LocalDate;
            import java.util.List;
            import java.util.Set;
            import org.doimoi.code.CodeLists;
            import org.doimoi.code.Province;
            import org.doimoi.code.StartupKind;
            import org.doimoi.code.StartupStatus;
            import org.doimoi.dataset.Dataset;
            import org.doimoi.finding.Finding;
            import org.doimoi.finding.Messages;
            import org.doimoi.model.Startup;
            import org.doimoi.rule.Context;
            import org.doimoi.rule.Rule;
            import org.doimoi.rule.Rules;
            import org.doimoi.value.Code;
            import org.doimoi.value.Id;
            import org.doimoi.value.Name;

            public final class Main {
                private Main() {}

                public static void main(String[] args) {
                    LocalDate day = LocalDate.of(2026, 9, 30);
                    Startup startup = Startup.builder()
                            .id(Id.of("H38", "st-0001"))
                            .addNames(Name.legal("Công ty A"))
                            .kind(StartupKind.ENTERPRISE)
                            .province(Code.of("15"))
                            .addSupportedBy(Id.of("H38", "inc-01"))
                            .status(StartupStatus.ACTIVE)
                            .build();
                    Province province = CodeLists.standard()
                            .get(Province.class)
                            .find(startup.province(), day)
                            .orElseThrow();
                    System.out.println(province.name().in("en").orElseThrow());
                    Dataset dataset = Dataset.builder().addStartups(startup).build();
                    Context context = new Context(dataset, CodeLists.standard(), day, day, Set.of());
                    List<Rule> rules = Rules.standard();
                    for (Rule rule : rules) {
                        rule.check(context, (by, breach) -> System.out.println(Messages.ENGLISH.text(new Finding(
                                by.id(), by.severity(), null, null, breach.at().toString(), null, breach.arguments()))));
                    }
                    System.out.println(Main.class.getModule().isNamed());
                }
            }
            """;

    private static final String MODULE_INFO = "module consumer {\n    requires org.doimoi.core;\n}\n";

    @TempDir
    Path folder;

    private static Path jar(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException ex) {
            throw new AssertionError(ex);
        }
    }

    /** The classes of this module and the jars that it brings. */
    private static String path() {
        return Stream.of(
                        jar(Id.class),
                        jar(ImmutableList.class),
                        jar(InternalFutureFailureAccess.class),
                        jar(Validation.class),
                        jar(JsonValue.class),
                        jar(NullMarked.class))
                .distinct()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void compile(boolean asModule) throws IOException {
        Path sources = folder.resolve("src");
        Files.createDirectories(sources.resolve("consumer"));
        Files.writeString(sources.resolve("consumer/Main.java"), PROGRAM);
        Stream<Path> files = Stream.of(sources.resolve("consumer/Main.java"));
        if (asModule) {
            Files.writeString(sources.resolve("module-info.java"), MODULE_INFO);
            files = Stream.concat(files, Stream.of(sources.resolve("module-info.java")));
        }
        List<String> arguments = new ArrayList<>(List.of(
                "-Xlint:all",
                "-Werror",
                "-proc:none",
                "-encoding",
                "UTF-8",
                "-d",
                folder.resolve("out").toString(),
                asModule ? "--module-path" : "-classpath",
                path()));
        files.map(Path::toString).forEach(arguments::add);
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out, true);
        int code = ToolProvider.findFirst("javac").orElseThrow().run(writer, writer, arguments.toArray(String[]::new));
        assertThat(out.toString()).isEmpty();
        assertThat(code).isZero();
    }

    private List<String> run(String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        List<String> command = Stream.concat(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("ends in a minute")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(lines.toString()).isZero();
        return lines;
    }

    // -----------------------------------------------------------------------
    @Test
    void test_classPath() throws Exception {
        compile(false);
        String path = folder.resolve("out") + File.pathSeparator + path();
        assertThat(run("-cp", path, "consumer.Main"))
                .containsExactly(
                        "Lao Cai", "the exchange has no record \"H38:inc-01\" of this kind: incubator", "false");
    }

    @Test
    void test_modulePath() throws Exception {
        compile(true);
        String path = folder.resolve("out") + File.pathSeparator + path();
        assertThat(run("--module-path", path, "--module", "consumer/consumer.Main"))
                .containsExactly(
                        "Lao Cai", "the exchange has no record \"H38:inc-01\" of this kind: incubator", "true");
    }

    /** What a user gets: what the build file says is compiled against, and what Guava brings. */
    @Test
    void test_dependencies() throws IOException {
        String pom = Files.readString(jar(Id.class).resolve("../../pom.xml").normalize());
        Set<String> passedOn = new TreeSet<>();
        Matcher dependencies = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL)
                .matcher(pom);
        while (dependencies.find()) {
            String dependency = dependencies.group(1);
            if (!Set.of("test", "provided").contains(text(dependency, "scope"))) {
                passedOn.add(text(dependency, "groupId") + ":" + text(dependency, "artifactId"));
            }
        }
        assertThat(passedOn)
                .as("Has a dependency been added? It comes to every user; think twice, then say so here")
                .containsExactly(
                        "com.fasterxml.jackson.core:jackson-annotations",
                        "com.google.guava:guava",
                        "jakarta.validation:jakarta.validation-api",
                        "org.jspecify:jspecify");
    }

    private static String text(String dependency, String name) {
        Matcher matcher = Pattern.compile("<" + name + ">(.*?)</" + name + ">").matcher(dependency);
        return matcher.find() ? matcher.group(1).strip() : "";
    }
}
