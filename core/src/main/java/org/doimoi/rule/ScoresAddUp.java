package org.doimoi.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.code.IndicatorKind;
import org.doimoi.dataset.Row;
import org.doimoi.model.IndicatorFramework;
import org.doimoi.model.IndicatorNode;
import org.doimoi.model.NodeScore;
import org.doimoi.model.Ranking;
import org.doimoi.model.RankingEntry;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * The score of a part of an index is the weighted mean of the parts below it, as far as their weights and scores are known.
 *
 * <p>That of Huế in 2025, 49.37, is the mean of 51.50 and 47.23: half a unit of the last digit may be lost in each.
 */
final class ScoresAddUp extends RecordRule<Ranking> {

    ScoresAddUp() {
        super("ranking-aggregate", Ranking.class);
    }

    @Override
    protected void check(Row<Ranking> row, Context context, Sink sink) {
        context.find(IndicatorFramework.class, row.record().framework()).ifPresent(set -> {
            List<RankingEntry> entries = row.record().entries();
            for (int i = 0; i < entries.size(); i++) {
                check(entries.get(i), Pointer.ROOT.member("entries").element(i), set, row, context, sink);
            }
        });
    }

    private void check(
            RankingEntry entry, Pointer at, IndicatorFramework set, Row<Ranking> row, Context context, Sink sink) {
        Map<String, BigDecimal> scores = new HashMap<>();
        Map<String, Pointer> places = new HashMap<>();
        for (int i = 0; i < entry.scores().size(); i++) {
            NodeScore score = entry.scores().get(i);
            scores.put(score.node(), score.score());
            places.put(score.node(), at.member("scores").element(i).member("score"));
        }
        BigDecimal whole = entry.score();
        for (IndicatorNode node : set.nodes()) {
            if (whole != null && node.kind().equals(IndicatorKind.INDEX)) {
                scores.putIfAbsent(node.code(), whole);
                places.putIfAbsent(node.code(), at.member("score"));
            }
        }
        BigDecimal tolerance = context.parameter(this, "tolerance");
        for (IndicatorNode node : set.nodes()) {
            BigDecimal score = scores.get(node.code());
            BigDecimal mean = score == null ? null : mean(node.code(), set, scores);
            if (score != null && mean != null && mean.subtract(score).abs().compareTo(tolerance) > 0) {
                sink.report(
                        this,
                        row,
                        places.getOrDefault(node.code(), at),
                        Map.of("value", score, "right", mean.setScale(2, RoundingMode.HALF_UP), "code", node.code()));
            }
        }
    }

    /** Returns the weighted mean of the parts of a node, null if one has no weight or no score. */
    private static @Nullable BigDecimal mean(String code, IndicatorFramework set, Map<String, BigDecimal> scores) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (IndicatorNode part : set.nodes()) {
            if (code.equals(part.parent())) {
                BigDecimal weight = part.weight();
                BigDecimal score = scores.get(part.code());
                if (weight == null || score == null) {
                    return null;
                }
                sum = sum.add(weight.multiply(score));
                weights = weights.add(weight);
            }
        }
        return weights.signum() > 0 ? sum.divide(weights, MathContext.DECIMAL64) : null;
    }
}
