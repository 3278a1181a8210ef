package org.doimoi.rule;

import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.ProvincialBudget;
import org.doimoi.value.Money;
import org.doimoi.value.Pointer;

/** A budget is of a year that has begun or of the next, and nothing is spent of one that has not begun. */
final class BudgetYears extends RecordRule<ProvincialBudget> {

    BudgetYears() {
        super("budget-year", ProvincialBudget.class);
    }

    @Override
    protected void check(Row<ProvincialBudget> row, Context context, Sink sink) {
        ProvincialBudget budget = row.record();
        int ahead = budget.year().getValue() - context.today().getYear();
        Money spent = budget.spent();
        boolean isSpent = spent != null && spent.amount().signum() > 0;
        if (ahead > 1 || ahead == 1 && isSpent) {
            sink.report(
                    this,
                    row,
                    Pointer.ROOT.member("year"),
                    Map.of("value", budget.year().getValue(), "day", context.today()));
        }
    }
}
