package org.doimoi.io.internal;

import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.model.Entity;
import org.doimoi.value.Json;

/** Takes in an exchange record by record, so that none need be kept. */
public interface Receiver {

    /** Takes the header, before all else. */
    void header(Header header);

    /** Takes a record. */
    void record(Table<?> table, Entity record);

    /** Takes a record of a type that is not known, under the name that it has. */
    void unknown(String name, Json record);

    /** Takes what could not be read. */
    void rejected(ReadingRun.Rejection rejection);
}
