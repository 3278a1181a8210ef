package org.doimoi.finding;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Something that was not checked, so that nothing that was not found is taken for right.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param rule  the id of the rule that was not applied, null if all that look at records were not
 * @param reason  why, as in {@link Messages#reason}: {@code switched-off}, {@code later-rules}, {@code input-incomplete},
 *     {@code record-rejected}, {@code record-unknown}, {@code record-by-record}, {@code list-missing}, {@code code-unknown}, {@code date-missing}, or
 *     one of a host
 * @param count  how often, in records or values; 1 if it was not applied at all
 */
public record NotChecked(@Nullable String rule, String reason, long count) {

    /** Creates an entry. */
    public NotChecked {
        requireNonNull(reason, "reason");
    }
}
