package org.doimoi.rule;

import com.google.common.collect.ImmutableSet;
import java.util.Map;
import org.doimoi.code.ListingStatus;
import org.doimoi.dataset.Row;
import org.doimoi.model.Proposal;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/** A proposal that waits for an answer offers what is still on offer. */
final class SuppliesOnOffer extends RecordRule<Proposal> {

    private static final ImmutableSet<Code<ListingStatus>> GONE =
            ImmutableSet.of(ListingStatus.WITHDRAWN, ListingStatus.EXPIRED);

    SuppliesOnOffer() {
        super("proposal-of-ended-supply", Proposal.class);
    }

    @Override
    protected void check(Row<Proposal> row, Context context, Sink sink) {
        if (!Proposals.isOpen(row.record())) {
            return;
        }
        TechnologySupply supply =
                context.find(TechnologySupply.class, row.record().supply()).orElse(null);
        if (supply != null && GONE.contains(supply.status())) {
            Map<String, Object> arguments = Map.of("value", supply.id(), "status", supply.status());
            sink.report(this, row, Pointer.ROOT.member("supply"), arguments);
        }
    }
}
