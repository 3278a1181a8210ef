package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.value.Pointer;

/** A need that is published can still be answered. */
final class DeadlinesAhead extends RecordRule<TechnologyDemand> {

    DeadlinesAhead() {
        super("deadline-passed", TechnologyDemand.class);
    }

    @Override
    protected void check(Row<TechnologyDemand> row, Context context, Sink sink) {
        TechnologyDemand demand = row.record();
        LocalDate deadline = demand.deadline();
        LocalDate expires = demand.expires();
        if (deadline != null
                && deadline.isBefore(context.today())
                && Listings.isPublished(demand)
                // else the listing itself has ended, which another rule says
                && (expires == null || !expires.isBefore(context.today()))) {
            Map<String, Object> arguments = Map.of("value", deadline, "day", context.today());
            sink.report(this, row, Pointer.ROOT.member("deadline"), arguments);
        }
    }
}
