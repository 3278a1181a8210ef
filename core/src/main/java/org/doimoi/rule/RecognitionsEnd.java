package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Recognition;
import org.doimoi.value.Pointer;

/** A recognition that is called valid has not run out. */
final class RecognitionsEnd extends RecognitionRule {

    RecognitionsEnd() {
        super("recognition-expired");
    }

    @Override
    void check(Recognition recognition, Row<Actor> row, Pointer at, Context context, Sink sink) {
        LocalDate through = recognition.through();
        if (through != null
                && through.isBefore(context.today())
                && recognition.status() != null
                && recognition.status().toString().equals("valid")) {
            sink.report(this, row, at.member("status"), Map.of("value", through, "day", context.today()));
        }
    }
}
