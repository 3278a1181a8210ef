package org.doimoi.rule;

import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Ranking;
import org.doimoi.value.Pointer;

/** It is said when some of those that were ranked are not here; nothing is wrong with that. */
final class RankingsComplete extends RecordRule<Ranking> {

    RankingsComplete() {
        super("ranking-incomplete", Ranking.class);
    }

    @Override
    protected void check(Row<Ranking> row, Context context, Sink sink) {
        Integer of = row.record().of();
        int here = row.record().entries().size();
        if (of != null && here < of) {
            sink.report(this, row, Pointer.ROOT.member("entries"), Map.of("value", here, "of", of));
        }
    }
}
