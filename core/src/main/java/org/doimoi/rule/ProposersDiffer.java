package org.doimoi.rule;

import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Proposal;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.value.Pointer;

/** Who looks for a technology does not answer itself. */
final class ProposersDiffer extends RecordRule<Proposal> {

    ProposersDiffer() {
        super("proposal-by-seeker", Proposal.class);
    }

    @Override
    protected void check(Row<Proposal> row, Context context, Sink sink) {
        Proposal proposal = row.record();
        context.find(TechnologyDemand.class, proposal.demand())
                .filter(demand -> demand.seeker().equals(proposal.proposer()))
                .ifPresent(demand ->
                        sink.report(this, row, Pointer.ROOT.member("proposer"), Map.of("value", proposal.proposer())));
    }
}
