package org.doimoi.model;

import java.time.LocalDate;
import org.doimoi.value.Composite;
import org.doimoi.value.Id;
import org.jspecify.annotations.Nullable;

/** A thing that is exchanged, and that other things refer to by its identifier. */
public sealed interface Entity extends Composite
        permits Actor,
                EnterpriseFund,
                Event,
                Facility,
                IndicatorFramework,
                IndicatorValue,
                IntellectualProperty,
                LegalInstrument,
                Listing,
                LocalProduct,
                Partnership,
                Programme,
                Proposal,
                ProvincialBudget,
                ProvincialReport,
                Ranking,
                Recommendation,
                ScienceTask,
                TaskAsset,
                TraceabilityRecord {

    /**
     * Returns the identifier.
     *
     * @return the identifier, unique among all records of an exchange
     */
    Id<?> id();

    /**
     * Returns who says so and since when.
     *
     * @return the provenance, null if the header of the exchange says it for all
     */
    @Nullable
    Provenance provenance();

    /**
     * Returns the day on which the codes of this record are to be read, if it has one of its own.
     *
     * @return the day, null if it is the {@code codesAsOf} of the exchange
     */
    default @Nullable LocalDate codesOn() {
        return null;
    }
}
