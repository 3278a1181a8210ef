package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.code.FundingInstrument;
import org.doimoi.code.FundingStage;
import org.doimoi.constraint.DistinctBy;
import org.doimoi.constraint.NotNegative;
import org.doimoi.constraint.PlausibleDate;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Json;
import org.doimoi.value.Money;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Money that a start-up raised at one time.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param stage  the stage of funding
 * @param date  the day of closing, null if unknown
 * @param amount  how much, null if not disclosed
 * @param investors  who invested, the lead first
 * @param instrument  for what, null if unknown
 * @param extras  the members that this version does not know
 */
@Value.Builder
public record FundingRound(
        Code<FundingStage> stage,
        @PlausibleDate @PastOrPresent @Nullable LocalDate date,
        @NotNegative @Nullable Money amount,
        @DistinctBy({"actor", "name"}) List<@Valid Party> investors,
        @Nullable Code<FundingInstrument> instrument,
        @Extras Map<String, Json> extras)
        implements Part {

    /** Creates a record; {@link #builder()} is easier to read. */
    public FundingRound {
        requireNonNull(stage, "stage");
        investors = Copies.of(investors);
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static FundingRoundBuilder builder() {
        return new FundingRoundBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public FundingRoundBuilder toBuilder() {
        return builder().from(this);
    }
}
