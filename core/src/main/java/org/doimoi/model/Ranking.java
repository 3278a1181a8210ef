package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.doimoi.constraint.DistinctBy;
import org.doimoi.constraint.PlausibleDate;
import org.doimoi.value.CalendarYear;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The results of an index in a year (bảng xếp hạng): who came where among how many, such as the 34 provinces in the PII of 2025.
 *
 * <p>A part of the results is a ranking as well: nobody need know them all.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the identifier, unique among all records of an exchange
 * @param framework  the index by which it was ranked
 * @param year  the year of the results
 * @param of  how many were ranked, null if unknown
 * @param published  the day of publication, null if unknown
 * @param entries  who was ranked, each area once, as far as it is known
 * @param provenance  who says so and since when, null if the header of the exchange says it for all
 * @param extras  the members that this version does not know
 */
@Value.Builder
@SuppressWarnings("immutables:from") // id() is covariant; the copy is right
public record Ranking(
        Id<Ranking> id,
        Id<IndicatorFramework> framework,
        @CalendarYear @PlausibleDate @PastOrPresent Year year,
        @Positive @Nullable Integer of,
        @PlausibleDate @PastOrPresent @Nullable LocalDate published,
        @NotEmpty @DistinctBy("area") List<@Valid RankingEntry> entries,
        @Valid @Nullable Provenance provenance,
        @Extras Map<String, Json> extras)
        implements Entity {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Ranking {
        requireNonNull(id, "id");
        requireNonNull(framework, "framework");
        requireNonNull(year, "year");
        entries = Copies.of(entries);
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static RankingBuilder builder() {
        return new RankingBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public RankingBuilder toBuilder() {
        return builder().from(this);
    }

    @Override
    public LocalDate codesOn() {
        return year.atMonth(12).atEndOfMonth();
    }
}
