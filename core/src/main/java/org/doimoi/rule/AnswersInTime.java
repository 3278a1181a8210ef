package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Recommendation;
import org.doimoi.value.Pointer;

/** A recommendation is answered by the day that was set for it. */
final class AnswersInTime extends RecordRule<Recommendation> {

    AnswersInTime() {
        super("recommendation-answered-late", Recommendation.class);
    }

    @Override
    protected void check(Row<Recommendation> row, Context context, Sink sink) {
        LocalDate due = row.record().due();
        LocalDate answered = row.record().answered();
        if (due != null && answered != null && answered.isAfter(due)) {
            sink.report(this, row, Pointer.ROOT.member("answered"), Map.of("value", answered, "due", due));
        }
    }
}
