package org.doimoi.examples.cli;

import java.nio.file.Path;
import org.doimoi.io.Reading;
import org.doimoi.value.Json;

/** A report on several files, written as they come. */
interface Report extends AutoCloseable {

    /** Adds what was found in a file. */
    void add(Path file, Reading reading);

    @Override
    void close();

    /** Counts the records that were read, with those whose type this version does not know. */
    static int records(Reading reading) {
        int records = reading.dataset().size();
        for (Json table : reading.dataset().extras().values()) {
            records += JsonReport.elements(table);
        }
        return records;
    }
}
