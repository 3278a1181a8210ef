package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.ScienceTask;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** The results of a task are registered within thirty days after they were accepted. */
final class ResultsRegisteredInTime extends RegistrationRule {

    ResultsRegisteredInTime() {
        super("task-registration-late");
    }

    @Override
    void check(
            LocalDate accepted,
            LocalDate due,
            @Nullable LocalDate registered,
            Row<ScienceTask> row,
            Context context,
            Sink sink) {
        if (registered != null && registered.isAfter(due)) {
            Map<String, Object> arguments = Map.of("value", registered, "day", accepted, "due", due);
            sink.report(this, row, Pointer.ROOT.member("registration"), arguments);
        }
    }
}
