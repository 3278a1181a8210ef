package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import java.time.OffsetDateTime;
import java.util.Map;
import org.doimoi.code.AgencyCode;
import org.doimoi.constraint.LastingAddress;
import org.doimoi.constraint.MaxLength;
import org.doimoi.constraint.ReachableAddress;
import org.doimoi.constraint.SafeAddress;
import org.doimoi.constraint.WebAddress;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Json;
import org.doimoi.value.Moment;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Who says so, and since when.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param publisher  the code of the agency that publishes the record
 * @param recordedAt  when the record was last written there, null if unknown
 * @param source  the address where it is to be read, null if none
 * @param extras  the members that this version does not know
 */
@Value.Builder
public record Provenance(
        Code<AgencyCode> publisher,
        @Moment @Nullable OffsetDateTime recordedAt,

        @WebAddress @ReachableAddress @SafeAddress @LastingAddress @MaxLength(2000) @Nullable
        String source,

        @Extras Map<String, Json> extras)
        implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Provenance {
        requireNonNull(publisher, "publisher");
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static ProvenanceBuilder builder() {
        return new ProvenanceBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public ProvenanceBuilder toBuilder() {
        return builder().from(this);
    }
}
