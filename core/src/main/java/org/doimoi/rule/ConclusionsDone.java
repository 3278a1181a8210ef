package org.doimoi.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Conclusion;
import org.doimoi.model.Event;
import org.doimoi.value.Pointer;

/** What was to be done by a day that has passed has an outcome. */
final class ConclusionsDone extends RecordRule<Event> {

    ConclusionsDone() {
        super("conclusion-overdue", Event.class);
    }

    @Override
    protected void check(Row<Event> row, Context context, Sink sink) {
        List<Conclusion> conclusions = row.record().conclusions();
        for (int i = 0; i < conclusions.size(); i++) {
            Conclusion conclusion = conclusions.get(i);
            LocalDate due = conclusion.due();
            boolean open =
                    conclusion.outcome() == null && conclusion.instruments().isEmpty();
            if (open && due != null && due.isBefore(context.today())) {
                Pointer at = Pointer.ROOT.member("conclusions").element(i).member("due");
                sink.report(this, row, at, Map.of("value", due, "day", context.today()));
            }
        }
    }
}
