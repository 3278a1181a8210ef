package org.doimoi.rule;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.doimoi.code.IndicatorDirection;
import org.doimoi.code.IndicatorKind;
import org.doimoi.dataset.Row;
import org.doimoi.model.IndicatorFramework;
import org.doimoi.model.Ranking;
import org.doimoi.model.RankingEntry;
import org.doimoi.value.Pointer;

/** Who has more points stands before who has less; where less is better, the other way round. */
final class RanksFollowScores extends RecordRule<Ranking> {

    RanksFollowScores() {
        super("ranking-order", Ranking.class);
    }

    @Override
    protected void check(Row<Ranking> row, Context context, Sink sink) {
        List<RankingEntry> entries = row.record().entries();
        List<Integer> ranked = IntStream.range(0, entries.size())
                .boxed()
                .filter(i -> entries.get(i).score() != null)
                .sorted(Comparator.comparing(i -> entries.get(i).rank()))
                .toList();
        int sign = isLowerBetter(row.record(), context) ? -1 : 1;
        for (int k = 1; k < ranked.size(); k++) {
            RankingEntry before = entries.get(ranked.get(k - 1));
            RankingEntry entry = entries.get(ranked.get(k));
            BigDecimal more = before.score();
            BigDecimal less = entry.score();
            if (more != null
                    && less != null
                    && less.compareTo(more) * sign > 0
                    && !entry.rank().equals(before.rank())) {
                Pointer at = Pointer.ROOT.member("entries");
                Map<String, Object> arguments =
                        Map.of("value", less, "rank", entry.rank(), "right", more, "before", before.rank());
                sink.report(
                        this,
                        Breach.of(row, at.element(ranked.get(k)).member("score"), arguments)
                                .relatedTo(row, at.element(ranked.get(k - 1)).member("score")));
            }
        }
    }

    private static boolean isLowerBetter(Ranking ranking, Context context) {
        return context.find(IndicatorFramework.class, ranking.framework()).stream()
                .flatMap(set -> set.nodes().stream())
                .anyMatch(node -> node.kind().equals(IndicatorKind.INDEX)
                        && IndicatorDirection.LOWER_BETTER.equals(node.direction()));
    }
}
