package org.doimoi.rule;

import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
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
            Actor actor = context.find(Actor.class, owners.get(i).actor()).orElse(null);
            Object end = actor == null ? null : Endings.of(actor, context.today());
            if (actor != null && end != null) {
                Pointer at = Pointer.ROOT.member("owners").element(i).member("actor");
                sink.report(this, row, at, Map.of("value", actor.id(), "end", end));
            }
        }
    }
}
