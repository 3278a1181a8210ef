package org.doimoi.model;

import java.util.Map;
import org.doimoi.code.Country;
import org.doimoi.code.PartyRole;
import org.doimoi.code.Province;
import org.doimoi.constraint.AnyOf;
import org.doimoi.constraint.Prose;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One who takes part in a partnership or a funding round: an actor of the exchange, or the name of one outside it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param actor  the actor, null if it is not in the exchange
 * @param name  the name, needed if there is no actor
 * @param country  the country, null for Vietnam or if the actor says it
 * @param province  the province, null if it is abroad or the actor says it
 * @param role  the part that it plays, null if not said
 * @param extras  the members that this version does not know
 */
@Value.Builder
@AnyOf({"actor", "name"})
public record Party(
        @Nullable Id<Actor> actor,
        @Prose(max = 300) @Nullable String name,
        @Nullable Code<Country> country,
        @Nullable Code<Province> province,
        @Nullable Code<PartyRole> role,
        @Extras Map<String, Json> extras)
        implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Party {
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static PartyBuilder builder() {
        return new PartyBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public PartyBuilder toBuilder() {
        return builder().from(this);
    }
}
