package org.doimoi.rule;

import static org.doimoi.finding.Severity.ERROR;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doimoi.dataset.Row;
import org.doimoi.model.Startup;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** The successors of a start-up lead to an end, never back to it. */
final class SuccessorsEnd extends RecordRule<Startup> {

    SuccessorsEnd() {
        super("successor-cycle", ERROR, Startup.class);
    }

    @Override
    protected void check(Row<Startup> row, Context context, Sink sink) {
        Set<Id<?>> seen = new HashSet<>();
        @Nullable Startup next = row.record();
        while (next != null && seen.add(next.id())) {
            next = context.find(Startup.class, next.successor()).orElse(null);
        }
        // only the records on the ring itself are reported, not those that lead to it
        if (next != null && next.id().equals(row.record().id())) {
            sink.report(
                    this,
                    row,
                    Pointer.ROOT.member("successor"),
                    Map.of(
                            "value",
                            Optional.<Object>ofNullable(row.record().successor())
                                    .orElse("")));
        }
    }
}
