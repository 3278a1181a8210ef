package org.doimoi.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.code.TaskEventKind;
import org.doimoi.dataset.Row;
import org.doimoi.model.ScienceTask;
import org.doimoi.model.TaskEvent;
import org.doimoi.value.Pointer;

/** What comes first in the course of a task is not dated later than what follows from it. */
final class EventsInOrder extends TaskEventRule {

    EventsInOrder() {
        super("task-event-order");
    }

    @Override
    void check(TaskEvent event, TaskEventKind kind, Row<ScienceTask> row, Pointer at, Context context, Sink sink) {
        // what failed is held again: the round before it may not be here
        if (Tasks.isFailed(event)) {
            return;
        }
        for (String earlier : kind.after()) {
            LocalDate day = Tasks.first(row.record(), Set.of(earlier)).orElse(event.date());
            if (day.isAfter(event.date())) {
                Map<String, Object> arguments = Map.of(
                        "value", event.date(),
                        "event", kind.name(),
                        "before", Tasks.names(List.of(earlier), context),
                        "day", day);
                sink.report(this, row, at.member("date"), arguments);
                return;
            }
        }
    }
}
