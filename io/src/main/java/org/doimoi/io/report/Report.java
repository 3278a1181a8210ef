package org.doimoi.io.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Findings;
import org.doimoi.finding.Severity;
import org.doimoi.io.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reported: the findings of one or more inputs that were judged on one day.
 *
 * <pre>{@code
 * Reading reading = ExchangeReader.on(day).read(path);
 * Report report = new Report(day, Severity.INFO, "1.2.0", List.of(Report.Input.of(path, reading)));
 * ReportFormat.HTML.write(report, "vi", out);
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param day  the day on which the inputs were judged
 * @param least  the least grave severity whose findings are listed; all are counted
 * @param version  the version of the program that reports, such as {@code 1.2.0}
 * @param inputs  the inputs, in the order in which they were read
 * @param unread  the inputs that could not be read at all, and of which so nothing is known
 */
public record Report(LocalDate day, Severity least, String version, List<Input> inputs, List<Unread> unread) {

    /** Creates a report. */
    public Report {
        requireNonNull(day, "day");
        requireNonNull(least, "least");
        requireNonNull(version, "version");
        inputs = ImmutableList.copyOf(inputs);
        unread = ImmutableList.copyOf(unread);
    }

    /**
     * Creates a report of inputs that could all be read.
     *
     * @param day  the day on which the inputs were judged
     * @param least  the least grave severity whose findings are listed; all are counted
     * @param version  the version of the program that reports, such as {@code 1.2.0}
     * @param inputs  the inputs, in the order in which they were read
     */
    public Report(LocalDate day, Severity least, String version, List<Input> inputs) {
        this(day, least, version, inputs, List.of());
    }

    /**
     * An input that could not be read.
     *
     * @param name  what the input is called, such as the name of the file
     * @param reason  why it could not be read
     */
    public record Unread(String name, String reason) {

        /** Creates an input that could not be read. */
        public Unread {
            requireNonNull(name, "name");
            requireNonNull(reason, "reason");
        }
    }

    /**
     * One input and what was found in it.
     *
     * @param name  what the input is called, such as the name of the file
     * @param source  the file, from which the lines around findings are shown; null if there is none
     * @param records  how many records were read
     * @param rejected  how many records were rejected
     * @param findings  what was found, and what was not checked
     */
    public record Input(String name, @Nullable Path source, long records, long rejected, Findings findings) {

        /** Creates an input. */
        public Input {
            requireNonNull(name, "name");
            requireNonNull(findings, "findings");
        }

        /**
         * Returns the input that a file is.
         *
         * @param file  the file
         * @param reading  what was read of it
         * @return the input, called by the name of the file as it was given
         */
        public static Input of(Path file, Reading reading) {
            return new Input(
                    file.toString(), file, reading.records(), reading.rejected().size(), reading.findings());
        }
    }

    /**
     * Returns the findings of an input that are listed.
     *
     * @param input  the input
     * @return those that are grave enough, in the order of the input
     */
    public List<Finding> listed(Input input) {
        return input.findings().stream()
                .filter(finding -> finding.severity().compareTo(least) <= 0)
                .toList();
    }
}
