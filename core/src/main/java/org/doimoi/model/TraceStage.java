package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.PastOrPresent;
import java.time.OffsetDateTime;
import java.util.Map;
import org.doimoi.constraint.Impersonal;
import org.doimoi.constraint.Prose;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Identifier;
import org.doimoi.value.Json;
import org.doimoi.value.Moment;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A stage in the making or trade of a product (công đoạn), such as drying at a place and a time.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param name  what happens
 * @param productCode  the code of what comes out of it, such as a GTIN; null if unknown
 * @param placeCode  the code of the place, such as a GLN; null if unknown
 * @param time  when it happens, null if unknown
 * @param extras  the members that this version does not know
 */
@Value.Builder
public record TraceStage(
        @Prose(max = 200) @Impersonal Text name,
        @Nullable Identifier productCode,
        @Nullable Identifier placeCode,
        @Moment @PastOrPresent @Nullable OffsetDateTime time,
        @Extras Map<String, Json> extras)
        implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public TraceStage {
        requireNonNull(name, "name");
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static TraceStageBuilder builder() {
        return new TraceStageBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public TraceStageBuilder toBuilder() {
        return builder().from(this);
    }
}
