package org.doimoi.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Cuts an input into chunks of whole lines.
 *
 * <p>A line that is too long for a record comes alone and without its bytes, so that no line takes more memory than a record
 * may.
 */
final class Chunks {

    /**
     * Some lines.
     *
     * @param bytes  the array that has them, empty if the line is too long
     * @param length  how many bytes of the array are theirs
     * @param offset  where they begin in the input
     * @param skipped  the length of a line that is too long, without its end; 0 if it is not
     */
    record Chunk(byte[] bytes, int length, long offset, long skipped) {}

    private static final int SIZE = 1 << 18;

    private final Source source;
    private final InputStream in;
    private final ConcurrentLinkedQueue<byte[]> free = new ConcurrentLinkedQueue<>();
    /** What was read and not yet handed out. */
    private byte[] buffer = new byte[SIZE];

    private int filled;
    private long offset;
    private boolean ended;

    Chunks(Source source) {
        this.source = source;
        this.in = source.stream(Long.MAX_VALUE);
    }

    /** Returns the next chunk, null at the end. */
    @Nullable
    Chunk next() throws IOException {
        int searched = 0;
        while (true) {
            fill();
            int end = ended ? filled : lastLine(searched);
            if (end > 0) {
                return cut(end);
            }
            if (ended) {
                return null;
            }
            if (filled > Nodes.MAX_RECORD + SIZE) {
                return skip();
            }
            searched = filled;
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
    }

    private void fill() throws IOException {
        while (!ended && filled < buffer.length) {
            int n = in.read(buffer, filled, buffer.length - filled);
            ended = n < 0;
            filled += Math.max(0, n);
        }
    }

    /** Returns the index after the last end of a line, 0 if there is none. */
    private int lastLine(int searched) {
        for (int i = filled - 1; i >= searched; i--) {
            if (buffer[i] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }

    private Chunk cut(int end) {
        Chunk chunk = new Chunk(buffer, end, offset, 0);
        offset += end;
        byte[] next = free.poll();
        next = next == null || next.length < filled - end ? new byte[Math.max(SIZE, filled - end)] : next;
        System.arraycopy(buffer, end, next, 0, filled - end);
        filled -= end;
        buffer = next;
        return chunk;
    }

    /** Passes over a line that is too long. */
    private Chunk skip() throws IOException {
        long length = filled;
        source.spill(offset, buffer, filled);
        buffer = new byte[SIZE];
        filled = 0;
        while (true) {
            fill();
            int end = 0;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            length += end;
            source.spill(offset, buffer, end);
            if (end < filled || ended) {
                Chunk chunk = new Chunk(new byte[0], 0, offset, length);
                int next = Math.min(filled, end + 1);
                System.arraycopy(buffer, next, buffer, 0, filled - next);
                filled -= next;
                offset += length + next - end;
                return chunk;
            }
            filled = 0;
        }
    }

    /** Returns what is left of a chunk from an index on. */
    Chunk after(Chunk chunk, int index) {
        byte[] rest = Arrays.copyOfRange(chunk.bytes(), index, chunk.length());
        return new Chunk(rest, rest.length, chunk.offset() + index, 0);
    }

    /** Takes the array of a chunk back, of which nobody has need any more. */
    void recycle(Chunk chunk) {
        if (chunk.bytes().length == SIZE) {
            free.add(chunk.bytes());
        }
    }
}
