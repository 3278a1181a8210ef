package org.doimoi.io;

import org.doimoi.dataset.Header;
import org.doimoi.model.Entity;
import org.doimoi.value.Json;

/**
 * Takes in an exchange record by record, so that one of any size can be read in little memory; see
 * {@link ExchangeReader#stream(java.nio.file.Path, ExchangeHandler)}.
 *
 * <p>It is called by one thread, the one that reads, in the order of the input: first the header, then the records. What it
 * throws ends the reading and comes out of it.
 */
@FunctionalInterface
public interface ExchangeHandler {

    /**
     * Takes a record.
     *
     * @param record  the record, which is well-formed; that it is valid the findings must say
     */
    void record(Entity record);

    /**
     * Takes the header. Does nothing if it is not overridden.
     *
     * @param header  the header of the exchange, one of the reader's own day if there is none
     */
    default void header(Header header) {}

    /**
     * Takes a record of a type that this version does not know. Does nothing if it is not overridden.
     *
     * @param type  the name that stands for the type, such as {@code laboratory}
     * @param record  the record, as it stood
     */
    default void unknown(String type, Json record) {}

    /**
     * Takes what could not be read. Does nothing if it is not overridden. Bytes that are no record come in pieces if they are
     * many: each next piece has no type either, and begins where the one before ended.
     *
     * @param rejected  the bytes as they stood, with what is wrong with them
     */
    default void rejected(Rejected rejected) {}
}
