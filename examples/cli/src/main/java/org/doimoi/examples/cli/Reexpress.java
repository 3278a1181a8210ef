package org.doimoi.examples.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.doimoi.code.CodeLists;
import org.doimoi.dataset.Exchange;
import org.doimoi.finding.Finding;
import org.doimoi.io.ExchangeOutput;
import org.doimoi.io.ExchangeReader;
import org.doimoi.io.ExchangeWriter;
import org.doimoi.io.Format;
import org.doimoi.io.Reading;
import org.doimoi.io.ReexpressionLogs;
import org.doimoi.io.RejectedOutput;
import org.doimoi.reexpression.CodeChange;
import org.doimoi.reexpression.Reexpressed;
import org.doimoi.reexpression.Reexpression;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes an exchange in the codes of another day. */
@Command(
        name = "reexpress",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Writes an exchange in the codes of another day, and says what became of each code.",
            "Ghi gói trao đổi theo mã của một ngày khác và cho biết từng mã đã thành mã nào."
        },
        footer = {
            "",
            "Exit codes: 0 every record was re-expressed, 1 some could not be, 2 could not run.",
            "For example: doimoi reexpress old.ndjson new.ndjson --to 2026-11-24 --log changes.ndjson",
            "And back:    doimoi reexpress new.ndjson old.ndjson --to 2025-06-30 --undo changes.ndjson"
        })
final class Reexpress implements Callable<Integer> {

