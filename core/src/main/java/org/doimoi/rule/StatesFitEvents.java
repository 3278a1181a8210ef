package org.doimoi.rule;

import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.ScienceTask;
import org.doimoi.model.TaskEvent;

/** No event of a task contradicts one of its states. */
final class StatesFitEvents extends TaskStateRule {

    StatesFitEvents() {
        super("task-state-contradicted");
    }

    @Override
    void check(State state, Row<ScienceTask> row, Context context, Sink sink) {
        for (TaskEvent event : row.record().events()) {
            String kind = event.kind().toString();
            if (state.ruledOutBy().contains(kind) && !Tasks.isFailed(event)) {
                Map<String, Object> arguments = Map.of(
                        "value", state.entry().name(),
                        "event", Tasks.names(List.of(kind), context),
                        "day", event.date());
                sink.report(this, row, state.at(), arguments);
                return;
            }
        }
    }
}
