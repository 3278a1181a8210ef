package org.doimoi.rule;

import org.doimoi.dataset.Row;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.value.Pointer;
import org.doimoi.value.PriceRange;

/** A budget is in units of its currency, not in thousands or millions. */
final class BudgetMagnitudes extends MagnitudeRule<TechnologyDemand> {

    BudgetMagnitudes() {
        super("budget-magnitude", TechnologyDemand.class);
    }

    @Override
    protected void check(Row<TechnologyDemand> row, Context context, Sink sink) {
        PriceRange budget = row.record().budget();
        if (budget != null) {
            Pointer at = Pointer.ROOT.member("budget");
            check(budget.from(), row, at.member("from"), context, sink);
            check(budget.to(), row, at.member("to"), context, sink);
        }
    }
}
