package org.doimoi.rule;

import java.util.Map;
import org.doimoi.code.TaskLevel;
import org.doimoi.dataset.Row;
import org.doimoi.model.Agency;
import org.doimoi.model.Entity;
import org.doimoi.model.Programme;
import org.doimoi.model.ScienceTask;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** A task or programme of a level is managed by an agency of that level: a provincial task by one of the province. */
final class TaskAgencyLevels extends RecordRule<Entity> {

    TaskAgencyLevels() {
        super("task-agency-level", Entity.class);
    }

    @Override
    protected void check(Row<Entity> row, Context context, Sink sink) {
        if (row.record() instanceof ScienceTask task) {
            check(task.level(), task.agency(), "agency", row, context, sink);
        } else if (row.record() instanceof Programme programme) {
            check(programme.level(), programme.manager(), "manager", row, context, sink);
        }
    }

    private void check(
            Code<TaskLevel> level,
            @Nullable Id<Agency> id,
            String member,
            Row<Entity> row,
            Context context,
            Sink sink) {
        TaskLevel entry = context.lists()
                .get(TaskLevel.class)
                .find(level, context.codesOn(row.record()))
                .orElse(null);
        Agency agency = context.find(Agency.class, id).orElse(null);
        if (entry != null
                && agency != null
                && !entry.agencyLevels().isEmpty()
                && !entry.agencyLevels().contains(agency.level().toString())) {
            Map<String, Object> arguments =
                    Map.of("value", agency.id(), "found", agency.level(), "level", entry.name());
            sink.report(this, row, Pointer.ROOT.member(member), arguments);
        }
    }
}
