package org.doimoi.rule;

import java.util.List;
import org.doimoi.dataset.Row;
import org.doimoi.model.Funding;
import org.doimoi.model.ScienceTask;
import org.doimoi.value.Pointer;

/** The budget of a task is in units of its currency, not in thousands or millions. */
final class TaskBudgetMagnitudes extends MagnitudeRule<ScienceTask> {

    TaskBudgetMagnitudes() {
        super("task-budget-magnitude", ScienceTask.class);
    }

    @Override
    protected void check(Row<ScienceTask> row, Context context, Sink sink) {
        List<Funding> budget = row.record().budget();
        for (int i = 0; i < budget.size(); i++) {
            Pointer at = Pointer.ROOT.member("budget").element(i).member("amount");
            check(budget.get(i).amount(), row, at, context, sink);
        }
    }
}
