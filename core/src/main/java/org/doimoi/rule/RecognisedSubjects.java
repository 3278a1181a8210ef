package org.doimoi.rule;

import java.util.Map;
import java.util.Optional;
import org.doimoi.code.RecognitionKind;
import org.doimoi.code.StartupKind;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Recognition;
import org.doimoi.model.Startup;
import org.doimoi.value.Pointer;

/** A start-up is recognised as a start-up of its kind, and a centre as a centre (Decree 268/2025/NĐ-CP, Chapter IV). */
final class RecognisedSubjects extends RecognitionRule {

    RecognisedSubjects() {
        super("recognition-subject");
    }

    @Override
    void check(Recognition recognition, Row<Actor> row, Pointer at, Context context, Sink sink) {
        String kind = recognition.kind().toString();
        // of whom a kind is, is asked of the list; a kind that it does not have is not judged
        Optional<String> subject = context.lists().get(RecognitionKind.class).versions(recognition.kind()).stream()
                .map(RecognitionKind::subject)
                .findFirst();
        if (subject.isEmpty()) {
            return;
        }
        boolean wrong;
        if (row.record() instanceof Startup startup) {
            wrong = switch (subject.get()) {
                case "organization" -> true;
                case "enterprise" -> !startup.kind().equals(StartupKind.ENTERPRISE);
                default -> startup.kind().equals(StartupKind.ENTERPRISE);
            };
        } else {
            // who is recognised as a start-up belongs among the start-ups
            wrong = subject.get().startsWith("person") || kind.equals("STARTUP_ENTERPRISE");
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
