package org.doimoi.io;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Location;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be made, exactly as it stood in the input.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Rejected {

    private final @Nullable String type;
    private final Location location;
    private final byte[] bytes;
    private final List<Finding> findings;

    Rejected(@Nullable String type, Location location, byte[] bytes, List<Finding> findings) {
        this.type = type;
        this.location = location;
        this.bytes = bytes;
        this.findings = List.copyOf(findings);
    }

    /**
     * Returns the type of record.
     *
     * @return the type, such as {@code startup}, null if it could not be known
     */
    public @Nullable String type() {
        return type;
    }

    /**
     * Returns where the record begins.
     *
     * @return the place in the input
     */
    public Location location() {
        return location;
    }

    /**
     * Returns the record as it stood: the JSON value in a document, the whole line in NDJSON.
     *
     * @return a copy of the bytes, which may be anything
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Returns the record as text.
     *
     * @return the text; bytes that are not UTF-8 are replaced, see {@link #bytes()}
     */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Returns what is wrong with the record.
     *
     * @return the findings, which are also among those of the reading
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Returns where and what it is, and not what stands in it, which may be for few eyes only.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return location + " " + (type == null ? "record" : type) + " of " + bytes.length + " bytes";
    }
}
