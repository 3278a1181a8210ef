package org.doimoi.rule;

import java.util.List;
import org.doimoi.code.TaskEventKind;
import org.doimoi.dataset.Row;
import org.doimoi.model.ScienceTask;
import org.doimoi.model.TaskEvent;
import org.doimoi.value.Pointer;

/** A rule on each event of a task whose kind is known. */
abstract class TaskEventRule extends RecordRule<ScienceTask> {

    TaskEventRule(String id) {
        super(id, ScienceTask.class);
    }

    abstract void check(
            TaskEvent event, TaskEventKind kind, Row<ScienceTask> row, Pointer at, Context context, Sink sink);

    @Override
    protected final void check(Row<ScienceTask> row, Context context, Sink sink) {
        List<TaskEvent> events = row.record().events();
        for (int i = 0; i < events.size(); i++) {
            TaskEvent event = events.get(i);
            TaskEventKind kind = Tasks.kind(event, context).orElse(null);
            if (kind != null) {
                check(event, kind, row, Pointer.ROOT.member("events").element(i), context, sink);
            }
        }
    }
}
