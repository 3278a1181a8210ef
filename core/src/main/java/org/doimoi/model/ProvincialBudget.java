package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doimoi.code.Province;
import org.doimoi.constraint.DistinctBy;
import org.doimoi.constraint.NotNegative;
import org.doimoi.constraint.PlausibleDate;
import org.doimoi.constraint.Should;
import org.doimoi.constraint.SumWithin;
import org.doimoi.value.CalendarYear;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Money;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a province sets aside for science, technology and innovation in a year (ngân sách địa phương cho khoa học, công nghệ
 * và đổi mới sáng tạo), and how that compares with what the central government notified (mức thông báo của Trung ương).
 *
 * <p>For instance 120 billion dong allocated in 2025 where 100 billion were notified.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the identifier, unique among all records of an exchange
 * @param province  the province, as the map was on the last day of the year
 * @param year  the budget year, which is the calendar year
 * @param notified  the amount that the central government notified, null if unknown
 * @param allocated  the amount that the province allocated, all sources together, null if unknown
 * @param spent  the amount that was spent, null if the year is not settled
 * @param sources  what the allocated amount comes from, each source once; what is not known is left out
 * @param decision  the decision by which the budget was allocated, null if unknown
 * @param provenance  who says so and since when, null if the header of the exchange says it for all
 * @param extras  the members that this version does not know
 */
@Value.Builder
@SuppressWarnings("immutables:from") // id() is covariant; the copy is right
@SumWithin(sum = "spent", within = "allocated", payload = Should.class)
@SumWithin(sum = "sources", within = "allocated", payload = Should.class)
public record ProvincialBudget(
        Id<ProvincialBudget> id,
        Code<Province> province,
        @CalendarYear @PlausibleDate Year year,
        @NotNegative @Nullable Money notified,
        @NotNegative @Nullable Money allocated,
        @NotNegative @Nullable Money spent,
        @DistinctBy("source") List<@Valid Funding> sources,
        @Valid @Nullable Decision decision,
        @Valid @Nullable Provenance provenance,
        @Extras Map<String, Json> extras)
        implements Entity {

    /** Creates a record; {@link #builder()} is easier to read. */
    public ProvincialBudget {
        requireNonNull(id, "id");
        requireNonNull(province, "province");
        requireNonNull(year, "year");
        sources = Copies.of(sources);
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static ProvincialBudgetBuilder builder() {
        return new ProvincialBudgetBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public ProvincialBudgetBuilder toBuilder() {
        return builder().from(this);
    }

    /**
     * Returns by how much the province allocated more than the central government notified.
     *
     * @return the difference, below zero if it allocated less; empty if one of the two is unknown or in another currency
     */
    public Optional<Money> aboveNotice() {
        return notified == null || allocated == null || !notified.currency().equals(allocated.currency())
                ? Optional.empty()
                : Optional.of(Money.of(allocated.amount().subtract(notified.amount()), notified.currency()));
    }

    @Override
    public LocalDate codesOn() {
        return year.atMonth(12).atEndOfMonth();
    }
}
