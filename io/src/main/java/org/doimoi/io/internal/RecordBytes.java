package org.doimoi.io.internal;

import org.doimoi.value.Composite;
import org.doimoi.value.Protection;

/** Collects the bytes of records and of what stands around them. */
final class RecordBytes extends JsonBytes {

    private final RecordWriter writer;

    /** Creates an empty buffer for records with everything that is in them. */
    RecordBytes() {
        this(Protection.PERSONAL);
    }

    /** Creates an empty buffer for records as an audience may see them. */
    RecordBytes(Protection audience) {
        this.writer = new RecordWriter(audience);
    }

    /** Adds text. */
    RecordBytes text(String text) {
        raw(text);
        return this;
    }

    /** Adds a record or a header. */
    RecordBytes object(Composite record) {
        writer.write(record, this);
        return this;
    }

    /** Returns the bytes of one record or header. */
    static byte[] of(Composite record) {
        return new RecordBytes().object(record).toByteArray();
    }
}
