package org.doimoi.rule;

import java.util.Map;
import java.util.stream.Stream;
import org.doimoi.dataset.Row;
import org.doimoi.model.IndicatorFramework;
import org.doimoi.model.IndicatorNode;
import org.doimoi.model.IndicatorValue;
import org.doimoi.value.Pointer;
import org.doimoi.value.Text;

/** A value is in the unit of its indicator. */
final class IndicatorUnits extends RecordRule<IndicatorValue> {

    IndicatorUnits() {
        super("indicator-unit", IndicatorValue.class);
    }

    @Override
    protected void check(Row<IndicatorValue> row, Context context, Sink sink) {
        IndicatorValue value = row.record();
        Text unit = value.unit();
        if (unit == null) {
            return;
        }
        context.find(IndicatorFramework.class, value.framework())
                .flatMap(set -> set.node(value.indicator()))
                .map(IndicatorNode::unit)
                .filter(right -> differ(unit, right))
                .ifPresent(right ->
                        sink.report(this, row, Pointer.ROOT.member("unit"), Map.of("value", unit, "right", right)));
    }

    /** Returns whether two texts say different things in a language that both have. */
    private static boolean differ(Text unit, Text right) {
        return Stream.of("vi", "en")
                .anyMatch(language -> unit.in(language)
                        .flatMap(one -> right.in(language).map(other -> !one.equals(other)))
                        .orElse(false));
    }
}
