package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Agency;
import org.doimoi.model.Entity;
import org.doimoi.model.Event;
import org.doimoi.model.LegalInstrument;
import org.doimoi.model.Recommendation;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * An agency that has ended issues nothing, holds nothing and is asked nothing, as many did with the merger of the
 * provinces.
 */
final class ActingAgencies extends RecordRule<Entity> {

    ActingAgencies() {
        super("agency-ended", Entity.class);
    }

    @Override
    protected void check(Row<Entity> row, Context context, Sink sink) {
        if (row.record() instanceof LegalInstrument instrument) {
            check("issuer", instrument.issuer(), instrument.issued(), row, context, sink);
        } else if (row.record() instanceof Event event) {
            check("host", event.host(), event.period().from(), row, context, sink);
        } else if (row.record() instanceof Recommendation recommendation) {
            check("submittedTo", recommendation.submittedTo(), recommendation.submitted(), row, context, sink);
        }
    }

    private void check(
            String component,
            @Nullable Id<?> id,
            @Nullable LocalDate day,
            Row<Entity> row,
            Context context,
            Sink sink) {
        Agency agency = context.find(Agency.class, id).orElse(null);
        LocalDate through = agency == null || agency.active() == null
                ? null
                : agency.active().through();
        if (agency != null && day != null && through != null && day.isAfter(through)) {
            sink.report(
                    this,
                    row,
                    Pointer.ROOT.member(component),
                    Map.of("value", agency.id(), "through", through, "day", day));
        }
    }
}
