package org.doimoi.io;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.doimoi.dataset.Exchange;
import org.doimoi.io.internal.WritingRun;
import org.doimoi.value.Protection;

/**
 * Writes exchanges. The same exchange always gives the same bytes.
 *
 * <p>What is written is the newest contract, whatever was read. Members and tables that this version does not know are
 * written back as they were.
 *
 * <p>A writer for an audience leaves out what it may not see: components of a higher {@link Protection}, listings that
 * are not public, and everything that this version does not know, since it cannot be judged.
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
     *     {@code .gz} after it if it is to be compressed
     * @throws IllegalArgumentException if the name does not say the form
     * @throws ExchangeException if the file cannot be written
     */
    public void write(Exchange exchange, Path path) {
        Format format = Format.of(path)
                .orElseThrow(() -> new IllegalArgumentException("Unknown form of file '" + path
                        + "', the name must end in .json, .ndjson or .jsonl, or one of these and .gz"));
        try {
            Path folder = path.toAbsolutePath().getParent();
            Path part = Files.createTempFile(folder, ".doimoi", ".part");
            try {
                try (OutputStream file = Files.newOutputStream(part);
                        OutputStream out = Format.isCompressed(path)
                                ? new GZIPOutputStream(file, 1 << 16)
                                : new BufferedOutputStream(file, 1 << 16)) {
                    run(exchange, out, format);
                }
                Files.move(part, path, REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException ex) {
            throw new ExchangeException("Unable to write " + path, ex);
        }
    }

    /**
     * Writes to a stream, without closing it.
     *
     * @param exchange  the exchange
     * @param out  the stream
     * @param format  the form
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
     */
    public String toText(Exchange exchange, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(exchange, out, format);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void run(Exchange exchange, OutputStream out, Format format) throws IOException {
        WritingRun run = new WritingRun(audience, out);
        if (format == Format.JSON) {
            run.writeDocument(exchange);
        } else {
            run.writeLines(exchange);
        }
    }
}
