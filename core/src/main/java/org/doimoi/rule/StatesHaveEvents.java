package org.doimoi.rule;

import java.util.Map;
import java.util.Set;
import org.doimoi.dataset.Row;
import org.doimoi.model.ScienceTask;

/** A state of a task is borne out by the event that leads to it. */
final class StatesHaveEvents extends TaskStateRule {

    StatesHaveEvents() {
        super("task-state-without-event");
    }

    @Override
    void check(State state, Row<ScienceTask> row, Context context, Sink sink) {
        if (!state.needs().isEmpty()
                && Tasks.first(row.record(), Set.copyOf(state.needs())).isEmpty()) {
            Map<String, Object> arguments =
                    Map.of("value", state.entry().name(), "events", Tasks.names(state.needs(), context));
            sink.report(this, row, state.at(), arguments);
        }
    }
}
