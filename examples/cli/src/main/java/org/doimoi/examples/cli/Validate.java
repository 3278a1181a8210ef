package org.doimoi.examples.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doimoi.dataset.Header;
import org.doimoi.finding.Catalogue;
import org.doimoi.finding.Difference;
import org.doimoi.finding.Finding;
import org.doimoi.finding.FindingCollector;
import org.doimoi.finding.Findings;
import org.doimoi.finding.Policy;
import org.doimoi.finding.Severity;
import org.doimoi.finding.Waiver;
import org.doimoi.io.ExchangeChecker;
import org.doimoi.io.ExchangeException;
import org.doimoi.io.ExchangeFixer;
import org.doimoi.io.ExchangeHandler;
import org.doimoi.io.ExchangeReader;
import org.doimoi.io.Fixed;
import org.doimoi.io.Policies;
import org.doimoi.io.Reading;
import org.doimoi.io.Rejected;
import org.doimoi.io.RejectedOutput;
import org.doimoi.io.Streamed;
import org.doimoi.io.report.Report;
import org.doimoi.io.report.ReportFormat;
import org.doimoi.model.Entity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Says what is wrong with exchange files, and mends what can be mended. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Says what is wrong with exchange files, and where; mends what can be mended.",
            "Cho biết tệp trao đổi sai ở đâu và vì sao; sửa những gì sửa được."
        },
        footer = {
            "",
            "Exit codes: 0 no errors, 1 errors found, 2 could not run.",
            "For example: doimoi validate --format html --out report.html ecosystem.ndjson",
            "             doimoi validate --stream --rejects rejects.ndjson large.ndjson.gz",
            "             doimoi validate --fix mended.ndjson received.ndjson"
        })
final class Validate implements Callable<Integer> {

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

    /** Reads a version of the rules, and says which there are. */
    static final class VersionConverter implements ITypeConverter<Catalogue> {

        @Override
        public Catalogue convert(String text) {
            try {
                return Catalogue.standard().in(text);
            } catch (IllegalArgumentException ex) {
                throw new TypeConversionException(String.valueOf(ex.getMessage()));
            }
        }
    }

    private final Terminal screen;
    private final Clock clock;

