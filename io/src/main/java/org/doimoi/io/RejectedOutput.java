package org.doimoi.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doimoi.dataset.Header;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Location;
import org.doimoi.finding.Messages;
import org.doimoi.io.internal.PartOutput;
import org.doimoi.io.internal.RejectedForm;
import org.doimoi.value.Json;
import org.jspecify.annotations.Nullable;

/**
 * Writes what could not be read, so that it can be repaired and read again: an NDJSON file with the header of the exchange and
 * then the rejected, and beside it why they were.
 *
 * <p>A line of NDJSON stands as it stood. A record of a document stands under its type, as NDJSON has it, its line breaks
 * replaced by spaces, which changes nothing that it says. Whatever is no record stands as it stood, over as many lines as it had.
 *
 * <p>The other file is called like the first with {@code .findings.ndjson} after it. It has one object for each rejected: the
 * line where it begins in the first file, its type if that is known, where it was in the input, and the findings with their text
 * in both languages.
 *
 * <p>Both files take their place only once they are complete.
 *
 * <p>This class is for use by one thread.
 */
public final class RejectedOutput implements AutoCloseable {

    private final Path path;
    private final PartOutput pieces;
    private final PartOutput findings;
    private long line = 1;
    private long count;
    /** Where a piece begins that goes on with the one before; -1 if none can. */
    private long next = -1;

    private RejectedOutput(Path path) throws IOException {
        this.path = path;
        this.pieces = new PartOutput(path, Format.isCompressed(path));
        try {
            this.findings = new PartOutput(findings(path), false);
        } catch (IOException ex) {
            pieces.close();
            throw ex;
        }
    }

    /**
     * Begins the files.
     *
     * @param path  the file of the rejected, compressed if its name ends in {@code .gz}
     * @return the output, which is to be closed
     * @throws ExchangeException if they cannot be written
     */
    public static RejectedOutput to(Path path) {
        try {
            return new RejectedOutput(path);
        } catch (IOException ex) {
            throw new ExchangeException("Unable to write " + path, ex);
        }
    }

    /**
     * Returns where the findings are written.
     *
     * @param path  the file of the rejected
     * @return the file of the findings
     */
    public static Path findings(Path path) {
        return path.resolveSibling(path.getFileName() + ".findings.ndjson");
    }

    /**
     * Writes the header of the exchange, under the contract by which the rejected are to be read and without counts.
     *
     * @param header  the header
     * @throws IllegalStateException if something was written before
     * @throws ExchangeException if writing fails
     */
    public void header(Header header) {
        if (line != 1) {
            throw new IllegalStateException("The header must come first");
        }
        write(
                pieces.out(),
                RejectedForm.header(header.toBuilder().counts(Map.of()).build()));
    }

    /**
     * Writes a rejected piece.
     *
     * @param rejected  the piece
     * @throws ExchangeException if writing fails
     */
    public void rejected(Rejected rejected) {
        byte[] bytes = rejected.bytes();
        boolean goesOn = rejected.type() == null && rejected.location().offset() == next;
        try {
            if (goesOn) {
                pieces.out().write(bytes);
            } else {
                end();
                count++;
                findings.out().write(reasons(rejected).getBytes(StandardCharsets.UTF_8));
                bytes = line(rejected, bytes);
                pieces.out().write(bytes);
            }
        } catch (IOException ex) {
            throw failed(ex);
        }
        for (byte b : bytes) {
            line += b == '\n' ? 1 : 0;
        }
        next = rejected.type() == null ? rejected.location().offset() + bytes.length : -1;
    }

    /** Returns a record under its type; a row of CSV and what is no record as it stood. */
    private static byte[] line(Rejected rejected, byte[] bytes) {
        return rejected.type() == null || rejected.location().file() != null
                ? bytes
                : RejectedForm.line(rejected.type(), bytes);
    }

    private void end() throws IOException {
        if (count > 0) {
            pieces.out().write('\n');
            line++;
        }
    }

    private void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
            out.write('\n');
            line++;
        } catch (IOException ex) {
            throw failed(ex);
        }
    }

    private ExchangeException failed(IOException ex) {
        return new ExchangeException("Unable to write " + path, ex);
    }

    private String reasons(Rejected rejected) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("line", line);
        if (rejected.type() != null) {
            entry.put("type", rejected.type());
        }
        entry.put("from", place(rejected.location()));
        List<Object> list = new ArrayList<>();
        rejected.findings().forEach(finding -> list.add(reason(finding)));
        entry.put("findings", list);
        return Json.of(entry) + "\n";
    }

    private static Map<String, Object> reason(Finding finding) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rule", finding.rule());
        map.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        if (finding.record() != null) {
            map.put("record", finding.record());
        }
        map.put("pointer", finding.pointer());
        @Nullable Location at = finding.location();
        if (at != null) {
            map.put("at", place(at));
        }
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("vi", Messages.VIETNAMESE.text(finding));
        text.put("en", Messages.ENGLISH.text(finding));
        map.put("text", text);
        return map;
    }

    private static Map<String, Object> place(Location location) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("line", location.line());
        map.put("column", location.column());
        map.put("offset", location.offset());
        return map;
    }

    /**
     * Returns how many were written.
     *
     * @return the number, in which what came in pieces counts once
     */
    public long count() {
        return count;
    }

    /**
     * Completes both files and puts them in their places.
     *
     * @throws ExchangeException if writing fails
     */
    public void complete() {
        try {
            end();
            findings.complete(null, 0);
            pieces.complete(null, 0);
        } catch (IOException ex) {
            throw failed(ex);
        }
    }

    /** Ends the output. Files that are not complete are removed. */
    @Override
    public void close() {
        try {
            try {
                pieces.close();
            } finally {
                findings.close();
            }
        } catch (IOException ex) {
            throw new ExchangeException("Unable to remove what was begun of " + path, ex);
        }
    }
}
