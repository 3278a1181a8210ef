package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.code.IntellectualPropertyStatus;
import org.doimoi.dataset.Row;
import org.doimoi.model.Entity;
import org.doimoi.model.Right;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/** A right that is called expired is past its last day. */
final class RightsNotEnded extends RightRule {

    private static final Code<IntellectualPropertyStatus> EXPIRED = Code.of("expired");

    RightsNotEnded() {
        super("right-not-ended");
    }

    @Override
    void check(Right right, Row<Entity> row, Pointer at, Context context, Sink sink) {
        LocalDate through = right.through();
        if (through != null && !through.isBefore(context.today()) && EXPIRED.equals(right.status())) {
            sink.report(this, row, at.member("status"), Map.of("value", through, "day", context.today()));
        }
    }
}
