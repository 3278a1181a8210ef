package org.doimoi.rule;

import java.time.LocalDate;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;

/** A rule on the province of an actor that is said twice, by code and by name. */
abstract class StatedProvinceRule extends RecordRule<Actor> {

    StatedProvinceRule(String id) {
        super(id, Actor.class);
    }

    /** Checks what an actor says, on the day of its record. */
    abstract void check(StatedProvince stated, LocalDate day, Row<Actor> row, Context context, Sink sink);

    @Override
    protected final void check(Row<Actor> row, Context context, Sink sink) {
        StatedProvince stated = StatedProvince.of(row.record());
        if (stated != null && !context.isDated(row.record())) {
            sink.notChecked(this, "date-missing");
        } else if (stated != null) {
            check(stated, context.codesOn(row.record()), row, context, sink);
        }
    }
}
