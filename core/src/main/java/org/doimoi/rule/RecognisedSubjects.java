package org.doimoi.rule;

import static org.doimoi.finding.Severity.ERROR;

import java.util.Map;
import org.doimoi.code.StartupKind;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Recognition;
import org.doimoi.model.Startup;
import org.doimoi.value.Pointer;

/** A start-up is recognised as a start-up of its kind, and a centre as a centre (Decree 268/2025/NĐ-CP, Chapter IV). */
final class RecognisedSubjects extends RecognitionRule {

    RecognisedSubjects() {
        super("recognition-subject", ERROR);
    }

    @Override
    void check(Recognition recognition, Row<Actor> row, Pointer at, Context context, Sink sink) {
        String kind = recognition.kind().toString();
        boolean centre = kind.startsWith("INNOVATION_CENTRE") || kind.startsWith("STARTUP_SUPPORT_CENTRE");
        boolean wrong;
        if (row.record() instanceof Startup startup) {
            boolean enterprise = startup.kind().equals(StartupKind.ENTERPRISE);
            wrong = centre
                    || kind.equals("STARTUP_ENTERPRISE") && !enterprise
                    || kind.equals("STARTUP_INDIVIDUAL_OR_GROUP") && enterprise;
        } else {
            wrong = kind.equals("STARTUP_ENTERPRISE") || kind.equals("STARTUP_INDIVIDUAL_OR_GROUP");
        }
        if (wrong) {
            sink.report(
                    this,
                    row,
                    at.member("kind"),
                    Map.of("value", kind, "type", row.table().recordName()));
        }
    }
}
