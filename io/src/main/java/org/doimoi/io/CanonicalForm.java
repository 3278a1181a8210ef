package org.doimoi.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.doimoi.dataset.Exchange;
import org.doimoi.io.internal.Canonical;
import org.doimoi.io.internal.CanonicalRun;
import org.doimoi.io.internal.MalformedException;
import org.doimoi.io.internal.PartFile;
import org.doimoi.io.internal.Source;
import org.doimoi.value.Composite;
import org.doimoi.value.Json;
import org.jspecify.annotations.Nullable;

/**
 * The one form in bytes that each value, each record and each exchange has, whoever wrote it and how, and the SHA-256 that
 * names it.
 *
 * <p>A value is written as by RFC 8785 (JSON Canonicalization Scheme): no white space, the members sorted by the UTF-16 code
 * units of their names, as few escapes as can be, numbers as ECMAScript spells them. RFC 8785 speaks of numbers that are
 * doubles, and of whole characters. Beyond that nothing is lost, and what differs stays different:
 *
 * <ul>
 * <li>A number is the decimal number that it says. One that has more digits than its double needs, or is too large or too
 *     small for one, keeps all its digits, in the layout of ECMAScript: {@code 1E400} is {@code 1e+400},
 *     {@code 9007199254740993} stays. Where RFC 8785 would round, the bytes differ from its; {@link #ofDoubles} rounds.
 * <li>Half of a character (a lone surrogate) is an escape such as {@code \ud83c}.
 * </ul>
 *
 * <p>The canonical form of an exchange is a line for its header, then one for each record, each with a line feed at its end:
 *
 * <pre>{@code
 * {"codesAsOf":"2026-11-24","doimoi":"1.0","publisher":"G06"}
 * {"agency":{"id":"G06:a","level":"central","names":[...]}}
 * {"startup":{"id":"H38:st-0001", ...}}
 * }</pre>
 *
 * <p>Records are sorted by the name of their type, then by their id, both by UTF-16 code units; those without id come first
 * in their type, and those that share one are sorted by the SHA-256 of their canonical form. The header has no counts, which
 * say nothing that the records do not. So the same is written for a document and for NDJSON, compressed or not, in whatever
 * order. Everything else counts: a member that is null is not one that is missing. A document names a type that this version
 * does not know by its table, a line by its record; these are different names.
 *
 * <p>An exchange of any size is written with a bounded amount of memory; if its records are not sorted within each type, in a
 * temporary file as large as the exchange.
 */
public final class CanonicalForm {

    private CanonicalForm() {}

    /**
     * Returns the canonical form of a value.
     *
     * @param value  the value
     * @return the bytes, in UTF-8
     */
    public static byte[] of(Json value) {
        return Canonical.of(value);
    }

    /**
     * Returns the form of a value that RFC 8785 has to the letter: every number becomes the nearest double.
     *
     * @param value  the value
     * @return the bytes, in UTF-8
     * @throws IllegalArgumentException if a number is beyond every double, such as {@code 1e400}, or a text has half of a
     *     character
     */
    public static byte[] ofDoubles(Json value) {
        return Canonical.ofDoubles(value);
    }

    /**
     * Returns the canonical form of a record, with all that is in it.
     *
     * @param record  the record, or a part of one
     * @return the bytes, in UTF-8
     */
    public static byte[] of(Composite record) {
        return Canonical.of(record);
    }

    /**
     * Writes the canonical form of an exchange into a file. It takes its place only once it is complete.
     *
     * @param in  the exchange, compressed or not
     * @param out  the file to write, compressed if its name ends in {@code .gz}
     * @throws MalformedExchangeException if not all of the exchange can be understood
     * @throws ExchangeException if a file cannot be read or written
     */
    public static void write(Path in, Path out) {
        reading(in, (source, ndjson) -> {
            try {
                PartFile.write(out, Format.isCompressed(out), stream -> CanonicalRun.write(source, ndjson, stream));
            } catch (IOException ex) {
                throw new ExchangeException("Unable to write " + out + " from " + in, ex);
            }
            return "";
        });
    }

    /**
     * Writes the canonical form of an exchange to a stream, without closing it.
     *
     * @param in  the exchange, compressed or not
     * @param out  the stream
     * @throws MalformedExchangeException if not all of the exchange can be understood; nothing was written then
     * @throws ExchangeException if the file cannot be read, or writing fails
     */
    public static void write(Path in, OutputStream out) {
        reading(in, (source, ndjson) -> {
            CanonicalRun.write(source, ndjson, out);
            out.flush();
            return "";
        });
    }

    /**
     * Writes the canonical form of an exchange, which is that of what {@link ExchangeWriter} writes, to a stream, without
     * closing it.
     *
     * @param exchange  the exchange
     * @param out  the stream
     * @throws ExchangeException if writing fails
     */
    public static void write(Exchange exchange, OutputStream out) {
        try {
            CanonicalRun.write(exchange, out);
            out.flush();
        } catch (IOException ex) {
            throw new ExchangeException("Unable to write the stream", ex);
        }
    }

    /**
     * Returns the SHA-256 of the canonical form of a record.
     *
     * @param record  the record, or a part of one
     * @return the digest, such as {@code sha256:} and 64 hexadecimal digits
     */
    public static String digest(Composite record) {
        return CanonicalRun.digest(of(record));
    }

    /**
     * Returns the SHA-256 of the canonical form of an exchange.
     *
     * @param exchange  the exchange
     * @return the digest, such as {@code sha256:} and 64 hexadecimal digits
     * @throws ExchangeException if a temporary file cannot be written
     */
    public static String digest(Exchange exchange) {
        try {
            return CanonicalRun.digest(out -> CanonicalRun.write(exchange, out));
        } catch (IOException ex) {
            throw new ExchangeException("Unable to sort the records", ex);
        }
    }

    /**
     * Returns the SHA-256 of the canonical form of an exchange.
     *
     * @param in  the exchange, compressed or not
     * @return the digest, such as {@code sha256:} and 64 hexadecimal digits
     * @throws MalformedExchangeException if not all of the exchange can be understood
     * @throws ExchangeException if the file cannot be read, or a temporary file cannot be written
     */
    public static String digest(Path in) {
        return reading(in, (source, ndjson) -> CanonicalRun.digest(out -> CanonicalRun.write(source, ndjson, out)));
    }

    /** Does something with an input. */
    interface Use<T> {
        T apply(Source source, @Nullable Boolean ndjson) throws IOException;
    }

    static <T> T reading(Path in, Use<T> use) {
        try (Source source = Source.of(in)) {
            return use.apply(source, ndjson(in));
        } catch (MalformedException ex) {
            throw new MalformedExchangeException(in.toString(), ex);
        } catch (IOException ex) {
            throw new ExchangeException("Unable to read " + in, ex);
        }
    }

    /** Returns whether a file is NDJSON, null if its name does not say. */
    static @Nullable Boolean ndjson(Path path) {
        return Format.of(path)
                .filter(Format::isText)
                .map(format -> format == Format.NDJSON)
                .orElse(null);
    }
}