    @Spec
    private CommandSpec spec;

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

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--format",
            paramLabel = "text|json|sarif|html",
            converter = FormatConverter.class,
            description = "the form of the report; text if left out")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--severity",
            paramLabel = "error|warning|info",
            description = {
                "list the findings that are at least so grave; all are counted;",
                "if left out, warning in text, info in the other forms"
            })
    private @Nullable Severity severity;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "write the report into this file; to standard output if left out")
    private @Nullable Path out;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "which rules are off or graded otherwise, and with which numbers they go")
    private @Nullable Path policy;

    @Option(names = "--waivers", paramLabel = "FILE", description = "findings that are known and may stand until a day")
    private @Nullable Path waivers;

    @Option(
            names = "--max-per-rule",
            paramLabel = "N",
            description = "list no more findings of each rule, ${DEFAULT-VALUE} if left out; all are counted")
    private int limit = FindingCollector.DEFAULT_LIMIT;

    @Option(
            names = "--rules-of",
            paramLabel = "VERSION",
            converter = VersionConverter.class,
            description = "judge as under this version of the rules, such as 1.0, or the one of a day")
    private @Nullable Catalogue rules;

    @Option(
            names = "--compare-with",
            paramLabel = "VERSION",
            converter = VersionConverter.class,
            description = "say how the findings differ under this other version of the rules; no report is written")
    private @Nullable Catalogue other;

    @Option(
            names = "--fix",
            paramLabel = "OUT",
            description = {
                "write the exchange with all safe fixes into this file, and what was changed into OUT.changes.ndjson;",
                "the report is on the exchange after that"
            })
    private @Nullable Path fix;

    @Option(
            names = "--confirm",
            paramLabel = "RULE",
            split = ",",
            description =
                    "with --fix, apply the fixes of these rules as well that are not safe; all stands for every rule")
    private Set<String> confirmed = new HashSet<>();

    @Option(
            names = "--stream",
            description = {
                "judge each record for itself, in memory that does not grow with the file;",
                "what needs other records is said not to be checked"
            })
    private boolean streaming;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = {
                "put the records that cannot be read here, as lines of NDJSON behind the header, to be mended and read",
                "again, and what is wrong with them into FILE.findings.ndjson"
            })
    private @Nullable Path rejects;

    @Mixin
    private ReadingOptions options = new ReadingOptions();

    Validate(Terminal screen, Clock clock) {
        this.screen = screen;
        this.clock = clock;
    }

    /** Reads the name of a form. */
    static final class FormatConverter implements ITypeConverter<ReportFormat> {

        @Override
        public ReportFormat convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "text" -> ReportFormat.TEXT;
                case "json" -> ReportFormat.JSON;
                case "sarif" -> ReportFormat.SARIF;
                case "html" -> ReportFormat.HTML;
                default ->
                    throw new TypeConversionException("expected text, json, sarif or html but was '" + text + "'");
            };
        }
    }

    @Override
    public Integer call() {
        checkOptions();
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        Policy followed = policy == null ? Policy.NONE : policy(policy);
        List<Waiver> let = waivers == null ? List.of() : waivers(waivers);
        if (followed == null || let == null) {
            return Main.FAILED;
        }
        ExchangeReader reader = ExchangeReader.on(day).checking(checker -> {
            ExchangeChecker judging =
                    checker.withPolicy(followed).withWaivers(let).withLimit(limit);
            return rules == null ? judging : judging.underRulesOf(rules.version());
        });
        return other == null ? report(reader, day) : compare(reader, other);
    }

    private void checkOptions() {
        if (limit < 0) {
            throw misuse("The number of --max-per-rule, " + limit + ", must be 0 or more");
        }
        if (fix == null && !confirmed.isEmpty()) {
            throw misuse("--confirm is of use with --fix only");
        }
        for (String rule : confirmed) {
            if (!rule.equals("all") && Catalogue.standard().find(rule).isEmpty()) {
                throw misuse("'" + rule + "' of --confirm is not the id of a rule; the command rules lists them");
            }
        }
        if (streaming && (fix != null || other != null)) {
            throw misuse("--stream goes neither with --fix nor with --compare-with");
        }
        if (rejects != null && (fix != null || other != null)) {
            throw misuse("--rejects goes neither with --fix nor with --compare-with");
        }
        if (rejects != null && files.size() > 1) {
            throw misuse("--rejects is for one file at a time");
        }
        if (fix != null && files.size() > 1) {
            throw misuse("--fix mends one file at a time");
        }
        if (other != null && (fix != null || out != null)) {
            throw misuse("--compare-with writes no file; leave out --fix and --out");
        }
        List<Path> read = new ArrayList<>(files);
        Stream.of(policy, waivers).filter(Objects::nonNull).forEach(read::add);
        Map<String, Path> written = new LinkedHashMap<>();
        if (fix != null) {
            written.put("The file of --fix", fix);
            written.put("The log of --fix", log(fix));
        }
        if (out != null) {
            written.put("The file of --out", out);
        }
        if (rejects != null) {
            written.put("The file of --rejects", rejects);
            written.put("The findings of --rejects", RejectedOutput.findings(rejects));
        }
        written.forEach((name, file) -> {
            read.forEach(before -> Convert.refuseSame(spec, name, file, before));
            read.add(file);
        });
    }

    /** Returns where is said what was mended. */
    private static Path log(Path fixed) {
        return fixed.resolveSibling(fixed.getFileName() + ".changes.ndjson");
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private @Nullable Policy policy(Path file) {
        Policies.PolicyReading reading = Policies.policy(file);
        return tell(file, reading.findings(), reading.isValid()) ? reading.policy() : null;
    }

    private @Nullable List<Waiver> waivers(Path file) {
        Policies.WaiverReading reading = Policies.waivers(file);
        return tell(file, reading.findings(), reading.isValid()) ? reading.waivers() : null;
    }

    /** Says what is wrong with a policy or waivers; nothing is judged by what cannot be understood. */
    private boolean tell(Path file, List<Finding> findings, boolean valid) {
        for (Finding finding : findings) {
            screen.error(file + ":" + (finding.location() == null ? "" : finding.location() + ": ") + finding.rule()
                    + ": " + language.get().messages().text(finding));
        }
        return valid;
    }

    private int report(ExchangeReader reader, LocalDate day) {
        int code = Main.OK;
        List<Report.Input> inputs = new ArrayList<>();
        List<Report.Unread> unread = new ArrayList<>();
        for (Path file : files) {
            try {
                inputs.add(read(reader, file));
            } catch (ExchangeException ex) {
                screen.clearProgress();
                screen.error(String.valueOf(ex.getMessage()));
                unread.add(new Report.Unread(file.toString(), String.valueOf(ex.getMessage())));
                code = Main.FAILED;
            }
        }
        inputs = together(inputs);
        boolean text = format == ReportFormat.TEXT;
        Severity least = severity != null ? severity : text ? Severity.WARNING : Severity.INFO;
        Report report = new Report(day, least, Main.Version.number(), inputs, unread);
        if (out != null) {
            format.write(report, language.get().toString(), out);
        } else {
            ReportFormat form = text && screen.isColoured() ? ReportFormat.TERMINAL : format;
            form.write(report, language.get().toString(), screen.bytes());
        }
        boolean errors = inputs.stream().anyMatch(input -> input.findings().count(Severity.ERROR) > 0);
        return Math.max(code, errors ? Main.ERRORS : Main.OK);
    }

    /** Returns the inputs without the remark that a waiver is not needed if another input needs it. */
    private static List<Report.Input> together(List<Report.Input> inputs) {
        Set<Waiver> used = inputs.stream()
                .flatMap(input -> input.findings().waived().stream())
                .map(Findings.Waived::waiver)
                .collect(Collectors.toSet());
        return inputs.stream()
                .map(input -> new Report.Input(
                        input.name(),
                        input.source(),
                        input.records(),
                        input.rejected(),
                        input.findings().withUsedElsewhere(used)))
                .toList();
    }

    private Report.Input read(ExchangeReader reader, Path file) {
        if (fix == null) {
            ExchangeReader shown = options.apply(reader, screen, file);
            return streaming ? stream(shown, file) : gather(shown, file);
        }
        Fixed fixed = ExchangeFixer.with(reader)
                .choosing(finding -> finding.fix() != null
                        && (finding.fix().safe() || confirmed.contains("all") || confirmed.contains(finding.rule())))
                .fix(file, fix);
        Path log = log(fix);
        fixed.writeLog(log);
        Words words = Words.in(language.get());
        screen.error(words.text("fix.applied", fix, fixed.applied().size(), log));
        fixed.refused()
                .forEach(finding -> screen.error(words.text(
                        "fix.refused", String.valueOf(finding.location()), finding.rule(), finding.pointer())));
        return Report.Input.of(fix, fixed.after());
    }

    private Report.Input gather(ExchangeReader reader, Path file) {
        Reading reading = reader.read(file);
        screen.clearProgress();
        if (rejects != null) {
            Convert.write(reading, rejects);
            tell(rejects, reading.rejected().size());
        }
        return Report.Input.of(file, reading);
    }

    private Report.Input stream(ExchangeReader reader, Path file) {
        try (@Nullable RejectedOutput output = rejects == null ? null : RejectedOutput.to(rejects)) {
            Streamed streamed = reader.stream(file, new ExchangeHandler() {
                @Override
                public void header(Header header) {
                    if (output != null) {
                        output.header(header);
                    }
                }

                @Override
                public void record(Entity record) {
                    // it was judged before it came here
                }

                @Override
                public void rejected(Rejected rejected) {
                    if (output != null) {
                        output.rejected(rejected);
                    }
                }
            });
            screen.clearProgress();
            if (output != null && rejects != null) {
                output.complete();
                tell(rejects, output.count());
            }
            return new Report.Input(
                    file.toString(), file, streamed.records(), streamed.rejected(), streamed.findings());
        }
    }

    private void tell(Path file, long rejected) {
        screen.error("records that cannot be read, now in " + file + ": " + rejected);
    }

    private int compare(ExchangeReader reader, Catalogue version) {
        Words words = Words.in(language.get());
        int code = Main.OK;
        for (Path file : files) {
            Reading before = reader.read(file);
            Reading after = reader.checking(checker -> checker.underRulesOf(version.version()))
                    .read(file);
            screen.line(words.text(
                    "compare.head",
                    file,
                    before.findings().catalogue().version(),
                    before.findings().count(),
                    version.version(),
                    after.findings().count()));
            for (Difference difference : before.findings().differences(after.findings())) {
                screen.line("  "
                        + words.text(
                                "compare.line",
                                difference.rule(),
                                language.get().messages().severity(difference.severity()),
                                difference.before(),
                                difference.after(),
                                cause(difference, before, after, words)));
            }
            code = Math.max(code, after.isValid() ? Main.OK : Main.ERRORS);
        }
        return code;
    }

    private static String cause(Difference difference, Reading before, Reading after, Words words) {
        return switch (difference.cause()) {
            case NEW ->
                words.text("compare.missing", before.findings().catalogue().version());
            case RETIRED ->
                words.text("compare.missing", after.findings().catalogue().version());
            case REGRADED -> words.text("compare.regraded");
            case OTHER -> words.text("compare.other");
        };
    }
}
