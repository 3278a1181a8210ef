package org.doimoi.io.internal;

import java.io.IOException;
import java.util.Map;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Location;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** The records of lines such as {@code {"startup": {...}}}; the header is the first line. */
final class RawLines implements RawRecords {

    private final Source source;
    private final Columns columns;
    private final LineSplitter splitter;
    private final boolean document;
    private final Node header;
    private long line;

    RawLines(Source source) throws IOException {
        this.source = source;
        this.columns = new Columns(source);
        this.splitter = new LineSplitter(source);
        try {
            Node first = line();
            document = first != null && DocumentForm.isDocument(first);
            if (!document) {
                if (first == null || first.kind != Node.Kind.OBJECT || first.get("doimoi") == null) {
                    throw MalformedException.of("missing-header", new Location(Math.max(1, line), 1, 0), Map.of());
                }
                RawRecords.refuseTwins(first, null, columns);
            }
            header = first == null ? new Node(Node.Kind.OBJECT, "", 1, 0, 0, 0) : first;
        } catch (IOException | RuntimeException ex) {
            splitter.close();
            throw ex;
        }
    }

    /** Returns whether the first line is a document, whatever the name of the file says. */
    boolean isDocument() {
        return document;
    }

    @Override
    public Node header() {
        return header;
    }

    @Override
    public @Nullable Raw next() throws IOException {
        Node node = line();
        if (node == null) {
            return null;
        }
        if (node.kind != Node.Kind.OBJECT
                || node.names.size() != 1
                || Shape.of(Header.class).byName.containsKey(node.names.get(0))) {
            throw MalformedException.of("line-shape", columns.locate(node.line, node.offset, node.indent), Map.of());
        }
        String name = node.names.get(0);
        String type = Table.named(name).map(Table::recordName).orElse(name);
        Node record = node.items.get(0);
        RawRecords.refuseTwins(record, type, columns);
        return new Raw(type, record, splitter.offset(), splitter.offset() + splitter.length());
    }

    /** Returns the value of the next line that has one. */
    private @Nullable Node line() throws IOException {
        while (splitter.next()) {
            line++;
            int skip = line == 1 ? Source.begin(source.read(0, 3)) : 0;
            if (!splitter.isBlank(skip)) {
                return read(skip);
            }
        }
        return null;
    }

    private Node read(int skip) throws IOException {
        long offset = splitter.offset() + skip;
        int length = splitter.length() - skip;
        if (length > Nodes.MAX_RECORD) {
            throw MalformedException.of(
                    "limit-exceeded", new Location(line, 1, offset), Map.of("reason", Nodes.Reasons.LINE));
        }
        byte[] bytes = source.read(offset, length);
        Utf8 utf8 = new Utf8();
        long wrong = utf8.accept(bytes, 0, bytes.length);
        wrong = wrong < 0 ? utf8.end() : wrong;
        if (wrong >= 0) {
            throw RawRecords.foreign(source, offset + wrong, columns.locate(line, offset + wrong, skip + wrong));
        }
        try {
            return Nodes.read(bytes, line, skip, offset);
        } catch (JacksonException ex) {
            TokenStreamLocation at = ex.getLocation();
            long column = at == null ? 0 : Math.max(0, at.getByteOffset());
            throw RawRecords.malformed(ex, columns.locate(line, offset + column, skip + column));
        }
    }

    @Override
    public void close() throws IOException {
        splitter.close();
    }
}
