package org.doimoi.rule;

import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Facility;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** A facility that is in use has an owner, and one who runs it, who still exist. */
final class FacilityOwners extends RecordRule<Facility> {

    FacilityOwners() {
        super("facility-owner-closed", Facility.class);
    }

    @Override
    protected void check(Row<Facility> row, Context context, Sink sink) {
        Facility facility = row.record();
        if (facility.active() == null || facility.active().contains(context.today())) {
            check(facility.owner(), Pointer.ROOT.member("owner"), row, context, sink);
            check(facility.operator(), Pointer.ROOT.member("operator"), row, context, sink);
        }
    }

    private void check(@Nullable Id<Actor> id, Pointer at, Row<Facility> row, Context context, Sink sink) {
        Actor actor = context.find(Actor.class, id).orElse(null);
        Object end = actor == null ? null : Endings.of(actor, context.today());
        if (actor != null && end != null) {
            sink.report(this, row, at, Map.of("value", actor.id(), "end", end));
        }
    }
}
