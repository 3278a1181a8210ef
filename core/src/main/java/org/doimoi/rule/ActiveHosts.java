package org.doimoi.rule;

import java.util.Map;
import org.doimoi.code.TaskContractStatus;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.ScienceTask;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** Who manages or carries out a task that is under way still exists. */
final class ActiveHosts extends RecordRule<ScienceTask> {

    ActiveHosts() {
        super("task-closed-actor", ScienceTask.class);
    }

    @Override
    protected void check(Row<ScienceTask> row, Context context, Sink sink) {
        if (TaskContractStatus.ACTIVE.equals(row.record().contractStatus())) {
            check(row.record().agency(), "agency", row, context, sink);
            check(row.record().host(), "host", row, context, sink);
        }
    }

    private void check(@Nullable Id<?> id, String member, Row<ScienceTask> row, Context context, Sink sink) {
        Actor actor = context.find(Actor.class, id).orElse(null);
        Object end = actor == null ? null : Endings.of(actor, context.today());
        if (actor != null && end != null) {
            sink.report(this, row, Pointer.ROOT.member(member), Map.of("value", actor.id(), "end", end));
        }
    }
}
