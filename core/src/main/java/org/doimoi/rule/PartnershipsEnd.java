package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.code.PartnershipStatus;
import org.doimoi.dataset.Row;
import org.doimoi.model.Partnership;
import org.doimoi.value.Period;
import org.doimoi.value.Pointer;

/** A partnership that is active has not ended. */
final class PartnershipsEnd extends RecordRule<Partnership> {

    PartnershipsEnd() {
        super("partnership-ended", Partnership.class);
    }

    @Override
    protected void check(Row<Partnership> row, Context context, Sink sink) {
        Period period = row.record().period();
        LocalDate through = period == null ? null : period.through();
        if (through != null
                && through.isBefore(context.today())
                && row.record().status().equals(PartnershipStatus.ACTIVE)) {
            sink.report(this, row, Pointer.ROOT.member("status"), Map.of("value", through, "day", context.today()));
        }
    }
}
