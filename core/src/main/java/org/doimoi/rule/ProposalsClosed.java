package org.doimoi.rule;

import com.google.common.collect.ImmutableSet;
import java.util.Map;
import org.doimoi.code.ListingStatus;
import org.doimoi.dataset.Row;
import org.doimoi.model.Proposal;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/** Once a demand has ended, the proposals on it are answered. */
final class ProposalsClosed extends RecordRule<Proposal> {

    private static final ImmutableSet<Code<ListingStatus>> ENDED =
            ImmutableSet.of(ListingStatus.WITHDRAWN, ListingStatus.FULFILLED, ListingStatus.EXPIRED);

    ProposalsClosed() {
        super("proposal-left-open", Proposal.class);
    }

    @Override
    protected void check(Row<Proposal> row, Context context, Sink sink) {
        if (!Proposals.isOpen(row.record())) {
            return;
        }
        TechnologyDemand demand =
                context.find(TechnologyDemand.class, row.record().demand()).orElse(null);
        if (demand != null && ENDED.contains(demand.status())) {
            Map<String, Object> arguments =
                    Map.of("value", row.record().status(), "demand", demand.id(), "status", demand.status());
            sink.report(this, row, Pointer.ROOT.member("status"), arguments);
        }
    }
}