    private final Terminal screen;
    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "IN", description = "the exchange to read")
    private Path in;

    @Parameters(
            index = "1",
            paramLabel = "OUT",
            description = "the file to write; .json, .ndjson or .jsonl, then .gz or not, says the form")
    private Path out;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            required = true,
            converter = Validate.DateConverter.class,
            description = "the day whose codes are to be written, such as 2026-11-24")
    private LocalDate to;

    @Option(names = "--log", paramLabel = "FILE", description = "write every change here, one record a line")
    private @Nullable Path log;

    @Option(
            names = "--undo",
            paramLabel = "FILE",
            description = "the log of the way there: where it says what a code was before, it becomes that again")
    private @Nullable Path undo;

    @Option(
            names = "--left",
            paramLabel = "FILE",
            description = {
                "put the records that cannot be re-expressed here, as they were and under the old day;",
                "without this option nothing is written if there are any"
            })
    private @Nullable Path left;

    @Option(
            names = "--choose",
            paramLabel = "LIST:FROM=TO",
            description = {
                "what a code is to become if the lists leave a choice, such as industry:vsic2018:62=vsic2025:62;",
                "may be given more than once"
            })
    private List<String> choices = List.of();

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = {
                "put the records that cannot be read here, as lines of NDJSON behind the header, to be mended and read",
                "again, and what is wrong with them into FILE.findings.ndjson;",
                "without this option nothing is written if there are any"
            })
    private @Nullable Path rejects;

    @Option(names = "--lists", paramLabel = "DIR", description = "code lists to lay over those of the library")
    private @Nullable Path lists;

    @Mixin
    private ReadingOptions options = new ReadingOptions();

    @Mixin
    private LanguageOption language = new LanguageOption();

    Reexpress(Terminal screen, Clock clock) {
        this.screen = screen;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        checkFiles();
        Reexpression reexpression = reexpression();
        ExchangeReader reader = options.apply(ExchangeReader.on(LocalDate.now(clock)), screen, in);
        boolean texts = Stream.of(out, left)
                .filter(Objects::nonNull)
                .allMatch(path -> Format.of(path).filter(Format::isText).isPresent());
        return texts ? relay(reexpression, reader) : gather(reexpression, reader);
    }

    private int relay(Reexpression reexpression, ExchangeReader reader) {
        try (Relay relay = new Relay(screen, in, rejects);
                ExchangeOutput moved = ExchangeOutput.to(out);
                @Nullable ExchangeOutput rest = left == null ? null : ExchangeOutput.to(left);
                ReexpressionRelay result = new ReexpressionRelay(
                        reexpression,
                        to,
                        moved,
                        rest,
                        log,
                        this::kind,
                        finding -> screen.line(finding.severity(), line(finding)))) {
            if (!relay.run(reader, result, out)) {
                return Main.ERRORS;
            }
            boolean complete = result.isComplete();
            if (!complete && left == null) {
                tellLeft(result.left());
                return Main.ERRORS;
            }
            relay.complete();
            result.complete();
            result.kinds().forEach((kind, count) -> screen.line(kind + ": " + count));
            summarise(result.from(), to, result.moved(), result.left(), result.changes());
            return complete ? Main.OK : Main.ERRORS;
        }
    }

    /** Re-expresses the exchange as a whole, for tables of CSV. */
    private int gather(Reexpression reexpression, ExchangeReader reader) {
        Reading reading = reader
                // every finding is asked whether it is a loss
                .checking(checker -> checker.withRules(List.of()).withLimit(Integer.MAX_VALUE))
                .read(in);
        screen.clearProgress();
        List<Finding> losses = Convert.losses(reading);
        if (!losses.isEmpty() || !reading.rejected().isEmpty() && rejects == null) {
            losses.forEach(loss -> screen.error(in + ": " + loss));
            reading.rejected().stream()
                    .flatMap(one -> one.findings().stream())
                    .forEach(why -> screen.error(in + ": " + why));
            screen.error(out + " was not written: " + in + " cannot be read as a whole; take out what cannot be read"
                    + " with --rejects FILE");
            return Main.ERRORS;
        }
        Reexpressed result = reexpression.apply(reading.exchange());
        result.findings().forEach(finding -> screen.line(finding.severity(), line(finding)));
        if (!result.isComplete() && left == null) {
            tellLeft(size(result.left()));
            return Main.ERRORS;
        }
        if (rejects != null) {
            Convert.write(reading, rejects);
            screen.error("records that cannot be read, now in " + rejects + ": "
                    + reading.rejected().size());
        }
        write(result);
        summarise(result);
        return result.isComplete() ? Main.OK : Main.ERRORS;
    }

    private void tellLeft(long count) {
        screen.error(out + " was not written: some records cannot be re-expressed (" + count
                + "); choose with --choose, or write the rest with --left FILE");
    }

    private void checkFiles() {
        for (Path written : left == null ? List.of(out) : List.of(out, left)) {
            if (Format.of(written).isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "The name '" + written
                                + "' must end in .json, .ndjson or .jsonl, or one of these and .gz, or in"
                                + " .zip or .csv");
            }
        }
        Map<String, Path> named = new LinkedHashMap<>();
        named.put("IN", in);
        put(named, "The file of --undo", undo);
        put(named, "OUT", out);
        put(named, "The file of --left", left);
        put(named, "The file of --log", log);
        put(named, "The file of --rejects", rejects);
        put(named, "The findings of --rejects", rejects == null ? null : RejectedOutput.findings(rejects));
    }

    private void put(Map<String, Path> named, String name, @Nullable Path path) {
        if (path != null) {
            named.values().forEach(other -> Convert.refuseSame(spec, name, path, other));
            named.put(name, path);
        }
    }

    private Reexpression reexpression() {
        CodeLists known = CodeLists.standard();
        Reexpression reexpression = Reexpression.to(to).withLists(lists == null ? known : known.withFolder(lists));
        for (String choice : choices) {
            int colon = choice.indexOf(':');
            int equals = choice.indexOf('=');
            if (colon < 0 || equals < colon) {
                throw new ParameterException(
                        spec.commandLine(), "expected LIST:FROM=TO for --choose but was '" + choice + "'");
            }
            try {
                reexpression = reexpression.choosing(
                        choice.substring(0, colon), choice.substring(colon + 1, equals), choice.substring(equals + 1));
            } catch (IllegalArgumentException ex) {
                throw new ParameterException(spec.commandLine(), String.valueOf(ex.getMessage()), ex);
            }
        }
        return undo == null ? reexpression : reexpression.undoing(ReexpressionLogs.read(undo));
    }

    private String line(Finding finding) {
        return in + ": " + finding.pointer() + " "
                + language.get().messages().severity(finding.severity()).toUpperCase(Locale.ROOT) + " " + finding.rule()
                + " "
                + (finding.record() == null ? "" : finding.record() + ": ")
                + language.get().messages().text(finding);
    }

    /** Writes OUT last: if the log cannot be written, nothing is there that it would be needed for. */
    private void write(Reexpressed result) {
        if (log != null) {
            ReexpressionLogs.write(result.log(), log);
        }
        ExchangeWriter writer = new ExchangeWriter();
        Path rest = left;
        if (rest != null && !result.isComplete()) {
            writer.write(result.left(), rest);
        }
        writer.write(result.moved(), out);
    }

    /** Says what became of each code, once for all records. */
    private void summarise(Reexpressed result) {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        result.log().changes().forEach(change -> kinds.merge(kind(change), 1, Integer::sum));
        kinds.forEach((kind, count) -> screen.line(kind + ": " + count));
        summarise(
                result.log().from(),
                result.log().to(),
                size(result.moved()),
                size(result.left()),
                result.log().changes().size());
    }

    private String kind(CodeChange change) {
        String tag = language.get().toString();
        return change.list() + " " + change.from() + " " + change.fromName().best(tag) + " -> " + change.to() + " "
                + change.toName().best(tag) + " (" + change.basis() + ")";
    }

    private void summarise(LocalDate before, LocalDate after, long moved, long rest, long changes) {
        String pattern = language.get() == Language.ENGLISH
                ? "%s -> %s, re-expressed: %d, left: %d, codes changed: %d"
                : "%s -> %s, đã chuyển: %d, còn lại: %d, số mã thay đổi: %d";
        screen.line(String.format(Locale.ROOT, pattern, before, after, moved, rest, changes));
    }

    private static int size(Exchange exchange) {
        return exchange.dataset().size();
    }
}
