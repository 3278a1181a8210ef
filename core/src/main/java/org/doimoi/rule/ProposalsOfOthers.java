package org.doimoi.rule;

import java.util.Map;
import java.util.Optional;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Proposal;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;

/** Who looks for a technology does not answer with a supply of its own. */
final class ProposalsOfOthers extends RecordRule<Proposal> {

    ProposalsOfOthers() {
        super("proposal-own-supply", Proposal.class);
    }

    @Override
    protected void check(Row<Proposal> row, Context context, Sink sink) {
        Proposal proposal = row.record();
        Optional<TechnologyDemand> demand = context.find(TechnologyDemand.class, proposal.demand());
        Optional<TechnologySupply> supply = context.find(TechnologySupply.class, proposal.supply());
        if (demand.isPresent() && supply.isPresent()) {
            Id<Actor> seeker = demand.get().seeker();
            if (supply.get().owners().stream().anyMatch(owner -> seeker.equals(owner.actor()))) {
                sink.report(
                        this,
                        row,
                        Pointer.ROOT.member("supply"),
                        Map.of("value", supply.get().id(), "seeker", seeker));
            }
        }
    }
}
