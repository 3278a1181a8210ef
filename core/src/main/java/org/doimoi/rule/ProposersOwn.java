package org.doimoi.rule;

import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Proposal;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Pointer;

/** A supply is proposed by one of its owners. */
final class ProposersOwn extends RecordRule<Proposal> {

    ProposersOwn() {
        super("proposal-foreign-supply", Proposal.class);
    }

    @Override
    protected void check(Row<Proposal> row, Context context, Sink sink) {
        Proposal proposal = row.record();
        context.find(TechnologySupply.class, proposal.supply())
                // an owner known by name alone may be the proposer
                .filter(supply -> supply.owners().stream()
                        .allMatch(
                                owner -> owner.actor() != null && !owner.actor().equals(proposal.proposer())))
                .ifPresent(supply -> sink.report(
                        this,
                        row,
                        Pointer.ROOT.member("proposer"),
                        Map.of("value", proposal.proposer(), "supply", supply.id())));
    }
}
