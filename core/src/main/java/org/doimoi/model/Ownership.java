package org.doimoi.model;

import java.math.BigDecimal;
import java.util.Map;
import org.doimoi.constraint.AnyOf;
import org.doimoi.constraint.Percentage;
import org.doimoi.constraint.Prose;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Who owns how much of a technology: an actor of the exchange, or the name of one outside it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param actor  the owner, null if it is not in the exchange
 * @param name  the name of the owner, needed if there is no actor
 * @param share  the share in per cent, above 0 and at most 100; null if not said
 * @param extras  the members that this version does not know
 */
@Value.Builder
@AnyOf({"actor", "name"})
public record Ownership(
        @Nullable Id<Actor> actor,
        @Prose(max = 300) @Nullable String name,
        @Percentage @Nullable BigDecimal share,
        @Extras Map<String, Json> extras)
        implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Ownership {
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static OwnershipBuilder builder() {
        return new OwnershipBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public OwnershipBuilder toBuilder() {
        return builder().from(this);
    }
}
