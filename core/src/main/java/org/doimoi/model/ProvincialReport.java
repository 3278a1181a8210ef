package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doimoi.code.Province;
import org.doimoi.code.ReportKind;
import org.doimoi.code.ReportStatus;
import org.doimoi.constraint.Distinct;
import org.doimoi.constraint.Impersonal;
import org.doimoi.constraint.OnlyWhen;
import org.doimoi.constraint.PlausibleDate;
import org.doimoi.constraint.Prose;
import org.doimoi.constraint.RequiredWhen;
import org.doimoi.constraint.SumWithin;
import org.doimoi.value.CalendarYear;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a province reports on a year (báo cáo của địa phương), such as the yearly report on innovation and start-ups of Decree
 * 268/2025/NĐ-CP, Article 66.5.
 *
 * <p>People are counted, never named.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the identifier, unique among all records of an exchange
 * @param province  the province, as the map was on the last day of the year
 * @param year  the year that it is about
 * @param kind  which report it is
 * @param agency  the agency that reports, null if not said
 * @param submitted  the day on which it was sent, null if it was not
 * @param indicators  the values of indicators that it reports
 * @param budget  the budget that it reports, null if none
 * @param highlights  what stands out, in a few paragraphs, null if nothing is said
 * @param researchHeadcount  how many people work in research and development, null if unknown
 * @param researchFte  how many these are in full-time equivalents (FTE), null if unknown
 * @param documents  what proves or explains it
 * @param status  how far it has come
 * @param provenance  who says so and since when, null if the header of the exchange says it for all
 * @param extras  the members that this version does not know
 */
@Value.Builder
@SuppressWarnings("immutables:from") // id() is covariant; the copy is right
@RequiredWhen(
        component = "status",
        is = {"submitted", "returned", "accepted"},
        required = "submitted")
@OnlyWhen(
        component = "status",
        is = {"submitted", "returned", "accepted"},
        only = "submitted")
@SumWithin(sum = "researchFte", within = "researchHeadcount")
public record ProvincialReport(
        Id<ProvincialReport> id,
        Code<Province> province,
        @CalendarYear @PlausibleDate @PastOrPresent Year year,
        Code<ReportKind> kind,
        @Nullable Id<Agency> agency,
        @PlausibleDate @PastOrPresent @Nullable LocalDate submitted,
        @Distinct List<Id<IndicatorValue>> indicators,
        @Nullable Id<ProvincialBudget> budget,
        @Prose(max = 8000) @Impersonal @Nullable Text highlights,
        @PositiveOrZero @Nullable Integer researchHeadcount,
        @PositiveOrZero @Nullable BigDecimal researchFte,
        List<@Valid Document> documents,
        Code<ReportStatus> status,
        @Valid @Nullable Provenance provenance,
        @Extras Map<String, Json> extras)
        implements Entity {

    private static final int FIRST_DUE = 2025;

    /** Creates a record; {@link #builder()} is easier to read. */
    public ProvincialReport {
        requireNonNull(id, "id");
        requireNonNull(province, "province");
        requireNonNull(year, "year");
        requireNonNull(kind, "kind");
        indicators = Copies.of(indicators);
        documents = Copies.of(documents);
        requireNonNull(status, "status");
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static ProvincialReportBuilder builder() {
        return new ProvincialReportBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public ProvincialReportBuilder toBuilder() {
        return builder().from(this);
    }

    /**
     * Returns the day before which it has to be sent.
     *
     * @return 31 March of the next year for a yearly report on innovation, from that on 2025 on (Decree 268/2025/NĐ-CP,
     *     Article 66.5, in force since 2025-10-14); empty if no day is fixed
     */
    public Optional<LocalDate> dueBefore() {
        return kind.equals(ReportKind.INNOVATION) && year.getValue() >= FIRST_DUE
                ? Optional.of(LocalDate.of(year.getValue() + 1, Month.MARCH, 31))
                : Optional.empty();
    }

    @Override
    public LocalDate codesOn() {
        return year.atMonth(12).atEndOfMonth();
    }
}
