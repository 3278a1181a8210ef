package org.doimoi.io.internal;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/**
 * The records of an input in the order of their types and ids, in canonical form.
 *
 * <p>Where the records of each type stand together and in the order of their ids, as in what a database writes, they are
 * read a second time, type by type. Else they are sorted.
 */
final class Ordered implements Closeable {

    /** More types than these are sorted like everything else. */
    private static final int MAX_TYPES = 1000;

    private final Source source;
    private final @Nullable Boolean ndjson;
    private final NavigableMap<String, Segment> segments = new TreeMap<>();
    private @Nullable Sorting sorting;
    private @Nullable JsonParser parser;
    private boolean lines;
    private Node header = new Node(Node.Kind.OBJECT, "", 1, 0, 0, 0);

    /** Where all records of a type stand, and the id of the last of them. */
    private record Segment(long from, long to, String last) {}

    /** Reads an input to its end; {@code ndjson} is null if the content is to say. */
    Ordered(Source source, @Nullable Boolean ndjson) throws IOException {
        this.source = source;
        this.ndjson = ndjson;
        try {
            if (!scan()) {
                segments.clear();
                sort();
            }
        } catch (IOException | RuntimeException | Error ex) {
            close();
            throw ex;
        }
    }

    /** Returns the header. */
    Node header() {
        return header;
    }

    /** Returns whether the records did not have to be sorted. */
    boolean isSorted() {
        return sorting == null;
    }

    private boolean scan() throws IOException {
        try (RawRecords raw = RawRecords.of(source, ndjson)) {
            lines = raw instanceof RawLines;
            String current = null;
            for (RawRecords.Raw one = raw.next(); one != null; one = raw.next()) {
                String id = one.id();
                Segment before = segments.get(one.type());
                boolean follows = before == null
                        ? segments.size() < MAX_TYPES
                        : one.type().equals(current)
                                && id != null
                                && before.last().compareTo(id) < 0;
                if (id == null || !follows) {
                    return false;
                }
                current = one.type();
                segments.put(current, new Segment(before == null ? one.offset() : before.from(), one.end(), id));
            }
            header = raw.header();
            return true;
        }
    }

    private void sort() throws IOException {
        Sorting all = new Sorting();
        sorting = all;
        try (RawRecords raw = RawRecords.of(source, ndjson)) {
            for (RawRecords.Raw one = raw.next(); one != null; one = raw.next()) {
                all.add(Entry.of(one.type(), one.node()));
            }
            header = raw.header();
        }
    }

    /** Returns the records; this can be asked once. */
    Entry.Cursor records() throws IOException {
        if (sorting != null) {
            return sorting.sorted();
        }
        Iterator<String> types = segments.keySet().iterator();
        return new Entry.Cursor() {
            private String type = "";

            @Override
            public @Nullable Entry next() throws IOException {
                try {
                    Node record = parser == null ? null : read(parser);
                    while (record == null) {
                        if (!types.hasNext()) {
                            return null;
                        }
                        type = types.next();
                        parser = open(requireNonNull(segments.get(type), type));
                        record = read(parser);
                    }
                    return Entry.of(type, record);
                } catch (JacksonIOException ex) {
                    throw ex.getCause();
                } catch (JacksonException ex) {
                    throw new IOException("The input was changed while it was read", ex);
                }
            }
        };
    }

    private JsonParser open(Segment segment) {
        InputStream bytes = range(segment);
        if (lines) {
            return Nodes.parser(bytes);
        }
        JsonParser list = Nodes.parser(
                new SequenceInputStream(Collections.enumeration(List.of(bracket("["), bytes, bracket("]")))));
        list.nextToken();
        return list;
    }

    private static InputStream bracket(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable Node read(JsonParser segment) {
        JsonToken token = segment.nextToken();
        if (token == null || token == JsonToken.END_ARRAY) {
            segment.close();
            return null;
        }
        Node node = Nodes.read(segment, Nodes.Places.BEGINNING);
        return lines ? node.items.get(0) : node;
    }

    private InputStream range(Segment segment) {
        return new InputStream() {
            private long at = segment.from();

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int start, int length) throws IOException {
                byte[] bytes = source.read(at, (int) Math.min(length, segment.to() - at));
                System.arraycopy(bytes, 0, target, start, bytes.length);
                at += bytes.length;
                return bytes.length == 0 ? -1 : bytes.length;
            }
        };
    }

    @Override
    public void close() throws IOException {
        if (parser != null) {
            parser.close();
        }
        if (sorting != null) {
            sorting.close();
        }
    }
}
