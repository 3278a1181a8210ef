package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PastOrPresent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doimoi.constraint.NotNegative;
import org.doimoi.constraint.Percentage;
import org.doimoi.constraint.PlausibleDate;
import org.doimoi.constraint.Should;
import org.doimoi.constraint.SumWithin;
import org.doimoi.value.CalendarYear;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Money;
import org.doimoi.value.Protected;
import org.doimoi.value.Protection;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The fund of an enterprise for the development of science and technology in a year (quỹ phát triển khoa học và công nghệ của
 * doanh nghiệp): what it took from its taxable income, and what became of it.
 *
 * <p>For instance 15 % of the taxable income of 2025, 3 billion dong, of which 2 billion were used. Up to 20 % may be set
 * aside since Resolution 198/2025/QH15 (2025-05-17), up to 10 % before; the rule {@code enterprise-fund-rate} says how
 * certain that is. The amounts are for state agencies, not for the public.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the identifier, unique among all records of an exchange
 * @param enterprise  the enterprise whose fund it is
 * @param year  the tax year, named by the calendar year in which it ends
 * @param rate  the share of the taxable income that was set aside, in per cent, null if unknown
 * @param setAside  the amount that was set aside in the year, null if unknown
 * @param carriedOver  the amount that was left from the years before, null if unknown
 * @param used  the amount that was used in the year, null if unknown
 * @param returned  the amount that left the fund unused in the year, paid back or handed on, null if unknown
 * @param provenance  who says so and since when, null if the header of the exchange says it for all
 * @param extras  the members that this version does not know
 */
@Value.Builder
@SuppressWarnings("immutables:from") // id() is covariant; the copy is right
@SumWithin(
        sum = {"used", "returned"},
        within = {"carriedOver", "setAside"},
        payload = Should.class)
public record EnterpriseFund(
        Id<EnterpriseFund> id,
        Id<Actor> enterprise,
        @CalendarYear @PlausibleDate @PastOrPresent Year year,
        @Percentage @Nullable BigDecimal rate,

        @Protected(Protection.INTERNAL) @NotNegative @Nullable
        Money setAside,

        @Protected(Protection.INTERNAL) @NotNegative @Nullable
        Money carriedOver,

        @Protected(Protection.INTERNAL) @NotNegative @Nullable
        Money used,

        @Protected(Protection.INTERNAL) @NotNegative @Nullable
        Money returned,

        @Valid @Nullable Provenance provenance,
        @Extras Map<String, Json> extras)
        implements Entity {

    /** Creates a record; {@link #builder()} is easier to read. */
    public EnterpriseFund {
        requireNonNull(id, "id");
        requireNonNull(enterprise, "enterprise");
        requireNonNull(year, "year");
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static EnterpriseFundBuilder builder() {
        return new EnterpriseFundBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public EnterpriseFundBuilder toBuilder() {
        return builder().from(this);
    }

    /**
     * Returns what was left in the fund at the end of the year.
     *
     * @return what there was less what was used and returned; empty if one of the four is unknown or in another currency
     */
    public Optional<Money> balance() {
        if (setAside == null || carriedOver == null || used == null || returned == null) {
            return Optional.empty();
        }
        String currency = setAside.currency();
        return List.of(carriedOver, used, returned).stream()
                        .allMatch(money -> money.currency().equals(currency))
                ? Optional.of(Money.of(
                        carriedOver
                                .amount()
                                .add(setAside.amount())
                                .subtract(used.amount())
                                .subtract(returned.amount()),
                        currency))
                : Optional.empty();
    }

    @Override
    public LocalDate codesOn() {
        return year.atMonth(12).atEndOfMonth();
    }
}
