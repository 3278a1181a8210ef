package org.doimoi.finding;

import static java.util.Objects.requireNonNull;

import org.doimoi.value.Pointer;

/**
 * How a finding could be mended.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param patch  the change, of the same value that the pointer of the finding goes into
 * @param safe  true if it can be made without asking anybody, false if a person must say that it is meant
 */
public record Fix(Patch patch, boolean safe) {

    /** Creates a fix. */
    public Fix {
        requireNonNull(patch, "patch");
    }

    /**
     * Returns the same fix for a value that has the value of this one in it.
     *
     * @param base  where in it
     * @return the fix
     */
    public Fix under(Pointer base) {
        return new Fix(patch.under(base), safe);
    }
}
