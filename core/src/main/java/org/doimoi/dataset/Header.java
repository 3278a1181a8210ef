package org.doimoi.dataset;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.doimoi.code.AgencyCode;
import org.doimoi.value.Code;
import org.doimoi.value.Composite;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Json;
import org.doimoi.value.Moment;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of an exchange.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param doimoi  the version of the contract by which it was written, such as {@code 1.0}
 * @param publisher  the code of the agency that sends it, null if it is not an agency
 * @param created  when it was written, null if unknown
 * @param codesAsOf  the day on which its codes are to be read
 * @param lists  the versions of the code lists that the sender went by, by name of the list
 * @param counts  the number of records that the sender wrote, by name of the table
 * @param extras  the members that this version does not know
 */
@Value.Builder
public record Header(
        String doimoi,
        @Nullable Code<AgencyCode> publisher,
        @Moment @Nullable OffsetDateTime created,
        LocalDate codesAsOf,
        Map<String, LocalDate> lists,
        Map<String, Long> counts,
        @Extras Map<String, Json> extras)
        implements Composite {

    /** The version of the contract that this library writes. */
    public static final String CONTRACT = "1.0";

    /** Creates a header; {@link #of(LocalDate)} is easier to read. */
    public Header {
        requireNonNull(doimoi, "doimoi");
        requireNonNull(codesAsOf, "codesAsOf");
        lists = lists == null ? Map.of() : ImmutableMap.copyOf(lists);
        counts = counts == null ? Map.of() : ImmutableMap.copyOf(counts);
        extras = Copies.of(extras);
    }

    /**
     * Obtains a header of the contract of this library.
     *
     * @param codesAsOf  the day on which the codes are to be read
     * @return the header
     */
    public static Header of(LocalDate codesAsOf) {
        return builder().doimoi(CONTRACT).codesAsOf(codesAsOf).build();
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder
     */
    public static HeaderBuilder builder() {
        return new HeaderBuilder();
    }

    /**
     * Returns a builder that begins with this header.
     *
     * @return the builder
     */
    public HeaderBuilder toBuilder() {
        return builder().from(this);
    }
}
