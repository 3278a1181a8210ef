package org.doimoi.io.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an input, which can be read more than once.
 *
 * <p>A plain file is read where it lies. What comes compressed or as a stream is kept in memory, and in a temporary file
 * when it is large, so that a place can be looked up again once something is wrong there.
 */
public final class Source implements Closeable {

    private static final int IN_MEMORY = 64 << 20;
    private static final int BUFFER = 1 << 16;

    /** How much of a stream is looked at to know its form; it is at least as much as {@link ReadingRun} looks at. */
    private static final int SNIFF = 1 << 20;

    private final byte @Nullable [] bytes;
    private final @Nullable FileChannel channel;
    private final boolean broken;

    private final @Nullable Passing passing;

    private Source(byte @Nullable [] bytes, @Nullable FileChannel channel, boolean broken) {
        this.bytes = bytes;
        this.channel = channel;
        this.broken = broken;
        this.passing = null;
    }

    private Source(Passing passing) {
        this.bytes = null;
        this.channel = null;
        this.broken = false;
        this.passing = passing;
    }

    /** Opens a file, compressed or not. */
    public static Source of(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            PushbackInputStream start = new PushbackInputStream(in, 2);
            if (isGzip(start)) {
                return unpack(start);
            }
            if (!Files.isRegularFile(path)) {
                // a pipe can be read but once
                return keep(start, false);
            }
        }
        return new Source(null, FileChannel.open(path, StandardOpenOption.READ), false);
    }

    /** Reads a stream to its end, compressed or not, and does not close it. */
    public static Source of(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 2);
        return isGzip(start) ? unpack(start) : keep(start, false);
    }

    /** Takes bytes, compressed or not; they must not change. */
    public static Source of(byte[] bytes) throws IOException {
        boolean gzip = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        return gzip ? of(new ByteArrayInputStream(bytes)) : new Source(bytes, null, false);
    }

    /**
     * Reads a stream as it comes, if that can be done: what is compressed or no NDJSON is kept as that of {@link
     * #of(InputStream)} is. Of what was read only the last is there to be read again.
     */
    public static Source passing(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, SNIFF);
        if (isGzip(start)) {
            return unpack(start);
        }
        byte[] sniffed = start.readNBytes(SNIFF);
        if (!ReadingRun.isLines(new Source(sniffed, null, false))) {
            start.unread(sniffed);
            return keep(start, false);
        }
        return new Source(new Passing(sniffed, start));
    }

    private static boolean isGzip(PushbackInputStream in) throws IOException {
        byte[] magic = new byte[2];
        int n = in.readNBytes(magic, 0, 2);
        in.unread(magic, 0, n);
        return n == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
    }

    private static Source unpack(InputStream in) throws IOException {
        try {
            return keep(new GZIPInputStream(in, BUFFER), true);
        } catch (ZipException | EOFException ex) {
            return new Source(new byte[0], null, true);
        }
    }

    private static Source keep(InputStream in, boolean unpacked) throws IOException {
        ByteArrayOutputStream memory = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        @Nullable FileChannel spool = null;
        boolean broken = false;
        try {
            while (!broken) {
                int n;
                try {
                    n = in.read(buffer);
                } catch (ZipException | EOFException ex) {
                    if (!unpacked) {
                        throw ex;
                    }
                    broken = true;
                    continue;
                }
                if (n < 0) {
                    break;
                }
                if (spool == null && memory.size() + n > IN_MEMORY) {
                    spool = temporary();
                    memory.writeTo(Channels.newOutputStream(spool));
                    memory.reset();
                }
                if (spool == null) {
                    memory.write(buffer, 0, n);
                } else {
                    Channels.newOutputStream(spool).write(buffer, 0, n);
                }
            }
        } catch (IOException | RuntimeException | Error ex) {
            if (spool != null) {
                spool.close();
            }
            throw ex;
        }
        return spool == null ? new Source(memory.toByteArray(), null, broken) : new Source(null, spool, broken);
    }

    private static FileChannel temporary() throws IOException {
        return FileChannel.open(
                Files.createTempFile("doimoi", ".tmp"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Returns whether the compressed data ended too early or were damaged. */
    public boolean isBroken() {
        return broken;
    }

    /** Returns the bytes from the beginning to a limit. */
    public InputStream stream(long limit) {
        if (bytes != null) {
            return new ByteArrayInputStream(bytes, 0, (int) Math.min(limit, bytes.length));
        }
        if (passing != null) {
            return passing.from(limit);
        }
        return new InputStream() {
            private long at;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int start, int length) throws IOException {
                int n = (int) Math.min(length, limit - at);
                int got = n <= 0 ? -1 : channel().read(ByteBuffer.wrap(target, start, n), at);
                at += Math.max(0, got);
                return got;
            }
        };
    }

    /** Returns some of the bytes, fewer if the input ends before. */
    public byte[] read(long offset, int length) throws IOException {
        if (passing != null) {
            return passing.read(offset, length);
        }
        long size = bytes != null ? bytes.length : channel().size();
        ByteBuffer target = ByteBuffer.allocate((int) Math.max(0, Math.min(length, size - offset)));
        if (bytes != null) {
            target.put(bytes, (int) offset, target.capacity());
        } else {
            while (target.hasRemaining() && channel().read(target, offset + target.position()) >= 0) {
                // until it is full or the file ends
            }
        }
        return target.hasRemaining() ? Arrays.copyOf(target.array(), target.position()) : target.array();
    }

    /** Returns how many bytes there are. */
    public long size() throws IOException {
        return passing != null
                ? passing.size()
                : bytes != null ? bytes.length : channel().size();
    }

    private FileChannel channel() {
        if (channel == null) {
            throw new IllegalStateException("The bytes are in memory");
        }
        return channel;
    }

    /** Returns the number of bytes of a byte order mark at the beginning. */
    static int begin(byte[] bytes) {
        boolean mark =
                bytes.length > 2 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
        return mark ? 3 : 0;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
