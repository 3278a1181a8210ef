package org.doimoi.rule;

import org.doimoi.code.TaskContractStatus;
import org.doimoi.dataset.Row;
import org.doimoi.model.ScienceTask;
import org.doimoi.value.Pointer;

/** Who manages or carries out a task that is under way still exists. */
final class ActiveHosts extends RecordRule<ScienceTask> {

    ActiveHosts() {
        super("task-closed-actor", ScienceTask.class);
    }

    @Override
    protected void check(Row<ScienceTask> row, Context context, Sink sink) {
        if (TaskContractStatus.ACTIVE.equals(row.record().contractStatus())) {
            Endings.report(this, row, row.record().agency(), Pointer.ROOT.member("agency"), context, sink);
            Endings.report(this, row, row.record().host(), Pointer.ROOT.member("host"), context, sink);
        }
    }
}
