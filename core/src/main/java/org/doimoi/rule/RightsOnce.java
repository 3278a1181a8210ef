package org.doimoi.rule;

import java.util.HashMap;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.model.IntellectualProperty;
import org.doimoi.value.Pointer;

/** One right has one record. */
final class RightsOnce extends Rule {

    private record Key(String kind, String number) {}

    RightsOnce() {
        super("right-recorded-twice");
    }

    @Override
    public void check(Context context, Sink sink) {
        Map<Key, Row<?>> first = new HashMap<>();
        Table.of(IntellectualProperty.class).stream(context.dataset()).forEach(row -> {
            IntellectualProperty right = (IntellectualProperty) row.record();
            String number = right.number() == null ? "" : OwnRightNumbers.bare(right.number());
            if (!number.isEmpty()) {
                Row<?> before = first.putIfAbsent(new Key(right.kind().toString(), number), row);
                if (before != null) {
                    compare(before, row, right, sink);
                }
            }
        });
    }

    private void compare(Row<?> before, Row<?> row, IntellectualProperty right, Sink sink) {
        IntellectualProperty other = (IntellectualProperty) before.record();
        // of one id the rule on ids speaks
        if (!other.id().equals(right.id()) && OwnRightNumbers.mayMeet(other.territories(), right.territories())) {
            Pointer at = Pointer.ROOT.member("number");
            Map<String, Object> arguments = Map.of("value", String.valueOf(right.number()), "earlier", other.id());
            sink.report(this, Breach.of(row, at, arguments).relatedTo(before, at));
        }
    }
}
