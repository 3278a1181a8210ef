package org.doimoi.io.internal;

import java.io.Closeable;
import java.io.IOException;
import org.doimoi.dataset.Header;
import org.doimoi.model.Entity;
import org.doimoi.value.Json;

/** Writes an exchange record by record: the header once, then records, then the end. */
public interface RecordOutput extends Closeable {

    /** Writes the header. */
    void header(Header header) throws IOException;

    /** Writes a record. */
    void record(Entity record) throws IOException;

    /** Writes a record of a type that is not known, as it stood. */
    void unknown(String type, Json record) throws IOException;

    /** Writes what is still to be written. */
    void finish() throws IOException;
}
