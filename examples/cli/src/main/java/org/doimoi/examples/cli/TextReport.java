package org.doimoi.examples.cli;

import java.nio.file.Path;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Severity;
import org.doimoi.io.Reading;

/**
 * A report for people: a line of figures for each file, then a line for each finding.
 *
 * <pre>{@code
 * broken.ndjson: records: 12, rejected: 1, errors: 2, warnings: 0, infos: 0
 * 3:17 ERROR id-format /startup/id (BAD ID): "BAD ID" is not an id; must be ...
 * }</pre>
 */
final class TextReport implements Report {

    private final Terminal screen;
    private final Language language;
    private final Severity least;

    TextReport(Terminal screen, Language language, Severity least) {
        this.screen = screen;
        this.language = language;
        this.least = least;
    }

    @Override
    public void add(Path file, Reading reading) {
        screen.line(file + ": " + language.summary(reading));
        reading.findings().stream()
                .filter(finding -> finding.severity().compareTo(least) <= 0)
                .forEach(finding -> screen.line(finding.severity(), line(finding)));
        if (reading.findings().stream().anyMatch(finding -> finding.severity().compareTo(least) > 0)) {
            screen.line(language.more());
        }
    }

    private String line(Finding finding) {
        StringBuilder line = new StringBuilder(120);
        line.append(finding.location() == null ? "-" : finding.location())
                .append(' ')
                .append(language.word(finding.severity()))
                .append(' ')
                .append(finding.rule());
        if (!finding.pointer().isEmpty()) {
            line.append(' ').append(finding.pointer());
        }
        if (finding.record() != null) {
            line.append(" (").append(finding.record()).append(')');
        }
        return line.append(": ").append(language.messages().text(finding)).toString();
    }

    @Override
    public void close() {
        // each line is complete by itself
    }
}
