package org.doimoi.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.code.ListingStatus;
import org.doimoi.code.ProposalStatus;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.model.Entity;
import org.doimoi.model.Listing;
import org.doimoi.model.Partnership;
import org.doimoi.model.Proposal;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;

/** Of a listing that is fulfilled, a partnership or an accepted proposal says with whom. */
final class FulfilmentsHaveDeals extends Rule {

    FulfilmentsHaveDeals() {
        super("fulfilled-without-partnership");
    }

    @Override
    public void check(Context context, Sink sink) {
        Set<Id<?>> open = new HashSet<>();
        for (Table<?> table : listings()) {
            for (Entity record : table.rows(context.dataset())) {
                if (isFulfilled(record)) {
                    open.add(record.id());
                }
            }
        }
        if (open.isEmpty()) {
            return;
        }
        List<Partnership> partnerships = context.dataset().partnerships();
        partnerships.forEach(partnership -> partnership.listings().forEach(open::remove));
        for (Proposal proposal : context.dataset().proposals()) {
            if (proposal.status().equals(ProposalStatus.ACCEPTED)) {
                open.remove(proposal.demand());
                open.remove(proposal.supply());
            }
        }
        // who sends none may keep them elsewhere
        boolean silent = partnerships.isEmpty() || !context.isComplete();
        for (Table<?> table : listings()) {
            table.stream(context.dataset())
                    .filter(row -> isFulfilled(row.record())
                            && open.contains(row.record().id()))
                    .forEach(row -> report(row, silent, sink));
        }
    }

    private static List<Table<?>> listings() {
        return List.of(Table.of(TechnologySupply.class), Table.of(TechnologyDemand.class));
    }

    private static boolean isFulfilled(Entity record) {
        return record instanceof Listing listing && listing.status().equals(ListingStatus.FULFILLED);
    }

    private void report(Row<?> row, boolean silent, Sink sink) {
        if (silent) {
            sink.notChecked(this, "other-exchange");
        } else {
            sink.report(this, row, Pointer.ROOT.member("status"), Map.of("value", ListingStatus.FULFILLED));
        }
    }
}
