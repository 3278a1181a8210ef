package org.doimoi.model;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.Map;
import org.doimoi.code.ProposalStatus;
import org.doimoi.constraint.NotNegative;
import org.doimoi.constraint.PlausibleDate;
import org.doimoi.constraint.Prose;
import org.doimoi.value.Code;
import org.doimoi.value.Copies;
import org.doimoi.value.Extras;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Money;
import org.doimoi.value.Protected;
import org.doimoi.value.Protection;
import org.doimoi.value.Text;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a demand, with a supply or without one (đề xuất).
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id  the identifier, unique among all records of an exchange
 * @param demand  the demand that it answers
 * @param supply  the technology that it offers, null if it is yet to be made
 * @param proposer  who proposes
 * @param submitted  the day on which it was handed in
 * @param estimatedCost  what it would cost, null if not said
 * @param duration  how long it would take, a {@link java.time.Period} such as {@code P6M} (ISO 8601), null if not said
 * @param conditions  on what conditions, null if none
 * @param status  what became of it
 * @param provenance  who says so and since when, null if the header of the exchange says it for all
 * @param extras  the members that this version does not know
 */
@Value.Builder
@SuppressWarnings("immutables:from") // id() is covariant; the copy is right
public record Proposal(
        Id<Proposal> id,
        Id<TechnologyDemand> demand,
        @Nullable Id<TechnologySupply> supply,
        Id<Actor> proposer,
        @PlausibleDate @PastOrPresent LocalDate submitted,

        @Protected(Protection.CONFIDENTIAL) @NotNegative @Nullable
        Money estimatedCost,

        java.time.@Nullable Period duration,

        @Protected(Protection.CONFIDENTIAL) @Prose(max = 4000) @Nullable
        Text conditions,

        Code<ProposalStatus> status,
        @Valid @Nullable Provenance provenance,
        @Extras Map<String, Json> extras)
        implements Entity {

    /** Creates a record; {@link #builder()} is easier to read. */
    public Proposal {
        requireNonNull(id, "id");
        requireNonNull(demand, "demand");
        requireNonNull(proposer, "proposer");
        requireNonNull(submitted, "submitted");
        requireNonNull(status, "status");
        extras = Copies.of(extras);
    }

    /**
     * Returns an empty builder.
     *
     * @return the builder, which says on {@code build()} all that is missing
     */
    public static ProposalBuilder builder() {
        return new ProposalBuilder();
    }

    /**
     * Returns a builder that begins with this record.
     *
     * @return the builder
     */
    public ProposalBuilder toBuilder() {
        return builder().from(this);
    }
}
