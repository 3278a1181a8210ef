package org.doimoi.model;

import java.time.LocalDate;
import org.doimoi.code.ListingStatus;
import org.doimoi.code.Visibility;
import org.doimoi.value.Code;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/** What is offered or wanted on the technology market. An {@code Id<Listing>} points at either. */
public sealed interface Listing extends Entity permits TechnologyDemand, TechnologySupply {

    /**
     * Returns the title.
     *
     * @return the title
     */
    Text title();

    /**
     * Returns the day of publication.
     *
     * @return the day, null if not published
     */
    @Nullable
    LocalDate published();

    /**
     * Returns the last day on which the listing stands.
     *
     * @return the day, null if it does not end by itself
     */
    @Nullable
    LocalDate expires();

    /**
     * Returns how far the listing has come.
     *
     * @return the status
     */
    Code<ListingStatus> status();

    /**
     * Returns who may see the listing.
     *
     * @return the visibility
     */
    Code<Visibility> visibility();
}
