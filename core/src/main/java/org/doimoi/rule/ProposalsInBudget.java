package org.doimoi.rule;

import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Proposal;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.value.Money;
import org.doimoi.value.Pointer;

/** What a proposal would cost is within the budget of its demand. */
final class ProposalsInBudget extends RecordRule<Proposal> {

    ProposalsInBudget() {
        super("proposal-over-budget", Proposal.class);
    }

    @Override
    protected void check(Row<Proposal> row, Context context, Sink sink) {
        Money cost = row.record().estimatedCost();
        TechnologyDemand demand = cost == null
                ? null
                : context.find(TechnologyDemand.class, row.record().demand()).orElse(null);
        Money most = demand == null || demand.budget() == null
                ? null
                : demand.budget().to();
        if (cost == null || demand == null || most == null) {
            return;
        }
        if (!cost.currency().equals(most.currency())) {
            sink.notChecked(this, "other-currency");
        } else if (cost.amount().compareTo(most.amount()) > 0) {
            Pointer at = Pointer.ROOT.member("estimatedCost");
            sink.report(this, row, at, Map.of("value", cost, "most", most, "demand", demand.id()));
        }
    }
}
