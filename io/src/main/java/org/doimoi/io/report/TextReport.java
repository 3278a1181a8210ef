package org.doimoi.io.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Findings;
import org.doimoi.finding.Messages;
import org.doimoi.finding.NotChecked;
import org.doimoi.finding.Place;
import org.doimoi.finding.Policy;
import org.doimoi.finding.Severity;
import org.doimoi.finding.Total;
import org.doimoi.finding.Waiver;

/**
 * Writes reports for people: a line of figures for each input, a line for each finding, then what is not listed.
 *
 * <pre>{@code
 * broken.ndjson: records: 12, rejected: 1, errors: 2, warnings: 0, infos: 0
 * 3:17 ERROR id-format /startup/id (BAD ID): "BAD ID" is not an id; must be ...
 * not checked: dangling-reference: the input was not read as a whole (1)
 * }</pre>
 */
final class TextReport implements ReportFormat.Writer {

    private final boolean coloured;

    TextReport(boolean coloured) {
        this.coloured = coloured;
    }

    @Override
    public void write(Report report, Messages messages, OutputStream out) throws IOException {
        Writer lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        for (Report.Input input : report.inputs()) {
            write(report, input, messages.with(input.findings().catalogue()), lines);
        }
        for (Report.Unread one : report.unread()) {
            line(lines, Words.of(messages.language()).unread(one));
        }
        lines.flush();
    }

    private void write(Report report, Report.Input input, Messages messages, Writer out) throws IOException {
        Words words = Words.of(messages.language());
        Findings findings = input.findings();
        line(out, words.figures(input));
        if (!findings.policy().equals(Policy.NONE)) {
            line(out, words.policy(findings.policy()));
        }
        List<Finding> listed = report.listed(input);
        for (Finding finding : listed) {
            finding(finding, messages, words, out);
        }
        long stored = findings.totals().stream()
                .filter(total -> total.severity().compareTo(report.least()) <= 0)
                .mapToLong(Total::count)
                .sum();
        if (stored > listed.size()) {
            line(out, words.notStored(stored - listed.size()));
        }
        if (findings.count() > stored) {
            line(out, words.lessGrave());
        }
        for (NotChecked one : findings.notChecked()) {
            line(out, words.notChecked(one, messages));
        }
        for (Findings.Waived one : findings.waived()) {
            Waiver waiver = one.waiver();
            line(out, words.waived(waiver, one.count()));
        }
    }

    private void finding(Finding finding, Messages messages, Words words, Writer out) throws IOException {
        StringBuilder line = new StringBuilder(160);
        line.append(finding.location() == null ? "-" : finding.location())
                .append(' ')
                .append(messages.severity(finding.severity()).toUpperCase(Locale.ROOT))
                .append(' ')
                .append(finding.rule());
        if (!finding.pointer().isEmpty()) {
            line.append(' ').append(finding.pointer());
        }
        if (finding.record() != null) {
            line.append(" (").append(finding.record()).append(')');
        }
        line.append(": ").append(messages.text(finding));
        if (coloured) {
            out.write("\u001b[" + colour(finding.severity()) + 'm');
        }
        out.write(Messages.harmless(line.toString()));
        out.write(coloured ? "\u001b[0m\n" : "\n");
        for (Place place : finding.related()) {
            line(out, "    " + words.related(place));
        }
        if (finding.fix() != null) {
            line(out, "    " + words.fix(finding.fix()));
        }
    }

    private static int colour(Severity severity) {
        return switch (severity) {
            case ERROR -> 31;
            case WARNING -> 33;
            case INFO -> 36;
        };
    }

    private static void line(Writer out, String text) throws IOException {
        out.write(Messages.harmless(text));
        out.write('\n');
    }
}
