package org.doimoi.rule;

import java.util.Map;
import org.doimoi.code.TaskAcceptanceStatus;
import org.doimoi.code.TaskEventOutcome;
import org.doimoi.dataset.Row;
import org.doimoi.model.ScienceTask;
import org.doimoi.model.TaskEvent;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/** What the evaluation of the results came to is what the state of acceptance says. */
final class AcceptanceOutcomes extends RecordRule<ScienceTask> {

    AcceptanceOutcomes() {
        super("task-acceptance-outcome", ScienceTask.class);
    }

    @Override
    protected void check(Row<ScienceTask> row, Context context, Sink sink) {
        Code<TaskAcceptanceStatus> status = row.record().acceptanceStatus();
        TaskEvent event = Tasks.evaluation(row.record()).orElse(null);
        if (status == null || event == null || event.outcome() == null) {
            return;
        }
        boolean good = status.equals(TaskAcceptanceStatus.ACCEPTED) || status.equals(TaskAcceptanceStatus.RECOGNISED);
        boolean bad = status.equals(TaskAcceptanceStatus.NOT_ACCEPTED);
        boolean passed = event.outcome().equals(TaskEventOutcome.PASSED)
                || event.outcome().equals(TaskEventOutcome.EXCELLENT);
        if (good && Tasks.isFailed(event) || bad && passed) {
            Map<String, Object> arguments = Map.of("value", status, "outcome", event.outcome(), "day", event.date());
            sink.report(this, row, Pointer.ROOT.member("acceptanceStatus"), arguments);
        }
    }
}
