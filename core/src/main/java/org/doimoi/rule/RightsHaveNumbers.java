package org.doimoi.rule;

import com.google.common.collect.ImmutableSet;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Entity;
import org.doimoi.model.Right;
import org.doimoi.value.Pointer;

/** A granted right that is registered has a number by which it can be found. */
final class RightsHaveNumbers extends RightRule {

    private static final ImmutableSet<String> REGISTERED = ImmutableSet.of(
            "patent",
            "utility-solution",
            "industrial-design",
            "trademark",
            "layout-design",
            "geographical-indication",
            "plant-variety");

    RightsHaveNumbers() {
        super("right-number-missing");
    }

    @Override
    void check(Right right, Row<Entity> row, Pointer at, Context context, Sink sink) {
        if (right.number() == null
                && right.certificateNumber() == null
                && GRANTED.equals(right.status())
                && REGISTERED.contains(right.kind().toString())) {
            sink.report(this, row, at, Map.of("value", right.kind()));
        }
    }
}
