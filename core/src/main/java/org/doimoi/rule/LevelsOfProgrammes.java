package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.code.CodeList;
import org.doimoi.code.TaskLevel;
import org.doimoi.dataset.Row;
import org.doimoi.model.Entity;
import org.doimoi.model.Programme;

/** What is part of a programme is of no higher level than the programme. */
final class LevelsOfProgrammes extends ProgrammeRule {

    LevelsOfProgrammes() {
        super("above-programme");
    }

    @Override
    void check(Part part, Programme whole, Row<Entity> row, Context context, Sink sink) {
        CodeList<TaskLevel> list = context.lists().get(TaskLevel.class);
        LocalDate day = context.codesOn(row.record());
        TaskLevel inner = list.find(part.level(), day).orElse(null);
        TaskLevel outer = list.find(whole.level(), day).orElse(null);
        if (inner != null && outer != null && inner.rank() > outer.rank()) {
            Map<String, Object> arguments = Map.of("value", whole.id(), "level", inner.name(), "whole", outer.name());
            sink.report(this, row, part.at(), arguments);
        }
    }
}
