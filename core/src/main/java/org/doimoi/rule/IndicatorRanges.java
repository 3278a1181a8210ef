package org.doimoi.rule;

import java.math.BigDecimal;
import java.util.Map;
import org.doimoi.code.FigureKind;
import org.doimoi.dataset.Row;
import org.doimoi.model.IndicatorFramework;
import org.doimoi.model.IndicatorNode;
import org.doimoi.model.IndicatorValue;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/** A value is one that its kind of figure can have: a score is from 0 to 100, a rank from 1, a count whole. */
final class IndicatorRanges extends RecordRule<IndicatorValue> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    IndicatorRanges() {
        super("indicator-range", IndicatorValue.class);
    }

    @Override
    protected void check(Row<IndicatorValue> row, Context context, Sink sink) {
        IndicatorValue value = row.record();
        context.find(IndicatorFramework.class, value.framework())
                .flatMap(set -> set.node(value.indicator()))
                .map(IndicatorNode::figure)
                .filter(figure -> !isPossible(value.value(), figure))
                .flatMap(figure -> context.lists().get(FigureKind.class).find(figure, context.codesOn(value)))
                .ifPresent(figure -> sink.report(
                        this,
                        row,
                        Pointer.ROOT.member("value"),
                        Map.of("value", value.value(), "kind", figure.name())));
    }

    private static boolean isPossible(BigDecimal value, Code<FigureKind> figure) {
        if (figure.equals(FigureKind.SCORE)) {
            return value.signum() >= 0 && value.compareTo(HUNDRED) <= 0;
        }
        boolean whole = value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
        if (figure.equals(FigureKind.RANK)) {
            return whole && value.signum() > 0;
        }
        return !figure.equals(FigureKind.COUNT) || whole && value.signum() >= 0;
    }
}
