package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.code.PartnershipStatus;
import org.doimoi.dataset.Row;
import org.doimoi.model.Partnership;
import org.doimoi.value.Code;
import org.doimoi.value.Period;
import org.doimoi.value.Pointer;

/** A partnership that is active or completed has begun. */
final class PartnershipsBegin extends RecordRule<Partnership> {

    PartnershipsBegin() {
        super("partnership-early", Partnership.class);
    }

    @Override
    protected void check(Row<Partnership> row, Context context, Sink sink) {
        Period period = row.record().period();
        LocalDate from = period == null ? null : period.from();
        Code<PartnershipStatus> status = row.record().status();
        if (from != null
                && from.isAfter(context.today())
                && (status.equals(PartnershipStatus.ACTIVE) || status.equals(PartnershipStatus.COMPLETED))) {
            sink.report(this, row, Pointer.ROOT.member("status"), Map.of("value", status, "from", from));
        }
    }
}
