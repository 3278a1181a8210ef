package org.doimoi.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.io.internal.ReadingRun;
import org.doimoi.io.internal.Receiver;
import org.doimoi.io.internal.Source;
import org.doimoi.model.Entity;
import org.doimoi.value.Json;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads exchanges and says everything that is wrong with them.
 *
 * <p>An exchange is UTF-8, compressed by gzip or not, in one of two forms. As a JSON document it is one object, the
 * members of the header first, then a list of records per table:
 *
 * <pre>{@code
 * {"doimoi": "1.0", "publisher": "G06", "codesAsOf": "2026-11-24",
 *  "startups": [{"id": "H38:st-0001", ...}]}
 * }</pre>
 *
 * <p>As NDJSON it is one object a line, first the header, then a record with its type:
 *
 * <pre>{@code
 * {"doimoi":"1.0","publisher":"G06","codesAsOf":"2026-11-24"}
 * {"startup":{"id":"H38:st-0001", ...}}
 * }</pre>
 *
 * <p>Whatever is wrong with the data is a finding, with the place in the text where it is. Members and codes that this
 * version does not know are kept. A value that cannot be read is kept in the extras of its record if the record can be
 * without it; else the record is rejected, exactly as it stood. One bad value never hides the next.
 *
 * <p>Limits: a record is at most 16 MiB with 200,000 values, a text in it 8 MiB, a number 1,000 characters, and 100 levels
 * deep; what is beyond is a finding. Of bytes that are no record at all at most 64 MiB are kept with the rejected; of a file that is read
 * record by record all are handed on, in pieces.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ExchangeReader {

    private final ExchangeChecker checker;
    private final ReadingProgress progress;
    private final int threads;

    private ExchangeReader(ExchangeChecker checker, ReadingProgress progress, int threads) {
        this.checker = checker;
        this.progress = progress;
        this.threads = threads;
    }

    /**
     * Returns a reader with the code lists and rules of the library.
     *
     * @param today  the day on which dates must not be in the future, and listings not be over
     * @return the reader
     */
    public static ExchangeReader on(LocalDate today) {
        return new ExchangeReader(ExchangeChecker.on(today), (records, bytes, total) -> {}, 1);
    }

    /**
     * Returns a reader that checks in another way, such as
     * {@code reader.checking(checker -> checker.withLists(ourLists))}.
     *
     * @param change  changes the checker
     * @return the reader
     */
    public ExchangeReader checking(UnaryOperator<ExchangeChecker> change) {
        return new ExchangeReader(change.apply(checker), progress, threads);
    }

    /**
     * Returns a reader that tells how far it has come.
     *
     * @param listener  is given the number of records read so far, now and then
     * @return the reader
     */
    public ExchangeReader withProgress(LongConsumer listener) {
        return withProgress((records, bytes, total) -> listener.accept(records));
    }

    /**
     * Returns a reader that tells how far it has come, in records and in bytes.
     *
     * @param listener  is told now and then, and at the end, by the thread that calls
     * @return the reader
     */
    public ExchangeReader withProgress(ReadingProgress listener) {
        return new ExchangeReader(checker, listener, threads);
    }

    /**
     * Returns a reader that reads NDJSON by several threads. What it finds and in which order does not depend on them.
     *
     * @param number  the number of threads, from 1 to 256; 1 if nothing is said, which is the thread that calls
     * @return the reader
     * @throws IllegalArgumentException if there cannot be so many
     */
    public ExchangeReader withThreads(int number) {
        if (number < 1 || number > 256) {
            throw new IllegalArgumentException("Invalid number of threads " + number + ", must be from 1 to 256");
        }
        return new ExchangeReader(checker, progress, number);
    }

    /**
     * Reads a file record by record, in memory that does not grow with it. Records are checked each for itself; the rules
     * between records need all of them at once and are said not to be checked.
     *
     * <p>A file that is compressed is unpacked into a temporary file first.
     *
     * @param path  the file; its name may say the form, else the content does
     * @param handler  takes the records
     * @return how many there were, and what is wrong with them
     * @throws ExchangeException if the file cannot be read from the disk
     */
    public Streamed stream(Path path, ExchangeHandler handler) {
        try (Source source = Source.ofLarge(path)) {
            return stream(source, Format.of(path).orElse(null), handler);
        } catch (IOException ex) {
            throw new ExchangeException("Unable to read " + path, ex);
        }
    }

    /**
     * Reads a stream to its end record by record, without closing it. NDJSON is read as it comes, and nothing of it is kept;
     * what is compressed or a document goes through a temporary file.
     *
     * @param in  the stream
     * @param handler  takes the records
     * @return how many there were, and what is wrong with them
     * @throws ExchangeException if reading fails
     */
    public Streamed stream(InputStream in, ExchangeHandler handler) {
        try (Source source = Source.passing(in)) {
            return stream(source, null, handler);
        } catch (IOException ex) {
            throw new ExchangeException("Unable to read the stream", ex);
        }
    }

    /**
     * Reads a file.
     *
     * @param path  the file; its name may say the form, else the content does
     * @return what was read, and what was wrong with it
     * @throws ExchangeException if the file cannot be read from the disk
     */
    public Reading read(Path path) {
        try (Source source = Source.of(path)) {
            return read(source, Format.of(path).orElse(null));
        } catch (IOException ex) {
            throw new ExchangeException("Unable to read " + path, ex);
        }
    }

    /**
     * Reads a stream to its end, without closing it.
     *
     * @param in  the stream
     * @return what was read, and what was wrong with it
     * @throws ExchangeException if reading fails
     */
    public Reading read(InputStream in) {
        try (Source source = Source.of(in)) {
            return read(source, null);
        } catch (IOException ex) {
            throw new ExchangeException("Unable to read the stream", ex);
        }
    }

    /**
     * Reads bytes.
     *
     * @param bytes  the exchange
     * @return what was read, and what was wrong with it
     */
    public Reading read(byte[] bytes) {
        try (Source source = Source.of(bytes.clone())) {
            return read(source, null);
        } catch (IOException ex) {
            throw new ExchangeException("Unable to read the bytes", ex);
        }
    }

    /**
     * Reads text.
     *
     * @param text  the exchange
     * @return what was read, and what was wrong with it
     */
    public Reading read(String text) {
        return read(utf8(text));
    }

    /** Encodes text. Half of a character gets the three bytes that are not UTF-8, so that it is found and not mended. */
    private static byte[] utf8(String text) {
        // the encoders of the platform put a question mark, which nobody would find
        Text kept = Text.of("und", text);
        byte[] bytes = new byte[kept.utf8Length(0)];
        kept.copyUtf8(0, bytes, 0);
        return bytes;
    }

    Reading read(Source source, @Nullable Format format) throws IOException {
        try {
            return run(source, format);
        } catch (UncheckedIOException ex) {
            throw ex.getCause();
        }
    }

    private Reading run(Source source, @Nullable Format format) throws IOException {
        ReadingRun.Result result = result(source, format, null);
        List<Rejected> rejected =
                result.rejected().stream().map(ExchangeReader::rejected).toList();
        return new Reading(result.exchange(), result.findings(), rejected);
    }

    private Streamed stream(Source source, @Nullable Format format, ExchangeHandler handler) throws IOException {
        ReadingRun.Result result = result(source, format, new Receiver() {
            @Override
            public void header(Header header) {
                handler.header(header);
            }

            @Override
            public void record(Table<?> table, Entity record) {
                handler.record(record);
            }

            @Override
            public void unknown(String name, Json record) {
                handler.unknown(name, record);
            }

            @Override
            public void rejected(ReadingRun.Rejection rejection) {
                handler.rejected(ExchangeReader.rejected(rejection));
            }
        });
        return new Streamed(result.exchange().header(), result.records(), result.rejections(), result.findings());
    }

    private ReadingRun.Result result(Source source, @Nullable Format format, @Nullable Receiver receiver)
            throws IOException {
        ReadingRun.Plan plan = new ReadingRun.Plan(
                checker.today(),
                checker.constraints(),
                checker::check,
                checker.collector(),
                progress::at,
                threads,
                receiver);
        return new ReadingRun(source, plan).read(format == null || !format.isText() ? null : format == Format.NDJSON);
    }

    private static Rejected rejected(ReadingRun.Rejection one) {
        return new Rejected(one.type(), one.location(), one.bytes(), one.findings());
    }
}
