package org.doimoi.rule;

import java.util.Map;
import org.doimoi.code.IntellectualPropertyKind;
import org.doimoi.dataset.Row;
import org.doimoi.model.Entity;
import org.doimoi.model.Right;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/** A trade secret is protected because it is kept, not because it is registered. */
final class SecretsUnregistered extends RightRule {

    private static final Code<IntellectualPropertyKind> SECRET = Code.of("trade-secret");

    SecretsUnregistered() {
        super("trade-secret-registered");
    }

    @Override
    void check(Right right, Row<Entity> row, Pointer at, Context context, Sink sink) {
        if (!right.kind().equals(SECRET)) {
            return;
        }
        if (right.number() != null) {
            sink.report(this, row, at.member("number"), Map.of("value", right.number()));
        } else if (GRANTED.equals(right.status())) {
            sink.report(this, row, at.member("status"), Map.of("value", GRANTED));
        }
    }
}
