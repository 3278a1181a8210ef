package org.doimoi.model;

import java.util.Map;
import org.doimoi.code.Province;
import org.doimoi.constraint.Prose;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Json;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Where something is to be found, in the two tiers of administration since 2025-07-01: province and commune.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param street  house number and street or hamlet, null if unknown
 * @param commune  the commune, ward or special zone, null if unknown
 * @param district  the district; there are none since 2025-07-01, null if not given
 * @param province  the province, null if it is that of the record
 * @param provinceName  the name of the province as the source wrote it, null if it gave only the code
 * @param postalCode  the postal code, null if unknown
 * @param extras  the members that this version does not know
 */
@Value.Builder
public record Address(
        @Prose(max = 300) @Nullable String street,
        @Prose(max = 100) @Nullable String commune,
        @Prose(max = 100) @Nullable String district,
        @Nullable Code<Province> province,
        @Prose(max = 100) @Nullable String provinceName,
        @Prose(max = 10) @Nullable String postalCode,
        @Extras Map<String, Json> extras)
        implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Address {
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static AddressBuilder builder() {
        return new AddressBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public AddressBuilder toBuilder() {
        return builder().from(this);
    }
}
