package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.LegalInstrument;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** A legal instrument that was replaced holds through the day before the other one does (Law 80/2015/QH13, Article 154). */
final class ReplacementsFollow extends RecordRule<LegalInstrument> {

    ReplacementsFollow() {
        super("instrument-succession", LegalInstrument.class);
    }

    private static @Nullable LocalDate from(LegalInstrument instrument) {
        return instrument.inForce() == null ? null : instrument.inForce().from();
    }

    private static @Nullable LocalDate through(LegalInstrument instrument) {
        return instrument.inForce() == null ? null : instrument.inForce().through();
    }

    @Override
    protected void check(Row<LegalInstrument> row, Context context, Sink sink) {
        LegalInstrument old = row.record();
        context.find(LegalInstrument.class, old.replacedBy()).ifPresent(next -> {
            LocalDate from = from(next);
            if (from == null) {
                sink.notChecked(this, "date-missing");
                return;
            }
            LocalDate through = through(old);
            if (!from.minusDays(1).equals(through)) {
                Map<String, Object> arguments =
                        Map.of("value", through == null ? ".." : through, "successor", next.number(), "from", from);
                sink.report(this, row, Pointer.ROOT.member("replacedBy"), arguments);
            }
        });
    }
}
