package org.doimoi.rule;

import java.util.HashMap;
import java.util.Map;
import org.doimoi.code.Folding;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.model.Event;
import org.doimoi.value.Pointer;

/** One event is one record: two of a title that begin on one day are one. */
final class OwnEvents extends Rule {

    OwnEvents() {
        super("event-twice");
    }

    @Override
    public void check(Context context, Sink sink) {
        Pointer at = Pointer.ROOT.member("title");
        Map<String, Row<?>> first = new HashMap<>();
        Table.of(Event.class).stream(context.dataset()).forEach(row -> {
            Event event = (Event) row.record();
            String title = event.title().best("vi");
            Row<?> before = first.putIfAbsent(event.period().from() + " " + Folding.fold(title), row);
            if (before != null && !before.record().id().equals(event.id())) {
                Map<String, Object> arguments =
                        Map.of("value", title, "earlier", before.record().id());
                sink.report(this, Breach.of(row, at, arguments).relatedTo(before, at));
            }
        });
    }
}
