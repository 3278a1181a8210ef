package org.doimoi.rule;

import java.util.HashMap;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;

/** No two records have the same id, of whatever type they are: an {@code Id<Actor>} must find one. */
final class UniqueIds extends Rule {

    UniqueIds() {
        super("duplicate-id");
    }

    @Override
    public void check(Context context, Sink sink) {
        Map<Id<?>, Row<?>> first = new HashMap<>();
        for (Table<?> table : Table.all()) {
            table.stream(context.dataset()).forEach(row -> {
                Row<?> before = first.putIfAbsent(row.record().id(), row);
                if (before != null) {
                    Pointer at = Pointer.ROOT.member("id");
                    Map<String, Object> arguments = Map.of(
                            "value", row.record().id(),
                            "other", before.table().recordName(),
                            "position", before.index() + 1);
                    sink.report(this, Breach.of(row, at, arguments).relatedTo(before, at));
                }
            });
        }
    }
}
