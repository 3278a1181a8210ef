package org.doimoi.io.internal;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.doimoi.dataset.Exchange;
import org.doimoi.value.Protection;
import org.jspecify.annotations.Nullable;

/** Writes exchanges in their canonical form: the header, then the records, each on a line. */
public final class CanonicalRun {

    private CanonicalRun() {}

    /** Writes what stands in an input; {@code ndjson} is null if the content is to say. */
    public static void write(Source source, @Nullable Boolean ndjson, OutputStream out) throws IOException {
        try (Ordered records = new Ordered(source, ndjson)) {
            write(records.header(), records.records(), out);
        }
    }

    /** Writes an exchange. */
    public static void write(Exchange exchange, OutputStream out) throws IOException {
        try (Sorting sorting = new Sorting();
                Lines lines = new Lines(sorting)) {
            new WritingRun(Protection.PERSONAL, lines).writeLines(exchange);
            write(requireNonNull(lines.header, "header"), sorting.sorted(), out);
        }
    }

    private static void write(Node header, Entry.Cursor records, OutputStream out) throws IOException {
        out.write(header(header));
        out.write('\n');
        for (Entry entry = records.next(); entry != null; entry = records.next()) {
            out.write('{');
            out.write(Canonical.quoted(entry.type()));
            out.write(':');
            out.write(entry.bytes());
            out.write('}');
            out.write('\n');
        }
    }

    /** Returns the canonical form of a header: the counts say nothing that the records do not. */
    static byte[] header(Node header) {
        Node content = new Node(Node.Kind.OBJECT, "", 1, 0, 0, 0);
        for (int i = 0; i < header.names.size(); i++) {
            Node item = header.items.get(i);
            if (!header.names.get(i).equals("counts") || item.kind != Node.Kind.OBJECT) {
                content.names.add(header.names.get(i));
                content.items.add(item);
            }
        }
        return Canonical.of(content);
    }

    /** Writes something, and keeps nothing of it but its digest. */
    public static String digest(PartFile.Body body) throws IOException {
        MessageDigest digest = Canonical.sha256();
        body.write(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return name(digest.digest());
    }

    /** Returns what names bytes by their SHA-256. */
    public static String digest(byte[] bytes) {
        return name(Canonical.sha256().digest(bytes));
    }

    static String name(byte[] digest) {
        return "sha256:" + HexFormat.of().formatHex(digest);
    }

    /** Takes the lines that a writer writes apart: the first is the header, the others are records. */
    private static final class Lines extends OutputStream {

        private final Sorting sorting;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        private @Nullable Node header;

        Lines(Sorting sorting) {
            this.sorting = sorting;
        }

        @Override
        public void write(int b) throws IOException {
            if (b != '\n') {
                line.write(b);
                return;
            }
            Node node = Nodes.readAny(line.toByteArray());
            line.reset();
            if (header == null) {
                header = node;
            } else {
                sorting.add(Entry.of(node.names.get(0), node.items.get(0)));
            }
        }
    }
}
