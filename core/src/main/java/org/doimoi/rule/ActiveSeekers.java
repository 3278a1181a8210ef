package org.doimoi.rule;

import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
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
        Actor actor = context.find(Actor.class, row.record().seeker()).orElse(null);
        Object end = actor == null ? null : Endings.of(actor, context.today());
        if (actor != null && end != null) {
            sink.report(this, row, Pointer.ROOT.member("seeker"), Map.of("value", actor.id(), "end", end));
        }
    }
}
