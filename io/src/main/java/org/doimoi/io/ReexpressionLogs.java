package org.doimoi.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.doimoi.io.internal.LogForm;
import org.doimoi.io.internal.PartFile;
import org.doimoi.reexpression.ReexpressionLog;

/**
 * Writes and reads the log of a re-expression.
 *
 * <p>A log is text in UTF-8, one JSON object a line. The first has the two days and the number of
 * changes, by which a log that was cut is known. Each other is about one record: its type
 * and id, the JSON Patch (RFC 6902) that turns the record as it was into the record as it is, and every change with what
 * the codes mean, why, and on what basis:
 *
 * <pre>{@code
 * {"reexpression":"1.0","from":"2025-06-30","to":"2026-11-24","changes":1}
 * {"type":"startup","record":"H38:st-0001","patch":[{"op":"test","path":"/province","value":"10"},
 *   {"op":"replace","path":"/province","value":"15"}],"changes":[{"pointer":"/province","list":"province","from":"10",
 *   "fromName":{"vi":"Lào Cai","en":"Lao Cai"},"fromDay":"2025-06-30", ...}]}
 * }</pre>
 */
public final class ReexpressionLogs {

    private ReexpressionLogs() {}

    /**
     * Writes a log, compressed if its name ends in {@code .gz}. The file takes its place only once it is complete.
     *
     * @param log  the log
     * @param path  the file
     * @throws ExchangeException if the file cannot be written
     */
    public static void write(ReexpressionLog log, Path path) {
        try {
            PartFile.write(path, Format.isCompressed(path), out -> {
                for (String line : LogForm.lines(log)) {
                    out.write(line.getBytes(StandardCharsets.UTF_8));
                    out.write('\n');
                }
            });
        } catch (IOException ex) {
            throw new ExchangeException("Unable to write " + path, ex);
        }
    }

    /**
     * Reads a log.
     *
     * @param path  the file
     * @return the log
     * @throws ExchangeException if the file cannot be read or is not such a log; the message names the line
     */
    public static ReexpressionLog read(Path path) {
        try (InputStream file = Files.newInputStream(path);
                InputStream in = Format.isCompressed(path) ? new GZIPInputStream(file) : file;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return LogForm.read(reader);
        } catch (IOException ex) {
            throw new ExchangeException("Unable to read " + path, ex);
        }
    }
}
