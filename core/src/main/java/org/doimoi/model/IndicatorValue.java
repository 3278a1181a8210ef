package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PastOrPresent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import org.doimoi.code.CertaintyLevel;
import org.doimoi.constraint.OrderedPeriod;
import org.doimoi.constraint.PlausibleDate;
import org.doimoi.constraint.Prose;
import org.doimoi.constraint.Score;
import org.doimoi.value.CalendarYear;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Period;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The value of an indicator in a place and time (giá trị chỉ số), such as 44.8 % for the contribution of TFP to the growth of
 * Vietnam in 2023.
 *
 * <p>Whether values of merged provinces may be added, the {@code figure} of the node says.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the identifier, unique among all records of an exchange
 * @param framework  the set that has the indicator
 * @param indicator  the code of the node in that set, such as {@code 2.2.3}
 * @param area  the place that it is about
 * @param year  the year that it is about
 * @param period  the days of that year that it is about, null if all
 * @param value  the value, in the unit
 * @param unit  the unit, null if it is that of the indicator
 * @param score  the value as a score from 0 to 100 that can be compared with those of other indicators, null if none
 * @param source  where this was read, null if its publisher sent it
 * @param certainty  how sure it is, null if it is as the publisher wrote it
 * @param provenance  who says so and since when, null if the header of the exchange says it for all
 * @param extras  the members that this version does not know
 */
@Value.Builder
@SuppressWarnings("immutables:from") // id() is covariant; the copy is right
public record IndicatorValue(
        Id<IndicatorValue> id,
        Id<IndicatorFramework> framework,
        @Prose(max = 32) String indicator,
        @Valid Area area,
        @CalendarYear @PlausibleDate @PastOrPresent Year year,
        @OrderedPeriod @Nullable Period period,
        BigDecimal value,
        @Prose(max = 100) @Nullable Text unit,
        @Score @Nullable BigDecimal score,
        @Prose(max = 500) @Nullable String source,
        @Nullable Code<CertaintyLevel> certainty,
        @Valid @Nullable Provenance provenance,
        @Extras Map<String, Json> extras)
        implements Entity {

    /** Creates a record; {@link #builder()} is easier to read. */
    public IndicatorValue {
        requireNonNull(id, "id");
        requireNonNull(framework, "framework");
        requireNonNull(indicator, "indicator");
        requireNonNull(area, "area");
        requireNonNull(year, "year");
        requireNonNull(value, "value");
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static IndicatorValueBuilder builder() {
        return new IndicatorValueBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public IndicatorValueBuilder toBuilder() {
        return builder().from(this);
    }

    @Override
    public LocalDate codesOn() {
        LocalDate through = period == null ? null : period.through();
        return through == null || through.getYear() != year.getValue()
                ? year.atMonth(12).atEndOfMonth()
                : through;
    }
}
