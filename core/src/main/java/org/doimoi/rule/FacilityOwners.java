package org.doimoi.rule;

import org.doimoi.dataset.Row;
import org.doimoi.model.Facility;
import org.doimoi.value.Pointer;

/** A facility that is in use has an owner, and one who runs it, who still exist. */
final class FacilityOwners extends RecordRule<Facility> {

    FacilityOwners() {
        super("facility-owner-closed", Facility.class);
    }

    @Override
    protected void check(Row<Facility> row, Context context, Sink sink) {
        Facility facility = row.record();
        if (facility.active() == null || facility.active().contains(context.today())) {
            Endings.report(this, row, facility.owner(), Pointer.ROOT.member("owner"), context, sink);
            Endings.report(this, row, facility.operator(), Pointer.ROOT.member("operator"), context, sink);
        }
    }
}
