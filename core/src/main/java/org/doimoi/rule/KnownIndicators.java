package org.doimoi.rule;

import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Entity;
import org.doimoi.model.IndicatorFramework;
import org.doimoi.model.IndicatorValue;
import org.doimoi.model.NodeScore;
import org.doimoi.model.Ranking;
import org.doimoi.value.Pointer;

/** An indicator of which a value or a score is given is a node of its set. */
final class KnownIndicators extends RecordRule<Entity> {

    KnownIndicators() {
        super("indicator-unknown", Entity.class);
    }

    @Override
    protected void check(Row<Entity> row, Context context, Sink sink) {
        if (row.record() instanceof IndicatorValue value) {
            context.find(IndicatorFramework.class, value.framework())
                    .ifPresent(set -> check(value.indicator(), set, row, Pointer.ROOT.member("indicator"), sink));
        } else if (row.record() instanceof Ranking ranking) {
            context.find(IndicatorFramework.class, ranking.framework())
                    .ifPresent(set -> check(ranking, set, row, sink));
        }
    }

    private void check(Ranking ranking, IndicatorFramework set, Row<Entity> row, Sink sink) {
        for (int i = 0; i < ranking.entries().size(); i++) {
            List<NodeScore> scores = ranking.entries().get(i).scores();
            for (int k = 0; k < scores.size(); k++) {
                Pointer at = Pointer.ROOT
                        .member("entries")
                        .element(i)
                        .member("scores")
                        .element(k)
                        .member("node");
                check(scores.get(k).node(), set, row, at, sink);
            }
        }
    }

    private void check(String code, IndicatorFramework set, Row<Entity> row, Pointer at, Sink sink) {
        if (set.node(code).isEmpty()) {
            sink.report(this, row, at, Map.of("value", code, "id", set.id()));
        }
    }
}
