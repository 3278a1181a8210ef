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
@AnyOf({"actor", "name"})
public record Ownership(
        @Nullable Id<Actor> actor,
        @Prose(max = 300) @Nullable String name,
        @Percentage @Nullable BigDecimal share,
        @Extras Map<String, Json> extras)
        implements Part {

    /** Creates a record; null extras stand for none. */
    public Ownership {
        extras = Copies.of(extras);
    }
}
