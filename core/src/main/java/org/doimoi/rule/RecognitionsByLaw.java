package org.doimoi.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.code.RecognitionKind;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Recognition;
import org.doimoi.value.Pointer;

/** Nobody was recognised before the law knew the kind of recognition (Decree 268/2025/NĐ-CP, Article 69.1). */
final class RecognitionsByLaw extends RecognitionRule {

    RecognitionsByLaw() {
        super("recognition-before-law");
    }

    @Override
    void check(Recognition recognition, Row<Actor> row, Pointer at, Context context, Sink sink) {
        List<RecognitionKind> versions =
                context.lists().get(RecognitionKind.class).versions(recognition.kind());
        if (versions.isEmpty()) {
            sink.notChecked(this, "code-unknown");
            return;
        }
        RecognitionKind first = versions.get(0);
        LocalDate from = first.term().valid().from();
        if (from != null && recognition.granted().isBefore(from)) {
            sink.report(
                    this,
                    row,
                    at.member("granted"),
                    Map.of("value", recognition.granted(), "kind", first.name(), "day", from));
        }
    }
}
