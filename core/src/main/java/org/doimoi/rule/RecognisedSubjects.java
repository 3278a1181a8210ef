package org.doimoi.rule;

import java.util.Map;
import org.doimoi.code.RecognitionKind;
import org.doimoi.code.StartupKind;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Organization;
import org.doimoi.model.Recognition;
import org.doimoi.model.Startup;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * A start-up is recognised as a start-up of its kind, and a centre as a centre (Decree 268/2025/NĐ-CP, Art. 29 to 37; the
 * certificate of science and technology enterprises, Art. 47).
 *
 * <p>Experts and angel investors are persons, of whom there are no records; where one stands for them is not judged.
 */
final class RecognisedSubjects extends RecognitionRule {

    RecognisedSubjects() {
        super("recognition-subject");
    }

    @Override
    void check(Recognition recognition, Row<Actor> row, Pointer at, Context context, Sink sink) {
        String kind = recognition.kind().toString();
        // of whom a kind is, is asked of the list; a kind that it does not have is not judged
        RecognitionKind meant = context.lists().get(RecognitionKind.class).versions(recognition.kind()).stream()
                .findFirst()
                .orElse(null);
        if (meant == null) {
            return;
        }
        String subject = meant.subject();
        Code<StartupKind> own = row.record() instanceof Startup startup ? startup.kind() : null;
        if (subject.equals("person") && mayStandForAPerson(row.record(), own)) {
            sink.notChecked(this, "no-record");
            return;
        }
        boolean wrong = own == null
                // who is recognised as a start-up belongs among the start-ups
                ? subject.startsWith("person") || kind.equals("STARTUP_ENTERPRISE")
                : subject.equals("organization") || subject.equals("enterprise") != own.equals(StartupKind.ENTERPRISE);
        if (wrong) {
            Map<String, Object> arguments = Map.of(
                    "value",
                    kind,
                    "name",
                    meant.name(),
                    "expected",
                    "subject-" + subject,
                    "found",
                    own == null ? row.table().recordName() : "subject-" + own);
            sink.report(this, row, at.member("kind"), arguments);
        }
    }

    private static boolean mayStandForAPerson(Actor actor, @Nullable Code<StartupKind> kind) {
        return kind == null ? actor instanceof Organization : !kind.equals(StartupKind.ENTERPRISE);
    }
}
