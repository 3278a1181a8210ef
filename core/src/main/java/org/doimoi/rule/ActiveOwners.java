package org.doimoi.rule;

import java.util.List;
import org.doimoi.dataset.Row;
import org.doimoi.model.Ownership;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Pointer;

/** A technology that is published has owners who still exist. */
final class ActiveOwners extends RecordRule<TechnologySupply> {

    ActiveOwners() {
        super("owner-closed", TechnologySupply.class);
    }

    @Override
    protected void check(Row<TechnologySupply> row, Context context, Sink sink) {
        if (!Listings.isPublished(row.record())) {
            return;
        }
        List<Ownership> owners = row.record().owners();
        for (int i = 0; i < owners.size(); i++) {
            Endings.report(
                    this,
                    row,
                    owners.get(i).actor(),
                    Pointer.ROOT.member("owners").element(i).member("actor"),
                    context,
                    sink);
        }
    }
}
