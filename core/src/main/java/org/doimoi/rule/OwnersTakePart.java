package org.doimoi.rule;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.code.Folding;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Agency;
import org.doimoi.model.Incubator;
import org.doimoi.model.Listing;
import org.doimoi.model.Partnership;
import org.doimoi.model.Party;
import org.doimoi.model.Startup;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;

/** Who offers or seeks a technology is a party to the partnership that grew from its listing. */
final class OwnersTakePart extends RecordRule<Partnership> {

    OwnersTakePart() {
        super("partnership-without-owner", Partnership.class);
    }

    @Override
    protected void check(Row<Partnership> row, Context context, Sink sink) {
        List<Id<Listing>> listings = row.record().listings();
        if (listings.isEmpty()) {
            return;
        }
        Set<Id<?>> parties = new HashSet<>();
        for (Party party : row.record().parties()) {
            if (party.actor() != null) {
                parties.add(party.actor());
            }
        }
        for (int i = 0; i < listings.size(); i++) {
            Listing listing = context.find(Listing.class, listings.get(i)).orElse(null);
            if (listing == null) {
                sink.notChecked(this, "other-exchange");
            } else if (!takesPart(listing, parties, context)) {
                Pointer at = Pointer.ROOT.member("listings").element(i);
                report(listing, row, at, context, sink);
            }
        }
    }

    private void report(Listing listing, Row<Partnership> row, Pointer at, Context context, Sink sink) {
        Set<String> holders = Listings.holders(listing);
        Set<String> names = names(row.record());
        if (!Collections.disjoint(holders, names) || isNamed(listing, names, context)) {
            return;
        }
        if (Listings.hasNamed(listing) || row.record().parties().stream().anyMatch(party -> party.actor() == null)) {
            sink.notChecked(this, "value-missing");
        } else {
            sink.report(this, row, at, Map.of("value", listing.id(), "holders", String.join(", ", holders)));
        }
    }

    private static boolean takesPart(Listing listing, Set<Id<?>> parties, Context context) {
        for (Id<Actor> holder : Listings.actors(listing)) {
            if (parties.contains(holder) || standsIn(holder, parties, context)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a party is the successor, the host or the parent of an actor. */
    private static boolean standsIn(Id<Actor> id, Set<Id<?>> parties, Context context) {
        Actor actor = context.find(Actor.class, id).orElse(null);
        if (actor instanceof Startup startup) {
            return startup.successor() != null && parties.contains(startup.successor());
        }
        if (actor instanceof Incubator incubator) {
            return incubator.host() != null && parties.contains(incubator.host());
        }
        return actor instanceof Agency agency && agency.parent() != null && parties.contains(agency.parent());
    }

    private static Set<String> names(Partnership partnership) {
        Set<String> names = new HashSet<>();
        for (Party party : partnership.parties()) {
            if (party.name() != null) {
                names.add(Folding.fold(party.name()));
            }
        }
        return names;
    }

    /** Returns whether a party has a name of one who offers or seeks. */
    private static boolean isNamed(Listing listing, Set<String> names, Context context) {
        return Listings.actors(listing).stream()
                .flatMap(holder -> context.find(Actor.class, holder).stream())
                .flatMap(actor -> actor.names().stream())
                .anyMatch(name -> names.contains(Folding.fold(name.value())));
    }
}
