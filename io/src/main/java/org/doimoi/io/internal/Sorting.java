package org.doimoi.io.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts any number of entries with a bounded amount of memory: what does not fit in goes in sorted runs into one temporary
 * file, which is deleted in the end, and is merged from there.
 */
final class Sorting implements Closeable {

    private static final long MEMORY = 24L << 20;
    /** The memory that an entry takes apart from its bytes and its key. */
    private static final int OVERHEAD = 200;
    /** So many runs are merged at once, each with a buffer. */
    private static final int FAN_IN = 256;

    private static final int BUFFER = 1 << 14;
    private static final int DIGEST = 32;

    private final long memory;
    private final int fanIn;
    private List<Entry> entries = new ArrayList<>();
    private long taken;
    private List<Part> parts = new ArrayList<>();
    private @Nullable FileChannel file;

    /** Where a sorted run is in the file. */
    private record Part(long from, long to) {}

    Sorting() {
        this(MEMORY, FAN_IN);
    }

    Sorting(long memory, int fanIn) {
        this.memory = memory;
        this.fanIn = fanIn;
    }

    void add(Entry entry) throws IOException {
        entries.add(entry);
        taken += entry.bytes().length
                + 2L * (entry.key() == null ? 0 : entry.key().length())
                + OVERHEAD;
        if (taken > memory) {
            spill();
        }
    }

    /** Returns all entries in order. */
    Entry.Cursor sorted() throws IOException {
        if (parts.isEmpty()) {
            entries.sort(Entry.ORDER);
            Iterator<Entry> all = entries.iterator();
            return () -> all.hasNext() ? all.next() : null;
        }
        spill();
        while (parts.size() > fanIn) {
            List<Part> merged = new ArrayList<>();
            for (int i = 0; i < parts.size(); i += fanIn) {
                merged.add(store(new Merge(parts.subList(i, Math.min(parts.size(), i + fanIn)))));
            }
            parts = merged;
        }
        return new Merge(parts);
    }

    private void spill() throws IOException {
        entries.sort(Entry.ORDER);
        Iterator<Entry> all = entries.iterator();
        parts.add(store(() -> all.hasNext() ? all.next() : null));
        entries = new ArrayList<>();
        taken = 0;
    }

    private FileChannel file() throws IOException {
        if (file == null) {
            file = FileChannel.open(
                    Files.createTempFile("doimoi", ".tmp"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        }
        return file;
    }

    /** Writes entries behind what is in the file. */
    private Part store(Entry.Cursor sorted) throws IOException {
        FileChannel channel = file();
        long from = channel.position();
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
        for (Entry entry = sorted.next(); entry != null; entry = sorted.next()) {
            write(entry.type(), out);
            write(entry.key(), out);
            out.write(entry.digest());
            out.writeInt(entry.bytes().length);
            out.write(entry.bytes());
        }
        out.flush();
        return new Part(from, channel.position());
    }

    /** Writes a text by its characters, for half of one has no UTF-8. */
    private static void write(@Nullable String text, DataOutputStream out) throws IOException {
        out.writeInt(text == null ? -1 : text.length());
        if (text != null) {
            out.writeChars(text);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    /** Runs that become one. */
    private final class Merge implements Entry.Cursor {

        private final PriorityQueue<Run> runs = new PriorityQueue<>((a, b) -> Entry.ORDER.compare(a.head(), b.head()));

        Merge(List<Part> merged) throws IOException {
            for (Part part : merged) {
                Run run = new Run(file(), part);
                if (run.advance()) {
                    runs.add(run);
                }
            }
        }

        @Override
        public @Nullable Entry next() throws IOException {
            Run first = runs.poll();
            if (first == null) {
                return null;
            }
            Entry entry = first.take();
            if (first.advance()) {
                runs.add(first);
            }
            return entry;
        }
    }

    /** One sorted run. Of its next entry the bytes are read last, since with many runs they would fill the memory. */
    private static final class Run {

        private final DataInputStream in;
        private Entry head = new Entry("", null, new byte[0], new byte[0]);

        Run(FileChannel file, Part part) {
            in = new DataInputStream(new BufferedInputStream(range(file, part), BUFFER));
        }

        Entry head() {
            return head;
        }

        /** Goes to the next entry; false at the end. */
        boolean advance() throws IOException {
            in.mark(1);
            if (in.read() < 0) {
                return false;
            }
            in.reset();
            String type = text();
            String key = text();
            byte[] digest = new byte[DIGEST];
            in.readFully(digest);
            head = new Entry(type == null ? "" : type, key, digest, new byte[0]);
            return true;
        }

        Entry take() throws IOException {
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            return new Entry(head.type(), head.key(), head.digest(), bytes);
        }

        private @Nullable String text() throws IOException {
            int length = in.readInt();
            if (length < 0) {
                return null;
            }
            byte[] bytes = new byte[2 * length];
            in.readFully(bytes);
            char[] chars = new char[length];
            ByteBuffer.wrap(bytes).asCharBuffer().get(chars);
            return new String(chars);
        }

        private static InputStream range(FileChannel file, Part part) {
            return new InputStream() {
                private long at = part.from();

                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
                }

                @Override
                public int read(byte[] target, int start, int length) throws IOException {
                    if (at == part.to()) {
                        return -1;
                    }
                    int n = file.read(ByteBuffer.wrap(target, start, (int) Math.min(length, part.to() - at)), at);
                    if (n < 0) {
                        throw new EOFException("The temporary file was cut");
                    }
                    at += n;
                    return n;
                }
            };
        }
    }
}
