package org.doimoi.io.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Finding;
import org.doimoi.finding.FindingCollector;
import org.doimoi.finding.Findings;
import org.doimoi.finding.Location;
import org.doimoi.rule.Sink;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads one input from its beginning to its end. */
public final class ReadingRun {

    /** Checks the records against each other once all are read. */
    @FunctionalInterface
    public interface DatasetCheck {
        /**
         * Checks a dataset; {@code codesAsOf} is null if nobody knows the day, {@code others} are the ids of records that are in
         * the input but not in the dataset.
         */
        void check(Dataset dataset, @Nullable LocalDate codesAsOf, Set<String> others, boolean complete, Sink sink);
    }

    /**
     * How an input is to be read.
     *
     * @param threads  how many threads read records, from 1
     * @param receiver  takes the records one by one; null if all are to be kept and checked against each other
     */
    public record Plan(
            LocalDate today,
            Constraints constraints,
            DatasetCheck check,
            FindingCollector collector,
            Progress progress,
            int threads,
            @Nullable Receiver receiver) {}

    /** A record that could not be made. */
    public record Rejection(@Nullable String type, Location location, byte[] bytes, List<Finding> findings) {}

    /** What was read; of an exchange whose records were handed on the counts alone. */
    public record Result(
            Exchange exchange, Findings findings, List<Rejection> rejected, long records, long rejections) {}

    /** How much of an input is looked at to know its form, at first and at most. */
    static final int SNIFF = 1 << 14;

    static final int MOST_SNIFFED = 1 << 20;

    private final Source source;
    private final Intake intake;

    /** Creates a run. */
    public ReadingRun(Source source, Plan plan) {
        this.source = source;
        this.intake = new Intake(source, plan);
    }

    /** Reads the input; {@code ndjson} is null if the content is to say. */
    public Result read(@Nullable Boolean ndjson) throws IOException {
        intake.expect(source.isPassing() ? -1 : source.size());
        byte[] start = source.read(0, 4);
        String encoding = encoding(start);
        if (encoding != null) {
            intake.report("unsupported-encoding", new Location(1, 1, 0), Map.of("value", encoding));
            intake.rest(0);
        } else {
            boolean lines = source.isMade() || source.isPassing() || (ndjson == null ? isLines(source) : ndjson);
            Form form = lines ? new LineForm() : new DocumentForm();
            form.read(source, intake);
        }
        return intake.finish();
    }

    private static @Nullable String encoding(byte[] start) {
        int a = start.length > 0 ? start[0] & 0xff : 1;
        int b = start.length > 1 ? start[1] & 0xff : 1;
        if (a == 0xfe && b == 0xff || a == 0xff && b == 0xfe || a == 0 || b == 0) {
            return "UTF-16/UTF-32";
        }
        return null;
    }

    /** Returns whether the first line or the second is a whole object, and not the only line. */
    public static boolean isLines(Source source) throws IOException {
        int size = SNIFF;
        byte[] start = source.read(0, size);
        while (start.length == size && size < MOST_SNIFFED && !hasTwoLines(start)) {
            size *= 4;
            start = source.read(0, size);
        }
        return isLines(start);
    }

    /** Returns whether there are two lines with something on them, which is all that the form is told by. */
    static boolean hasTwoLines(byte[] start) {
        int lines = 0;
        int from = Source.begin(start);
        for (int i = from; i < start.length && lines < 2; i++) {
            if (start[i] == '\n') {
                lines += isBlank(start, from, i) ? 0 : 1;
                from = i + 1;
            }
        }
        return lines == 2;
    }

    /** Returns the same of what an input begins with. */
    static boolean isLines(byte[] start) {
        int lines = 0;
        int wholes = 0;
        int from = Source.begin(start);
        while (from < start.length && lines < 2) {
            int end = from;
            while (end < start.length && start[end] != '\n') {
                end++;
            }
            if (!isBlank(start, from, end)) {
                lines++;
                wholes += isLine(Arrays.copyOfRange(start, from, end), lines == 1) ? 1 : 0;
            }
            from = end + 1;
        }
        return lines == 2 && wholes > 0;
    }

    private static boolean isBlank(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if ((bytes[i] & 0xff) > ' ') {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a line is a header, which has no table in it, or names the type of a record. */
    private static boolean isLine(byte[] line, boolean first) {
        try {
            Node node = Nodes.read(line, 1, 0, 0);
            if (node.kind != Node.Kind.OBJECT || DocumentForm.isDocument(node)) {
                return false;
            }
            // in a document, a record may stand alone on the second line, but never under its type
            return first
                    || node.names.size() == 1 && Table.named(node.names.get(0)).isPresent();
        } catch (JacksonException ex) {
            return false;
        }
    }
}
