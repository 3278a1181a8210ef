package org.doimoi.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.doimoi.dataset.Row;
import org.doimoi.model.IndicatorFramework;
import org.doimoi.model.IndicatorNode;
import org.doimoi.value.Pointer;

/** The weights of siblings add up to 1 or to 100, where all of them are given. */
final class IndicatorWeights extends RecordRule<IndicatorFramework> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    IndicatorWeights() {
        super("indicator-weights", IndicatorFramework.class);
    }

    @Override
    protected void check(Row<IndicatorFramework> row, Context context, Sink sink) {
        BigDecimal tolerance = context.parameter(this, "tolerance");
        List<IndicatorNode> nodes = row.record().nodes();
        for (int i = 0; i < nodes.size(); i++) {
            String code = nodes.get(i).code();
            List<IndicatorNode> parts =
                    nodes.stream().filter(node -> code.equals(node.parent())).toList();
            List<BigDecimal> weights = parts.stream()
                    .map(IndicatorNode::weight)
                    .filter(Objects::nonNull)
                    .toList();
            BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            if (!parts.isEmpty()
                    && weights.size() == parts.size()
                    && !isNear(sum, BigDecimal.ONE, tolerance)
                    && !isNear(sum, HUNDRED, tolerance.multiply(HUNDRED))) {
                Pointer at = Pointer.ROOT.member("nodes").element(i);
                sink.report(this, row, at, Map.of("value", sum.toPlainString(), "code", code));
            }
        }
    }

    private static boolean isNear(BigDecimal sum, BigDecimal whole, BigDecimal tolerance) {
        return sum.subtract(whole).abs().compareTo(tolerance) <= 0;
    }
}
