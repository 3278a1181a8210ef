package org.doimoi.rule;

import java.util.Map;
import org.doimoi.code.InnovationTaskClass;
import org.doimoi.code.TaskLevel;
import org.doimoi.dataset.Row;
import org.doimoi.model.Programme;
import org.doimoi.value.Coding;
import org.doimoi.value.Pointer;

/** What is called a national innovation programme is one (Decree 268/2025/NĐ-CP, Article 25.1). */
final class NationalProgrammes extends RecordRule<Programme> {

    NationalProgrammes() {
        super("programme-kind", Programme.class);
    }

    @Override
    protected void check(Row<Programme> row, Context context, Sink sink) {
        Coding<InnovationTaskClass> kind = row.record().kind();
        if (kind != null
                && !(kind.scheme().equals("programme") && row.record().level().equals(TaskLevel.NATIONAL))) {
            Map<String, Object> arguments =
                    Map.of("value", kind, "level", row.record().level());
            sink.report(this, row, Pointer.ROOT.member("kind"), arguments);
        }
    }
}
