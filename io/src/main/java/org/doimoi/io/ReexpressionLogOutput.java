package org.doimoi.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.doimoi.io.internal.LogForm;
import org.doimoi.io.internal.PartOutput;
import org.doimoi.reexpression.CodeChange;

/**
 * Writes the log of a re-expression as it goes on, record by record; {@link ReexpressionLogs} reads it. The file takes its place
 * only once it is complete.
 *
 * <p>This class is for use by one thread.
 */
public final class ReexpressionLogOutput implements AutoCloseable {

    private final Path path;
    private final LocalDate from;
    private final LocalDate to;
    private final PartOutput file;
    private final byte[] head;
    private long count;

    private ReexpressionLogOutput(Path path, LocalDate from, LocalDate to) throws IOException {
        this.path = path;
        this.from = from;
        this.to = to;
        this.file = new PartOutput(path, Format.isCompressed(path));
        this.head = head();
        try {
            line(head);
        } catch (IOException ex) {
            file.close();
            throw ex;
        }
    }

    /**
     * Begins a log.
     *
     * @param path  the file, compressed if its name ends in {@code .gz}
     * @param from  the day whose codes are read
     * @param to  the day whose codes are written
     * @return the output, which is to be closed
     * @throws ExchangeException if the file cannot be written
     */
    public static ReexpressionLogOutput to(Path path, LocalDate from, LocalDate to) {
        try {
            return new ReexpressionLogOutput(path, from, to);
        } catch (IOException ex) {
            throw new ExchangeException("Unable to write " + path, ex);
        }
    }

    /**
     * Writes changes.
     *
     * @param changes  all changes of one record, or of several one after the other
     * @throws ExchangeException if writing fails
     */
    public void add(List<CodeChange> changes) {
        try {
            for (String line : LogForm.lines(changes)) {
                line(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException ex) {
            throw new ExchangeException("Unable to write " + path, ex);
        }
        count += changes.size();
    }

    /**
     * Completes the log and puts it in its place. Its first line has the number of changes, for which the file is copied once
     * more if there were any.
     *
     * @throws ExchangeException if writing fails
     */
    public void complete() {
        try {
            file.complete(count == 0 ? null : head(), head.length);
        } catch (IOException ex) {
            throw new ExchangeException("Unable to write " + path, ex);
        }
    }

    private byte[] head() {
        return LogForm.head(from, to, count).getBytes(StandardCharsets.UTF_8);
    }

    private void line(byte[] bytes) throws IOException {
        file.out().write(bytes);
        file.out().write('\n');
    }

    /** Ends the output. What is not complete is removed. */
    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException ex) {
            throw new ExchangeException("Unable to remove what was begun of " + path, ex);
        }
    }
}
