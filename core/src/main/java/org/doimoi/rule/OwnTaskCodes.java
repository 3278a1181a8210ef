package org.doimoi.rule;

import java.util.HashMap;
import java.util.Map;
import org.doimoi.code.TaskCodes;
import org.doimoi.dataset.Table;
import org.doimoi.model.ScienceTask;
import org.doimoi.value.Pointer;

/** No two tasks of an agency have one code, however it is written. */
final class OwnTaskCodes extends Rule {

    OwnTaskCodes() {
        super("task-code-repeated");
    }

    @Override
    public void check(Context context, Sink sink) {
        Map<String, ScienceTask> first = new HashMap<>();
        Table.of(ScienceTask.class).stream(context.dataset()).forEach(row -> {
            ScienceTask task = (ScienceTask) row.record();
            String code = task.code() == null ? "" : TaskCodes.normalized(task.code());
            ScienceTask before = code.isEmpty() ? null : first.putIfAbsent(code, task);
            if (before != null && !before.id().equals(task.id()) && mayBeOfOne(before, task)) {
                Map<String, Object> arguments = Map.of("value", String.valueOf(task.code()), "earlier", before.id());
                sink.report(this, row, Pointer.ROOT.member("code"), arguments);
            }
        });
    }

    /** Returns whether one agency may have given both codes: two provinces may number alike. */
    private static boolean mayBeOfOne(ScienceTask one, ScienceTask other) {
        return one.agency() == null || other.agency() == null || one.agency().equals(other.agency());
    }
}
