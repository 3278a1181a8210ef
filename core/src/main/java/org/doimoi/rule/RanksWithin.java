package org.doimoi.rule;

import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Ranking;
import org.doimoi.model.RankingEntry;
import org.doimoi.value.Pointer;

/** A rank is among those that were ranked. */
final class RanksWithin extends RecordRule<Ranking> {

    RanksWithin() {
        super("ranking-rank", Ranking.class);
    }

    @Override
    protected void check(Row<Ranking> row, Context context, Sink sink) {
        Integer of = row.record().of();
        List<RankingEntry> entries = row.record().entries();
        for (int i = 0; of != null && i < entries.size(); i++) {
            if (entries.get(i).rank() > of) {
                Pointer at = Pointer.ROOT.member("entries").element(i).member("rank");
                sink.report(this, row, at, Map.of("value", entries.get(i).rank(), "of", of));
            }
        }
    }
}
