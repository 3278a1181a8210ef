package org.doimoi.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.doimoi.dataset.Exchange;
import org.doimoi.io.internal.CsvWriting;
import org.doimoi.io.internal.PartFile;
import org.doimoi.io.internal.WritingRun;
import org.doimoi.value.Protection;

/**
 * Writes exchanges. The same exchange always gives the same bytes, before compression.
 *
 * <p>What is written is the newest contract, whatever was read. Members and tables that this version does not know are
 * written back as they were.
 *
 * <p>A writer for an audience leaves out what it may not see: components of a higher {@link Protection}, listings that
 * are not for it with the proposals about them and the references to them, and everything that this version does not know, since it cannot be judged.
 *
 * <table>
 * <caption>Who may see a listing</caption>
 * <tr><th>visibility</th><th>status</th><th>audience</th></tr>
 * <tr><td>public</td><td>published, suspended, fulfilled, expired</td><td>PUBLIC</td></tr>
 * <tr><td>public</td><td>any other</td><td>CONFIDENTIAL</td></tr>
 * <tr><td>restricted</td><td>any</td><td>CONFIDENTIAL</td></tr>
 * <tr><td>private or unknown</td><td>any</td><td>PERSONAL, which is the house itself</td></tr>
 * </table>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ExchangeWriter {

    private final Protection audience;

    /** Creates a writer that writes everything, for use within the house. */
    public ExchangeWriter() {
        this(Protection.PERSONAL);
    }

    private ExchangeWriter(Protection audience) {
        this.audience = audience;
    }

    /**
     * Returns a writer for an audience.
     *
     * @param audience  the highest protection that the audience may see, such as {@code PUBLIC}
     * @return the writer
     */
    public static ExchangeWriter forAudience(Protection audience) {
        return new ExchangeWriter(audience);
    }

    /**
     * Writes a file. It takes its place only once it is complete.
     *
     * @param exchange  the exchange
     * @param path  the file, whose name says the form: {@code .json}, {@code .ndjson} or {@code .jsonl}, each with
     *     {@code .gz} after it if it is to be compressed; {@code .zip} for CSV in a zip, {@code .csv} or a folder that is
     *     there for a folder of CSV, which is replaced if it has nothing but such files in it
     * @throws IllegalArgumentException if the name does not say the form
     * @throws ExchangeException if the file cannot be written
     */
    public void write(Exchange exchange, Path path) {
        Format format = Format.of(path)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "Unknown form of file '" + path
                                        + "', the name must end in .json, .ndjson or .jsonl, or one of these and .gz, or in .zip or .csv"));
        try {
            if (format == Format.CSV && !Format.isZip(path)) {
                CsvWriting.writeFolder(exchange, audience, path);
                return;
            }
            PartFile.write(path, Format.isCompressed(path), out -> run(exchange, out, format));
        } catch (IOException ex) {
            throw new ExchangeException("Unable to write " + path, ex);
        }
    }

    /**
     * Writes to a stream, without closing it.
     *
     * @param exchange  the exchange
     * @param out  the stream
     * @param format  the form; CSV is written as a zip
     * @throws ExchangeException if writing fails
     */
    public void write(Exchange exchange, OutputStream out, Format format) {
        try {
            run(exchange, out, format);
            out.flush();
        } catch (IOException ex) {
            throw new ExchangeException("Unable to write the stream", ex);
        }
    }

    /**
     * Writes to text.
     *
     * @param exchange  the exchange
     * @param format  the form
     * @return the text
     * @throws IllegalArgumentException if the form is not one text
     */
    public String toText(Exchange exchange, Format format) {
        if (!format.isText()) {
            throw new IllegalArgumentException("Invalid form " + format + ", must be one text: JSON or NDJSON");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(exchange, out, format);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void run(Exchange exchange, OutputStream out, Format format) throws IOException {
        if (format == Format.CSV) {
            CsvWriting.writeZip(exchange, audience, out);
            return;
        }
        WritingRun run = new WritingRun(audience, out);
        if (format == Format.JSON) {
            run.writeDocument(exchange);
        } else {
            run.writeLines(exchange);
        }
    }
}
