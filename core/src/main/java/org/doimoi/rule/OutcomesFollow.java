package org.doimoi.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Conclusion;
import org.doimoi.model.Entity;
import org.doimoi.model.Event;
import org.doimoi.model.LegalInstrument;
import org.doimoi.model.Recommendation;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** What carries out a recommendation or a conclusion was issued after it, not before. */
final class OutcomesFollow extends RecordRule<Entity> {

    OutcomesFollow() {
        super("outcome-before-request", Entity.class);
    }

    @Override
    protected void check(Row<Entity> row, Context context, Sink sink) {
        if (row.record() instanceof Recommendation recommendation) {
            check(recommendation.instruments(), recommendation.submitted(), Pointer.ROOT, row, context, sink);
        } else if (row.record() instanceof Event event) {
            List<Conclusion> conclusions = event.conclusions();
            for (int i = 0; i < conclusions.size(); i++) {
                Pointer at = Pointer.ROOT.member("conclusions").element(i);
                check(conclusions.get(i).instruments(), event.period().from(), at, row, context, sink);
            }
        }
    }

    private void check(
            List<Id<LegalInstrument>> instruments,
            @Nullable LocalDate day,
            Pointer at,
            Row<Entity> row,
            Context context,
            Sink sink) {
        for (int i = 0; i < instruments.size(); i++) {
            LegalInstrument instrument =
                    context.find(LegalInstrument.class, instruments.get(i)).orElse(null);
            LocalDate issued = instrument == null ? null : instrument.issued();
            if (instrument != null && issued != null && day != null && issued.isBefore(day)) {
                sink.report(
                        this,
                        row,
                        at.member("instruments").element(i),
                        Map.of("value", instrument.number(), "issued", issued, "day", day));
            }
        }
    }
}
