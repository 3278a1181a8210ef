package org.doimoi.rule;

import java.util.Map;
import org.doimoi.code.TaskLevel;
import org.doimoi.dataset.Row;
import org.doimoi.model.Programme;
import org.doimoi.model.ScienceTask;
import org.doimoi.value.Pointer;

/** How an innovation task is carried out agrees with its programme (Decree 268/2025/NĐ-CP, Article 5.2). */
final class ClassesOfProgrammes extends RecordRule<ScienceTask> {

    ClassesOfProgrammes() {
        super("task-class-programme", ScienceTask.class);
    }

    @Override
    protected void check(Row<ScienceTask> row, Context context, Sink sink) {
        ScienceTask task = row.record();
        if (task.programme() == null) {
            return;
        }
        String deployment = Tasks.classOf(task, "deployment");
        Programme programme = context.find(Programme.class, task.programme()).orElse(null);
        boolean national = programme != null && programme.level().equals(TaskLevel.NATIONAL);
        boolean wrong = switch (deployment) {
            case "STANDALONE" -> true;
            case "NATIONAL_PROGRAMME" -> programme != null && !national;
            case "MINISTRY_OR_AUTHORITY_PROGRAMME" -> national;
            default -> false;
        };
        if (wrong) {
            Map<String, Object> arguments = Map.of(
                    "value",
                    task.programme(),
                    "class",
                    deployment,
                    "level",
                    programme == null ? "?" : programme.level());
            sink.report(this, row, Pointer.ROOT.member("programme"), arguments);
        }
    }
}
