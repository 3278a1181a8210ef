package org.doimoi.model;

import java.util.Map;
import org.doimoi.code.Country;
import org.doimoi.code.Province;
import org.doimoi.code.Region;
import org.doimoi.constraint.OneOf;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Json;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A place on the map (địa bàn) that a figure is about: a country, a region or a province, such as {@code {"province": "46"}}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param country  the country, such as {@code VN} for all of Vietnam; null if it is a part of Vietnam
 * @param region  the socio-economic region, null if it is a country or a province
 * @param province  the province, null if it is a country or a region
 * @param extras  the members that this version does not know
 */
@Value.Builder
@OneOf({"country", "region", "province"})
public record Area(
        @Nullable Code<Country> country,
        @Nullable Code<Region> region,
        @Nullable Code<Province> province,
        @Extras Map<String, Json> extras)
        implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Area {
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static AreaBuilder builder() {
        return new AreaBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public AreaBuilder toBuilder() {
        return builder().from(this);
    }
}
