package org.doimoi.io.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Location;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;

/** The records of a document, which has a list per table; all other members are of the header. */
final class RawDocument implements RawRecords {

    private final Columns columns;
    private final JsonParser parser;
    private final Node header = new Node(Node.Kind.OBJECT, "", 1, 0, 0, 0);
    private final Set<String> seen = new HashSet<>();
    /** The type of the records of the list that the parser is in, null if it is in none. */
    private @Nullable String type;

    private boolean ended;

    RawDocument(Source source) {
        columns = new Columns(source);
        parser = Nodes.parser(new Checked(source, columns));
    }

    @Override
    public Node header() {
        return header;
    }

    @Override
    public @Nullable Raw next() throws IOException {
        try {
            if (parser.currentToken() == null && !ended && parser.nextToken() != JsonToken.START_OBJECT) {
                throw MalformedException.of("missing-header", new Location(1, 1, 0), Map.of());
            }
            while (!ended) {
                if (type != null) {
                    if (parser.nextToken() != JsonToken.END_ARRAY) {
                        return raw(type, Nodes.read(parser, Nodes.Places.BEGINNING));
                    }
                    type = null;
                } else if (parser.nextToken() == JsonToken.END_OBJECT) {
                    end();
                } else {
                    Raw first = member(parser.currentName());
                    if (first != null) {
                        return first;
                    }
                }
            }
            return null;
        } catch (JacksonIOException ex) {
            throw ex.getCause();
        } catch (JacksonException ex) {
            TokenStreamLocation at = ex.getLocation();
            throw RawRecords.malformed(ex, at == null ? new Location(1, 1, 0) : location(at));
        }
    }

    /** Reads a member up to its first record, null if it is of the header or has no record. */
    private @Nullable Raw member(String name) {
        TokenStreamLocation here = parser.currentTokenLocation();
        parser.nextToken();
        boolean known = Shape.of(Header.class).byName.containsKey(name);
        String table = known ? null : Table.named(name).map(Table::recordName).orElse(null);
        if (!seen.add(table == null ? name : table)) {
            throw MalformedException.of("duplicate-member", location(here), Map.of("value", name));
        }
        if (known || parser.currentToken() != JsonToken.START_ARRAY) {
            header.names.add(name);
            header.items.add(Nodes.read(parser, Nodes.Places.BEGINNING));
            RawRecords.refuseTwins(header.items.get(header.items.size() - 1), null, columns);
            return null;
        }
        if (table != null) {
            type = table;
            return null;
        }
        // a list of a name that is not known is a table if its first element is an object, else it is of the header
        Node list = new Node(Node.Kind.ARRAY, "", 1, 0, 0, 0);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Node element = Nodes.read(parser, Nodes.Places.BEGINNING);
            if (list.items.isEmpty() && element.kind == Node.Kind.OBJECT) {
                type = name;
                return raw(name, element);
            }
            list.items.add(element);
        }
        header.names.add(name);
        header.items.add(list);
        RawRecords.refuseTwins(list, null, columns);
        return null;
    }

    private Raw raw(String type, Node record) {
        RawRecords.refuseTwins(record, type, columns);
        return new Raw(type, record, record.offset, record.end);
    }

    private void end() {
        ended = true;
        if (parser.nextToken() != null) {
            throw MalformedException.of("trailing-text", location(parser.currentTokenLocation()), Map.of());
        }
        if (header.get("doimoi") == null) {
            throw MalformedException.of("missing-header", new Location(1, 1, 0), Map.of());
        }
    }

    private Location location(TokenStreamLocation at) {
        return columns.locate(at.getLineNr(), at.getByteOffset(), Math.max(0, at.getColumnNr() - 1));
    }

    @Override
    public void close() {
        parser.close();
    }

    /** The bytes of an input, which must be UTF-8. */
    private static final class Checked extends FilterInputStream {

        private final Source source;
        private final Columns columns;
        private final Utf8 utf8 = new Utf8();

        Checked(Source source, Columns columns) {
            super(source.stream(Long.MAX_VALUE));
            this.source = source;
            this.columns = columns;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int start, int length) throws IOException {
            int n = in.read(target, start, length);
            long wrong = n < 0 ? utf8.end() : utf8.accept(target, start, start + n);
            if (wrong >= 0) {
                throw RawRecords.foreign(source, wrong, columns.find(wrong));
            }
            return n;
        }

        @Override
        public long skip(long n) {
            throw new UnsupportedOperationException("What is skipped is not checked");
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
