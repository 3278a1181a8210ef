package org.doimoi.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The table of contents of a zip, and the files in it.
 *
 * <p>It is read by the directory at the end alone, and what stands before an entry must agree with it. So that no two
 * programs read two things in one file, an entry is refused if its name stands twice or its bytes are those of another.
 */
final class ZipDirectory {

    static final int MAX_ENTRIES = 10_000;

    private static final int MAX_DIRECTORY = 16 << 20;
    private static final int END = 22;
    private static final int LOCAL = 30;
    private static final int CENTRAL = 46;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final long WIDE = 0xffffffffL;

    /**
     * One file.
     *
     * @param link  whether it is a symbolic link
     * @param refused  whether its bytes or its name are those of another entry too
     */
    record Entry(
            String name,
            long offset,
            long packed,
            long size,
            long crc,
            int flags,
            int method,
            boolean link,
            boolean refused) {

        boolean isFolder() {
            return name.endsWith("/");
        }

        boolean isEncrypted() {
            return (flags & 0x2041) != 0;
        }

        /** Returns whether the entry is stored in a way that can be read. */
        boolean isReadable() {
            return method == 0 || method == 8;
        }
    }

    private final Source source;
    private final List<Entry> entries;

    private ZipDirectory(Source source, List<Entry> entries) {
        this.source = source;
        this.entries = entries;
    }

    List<Entry> entries() {
        return entries;
    }

    /**
     * Reads the table of contents.
     *
     * @throws ZipException if it is damaged, or says more than {@value #MAX_ENTRIES} entries
     */
    static ZipDirectory of(Source source) throws IOException {
        long size = source.size();
        long from = Math.max(0, size - END - LONGEST_COMMENT);
        ByteBuffer tail = buffer(source, from, (int) (size - from));
        int at = tail.limit() - END;
        while (at >= 0
                && !(tail.getInt(at) == 0x06054b50 && tail.getShort(at + 20) == (short) (tail.limit() - at - END))) {
            at--;
        }
        if (at < 0) {
            throw new ZipException("there is no directory at the end");
        }
        long count = tail.getShort(at + 10) & 0xffff;
        long length = tail.getInt(at + 12) & WIDE;
        long start = tail.getInt(at + 16) & WIDE;
        long end = from + at;
        boolean split = tail.getShort(at + 4) != 0 || tail.getShort(at + 6) != 0;
        if (count == 0xffff || length == WIDE || start == WIDE) {
            ByteBuffer locator = buffer(source, end - 20, 20);
            if (locator.limit() < 20 || locator.getInt(0) != 0x07064b50) {
                throw new ZipException("the directory has no length");
            }
            end = locator.getLong(8);
            ByteBuffer wide = buffer(source, end, 56);
            if (wide.limit() < 56 || wide.getInt(0) != 0x06064b50) {
                throw new ZipException("the directory has no length");
            }
            count = wide.getLong(32);
            length = wide.getLong(40);
            start = wide.getLong(48);
            split |= wide.getInt(16) != 0;
        }
        if (split) {
            throw new ZipException("it is one of several parts");
        }
        if (count < 0 || count > MAX_ENTRIES || length > MAX_DIRECTORY) {
            throw new ZipException("more than 10,000 entries");
        }
        if (start < 0 || length < 0 || start + length != end) {
            throw new ZipException("the directory is not where it should be");
        }
        return new ZipDirectory(source, checked(source, read(buffer(source, start, (int) length), count, start)));
    }

    private static List<Entry> read(ByteBuffer directory, long count, long start) throws ZipException {
        List<Entry> entries = new ArrayList<>();
        int at = 0;
        for (long i = 0; i < count; i++) {
            if (at + CENTRAL > directory.limit() || directory.getInt(at) != 0x02014b50) {
                throw new ZipException("the directory is damaged");
            }
            int name = directory.getShort(at + 28) & 0xffff;
            int extra = directory.getShort(at + 30) & 0xffff;
            int comment = directory.getShort(at + 32) & 0xffff;
            int next = at + CENTRAL + name + extra + comment;
            if (next > directory.limit()) {
                throw new ZipException("the directory is damaged");
            }
            long[] wide = {
                directory.getInt(at + 24) & WIDE, directory.getInt(at + 20) & WIDE, directory.getInt(at + 42) & WIDE
            };
            widen(directory, at + CENTRAL + name, extra, wide);
            boolean unix = (directory.get(at + 5) & 0xff) == 3;
            boolean link = unix && (directory.getInt(at + 38) >>> 28) == 0xa;
            if (wide[0] < 0 || wide[1] < 0 || wide[2] < 0 || wide[1] > start || wide[2] > start - wide[1]) {
                throw new ZipException("an entry is longer than the file");
            }
            entries.add(new Entry(
                    new String(directory.array(), at + CENTRAL, name, StandardCharsets.UTF_8),
                    wide[2],
                    wide[1],
                    wide[0],
                    directory.getInt(at + 16) & WIDE,
                    directory.getShort(at + 8),
                    directory.getShort(at + 10),
                    link,
                    false));
            at = next;
        }
        if (at != directory.limit()) {
            throw new ZipException("the directory is damaged");
        }
        return entries;
    }

