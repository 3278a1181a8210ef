package org.doimoi.io.internal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.model.Entity;
import org.doimoi.value.Json;
import org.jspecify.annotations.Nullable;

/**
 * Writes an exchange as one document, a record a line. The tables of a document stand one after the other and its header
 * says how much is in them, so each is kept in a temporary file until all records have come.
 */
public final class DocumentOutput implements RecordOutput {

    /** How many bytes of a table are kept in memory. */
    private static final int IN_MEMORY = 1 << 16;

    /** How many types there may be that are not known: each may take a file. */
    private static final int MAX_UNKNOWN = 256;

    private final OutputStream out;
    private final RecordBytes bytes = new RecordBytes();
    private final Map<Table<?>, Spool> tables = new LinkedHashMap<>();
    private final Map<String, Spool> unknown = new LinkedHashMap<>();
    private final Written written = new Written();
    private @Nullable Header header;

    /** Creates an output. */
    public DocumentOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void header(Header given) {
        header = given;
    }

    @Override
    public void record(Entity record) throws IOException {
        written.count(record);
        Spool spool = tables.computeIfAbsent(Table.of(record.getClass()), table -> new Spool(IN_MEMORY));
        bytes.text(spool.size() == 0 ? "" : ",\n").object(record).writeTo(spool);
        bytes.reset();
    }

    @Override
    public void unknown(String type, Json record) throws IOException {
        Spool spool = unknown.get(type);
        if (spool == null) {
            if (unknown.size() == MAX_UNKNOWN) {
                throw new IOException("there are more than " + MAX_UNKNOWN
                        + " types of records that this version does not know; these can be written as NDJSON only");
            }
            spool = new Spool(IN_MEMORY);
            unknown.put(type, spool);
        }
        bytes.text(spool.size() == 0 ? "" : ",").text(record.toString()).writeTo(spool);
        bytes.reset();
    }

    @Override
    public void finish() throws IOException {
        byte[] head = RecordBytes.of(written.header(requireNonNull(header, "header")));
        out.write(head, 0, head.length - 1);
        for (Table<?> table : Table.all()) {
            Spool rows = tables.get(table);
            if (rows != null) {
                text(",\n\"" + table.name() + "\":[\n");
                copy(rows);
                text("\n]");
            }
        }
        for (Map.Entry<String, Spool> type : unknown.entrySet()) {
            text(",\n" + Json.of(type.getKey()) + ":[");
            copy(type.getValue());
            text("]");
        }
        text("}\n");
        out.flush();
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void copy(Spool spool) throws IOException {
        byte[] inMemory = spool.bytes();
        if (inMemory != null) {
            out.write(inMemory);
            return;
        }
        FileChannel file = requireNonNull(spool.file(), "file");
        file.position(0);
        Channels.newInputStream(file).transferTo(out);
        spool.close();
    }

    /** Throws away what was kept. */
    @Override
    public void close() throws IOException {
        List<Spool> all = new ArrayList<>(tables.values());
        all.addAll(unknown.values());
        @Nullable IOException failure = null;
        for (Spool spool : all) {
            try {
                spool.close();
            } catch (IOException ex) {
                failure = ex;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
