package org.doimoi.rule;

import java.util.List;
import java.util.Optional;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.TaskAcceptanceStatus;
import org.doimoi.code.TaskContractStatus;
import org.doimoi.code.TaskFinanceStatus;
import org.doimoi.code.TaskProposalStatus;
import org.doimoi.dataset.Row;
import org.doimoi.model.ScienceTask;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** A rule on each of the states of a task and what the list of that state says of events. */
abstract class TaskStateRule extends RecordRule<ScienceTask> {

    /** A state of a task. */
    record State(String member, CodeEntry entry, List<String> needs, List<String> ruledOutBy) {

        Pointer at() {
            return Pointer.ROOT.member(member);
        }
    }

    TaskStateRule(String id) {
        super(id, ScienceTask.class);
    }

    abstract void check(State state, Row<ScienceTask> row, Context context, Sink sink);

    @Override
    protected final void check(Row<ScienceTask> row, Context context, Sink sink) {
        ScienceTask task = row.record();
        // who sends no events does not say how the task came to its state
        if (task.events().isEmpty()) {
            return;
        }
        find(TaskProposalStatus.class, task.proposalStatus(), task, context)
                .map(one -> new State("proposalStatus", one, one.needs(), one.ruledOutBy()))
                .ifPresent(state -> check(state, row, context, sink));
        find(TaskContractStatus.class, task.contractStatus(), task, context)
                .map(one -> new State("contractStatus", one, one.needs(), one.ruledOutBy()))
                .ifPresent(state -> check(state, row, context, sink));
        find(TaskAcceptanceStatus.class, task.acceptanceStatus(), task, context)
                .map(one -> new State("acceptanceStatus", one, one.needs(), one.ruledOutBy()))
                .ifPresent(state -> check(state, row, context, sink));
        find(TaskFinanceStatus.class, task.financeStatus(), task, context)
                .map(one -> new State("financeStatus", one, one.needs(), one.ruledOutBy()))
                .ifPresent(state -> check(state, row, context, sink));
    }

    private static <C extends CodeEntry> Optional<C> find(
            Class<C> type, @Nullable Code<C> code, ScienceTask task, Context context) {
        return code == null ? Optional.empty() : context.lists().get(type).find(code, context.codesOn(task));
    }
}
