package org.doimoi.rule;

import java.util.Map;
import java.util.Set;
import org.doimoi.code.TaskEventKind;
import org.doimoi.dataset.Row;
import org.doimoi.model.ScienceTask;
import org.doimoi.model.TaskEvent;
import org.doimoi.value.Pointer;

/** What cannot happen to a task without something before has that among the events of the task. */
final class EventsHaveGrounds extends TaskEventRule {

    EventsHaveGrounds() {
        super("task-event-missing");
    }

    @Override
    void check(TaskEvent event, TaskEventKind kind, Row<ScienceTask> row, Pointer at, Context context, Sink sink) {
        if (!kind.needs().isEmpty()
                && Tasks.first(row.record(), Set.copyOf(kind.needs())).isEmpty()) {
            Map<String, Object> arguments = Map.of("value", kind.name(), "events", Tasks.names(kind.needs(), context));
            sink.report(this, row, at.member("kind"), arguments);
        }
    }
}
