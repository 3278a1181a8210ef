package org.doimoi.io.internal;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.doimoi.finding.Location;
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

    private final byte @Nullable [] bytes;
    private final @Nullable FileChannel channel;
    private final List<Flaw> flaws;
    private final @Nullable Origin origin;
    private final @Nullable Passing passing;

    private Source(byte @Nullable [] bytes, @Nullable FileChannel channel, List<Flaw> flaws, @Nullable Origin origin) {
        this.bytes = bytes;
        this.channel = channel;
        this.flaws = List.copyOf(flaws);
        this.origin = origin;
        this.passing = null;
    }

    private Source(Passing passing) {
        this.bytes = null;
        this.channel = null;
        this.flaws = List.of();
        this.origin = null;
        this.passing = passing;
    }

    /** Opens a file, compressed or not, or a package of CSV files, which is a folder or a zip. */
    public static Source of(Path path) throws IOException {
        return of(path, IN_MEMORY);
    }

    /** Opens the same, of which hardly anything is to be kept in memory. */
    public static Source ofLarge(Path path) throws IOException {
        return of(path, BUFFER);
    }

    private static Source of(Path path, int inMemory) throws IOException {
        if (Files.isDirectory(path)) {
            return CsvReading.open(PackageFiles.folder(path));
        }
        try (InputStream in = Files.newInputStream(path)) {
            Counting packed = new Counting(in);
            PushbackInputStream start = new PushbackInputStream(packed, 2);
            if (isGzip(start)) {
                return packaged(unpack(start, packed, inMemory));
            }
            if (!Files.isRegularFile(path)) {
                // a pipe can be read but once
                return packaged(keep(start, null, inMemory));
            }
        }
        return packaged(ofFile(FileChannel.open(path, StandardOpenOption.READ)));
    }

    /** Reads a stream to its end, compressed or not, and does not close it. */
    public static Source of(InputStream in) throws IOException {
        Counting packed = new Counting(in);
        PushbackInputStream start = new PushbackInputStream(packed, 2);
        return packaged(isGzip(start) ? unpack(start, packed, IN_MEMORY) : keep(start, null, IN_MEMORY));
    }

    /** Takes bytes, compressed or not; they must not change. */
    public static Source of(byte[] bytes) throws IOException {
        boolean gzip = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        return gzip ? of(new ByteArrayInputStream(bytes)) : packaged(new Source(bytes, null, List.of(), null));
    }

    /** Takes a file that is open. */
    static Source ofFile(FileChannel channel) {
        return new Source(null, channel, List.of(), null);
    }

    /** Takes what was kept, and what it was made of. */
    static Source of(Spool spool, List<Flaw> flaws, @Nullable Origin origin) throws IOException {
        return new Source(spool.bytes(), spool.file(), flaws, origin);
    }

    private static Source packaged(Source source) throws IOException {
        return isZip(source) ? CsvReading.open(PackageFiles.zip(source)) : source;
    }

    private static boolean isZip(Source source) throws IOException {
        byte[] start = source.read(0, 4);
        return start.length == 4
                && start[0] == 'P'
                && start[1] == 'K'
                && (start[2] == 3 && start[3] == 4 || start[2] == 5 && start[3] == 6 || start[2] == 7 && start[3] == 8);
    }

    /**
     * Reads a stream as it comes, if that can be done: what is compressed or no NDJSON is kept as that of {@link
     * #of(InputStream)} is. Of what was read only the last is there to be read again.
     */
    public static Source passing(InputStream in) throws IOException {
        Counting packed = new Counting(in);
        PushbackInputStream start = new PushbackInputStream(packed, 2);
        if (isGzip(start)) {
            return packaged(unpack(start, packed, BUFFER));
        }
        byte[] sniffed = sniff(start);
        if (!ReadingRun.isLines(sniffed) || !LineForm.canPass(sniffed)) {
            return packaged(keep(new SequenceInputStream(new ByteArrayInputStream(sniffed), start), null, BUFFER));
        }
        return new Source(new Passing(sniffed, start));
    }

    /** Reads as much of a stream as tells its form. */
    private static byte[] sniff(InputStream in) throws IOException {
        int size = ReadingRun.SNIFF;
        byte[] sniffed = in.readNBytes(size);
        while (sniffed.length == size && size < ReadingRun.MOST_SNIFFED && !ReadingRun.hasTwoLines(sniffed)) {
            size *= 4;
            byte[] more = Arrays.copyOf(sniffed, size);
            int filled = sniffed.length + in.readNBytes(more, sniffed.length, size - sniffed.length);
            sniffed = filled < size ? Arrays.copyOf(more, filled) : more;
        }
        return sniffed;
    }

    private static boolean isGzip(PushbackInputStream in) throws IOException {
        byte[] magic = new byte[2];
        int n = in.readNBytes(magic, 0, 2);
        in.unread(magic, 0, n);
        return n == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
    }

    private static Source unpack(InputStream in, Counting packed, int inMemory) throws IOException {
        try {
            return keep(new GZIPInputStream(in, BUFFER), packed, inMemory);
        } catch (ZipException | EOFException ex) {
            return new Source(new byte[0], null, List.of(broken()), null);
        }
    }

    private static Flaw broken() {
        return new Flaw("broken-gzip", null, Map.of());
    }

    /** Keeps what is in a stream; {@code packed} counts what went into it, null if it is not compressed. */
    private static Source keep(InputStream in, @Nullable Counting packed, int inMemory) throws IOException {
        Spool spool = new Spool(inMemory);
        byte[] buffer = new byte[BUFFER];
        List<Flaw> flaws = List.of();
        try {
            while (flaws.isEmpty()) {
                int n;
                try {
                    n = in.read(buffer);
                } catch (ZipException | EOFException ex) {
                    if (packed == null) {
                        throw ex;
                    }
                    flaws = List.of(broken());
                    continue;
                }
                if (n < 0) {
                    break;
                }
                if (packed != null && Unpacking.isBomb(packed.count, spool.size() + n)) {
                    spool.close();
                    Location start = new Location(1, 1, 0);
                    Flaw bomb = new Flaw("limit-exceeded", start, Map.of("reason", Unpacking.LIMIT));
                    return new Source(new byte[0], null, List.of(bomb), null);
                }
                spool.write(buffer, 0, n);
            }
            return of(spool, flaws, null);
        } catch (IOException | RuntimeException | Error ex) {
            spool.close();
            throw ex;
        }
    }

    /** Counts the bytes that are read. */
    private static final class Counting extends FilterInputStream {

        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] target, int start, int length) throws IOException {
            int n = super.read(target, start, length);
            count += Math.max(0, n);
            return n;
        }
    }

    /** Returns whether not all of the input could be unpacked. */
    public boolean isBroken() {
        return !flaws.isEmpty();
    }

    /** Returns what kept some of the input from being unpacked. */
    List<Flaw> flaws() {
        return flaws;
    }

    /** Returns what the bytes were made of, null if they are the input. */
    @Nullable
    Origin origin() {
        return origin;
    }

    /** Returns whether something of the input was left out that is not a line of its own. */
    boolean isCut() {
        return origin != null && origin.isCut();
    }

    /** Returns whether the bytes are lines that were made of other files. */
    public boolean isMade() {
        return origin != null;
    }

    /** Returns the bytes from the beginning to a limit. */
    public InputStream stream(long limit) {
        if (bytes != null) {
            return new ByteArrayInputStream(bytes, 0, (int) Math.min(limit, bytes.length));
        }
        if (passing != null) {
            return passing.stream();
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
        if (offset >= size) {
            return new byte[0];
        }
        ByteBuffer target = ByteBuffer.allocate((int) Math.min(length, size - offset));
        if (bytes != null) {
            target.put(bytes, (int) offset, target.capacity());
        } else {
            while (target.hasRemaining() && channel().read(target, offset + target.position()) >= 0) {
                // until it is full or the file ends
            }
        }
        return target.hasRemaining() ? Arrays.copyOf(target.array(), target.position()) : target.array();
    }

    /** Makes a chunk that is read what can be read again, if the bytes are read as they come. */
    void show(Chunks.Chunk chunk) {
        if (passing != null && chunk.skipped() == 0) {
            passing.show(chunk.bytes(), chunk.length(), chunk.offset());
        }
    }

    /** Keeps bytes of a line that is too long for a chunk, if the bytes are read as they come. */
    void spill(long line, byte[] bytes, int length) throws IOException {
        if (passing != null) {
            passing.spill(line, bytes, length);
        }
    }

    /** Returns whether the bytes are read as they come, so that nobody knows how many there are. */
    boolean isPassing() {
        return passing != null;
    }

    /** Returns how many bytes there are. */
    public long size() throws IOException {
        return passing != null
                ? passing.seen()
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
        if (origin != null) {
            origin.close();
        }
        if (passing != null) {
            passing.close();
        }
    }
}
