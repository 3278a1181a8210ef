package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Set;
import org.doimoi.dataset.Row;
import org.doimoi.model.Decision;
import org.doimoi.model.ScienceTask;
import org.doimoi.model.TaskEvent;
import org.jspecify.annotations.Nullable;

/**
 * A rule on the duty to report the results of a task within some days after they were accepted.
 *
 * <p>Circular 11/2023/TT-BKHCN was read in secondary sources only; one of them has it in force from 2023-08-10.
 */
abstract class RegistrationRule extends RecordRule<ScienceTask> {

    private static final LocalDate CIRCULAR = LocalDate.of(2023, 8, 10);

    RegistrationRule(String id) {
        super(id, ScienceTask.class);
    }

    /** Checks a task that was accepted; {@code registered} is null if its results are not known to be registered. */
    abstract void check(
            LocalDate accepted,
            LocalDate due,
            @Nullable LocalDate registered,
            Row<ScienceTask> row,
            Context context,
            Sink sink);

    @Override
    protected final void check(Row<ScienceTask> row, Context context, Sink sink) {
        ScienceTask task = row.record();
        LocalDate accepted = Tasks.evaluation(task)
                .filter(event -> !Tasks.isFailed(event))
                .map(TaskEvent::date)
                .orElse(null);
        if (accepted == null || accepted.isBefore(CIRCULAR)) {
            return;
        }
        LocalDate due = accepted.plusDays(context.parameter(this, "days").longValue());
        check(accepted, due, registered(task), row, context, sink);
    }

    private static @Nullable LocalDate registered(ScienceTask task) {
        Decision registration = task.registration();
        LocalDate day = registration == null ? null : registration.date();
        return day != null ? day : Tasks.first(task, Set.of("registered")).orElse(null);
    }
}
