package org.doimoi.rule;

import org.doimoi.dataset.Row;
import org.doimoi.model.Proposal;
import org.doimoi.value.Pointer;

/** An estimated cost is in units of its currency, not in thousands or millions. */
final class CostMagnitudes extends MagnitudeRule<Proposal> {

    CostMagnitudes() {
        super("cost-magnitude", Proposal.class);
    }

    @Override
    protected void check(Row<Proposal> row, Context context, Sink sink) {
        check(row.record().estimatedCost(), row, Pointer.ROOT.member("estimatedCost"), context, sink);
    }
}
