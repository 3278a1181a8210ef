package org.doimoi.rule;

import java.util.HashMap;
import java.util.Map;
import org.doimoi.code.ProposalStatus;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.model.Proposal;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;

/** A demand is met by one proposal. */
final class OneAccepted extends Rule {

    OneAccepted() {
        super("several-accepted-proposals");
    }

    @Override
    public void check(Context context, Sink sink) {
        Map<Id<?>, Row<?>> first = new HashMap<>();
        Table.of(Proposal.class).stream(context.dataset())
                .forEach(row -> check(row, (Proposal) row.record(), first, sink));
    }

    private void check(Row<?> row, Proposal proposal, Map<Id<?>, Row<?>> first, Sink sink) {
        if (!proposal.status().equals(ProposalStatus.ACCEPTED)) {
            return;
        }
        Row<?> before = first.putIfAbsent(proposal.demand(), row);
        if (before != null && !before.record().id().equals(proposal.id())) {
            Pointer at = Pointer.ROOT.member("status");
            Map<String, Object> arguments = Map.of(
                    "value", proposal.demand(), "earlier", before.record().id());
            sink.report(this, Breach.of(row, at, arguments).relatedTo(before, at));
        }
    }
}
