package org.doimoi.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.code.TaskCodes;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Fix;
import org.doimoi.finding.Patch;
import org.doimoi.model.Partnership;
import org.doimoi.model.ScienceTask;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Json;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** Who names a task by its code writes the code as the task does, so that plain systems find it. */
final class TaskCodesAsGiven extends Rule {

    TaskCodesAsGiven() {
        super("task-code-spelling");
    }

    @Override
    public void check(Context context, Sink sink) {
        Map<String, String> codes = new HashMap<>();
        for (ScienceTask task : context.dataset().scienceTasks()) {
            if (task.code() != null) {
                codes.putIfAbsent(TaskCodes.normalized(task.code()), task.code());
            }
        }
        if (codes.isEmpty()) {
            return;
        }
        Table.of(TechnologySupply.class).stream(context.dataset()).forEach(row -> {
            String code = ((TechnologySupply) row.record()).sourceTask();
            check(code, codes, row, Pointer.ROOT.member("sourceTask"), sink);
        });
        Table.of(Partnership.class).stream(context.dataset()).forEach(row -> {
            List<String> tasks = ((Partnership) row.record()).tasks();
            for (int i = 0; i < tasks.size(); i++) {
                check(tasks.get(i), codes, row, Pointer.ROOT.member("tasks").element(i), sink);
            }
        });
    }

    private void check(@Nullable String code, Map<String, String> codes, Row<?> row, Pointer at, Sink sink) {
        String right = code == null ? null : codes.get(TaskCodes.normalized(code));
        if (code != null && right != null && !right.equals(code)) {
            Fix fix = new Fix(Patch.replace(at, Json.of(code), Json.of(right)), false);
            sink.report(
                    this,
                    Breach.of(row, at, Map.of("value", code, "right", right)).with(fix));
        }
    }
}
