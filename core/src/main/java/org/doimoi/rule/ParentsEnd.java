package org.doimoi.rule;

import static org.doimoi.finding.Severity.ERROR;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doimoi.dataset.Row;
import org.doimoi.model.Agency;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** The parents of an agency lead to a top, never back to it. */
final class ParentsEnd extends RecordRule<Agency> {

    ParentsEnd() {
        super("parent-cycle", ERROR, Agency.class);
    }

    @Override
    protected void check(Row<Agency> row, Context context, Sink sink) {
        Set<Id<?>> seen = new HashSet<>();
        @Nullable Agency next = row.record();
        while (next != null && seen.add(next.id())) {
            next = context.find(Agency.class, next.parent()).orElse(null);
        }
        // only the records on the ring itself are reported, not those that lead to it
        if (next != null && next.id().equals(row.record().id())) {
            sink.report(
                    this,
                    row,
                    Pointer.ROOT.member("parent"),
                    Map.of(
                            "value",
                            Optional.<Object>ofNullable(row.record().parent()).orElse("")));
        }
    }
}
