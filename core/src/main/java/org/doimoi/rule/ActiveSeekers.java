package org.doimoi.rule;

import org.doimoi.dataset.Row;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.value.Pointer;

/** A need that is published has a seeker who still exists. */
final class ActiveSeekers extends RecordRule<TechnologyDemand> {

    ActiveSeekers() {
        super("seeker-closed", TechnologyDemand.class);
    }

    @Override
    protected void check(Row<TechnologyDemand> row, Context context, Sink sink) {
        if (!Listings.isPublished(row.record())) {
            return;
        }
        Endings.report(this, row, row.record().seeker(), Pointer.ROOT.member("seeker"), context, sink);
    }
}
