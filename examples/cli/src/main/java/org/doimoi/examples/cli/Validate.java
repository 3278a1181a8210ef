package org.doimoi.examples.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import org.doimoi.finding.Severity;
import org.doimoi.io.ExchangeException;
import org.doimoi.io.ExchangeReader;
import org.doimoi.io.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Says what is wrong with exchange files. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Says what is wrong with exchange files, and where.",
            "Cho biết tệp trao đổi sai ở đâu và vì sao."
        })
final class Validate implements Callable<Integer> {

    /** How the findings are written. */
    enum Style {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return this == TEXT ? "text" : "json";
        }
    }

    /** Reads a date, and says in few words that something is none. */
    static final class DateConverter implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException ex) {
                throw new TypeConversionException("expected a date such as 2026-11-24 but was '" + text + "'");
            }
        }
    }

    private final Terminal screen;
    private final Clock clock;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "exchanges as JSON or NDJSON, compressed by gzip or not")
    private List<Path> files = List.of();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "the day to judge on, such as 2026-11-24; today in Vietnam if left out")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--lang",
            converter = Language.Converter.class,
            paramLabel = "vi|en",
            description = "the language of the report; ${DEFAULT-VALUE} if left out")
    private Language language = Language.ENGLISH;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "the form of the report; ${DEFAULT-VALUE} if left out")
    private Style style = Style.TEXT;

    @Option(
            names = "--severity",
            paramLabel = "error|warning|info",
            description = {
                "list the findings that are at least so grave; all are counted;",
                "if left out, warning in text, info in JSON"
            })
    private @Nullable Severity severity;

    Validate(Terminal screen, Clock clock) {
        this.screen = screen;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        int code = Main.OK;
        try (Report report = style == Style.JSON
                ? new JsonReport(screen, language, severity == null ? Severity.INFO : severity)
                : new TextReport(screen, language, severity == null ? Severity.WARNING : severity)) {
            for (Path file : files) {
                try {
                    Reading reading = ExchangeReader.on(day)
                            .withProgress(screen.progress(file.toString()))
                            .read(file);
                    screen.clearProgress();
                    report.add(file, reading);
                    code = Math.max(code, reading.isValid() ? Main.OK : Main.ERRORS);
                } catch (ExchangeException ex) {
                    screen.clearProgress();
                    screen.error(String.valueOf(ex.getMessage()));
                    code = Main.FAILED;
                }
            }
        }
        return code;
    }
}
