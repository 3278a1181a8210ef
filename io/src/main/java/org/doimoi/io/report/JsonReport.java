package org.doimoi.io.report;

import java.io.OutputStream;
import org.doimoi.finding.Messages;

/** Writes reports. */
final class JsonReport implements ReportFormat.Writer {

    @Override
    public void write(Report report, Messages messages, OutputStream out) {
        throw new UnsupportedOperationException();
    }
}
