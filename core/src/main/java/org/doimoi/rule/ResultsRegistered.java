package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.ScienceTask;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** The results of a task that was accepted are registered, once the days for it are over. */
final class ResultsRegistered extends RegistrationRule {

    ResultsRegistered() {
        super("task-unregistered");
    }

    @Override
    void check(
            LocalDate accepted,
            LocalDate due,
            @Nullable LocalDate registered,
            Row<ScienceTask> row,
            Context context,
            Sink sink) {
        if (registered == null
                && row.record().registration() == null
                && context.today().isAfter(due)) {
            sink.report(this, row, Pointer.ROOT.member("registration"), Map.of("value", accepted, "due", due));
        }
    }
}
