package org.doimoi.examples.shell;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.Preferences;
import jdk.jshell.tool.JavaShellToolBuilder;

/**
 * JShell with the library, an exchange and the words of {@link Words} on top.
 *
 * <p>Without arguments it asks and answers; with files it runs them and ends. {@code --lang vi|en} sets the language, else
 * the locale does; {@code --today DAY} the day on which exchanges are judged, else the clock does. All other options are
 * those of JShell.
 */
public final class Shell {

    /** A value stands by itself, so that the first line of a table is not pushed to the right. */
    private static final String MODE = """
            /set mode doimoi normal -quiet
            /set format doimoi display "{value}\\n" added,modified,replaced-expression,assignment-primary,update
            /set format doimoi display "" ok,used-vardecl,varinit-vardecl-primary
            /set truncation doimoi 1000000
            /set prompt doimoi "doimoi> " "   ...> "
            /set mode doimoi -retain
            /set feedback -retain doimoi
            /exit
            """;

    /** That a folder for preferences was made is no news; held, since the level of a logger that nobody holds is forgotten. */
    private static final Logger PREFERENCES_LOG = Logger.getLogger("java.util.prefs");

    static {
        PREFERENCES_LOG.setLevel(Level.OFF);
    }

    /** The version of Java from which JShell takes no agent but its own, so that no exception can have a trace at all. */
    private static final int OWN_AGENT_REFUSED = 22;

    private static final String REMEMBERED = "doimoi.mode";

    private Shell() {}

    /**
     * Runs the shell.
     *
     * @param args  the options, then files to run
     * @throws Exception if JShell cannot be started
     */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Deque<String> rest = new ArrayDeque<>(List.of(args));
        String language = Locale.getDefault().getLanguage().equals("en") ? "en" : "vi";
        String today = "";
        while (!rest.isEmpty() && (rest.peek().equals("--lang") || rest.peek().equals("--today"))) {
            String option = rest.remove();
            String value = rest.isEmpty() ? "" : rest.remove();
            if (option.equals("--lang")) {
                language = language(value);
            } else {
                today = day(value);
            }
        }
        Path home =
                Path.of(System.getProperty("doimoi.home", ".")).toAbsolutePath().normalize();
        boolean script = rest.stream().anyMatch(argument -> argument.endsWith(".jsh"));
        JavaShellToolBuilder builder = JavaShellToolBuilder.builder();
        if (script) {
            builder = builder.persistence(new HashMap<>());
        } else {
            out.print(Help.banner(language));
            Preferences preferences = Preferences.userRoot().node("org/doimoi/shell");
            remember(preferences);
            builder = builder.persistence(preferences);
        }
        builder.run(options(home, language, today, rest, script).toArray(String[]::new));
    }

    private static String language(String value) {
        if (!value.equals("vi") && !value.equals("en")) {
            throw new IllegalArgumentException("No language '" + value + "', must be vi or en");
        }
        return value;
    }

    private static String day(String value) {
        try {
            return LocalDate.parse(value).toString();
        } catch (DateTimeException ex) {
            throw new IllegalArgumentException("Invalid day '" + value + "', must be such as 2026-11-24", ex);
        }
    }

    private static List<String> options(Path home, String language, String today, Deque<String> rest, boolean script) {
        String path = System.getProperty("java.class.path");
        List<String> options = new ArrayList<>(List.of(
                "--class-path",
                path,
                "-R--class-path=" + path,
                "-R-Dfile.encoding=UTF-8",
                "-R-Djava.awt.headless=true",
                "-R-Ddoimoi.home=" + home,
                "-R-Ddoimoi.language=" + language));
        if (Runtime.version().feature() < OWN_AGENT_REFUSED) {
            options.addAll(List.of("--execution", "jdi:remoteAgent(" + Agent.class.getName() + ")"));
        } else {
            options.add("-R-XX:-StackTraceInThrowable");
        }
        if (!today.isEmpty()) {
            options.add("-R-Ddoimoi.today=" + today);
        }
        Path module = home.resolve("examples/jshell");
        options.addAll(List.of(
                "--startup", "DEFAULT", "--startup", module.resolve("start.jsh").toString()));
        options.addAll(rest);
        if (script) {
            options.add(module.resolve("exit.jsh").toString());
        }
        return options;
    }

    /** How values print can only be set by commands that JShell remembers for its next start. */
    private static void remember(Preferences preferences) throws Exception {
        if (!MODE.equals(preferences.get(REMEMBERED, ""))) {
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            JavaShellToolBuilder.builder()
                    .persistence(preferences)
                    .env(Map.of())
                    .in(new ByteArrayInputStream(MODE.getBytes(StandardCharsets.UTF_8)), null)
                    .out(nowhere)
                    .err(nowhere)
                    .run("--execution", "local", "--no-startup");
            preferences.put(REMEMBERED, MODE);
        }
    }
}
