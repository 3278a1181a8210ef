package org.doimoi.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Event;
import org.doimoi.value.Pointer;

/** Nobody is counted and nothing concluded at an event that has yet to begin. */
final class EventsTakePlace extends RecordRule<Event> {

    EventsTakePlace() {
        super("event-not-yet-held", Event.class);
    }

    @Override
    protected void check(Row<Event> row, Context context, Sink sink) {
        Event event = row.record();
        LocalDate from = event.period().from();
        if (from == null || !from.isAfter(context.today())) {
            return;
        }
        report("participants", event.participants(), from, row, sink);
        report("conclusions", event.conclusions(), from, row, sink);
    }

    private void report(String component, List<?> list, LocalDate from, Row<Event> row, Sink sink) {
        if (!list.isEmpty()) {
            sink.report(this, row, Pointer.ROOT.member(component), Map.of("value", list.size(), "from", from));
        }
    }
}
