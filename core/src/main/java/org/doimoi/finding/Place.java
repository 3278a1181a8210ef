package org.doimoi.finding;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Another place that a finding speaks of, such as the record that had the id first.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param type  the type of record, such as {@code startup}, null if it is not in a record
 * @param record  the id of the record, null if there is none
 * @param pointer  where, as the pointer of a finding
 * @param location  where in the text of the input, null if the data was made in memory
 */
public record Place(
        @Nullable String type,
        @Nullable String record,
        String pointer,
        @Nullable Location location) {

    /** Creates a place. */
    public Place {
        requireNonNull(pointer, "pointer");
    }
}
