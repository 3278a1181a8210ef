package org.doimoi.rule;

import java.util.Map;
import org.doimoi.code.ListingStatus;
import org.doimoi.dataset.Row;
import org.doimoi.model.Proposal;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.value.Pointer;

/** A proposal answers a demand that has been published. */
final class PublishedDemands extends RecordRule<Proposal> {

    PublishedDemands() {
        super("proposal-on-unpublished-demand", Proposal.class);
    }

    @Override
    protected void check(Row<Proposal> row, Context context, Sink sink) {
        TechnologyDemand demand =
                context.find(TechnologyDemand.class, row.record().demand()).orElse(null);
        if (demand != null
                && (demand.status().equals(ListingStatus.DRAFT)
                        || demand.status().equals(ListingStatus.SUBMITTED))) {
            Map<String, Object> arguments = Map.of("value", demand.id(), "status", demand.status());
            sink.report(this, row, Pointer.ROOT.member("demand"), arguments);
        }
    }
}
