package org.doimoi.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.doimoi.code.Folding;
import org.doimoi.code.ListingStatus;
import org.doimoi.model.Actor;
import org.doimoi.model.Listing;
import org.doimoi.model.Ownership;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Id;

/** What several rules ask of listings. */
final class Listings {

    private Listings() {}

    /** Returns whether a listing is on the market or on its way there. */
    static boolean isLive(Listing listing) {
        return isPublished(listing)
                || listing.status().equals(ListingStatus.SUBMITTED)
                || listing.status().equals(ListingStatus.SUSPENDED);
    }

    static boolean isPublished(Listing listing) {
        return listing.status().equals(ListingStatus.PUBLISHED);
    }

    /** Returns who offers or seeks it, as keys to compare: ids, and folded names of those who have none. */
    static Set<String> holders(Listing listing) {
        if (listing instanceof TechnologyDemand demand) {
            return Set.of(demand.seeker().toString());
        }
        return holders(((TechnologySupply) listing).owners());
    }

    /** Returns who owns something, as keys to compare. */
    static Set<String> holders(List<Ownership> owners) {
        Set<String> holders = new LinkedHashSet<>();
        for (Ownership owner : owners) {
            if (owner.actor() != null) {
                holders.add(owner.actor().toString());
            } else if (owner.name() != null) {
                holders.add(Folding.fold(owner.name()));
            }
        }
        return holders;
    }

    /** Returns those who offer or seek it and are actors of the exchange or another. */
    static List<Id<Actor>> actors(Listing listing) {
        if (listing instanceof TechnologyDemand demand) {
            return List.of(demand.seeker());
        }
        List<Id<Actor>> actors = new ArrayList<>();
        for (Ownership owner : ((TechnologySupply) listing).owners()) {
            if (owner.actor() != null) {
                actors.add(owner.actor());
            }
        }
        return actors;
    }

    /** Returns whether some holder is known by name only, so that it may be anybody. */
    static boolean hasNamed(Listing listing) {
        return listing instanceof TechnologySupply supply && hasNamed(supply.owners());
    }

    /** Returns whether some owner is known by name only, so that it may be anybody. */
    static boolean hasNamed(List<Ownership> owners) {
        return owners.stream().anyMatch(owner -> owner.actor() == null);
    }
}
