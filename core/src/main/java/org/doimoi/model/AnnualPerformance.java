package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Year;
import java.util.Map;
import org.doimoi.constraint.InOrder;
import org.doimoi.constraint.NotNegative;
import org.doimoi.value.CalendarYear;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Json;
import org.doimoi.value.Money;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What an actor had and did in one year (năng lực và kết quả hoạt động trong năm), as far as recognition asks for it.
 *
 * <p>They are the figures of Decree 268/2025/NĐ-CP: of innovation centres (Articles 29 to 31), of centres that support
 * innovative start-ups (Articles 32 to 34), of science and technology enterprises (Article 49). Experts and investors are
 * counted here and never named.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param year  the calendar year
 * @param permanentStaff  the permanent staff (nhân lực cơ hữu), null if unknown
 * @param permanentStaffWithDegree  how many of these have a university degree in a fitting field, null if unknown
 * @param directStaff  who works directly on the support of start-ups (người làm việc trực tiếp), null if unknown
 * @param directStaffWithDegree  how many of these have a university degree in a fitting field, null if unknown
 * @param experts  the experts who work with it regularly or are hired, null if unknown
 * @param eventCapacity  how many an event can hold, in rooms of its own or of partners; null if unknown
 * @param enterprisesSupported  the enterprises helped to apply, transfer, renew or create technology, null if unknown
 * @param startupsTrained  the start-up individuals, groups and enterprises in its courses, null if unknown
 * @param projectsSupported  the start-up projects supported, null if unknown
 * @param individualsSupported  the start-up individuals supported, null if unknown
 * @param groupsSupported  the start-up groups supported, null if unknown
 * @param startupEnterprisesSupported  the start-up enterprises supported, null if unknown
 * @param directRevenue  the revenue from that help with technology, null if unknown
 * @param investmentCommitments  what investors whom it found committed in that year, null if unknown
 * @param researchStaff  the staff of research, development and innovation, null if unknown
 * @param researchSpending  what was spent on research, development and innovation, null if unknown
 * @param netRevenue  the net revenue (doanh thu thuần), null if unknown
 * @param extras  the members that this version does not know
 */
@Value.Builder
@InOrder({"permanentStaffWithDegree", "permanentStaff"})
@InOrder({"directStaffWithDegree", "directStaff"})
public record AnnualPerformance(
        @CalendarYear @PastOrPresent Year year,
        @PositiveOrZero @Nullable Integer permanentStaff,
        @PositiveOrZero @Nullable Integer permanentStaffWithDegree,
        @PositiveOrZero @Nullable Integer directStaff,
        @PositiveOrZero @Nullable Integer directStaffWithDegree,
        @PositiveOrZero @Nullable Integer experts,
        @PositiveOrZero @Nullable Integer eventCapacity,
        @PositiveOrZero @Nullable Integer enterprisesSupported,
        @PositiveOrZero @Nullable Integer startupsTrained,
        @PositiveOrZero @Nullable Integer projectsSupported,
        @PositiveOrZero @Nullable Integer individualsSupported,
        @PositiveOrZero @Nullable Integer groupsSupported,
        @PositiveOrZero @Nullable Integer startupEnterprisesSupported,
        @NotNegative @Nullable Money directRevenue,
        @NotNegative @Nullable Money investmentCommitments,
        @PositiveOrZero @Nullable Integer researchStaff,
        @NotNegative @Nullable Money researchSpending,
        @NotNegative @Nullable Money netRevenue,
        @Extras Map<String, Json> extras)
        implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public AnnualPerformance {
        requireNonNull(year, "year");
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static AnnualPerformanceBuilder builder() {
        return new AnnualPerformanceBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public AnnualPerformanceBuilder toBuilder() {
        return builder().from(this);
    }
}
