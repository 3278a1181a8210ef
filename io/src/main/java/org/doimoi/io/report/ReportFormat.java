package org.doimoi.io.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.doimoi.finding.Messages;
import org.doimoi.io.ExchangeException;
import org.doimoi.io.internal.PartFile;
import org.doimoi.io.internal.Resources;

/** The forms of a report. */
public enum ReportFormat {
    /** Lines for people: the figures of each input, then a line for each finding. */
    TEXT(new TextReport(false)),
    /** {@link #TEXT} with the colours of a terminal. */
    TERMINAL(new TextReport(true)),
    /** One JSON object, with every sentence in Vietnamese and English; its schema is {@link #jsonSchema}. */
    JSON(new JsonReport()),
    /** SARIF 2.1.0, which programs for reviewing code and data read (OASIS). */
    SARIF(new SarifReport()),
    /** One page for a browser that needs nothing else, in Vietnamese and English. */
    HTML(new HtmlReport());

    /** Writes a report in one form. */
    interface Writer {
        /** Writes a report; the stream is not closed. */
        void write(Report report, Messages messages, OutputStream out) throws IOException;
    }

    private final Writer writer;

    ReportFormat(Writer writer) {
        this.writer = writer;
    }

    /**
     * Writes a report in UTF-8.
     *
     * @param report  the report
     * @param language  the language of the sentences, {@code vi} or {@code en}; for HTML the one that is shown first
     * @param out  the stream, which is not closed
     * @throws ExchangeException if the stream cannot be written
     * @throws IllegalArgumentException if the language is neither
     */
    public void write(Report report, String language, OutputStream out) {
        Messages messages = Messages.of(language);
        try {
            writer.write(report, messages, out);
            out.flush();
        } catch (IOException ex) {
            throw new ExchangeException("Unable to write the report", ex);
        }
    }

    /**
     * Writes a report into a file, in UTF-8.
     *
     * @param report  the report
     * @param language  the language of the sentences, {@code vi} or {@code en}
     * @param file  the file; there is none until it is complete
     * @throws ExchangeException if the file cannot be written
     * @throws IllegalArgumentException if the language is neither
     */
    public void write(Report report, String language, Path file) {
        Messages messages = Messages.of(language);
        try {
            PartFile.write(file, false, out -> writer.write(report, messages, out));
        } catch (IOException ex) {
            throw new ExchangeException("Unable to write " + file, ex);
        }
    }

    /**
     * Returns the JSON Schema (2020-12) of {@link #JSON}.
     *
     * @return the schema as JSON text
     */
    public static String jsonSchema() {
        return Resources.text(ReportFormat.class, "report.schema.json");
    }
}