    /** Takes sizes and offset that are too large for 32 bits from where they stand then. */
    private static void widen(ByteBuffer directory, int from, int length, long[] wide) throws ZipException {
        int at = from;
        while (at + 4 <= from + length) {
            int id = directory.getShort(at) & 0xffff;
            int end = at + 4 + (directory.getShort(at + 2) & 0xffff);
            if (end > from + length) {
                throw new ZipException("the directory is damaged");
            }
            at += 4;
            for (int i = 0; i < wide.length && id == 1; i++) {
                if (wide[i] == WIDE && at + 8 <= end) {
                    wide[i] = directory.getLong(at);
                    at += 8;
                }
            }
            at = end;
        }
    }

    private static List<Entry> checked(Source source, List<Entry> entries) throws IOException {
        Set<Entry> refused = new HashSet<>();
        Set<String> names = new HashSet<>();
        Set<String> twice = new HashSet<>();
        entries.forEach(entry -> {
            if (!names.add(entry.name())) {
                twice.add(entry.name());
            }
        });
        List<Entry> placed = new ArrayList<>(entries);
        placed.sort(Comparator.comparingLong(Entry::offset));
        long end = 0;
        @Nullable Entry before = null;
        for (Entry entry : placed) {
            if (twice.contains(entry.name())) {
                refused.add(entry);
            }
            if (before != null && entry.offset() < end) {
                refused.add(entry);
                refused.add(before);
            }
            long mine = data(source, entry) + entry.packed();
            if (mine >= end) {
                end = mine;
                before = entry;
            }
        }
        return entries.stream()
                .map(entry -> refused.contains(entry) ? refused(entry) : entry)
                .toList();
    }

    private static Entry refused(Entry entry) {
        return new Entry(
                entry.name,
                entry.offset,
                entry.packed,
                entry.size,
                entry.crc,
                entry.flags,
                entry.method,
                entry.link,
                true);
    }

    /** Returns where the bytes of an entry begin. */
    private static long data(Source source, Entry entry) throws IOException {
        ByteBuffer local = buffer(source, entry.offset(), LOCAL);
        if (local.limit() < LOCAL || local.getInt(0) != 0x04034b50) {
            throw new ZipException("an entry is not where it should be");
        }
        int name = local.getShort(26) & 0xffff;
        int extra = local.getShort(28) & 0xffff;
        byte[] bytes = source.read(entry.offset() + LOCAL, name);
        if (!Arrays.equals(bytes, entry.name().getBytes(StandardCharsets.UTF_8))) {
            throw new ZipException("an entry has two names");
        }
        return entry.offset() + LOCAL + name + extra;
    }

    private static ByteBuffer buffer(Source source, long offset, int length) throws IOException {
        byte[] bytes = offset < 0 || offset > source.size() ? new byte[0] : source.read(offset, length);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Unpacks an entry.
     *
     * @param most  the most bytes that may come out
     * @return whether it was unpacked as a whole; false if more came out
     * @throws ZipException if it is damaged
     */
    boolean unpack(Entry entry, Spool spool, long most) throws IOException {
        long start = data(source, entry);
        Inflater inflater = new Inflater(true);
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[1 << 16];
        try (InputStream packed = new Range(source, start, start + entry.packed());
                InputStream in = entry.method() == 0 ? packed : new InflaterInputStream(packed, inflater, 1 << 16)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (spool.size() + n > most) {
                    return false;
                }
                crc.update(buffer, 0, n);
                spool.write(buffer, 0, n);
            }
        } finally {
            inflater.end();
        }
        if (spool.size() != entry.size() || crc.getValue() != entry.crc()) {
            throw new ZipException("an entry is damaged");
        }
        return true;
    }

    /** Some bytes of a source. */
    private static final class Range extends InputStream {

        private final Source source;
        private final long end;
        private long at;

        Range(Source source, long from, long end) {
            this.source = source;
            this.at = from;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int start, int length) throws IOException {
            byte[] bytes = source.read(at, (int) Math.min(length, end - at));
            System.arraycopy(bytes, 0, target, start, bytes.length);
            at += bytes.length;
            return bytes.length == 0 && length > 0 ? -1 : bytes.length;
        }
    }
}
