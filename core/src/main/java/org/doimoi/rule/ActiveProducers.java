package org.doimoi.rule;

import java.util.Map;
import org.doimoi.code.LocalProductStatus;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.LocalProduct;
import org.doimoi.value.Pointer;

/** A local product that is recognised has a producer who still exists. */
final class ActiveProducers extends RecordRule<LocalProduct> {

    ActiveProducers() {
        super("producer-closed", LocalProduct.class);
    }

    @Override
    protected void check(Row<LocalProduct> row, Context context, Sink sink) {
        if (!row.record().status().equals(LocalProductStatus.RECOGNISED)) {
            return;
        }
        Actor actor = context.find(Actor.class, row.record().producer()).orElse(null);
        Object end = actor == null ? null : Endings.of(actor, context.today());
        if (actor != null && end != null) {
            sink.report(this, row, Pointer.ROOT.member("producer"), Map.of("value", actor.id(), "end", end));
        }
    }
}
