package org.doimoi.rule;

import org.doimoi.code.TaskLevel;
import org.doimoi.dataset.Row;
import org.doimoi.model.Entity;
import org.doimoi.model.Programme;
import org.doimoi.model.ScienceTask;
import org.doimoi.value.Code;
import org.doimoi.value.Period;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** A rule on what is part of a programme: a task, or another programme. */
abstract class ProgrammeRule extends RecordRule<Entity> {

    /** What is part of a programme. */
    record Part(
            String member, Code<TaskLevel> level, @Nullable Period period) {

        Pointer at() {
            return Pointer.ROOT.member(member);
        }
    }

    ProgrammeRule(String id) {
        super(id, Entity.class);
    }

    abstract void check(Part part, Programme whole, Row<Entity> row, Context context, Sink sink);

    @Override
    protected final void check(Row<Entity> row, Context context, Sink sink) {
        if (row.record() instanceof ScienceTask task) {
            context.find(Programme.class, task.programme())
                    .ifPresent(whole ->
                            check(new Part("programme", task.level(), task.period()), whole, row, context, sink));
        } else if (row.record() instanceof Programme programme) {
            context.find(Programme.class, programme.parent())
                    .ifPresent(whole -> check(
                            new Part("parent", programme.level(), programme.period()), whole, row, context, sink));
        }
    }
}
