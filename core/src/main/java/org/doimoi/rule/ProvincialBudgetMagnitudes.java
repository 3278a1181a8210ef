package org.doimoi.rule;

import org.doimoi.dataset.Row;
import org.doimoi.model.ProvincialBudget;
import org.doimoi.value.Pointer;

/** The budget of a province is in units of its currency, not in thousands or millions. */
final class ProvincialBudgetMagnitudes extends MagnitudeRule<ProvincialBudget> {

    ProvincialBudgetMagnitudes() {
        super("provincial-budget-magnitude", ProvincialBudget.class);
    }

    @Override
    protected void check(Row<ProvincialBudget> row, Context context, Sink sink) {
        ProvincialBudget budget = row.record();
        check(budget.notified(), row, Pointer.ROOT.member("notified"), context, sink);
        check(budget.allocated(), row, Pointer.ROOT.member("allocated"), context, sink);
        check(budget.spent(), row, Pointer.ROOT.member("spent"), context, sink);
    }
}
