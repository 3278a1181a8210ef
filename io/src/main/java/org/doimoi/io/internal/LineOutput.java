package org.doimoi.io.internal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.model.Entity;
import org.doimoi.value.Json;
import org.jspecify.annotations.Nullable;

/** Writes an exchange as one object a line, as the records come. */
public final class LineOutput implements RecordOutput {

    private final OutputStream out;
    private final boolean announcing;
    private final RecordBytes line = new RecordBytes();
    private final Written written = new Written();
    private @Nullable Header header;
    private byte[] head = new byte[0];

    /** Creates an output; {@code announcing} if its header may have counts, since it can be replaced once they are known. */
    public LineOutput(OutputStream out, boolean announcing) {
        this.out = out;
        this.announcing = announcing;
    }

    @Override
    public void header(Header given) throws IOException {
        header = announcing ? given : given.toBuilder().counts(Map.of()).build();
        head = RecordBytes.of(header.toBuilder().doimoi(Header.CONTRACT).build());
        line.write(head, 0, head.length);
        end();
    }

    @Override
    public void record(Entity record) throws IOException {
        written.count(record);
        line.text("{\"")
                .text(Table.of(record.getClass()).recordName())
                .text("\":")
                .object(record)
                .text("}");
        end();
    }

    @Override
    public void unknown(String type, Json record) throws IOException {
        line.text("{").text(Json.of(type).toString()).text(":" + record + "}");
        end();
    }

    /** Writes a line at once, so that what fails between two calls leaves whole lines. */
    private void end() throws IOException {
        line.write('\n');
        line.writeTo(out);
        line.reset();
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    /** Returns how many bytes there are of the header that was written. */
    public int headLength() {
        return head.length;
    }

    /** Returns the header that should have been written, null if it was. */
    public byte @Nullable [] correctedHead() {
        byte[] right = RecordBytes.of(written.header(requireNonNull(header, "header")));
        return Arrays.equals(right, head) ? null : right;
    }

    @Override
    public void close() {
        line.reset();
    }
}
