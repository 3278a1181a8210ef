package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.doimoi.dataset.Row;
import org.doimoi.model.ScienceTask;
import org.doimoi.model.TaskAsset;
import org.doimoi.value.Pointer;

/** A task forms nothing before it begins. */
final class AssetsAfterTasks extends RecordRule<TaskAsset> {

    AssetsAfterTasks() {
        super("asset-before-task", TaskAsset.class);
    }

    @Override
    protected void check(Row<TaskAsset> row, Context context, Sink sink) {
        LocalDate formed = row.record().formed();
        context.find(ScienceTask.class, row.record().task()).ifPresent(task -> {
            LocalDate begin = Tasks.begin(task);
            LocalDate first = Tasks.first(task, Set.of("contracted")).orElse(begin);
            LocalDate day = first != null && begin != null && first.isAfter(begin) ? begin : first;
            if (formed != null && day != null && formed.isBefore(day)) {
                sink.report(this, row, Pointer.ROOT.member("formed"), Map.of("value", formed, "day", day));
            }
        });
    }
}
