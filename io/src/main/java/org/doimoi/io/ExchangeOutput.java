package org.doimoi.io;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.doimoi.dataset.Header;
import org.doimoi.io.internal.DocumentOutput;
import org.doimoi.io.internal.LineOutput;
import org.doimoi.io.internal.PartOutput;
import org.doimoi.io.internal.RecordOutput;
import org.doimoi.model.Entity;
import org.doimoi.value.Json;
import org.jspecify.annotations.Nullable;

/**
 * Writes an exchange record by record, in memory that does not grow with it: the header, then records, then {@link #complete()}.
 *
 * <pre>{@code
 * try (ExchangeOutput out = ExchangeOutput.to(Path.of("copy.ndjson.gz"))) {
 *     reader.stream(Path.of("received.ndjson"), out);
 *     out.complete();
 * }
 * }</pre>
 *
 * <p>The bytes are those that {@link ExchangeWriter} gives for the same records, with these differences. NDJSON has the
 * records in the order in which they come, where {@code ExchangeWriter} has them table by table. To a stream, the header of
 * NDJSON has no counts: they are known only after the header has gone. In a file the counts are right; if those that came with
 * the header were not, the file is copied once more. A document keeps its tables in temporary files until all records have come.
 *
 * <p>A file takes its place only once it is complete. If writing fails, as when the disk is full, or {@link #complete()} is never
 * called, what was begun is removed, and what stood in the place stays as it was. A stream then has the lines that were written
 * to it, and of a document nothing or its beginning.
 *
 * <p>Everything is written, for use within the house. Which records another audience may see depends on the others, so there is
 * no such output for it: {@link ExchangeWriter#forAudience} writes the whole exchange. CSV is written of whole exchanges as well.
 *
 * <p>This class is for use by one thread.
 */
public final class ExchangeOutput implements ExchangeHandler, AutoCloseable {

    private enum State {
        NEW,
        HEADED,
        COMPLETE,
        FAILED,
        CLOSED
    }

    /** Something that writes. */
    @FunctionalInterface
    private interface Action {
        void run() throws IOException;
    }

    private final String target;
    private final RecordOutput records;
    private final @Nullable LineOutput lines;
    private final @Nullable PartOutput file;
    private State state = State.NEW;
    private long count;

    private ExchangeOutput(String target, OutputStream out, Format format, @Nullable PartOutput file) {
        this.target = target;
        this.file = file;
        this.lines = format == Format.NDJSON ? new LineOutput(out, file != null) : null;
        this.records = lines != null ? lines : new DocumentOutput(out);
    }

    /**
     * Begins a file.
     *
     * @param path  the file, whose name says the form: {@code .json}, {@code .ndjson} or {@code .jsonl}, each with
     *     {@code .gz} after it if it is to be compressed
     * @return the output, which is to be closed
     * @throws IllegalArgumentException if the name does not say one of these forms
     * @throws ExchangeException if the file cannot be written
     */
    public static ExchangeOutput to(Path path) {
        Format format = Format.of(path)
                .filter(Format::isText)
                .orElseThrow(() -> new IllegalArgumentException("Records cannot be written one by one to '" + path
                        + "', the name must end in .json, .ndjson or .jsonl, or one of these and .gz"));
        try {
            PartOutput file = new PartOutput(path, Format.isCompressed(path));
            return new ExchangeOutput(path.toString(), file.out(), format, file);
        } catch (IOException ex) {
            throw new ExchangeException("Unable to write " + path, ex);
        }
    }

    /**
     * Begins to write to a stream, which is not closed.
     *
     * @param out  the stream
     * @param format  the form, which must be one text
     * @return the output, which is to be closed
     * @throws IllegalArgumentException if the form is not one text
     */
    public static ExchangeOutput to(OutputStream out, Format format) {
        if (!format.isText()) {
            throw new IllegalArgumentException(
                    "Records cannot be written one by one as " + format + ", must be one text: JSON or NDJSON");
        }
        return new ExchangeOutput("the stream", requireNonNull(out, "out"), format, null);
    }

    /**
     * Writes the header. Its contract becomes that of this library.
     *
     * @param header  the header
     * @throws IllegalStateException if there was one before
     * @throws ExchangeException if writing fails
     */
    @Override
    public void header(Header header) {
        require(State.NEW);
        run(() -> records.header(header));
        state = State.HEADED;
    }

    /**
     * Writes a record.
     *
     * @param record  the record
     * @throws IllegalStateException if the header is not yet written
     * @throws ExchangeException if writing fails
     */
    @Override
    public void record(Entity record) {
        require(State.HEADED);
        run(() -> records.record(record));
        count++;
    }

    /**
     * Writes a record of a type that this version does not know, as it stood.
     *
     * @param type  the name that stands for the type
     * @param record  the record
     * @throws IllegalStateException if the header is not yet written
     * @throws ExchangeException if writing fails, or there are more than 256 such types in a document
     */
    @Override
    public void unknown(String type, Json record) {
        require(State.HEADED);
        run(() -> records.unknown(type, record));
        count++;
    }

    /**
     * Returns how many records were written.
     *
     * @return the number, with those whose type is not known
     */
    public long records() {
        return count;
    }

    /**
     * Completes the exchange, and puts a file in its place.
     *
     * @throws IllegalStateException if the header is not yet written
     * @throws ExchangeException if writing fails, or failed before
     */
    public void complete() {
        require(State.HEADED);
        run(() -> {
            records.finish();
            if (file != null) {
                file.complete(lines == null ? null : lines.correctedHead(), lines == null ? 0 : lines.headLength());
            }
        });
        state = State.COMPLETE;
    }

    private void require(State needed) {
        if (state == State.FAILED) {
            throw new ExchangeException("Unable to write " + target + ": writing failed before");
        }
        if (state != needed) {
            throw new IllegalStateException(
                    state == State.NEW
                            ? "The header must be written first"
                            : needed == State.NEW ? "The header was written before" : "The output is closed");
        }
    }

    private void run(Action action) {
        State before = state;
        state = State.FAILED;
        try {
            action.run();
        } catch (IOException ex) {
            throw new ExchangeException("Unable to write " + target, ex);
        }
        state = before;
    }

    /** Ends the output. What is not complete is removed if it is a file. */
    @Override
    public void close() {
        state = State.CLOSED;
        try {
            try {
                records.close();
            } finally {
                if (file != null) {
                    file.close();
                }
            }
        } catch (IOException ex) {
            throw new ExchangeException("Unable to remove what was begun of " + target, ex);
        }
    }
}
