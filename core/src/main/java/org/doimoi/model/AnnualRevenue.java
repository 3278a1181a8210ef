package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import java.time.Year;
import java.util.Map;
import org.doimoi.constraint.NotNegative;
import org.doimoi.value.CalendarYear;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Json;
import org.doimoi.value.Money;
import org.immutables.value.Value;

/**
 * The revenue of one year.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param year  the calendar year
 * @param amount  the revenue of that year
 * @param extras  the members that this version does not know
 */
@Value.Builder
public record AnnualRevenue(
        @CalendarYear Year year,
        @NotNegative Money amount,
        @Extras Map<String, Json> extras) implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public AnnualRevenue {
        requireNonNull(year, "year");
        requireNonNull(amount, "amount");
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static AnnualRevenueBuilder builder() {
        return new AnnualRevenueBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public AnnualRevenueBuilder toBuilder() {
        return builder().from(this);
    }
}
