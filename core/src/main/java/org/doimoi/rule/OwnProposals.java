package org.doimoi.rule;

import java.util.HashMap;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.model.Proposal;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;

/** A supply is proposed once for a demand, as long as there is no answer. */
final class OwnProposals extends Rule {

    private record Key(Id<?> proposer, Id<?> demand, Id<?> supply) {}

    OwnProposals() {
        super("duplicate-proposal");
    }

    @Override
    public void check(Context context, Sink sink) {
        Map<Key, Row<?>> first = new HashMap<>();
        Table.of(Proposal.class).stream(context.dataset())
                .forEach(row -> check(row, (Proposal) row.record(), first, sink));
    }

    private void check(Row<?> row, Proposal proposal, Map<Key, Row<?>> first, Sink sink) {
        // two that are yet to be made may be two ideas
        if (proposal.supply() == null || !Proposals.isOpen(proposal)) {
            return;
        }
        Key key = new Key(proposal.proposer(), proposal.demand(), proposal.supply());
        Row<?> before = first.putIfAbsent(key, row);
        if (before != null && !before.record().id().equals(proposal.id())) {
            Pointer at = Pointer.ROOT.member("supply");
            Map<String, Object> arguments = Map.of(
                    "value", proposal.supply(), "earlier", before.record().id());
            sink.report(this, Breach.of(row, at, arguments).relatedTo(before, at));
        }
    }
}
