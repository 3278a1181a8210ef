package org.doimoi.io.internal;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A stream that is read once. To be read again there are its first bytes, the chunk that is shown, and in a temporary file the
 * lines that are too long for a record.
 */
final class Passing implements Closeable {

    /** Where a line stands in the temporary file. */
    private record Spilled(long position, long length) {}

    private static final int FIRST = 4;

    private final InputStream in;
    private byte[] begun;
    private byte[] shown = {};
    private int length;
    private long offset;
    private final TreeMap<Long, Spilled> spilled = new TreeMap<>();
    private @Nullable FileChannel file;

    Passing(byte[] begun, InputStream in) {
        this.in = in;
        this.begun = begun;
    }

    /** Returns the bytes from the beginning; it can be called once. */
    InputStream stream() {
        return new SequenceInputStream(new ByteArrayInputStream(begun), in);
    }

    /** Makes bytes those that can be read again. */
    void show(byte[] bytes, int size, long from) {
        begun = begun.length > FIRST ? Arrays.copyOf(begun, FIRST) : begun;
        shown = bytes;
        length = size;
        offset = from;
    }

    /** Keeps more bytes of a line that begins at an offset. */
    void spill(long line, byte[] bytes, int size) throws IOException {
        FileChannel to = file == null ? Spool.temporary() : file;
        file = to;
        Spilled before = spilled.getOrDefault(line, new Spilled(to.size(), 0));
        ByteBuffer source = ByteBuffer.wrap(bytes, 0, size);
        while (source.hasRemaining()) {
            to.write(source, to.size());
        }
        spilled.put(line, new Spilled(before.position(), before.length() + size));
    }

    /** Returns some bytes, fewer if not all of them can be read again. */
    byte[] read(long from, int size) throws IOException {
        if (from >= offset && from < offset + length) {
            int start = (int) (from - offset);
            return Arrays.copyOfRange(shown, start, start + Math.min(size, length - start));
        }
        Map.Entry<Long, Spilled> line = spilled.floorEntry(from);
        if (line != null
                && file != null
                && from < line.getKey() + line.getValue().length()) {
            long left = line.getKey() + line.getValue().length() - from;
            ByteBuffer target = ByteBuffer.allocate((int) Math.min(size, left));
            long position = line.getValue().position() + from - line.getKey();
            while (target.hasRemaining() && file.read(target, position + target.position()) >= 0) {
                // until it is full
            }
            return target.array();
        }
        return from < begun.length
                ? Arrays.copyOfRange(begun, (int) from, (int) Math.min(begun.length, from + size))
                : new byte[0];
    }

    /** Returns how many bytes came up to the end of what is shown. */
    long seen() {
        return offset + length;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
