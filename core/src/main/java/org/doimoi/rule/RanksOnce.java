package org.doimoi.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Ranking;
import org.doimoi.model.RankingEntry;
import org.doimoi.value.Pointer;

/** A rank is that of one, unless it is said to be shared. */
final class RanksOnce extends RecordRule<Ranking> {

    RanksOnce() {
        super("ranking-tie", Ranking.class);
    }

    @Override
    protected void check(Row<Ranking> row, Context context, Sink sink) {
        List<RankingEntry> entries = row.record().entries();
        Map<Integer, Integer> first = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Integer before = first.putIfAbsent(entries.get(i).rank(), i);
            if (before != null && !isTied(entries.get(before), entries.get(i))) {
                Pointer at = Pointer.ROOT.member("entries");
                Map<String, Object> arguments = Map.of("value", entries.get(i).rank(), "position", before + 1);
                sink.report(
                        this,
                        Breach.of(row, at.element(i).member("rank"), arguments)
                                .relatedTo(row, at.element(before).member("rank")));
            }
        }
    }

    /** Returns whether two share a rank: both say so, or neither says anything and the scores do. */
    private static boolean isTied(RankingEntry one, RankingEntry other) {
        if (one.tied() == null && other.tied() == null) {
            return one.score() != null && other.score() != null && one.score().compareTo(other.score()) == 0;
        }
        return Boolean.TRUE.equals(one.tied()) && Boolean.TRUE.equals(other.tied());
    }
}
