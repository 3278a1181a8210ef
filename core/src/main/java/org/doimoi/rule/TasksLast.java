package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.doimoi.dataset.Row;
import org.doimoi.model.ScienceTask;
import org.doimoi.value.Pointer;

/** The contract of an innovation task runs for at most sixty months (Decree 268/2025/NĐ-CP, Article 15.2.b). */
final class TasksLast extends RecordRule<ScienceTask> {

    TasksLast() {
        super("task-too-long", ScienceTask.class);
    }

    @Override
    protected void check(Row<ScienceTask> row, Context context, Sink sink) {
        ScienceTask task = row.record();
        LocalDate from = Tasks.begin(task);
        LocalDate through = task.period() == null ? null : task.period().through();
        if (from == null || through == null || !Tasks.isInnovation(task)) {
            return;
        }
        LocalDate contracted = Tasks.first(task, Set.of("contracted")).orElse(from);
        long months = context.parameter(this, "months").longValue();
        if (!contracted.isBefore(Tasks.DECREES) && through.isAfter(from.plusMonths(months))) {
            Pointer at = Pointer.ROOT.member("period").member("through");
            sink.report(this, row, at, Map.of("value", through, "from", from, "months", months));
        }
    }
}
