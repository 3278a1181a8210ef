package org.doimoi.rule;

import java.util.Map;
import org.doimoi.code.StartupKind;
import org.doimoi.code.StartupStatus;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Recognition;
import org.doimoi.model.Startup;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/**
 * The recognition of a start-up ends when it pauses or closes (Decree 268/2025/NĐ-CP, Article 45.1).
 *
 * <p>The certificate of a science and technology enterprise is withdrawn only where the enterprise is dissolved (Article
 * 53.2); a pause is left alone. So is a start-up that was acquired, for it goes on.
 */
final class RecognisedAreActive extends RecognitionRule {

    RecognisedAreActive() {
        super("recognition-not-ended");
    }

    private static boolean ends(Recognition recognition, Startup startup) {
        Code<StartupStatus> status = startup.status();
        if (status.equals(StartupStatus.CLOSED)) {
            return true;
        }
        return !recognition.kind().toString().equals("ST_ENTERPRISE")
                && (status.equals(StartupStatus.MERGED)
                        || status.equals(StartupStatus.PAUSED) && startup.kind().equals(StartupKind.ENTERPRISE));
    }

    @Override
    void check(Recognition recognition, Row<Actor> row, Pointer at, Context context, Sink sink) {
        if (row.record() instanceof Startup startup
                && recognition.status() != null
                && recognition.status().toString().equals("valid")
                && ends(recognition, startup)) {
            Map<String, Object> arguments = Map.of("value", recognition.status(), "status", startup.status());
            sink.report(this, row, at.member("status"), arguments);
        }
    }
}
