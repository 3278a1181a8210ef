package org.doimoi.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.doimoi.code.TaskEventKind;
import org.doimoi.dataset.Row;
import org.doimoi.model.ScienceTask;
import org.doimoi.model.TaskEvent;
import org.doimoi.value.Pointer;

/**
 * The steps of an innovation task keep the days of Decree 268/2025/NĐ-CP, Articles 10 to 17.
 *
 * <p>From which events they are counted, the list of events says; how many there are, the parameters, which are
 * called as the event. A loan that is supported has three days for the contract (Article 22.7.a), and for the choice
 * of those who take part in a voucher programme the decree sets none.
 */
final class EventsInTime extends TaskEventRule {

    EventsInTime() {
        super("task-event-late");
    }

    @Override
    void check(TaskEvent event, TaskEventKind kind, Row<ScienceTask> row, Pointer at, Context context, Sink sink) {
        ScienceTask task = row.record();
        String parameter = parameter(kind.code(), Tasks.classOf(task, "content"));
        if (kind.countedFrom().isEmpty() || parameter.isEmpty() || !Tasks.isInnovation(task)) {
            return;
        }
        LocalDate start = Tasks.days(task, Set.copyOf(kind.countedFrom()))
                .filter(day -> !day.isAfter(event.date()))
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (start == null || start.isBefore(Tasks.DECREES)) {
            return;
        }
        BigDecimal most = context.parameter(this, parameter);
        long days = ChronoUnit.DAYS.between(start, event.date());
        if (BigDecimal.valueOf(days).compareTo(most) > 0) {
            Map<String, Object> arguments = Map.of(
                    "value",
                    event.date(),
                    "event",
                    kind.name(),
                    "days",
                    days,
                    "day",
                    start,
                    "most",
                    most,
                    "article",
                    String.valueOf(kind.article()));
            sink.report(this, row, at.member("date"), arguments);
        }
    }

    private static String parameter(String kind, String content) {
        if (kind.equals("contracted") && content.equals("INTEREST_SUBSIDY")) {
            return "contracted-loan";
        }
        return kind.equals("selected") && content.equals("VOUCHER") ? "" : kind;
    }
}
