package org.doimoi.rule;

import java.time.LocalDate;
import org.doimoi.code.RecognitionKind;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Agency;
import org.doimoi.model.Recognition;
import org.doimoi.value.Pointer;

/**
 * A rule on who granted a recognition, by Article 40 or 48 of Decree 268/2025/NĐ-CP.
 *
 * <p>What was granted before is left alone: certificates of science and technology enterprises came from other agencies then
 * (13/2019/NĐ-CP), and their holders have moved since.
 */
abstract class IssuerRule extends RecognitionRule {

    /** The first day of the decree (Article 69.1). */
    private static final LocalDate DECREE = LocalDate.of(2025, 10, 14);

    IssuerRule(String id) {
        super(id);
    }

    /** Checks a recognition whose issuer is in the exchange and whose kind is in the list on the day of the grant. */
    abstract void check(Granted granted, Row<Actor> row, Context context, Sink sink);

    @Override
    final void check(Recognition recognition, Row<Actor> row, Pointer at, Context context, Sink sink) {
        if (recognition.issuer() == null || recognition.granted().isBefore(DECREE)) {
            return;
        }
        RecognitionKind kind = context.lists()
                .get(RecognitionKind.class)
                .find(recognition.kind(), recognition.granted())
                .orElse(null);
        if (kind == null) {
            sink.notChecked(this, "code-unknown");
            return;
        }
        Agency issuer = context.find(Agency.class, recognition.issuer()).orElse(null);
        if (issuer == null) {
            sink.notChecked(this, "other-exchange");
            return;
        }
        check(new Granted(kind, issuer, at.member("issuer")), row, context, sink);
    }

    /**
     * What was granted by whom.
     *
     * @param kind  what was recognised
     * @param issuer  who granted it
     * @param at  where the record says so
     */
    record Granted(RecognitionKind kind, Agency issuer, Pointer at) {

        /** Returns whether people's committees of provinces grant this kind, each in its province. */
        boolean isProvincial() {
            return kind.issuer().startsWith("Ủy ban nhân dân cấp tỉnh");
        }

        /** Returns whether a ministry grants this kind. */
        boolean isCentral() {
            return kind.issuer().startsWith("Bộ ");
        }
    }
}
