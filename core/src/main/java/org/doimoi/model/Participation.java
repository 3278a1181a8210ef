package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.PositiveOrZero;
import java.util.Map;
import org.doimoi.code.ParticipantKind;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Json;
import org.immutables.value.Value;

/**
 * How many of one kind took part in an event, such as 63 departments (thành phần tham dự); never who.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind  what is counted
 * @param count  how many, from 0
 * @param extras  the members that this version does not know
 */
@Value.Builder
public record Participation(
        Code<ParticipantKind> kind,
        @PositiveOrZero Integer count,
        @Extras Map<String, Json> extras) implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Participation {
        requireNonNull(kind, "kind");
        requireNonNull(count, "count");
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static ParticipationBuilder builder() {
        return new ParticipationBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public ParticipationBuilder toBuilder() {
        return builder().from(this);
    }
}
