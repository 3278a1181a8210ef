package org.doimoi.rule;

import java.time.LocalDate;
import java.util.List;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Entity;
import org.doimoi.value.Pointer;

/** A code that the list has is in force on the day of the record. */
final class CodesInForce extends CodeRule {

    CodesInForce() {
        super("code-not-in-force");
    }

    @Override
    boolean isBroken(CodeList<?> list, String scheme, List<? extends CodeEntry> versions, LocalDate day) {
        return !versions.isEmpty()
                && versions.stream().noneMatch(version -> version.term().isInForce(day));
    }

    @Override
    boolean isLeft(Row<Entity> row, Pointer at, Context context, LocalDate day, Sink sink) {
        if (!context.isDated(row.record())) {
            sink.notChecked(this, "date-missing");
            return true;
        }
        StatedProvince stated = row.record() instanceof Actor actor ? StatedProvince.of(actor) : null;
        return stated != null
                && stated.at().equals(at)
                && CodesOfAnotherDate.agreement(stated, context, day).isPresent();
    }
}
