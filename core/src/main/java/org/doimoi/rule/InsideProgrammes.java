package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Entity;
import org.doimoi.model.Programme;
import org.doimoi.value.Period;
import org.doimoi.value.Pointer;

/** What is part of a programme runs while the programme does. */
final class InsideProgrammes extends ProgrammeRule {

    InsideProgrammes() {
        super("outside-programme");
    }

    @Override
    void check(Part part, Programme whole, Row<Entity> row, Context context, Sink sink) {
        Period inner = part.period();
        Period outer = whole.period();
        if (inner == null || outer == null) {
            return;
        }
        LocalDate from = inner.from();
        LocalDate through = inner.through();
        boolean early = from != null && outer.from() != null && from.isBefore(outer.from());
        boolean late = through != null && outer.through() != null && through.isAfter(outer.through());
        if (early || late) {
            Pointer at = Pointer.ROOT.member("period").member(early ? "from" : "through");
            Map<String, Object> arguments = Map.of(
                    "value",
                    early ? String.valueOf(from) : String.valueOf(through),
                    "programme",
                    whole.id(),
                    "period",
                    outer);
            sink.report(this, row, at, arguments);
        }
    }
}
