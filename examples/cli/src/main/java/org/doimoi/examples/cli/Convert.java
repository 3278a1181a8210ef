package org.doimoi.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Findings;
import org.doimoi.finding.Severity;
import org.doimoi.io.ExchangeOutput;
import org.doimoi.io.ExchangeReader;
import org.doimoi.io.ExchangeWriter;
import org.doimoi.io.Format;
import org.doimoi.io.Reading;
import org.doimoi.io.Rejected;
import org.doimoi.io.RejectedOutput;
import org.doimoi.value.Protection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns one form of an exchange into another. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Writes an exchange in another form, and loses nothing unless told to.",
            "Ghi gói trao đổi sang dạng khác, không làm mất dữ liệu."
        },
        footer = {
            "",
            "Exit codes: 0 written, 1 not written because something would be lost, 2 could not run.",
            "For example: doimoi convert ecosystem.ndjson ecosystem.json.gz",
            "             doimoi convert ecosystem.ndjson ecosystem.zip"
        })
final class Convert implements Callable<Integer> {

    private final Terminal screen;
    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "IN", description = "the exchange to read, a file or a folder of CSV files")
    private Path in;

    @Parameters(
            index = "1",
            paramLabel = "OUT",
            description = {
                "the file to write; .json, .ndjson or .jsonl, then .gz or not, says the form;",
                ".zip is a zip of CSV files, .csv or a folder that is there a folder of these"
            })
    private Path out;

    @Option(
            names = "--audience",
            paramLabel = "WHO",
            description = {
                "leave out what this audience may not see, and all that this version does not know:",
                "public, internal, confidential or personal (which sees everything)"
            })
    private @Nullable Protection audience;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = {
                "put the records that cannot be read here, as lines of NDJSON behind the header, to be mended and read",
                "again, and what is wrong with them into FILE.findings.ndjson;",
                "without this option nothing is written if there are any"
            })
    private @Nullable Path rejects;

    Convert(Terminal screen, Clock clock) {
        this.screen = screen;
        this.clock = clock;
    }

    @Mixin
    private ReadingOptions options = new ReadingOptions();

    @Override
    public Integer call() {
        Format format = Format.of(out).orElse(null);
        if (format == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The name of OUT, '" + out
                            + "', must end in .json, .ndjson or .jsonl, or one of these and .gz, or in .zip"
                            + " or .csv");
        }
        refuseSame(spec, "OUT", out, in);
        if (rejects != null) {
            refuseRejects(spec, rejects, in);
            refuseRejects(spec, rejects, out);
        }
        ExchangeReader reader = options.apply(ExchangeReader.on(LocalDate.now(clock)), screen, in);
        // who may see a record depends on others, and tables of CSV are written of all their records
        return audience == null && format.isText() ? relay(reader) : gather(reader);
    }

    private int relay(ExchangeReader reader) {
        try (Relay relay = new Relay(screen, in, rejects);
                ExchangeOutput output = ExchangeOutput.to(out)) {
            if (!relay.run(reader, output, out)) {
                return Main.ERRORS;
            }
            relay.complete();
            output.complete();
            screen.line(out + ": " + relay.account());
            return Main.OK;
        }
    }

    private int gather(ExchangeReader reader) {
        // every finding is asked whether it is a loss
        Reading reading =
                reader.checking(checker -> checker.withLimit(Integer.MAX_VALUE)).read(in);
        screen.clearProgress();
        List<Finding> losses = losses(reading);
        if (!losses.isEmpty()) {
            losses.forEach(loss -> screen.error(in + ": " + loss));
            screen.error(out + " was not written: " + in + " cannot be read as a whole");
            return Main.ERRORS;
        }
        List<Rejected> rejected = reading.rejected();
        if (!rejected.isEmpty()) {
            rejected.stream().flatMap(one -> one.findings().stream()).forEach(why -> screen.error(in + ": " + why));
            if (rejects == null) {
                screen.error(out + " was not written: mend the records that cannot be read (" + rejected.size()
                        + "), or write the rest with --rejects FILE");
                return Main.ERRORS;
            }
        }
        if (rejects != null) {
            write(reading, rejects);
            screen.error("records that cannot be read, now in " + rejects + ": " + rejected.size());
        }
        ExchangeWriter writer = audience == null ? new ExchangeWriter() : ExchangeWriter.forAudience(audience);
        writer.write(reading.exchange(), out);
        screen.line(out + (audience == null ? ": records: " + reading.records() : ": written"));
        return Main.OK;
    }

    /** Refuses to write what is rejected, or why, over another file. */
    static void refuseRejects(CommandSpec spec, Path rejects, Path other) {
        refuseSame(spec, "The file of --rejects", rejects, other);
        refuseSame(spec, "The findings of --rejects", RejectedOutput.findings(rejects), other);
    }

    /** Refuses to write a file over another. */
    static void refuseSame(CommandSpec spec, String name, Path path, Path other) {
        boolean same =
                path.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
        try {
            same |= Files.exists(path) && Files.exists(other) && Files.isSameFile(path, other);
        } catch (IOException ex) {
            throw new UncheckedIOException("Unable to compare " + path + " with " + other, ex);
        }
        if (same) {
            throw new ParameterException(spec.commandLine(), name + " is " + other + ", which would be overwritten");
        }
    }

    /**
     * Returns what keeps parts of the input from being in the reading at all: neither as records, nor in the extras, nor
     * among the rejected.
     */
    static List<Finding> losses(Reading reading) {
        Set<Finding> known = new HashSet<>();
        reading.rejected().forEach(one -> known.addAll(one.findings()));
        return losses(known, reading.findings());
    }

    /** Returns the same of findings; {@code known} are those of what was rejected. */
    static List<Finding> losses(Set<Finding> known, Findings findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR && finding.type() == null)
                .filter(finding ->
                        finding.rule().equals("contract-version") || !known.contains(finding) && isLoss(finding))
                .toList();
    }

    private static boolean isLoss(Finding finding) {
        return switch (finding.rule()) {
            // nothing is missing from what was read, whatever was announced
            case "count-mismatch" -> false;
            // a member of the header that stands twice is kept once
            case "duplicate-member" -> true;
            // other members of the header are kept, right or wrong
            default ->
                finding.pointer().isEmpty()
                        || finding.pointer().equals("/doimoi")
                        || finding.pointer().equals("/codesAsOf");
        };
    }

    /** Writes what was rejected. */
    static void write(Reading reading, Path rejects) {
        try (RejectedOutput output = RejectedOutput.to(rejects)) {
            output.header(reading.exchange().header());
            reading.rejected().forEach(output::rejected);
            output.complete();
        }
    }
}
