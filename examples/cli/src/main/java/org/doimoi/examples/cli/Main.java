package org.doimoi.examples.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.doimoi.code.CodeListException;
import org.doimoi.dataset.Header;
import org.doimoi.io.ExchangeException;
import org.doimoi.io.MalformedExchangeException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/**
 * The program {@code doimoi}: {@code validate} says what is wrong with exchange files, {@code rules} shows by which
 * rules, {@code convert} turns one form
 * into another, {@code province} and {@code codes} look up what a code means on a day, {@code reexpress} writes an exchange
 * in the codes of another, {@code canonical} and {@code digest} give what names its content, {@code diff} what two differ in,
 * {@code schema} writes the contract itself.
 *
 * <p>Results go to standard output, everything else to standard error, both in UTF-8 whatever the locale.
 */
public final class Main {

    /** Nothing stands against using the data. */
    static final int OK = 0;

    /** There are errors in the data. */
    static final int ERRORS = 1;

    /** What was asked for could not be done. */
    static final int FAILED = 2;

    /** Today is a day in Vietnam, wherever the machine stands. */
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Held for as long as the program runs: the level of a logger that nobody holds is forgotten. */
    private static final Logger VALIDATOR_LOG = Logger.getLogger("org.hibernate.validator");

    private Main() {}

    /**
     * Runs the program and ends the virtual machine with its exit code.
     *
     * @param args  the command line
     */
    public static void main(String[] args) {
        OutputStream pipe = new Pipe(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(new BufferedOutputStream(pipe, 1 << 16), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(args, out, err, Clock.system(VIETNAM), Terminal.isThere()));
    }

    /**
     * Runs the program.
     *
     * @param args  the command line
     * @param out  for results
     * @param err  for what went wrong, and for progress
     * @param clock  says which day is today if the command line does not
     * @param terminal  whether a person is looking on
     * @return the exit code
     */
    static int run(String[] args, PrintStream out, PrintStream err, Clock clock, boolean terminal) {
        VALIDATOR_LOG.setLevel(Level.WARNING); // its first line is of no interest here
        Terminal screen = new Terminal(out, err, terminal);
        CommandLine line = new CommandLine(new Top())
                .addSubcommand(new Validate(screen, clock))
                .addSubcommand(new RulesCommand(screen))
                .addSubcommand(new Convert(screen, clock))
                .addSubcommand(new ProvinceCommand(screen, clock))
                .addSubcommand(new CodesCommand(screen, clock))
                .addSubcommand(new Reexpress(screen, clock))
                .addSubcommand(new Canonical(screen))
                .addSubcommand(new Digest(screen))
                .addSubcommand(new Diff(screen))
                .addSubcommand(new Schema(screen))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(screen.writer())
                .setErr(screen.errorWriter())
                .setParameterExceptionHandler((ex, rest) -> misused(ex, screen))
                .setExecutionExceptionHandler((ex, command, parsed) -> failed(ex, screen));
        int code;
        try {
            code = line.execute(args);
        } catch (OutOfMemoryError ex) {
            screen.error(
                    "not enough memory; give more with java -Xmx8g -jar doimoi.jar ..., or judge records one by one with"
                            + " doimoi validate --stream");
            code = FAILED;
        }
        if (screen.isBroken()) {
            screen.error("the output could not be written in full");
            code = FAILED;
        }
        return code;
    }

    private static int misused(ParameterException ex, Terminal screen) {
        screen.error(String.valueOf(ex.getMessage()));
        screen.error("see " + ex.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return FAILED;
    }

    private static int failed(Exception ex, Terminal screen) {
        if (ex instanceof MalformedExchangeException malformed) {
            screen.error(String.valueOf(malformed.getMessage()));
            screen.error("doimoi validate finds everything that is wrong, doimoi convert --rejects FILE takes it out");
        } else if (ex instanceof ExchangeException
                || ex instanceof CodeListException
                || ex instanceof UncheckedIOException) {
            boolean foreign = ex.getCause() instanceof CharacterCodingException;
            screen.error(ex.getMessage() + (foreign ? ": it is not UTF-8" : ""));
        } else {
            screen.error("unexpected failure, please report it");
            screen.trace(ex);
        }
        return FAILED;
    }

    /** What there is if no command is given. */
    @Command(
            name = "doimoi",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            subcommands = CommandLine.HelpCommand.class,
            description = {
                "Checks and converts exchange files of Vietnam's innovation ecosystem, and looks up its codes.",
                "Kiểm tra và chuyển đổi tệp trao đổi dữ liệu của hệ sinh thái đổi mới sáng tạo; tra cứu mã."
            },
            footer = {
                "",
                "Exit codes of validate: 0 no errors, 1 errors found, 2 could not run.",
                "For example: doimoi validate --lang vi ecosystem.ndjson"
            })
    private static final class Top implements Runnable {

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(
                    spec.commandLine(),
                    "a command is missing: validate, rules, convert, province, codes, reexpress, canonical, digest, diff or schema");
        }
    }

    /** Says which version this is. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"doimoi " + number() + ", contract " + Header.CONTRACT};
        }

        /** Returns the version of the program. */
        static String number() {
            try (@Nullable InputStream in = Main.class.getResourceAsStream("version.properties")) {
                Properties properties = new Properties();
                if (in != null) {
                    properties.load(in);
                }
                return properties.getProperty("version", "of an unknown version");
            } catch (IOException ex) {
                throw new UncheckedIOException("Unable to read version.properties", ex);
            }
        }
    }
}
