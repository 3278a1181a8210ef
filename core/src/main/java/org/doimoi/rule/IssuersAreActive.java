package org.doimoi.rule;

import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Agency;
import org.doimoi.model.Recognition;
import org.doimoi.value.Pointer;

/** An agency grants nothing before it begins or after it has ended, as many did with the merger of the provinces. */
final class IssuersAreActive extends RecognitionRule {

    IssuersAreActive() {
        super("recognition-issuer-inactive");
    }

    @Override
    void check(Recognition recognition, Row<Actor> row, Pointer at, Context context, Sink sink) {
        if (recognition.issuer() == null) {
            return;
        }
        Agency issuer = context.find(Agency.class, recognition.issuer()).orElse(null);
        if (issuer == null) {
            sink.notChecked(this, "other-exchange");
        } else if (issuer.active() != null && !issuer.active().contains(recognition.granted())) {
            Map<String, Object> arguments =
                    Map.of("value", issuer.id(), "day", recognition.granted(), "active", issuer.active());
            sink.report(this, row, at.member("issuer"), arguments);
        }
    }
}
