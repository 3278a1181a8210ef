package org.doimoi.rule;

import java.util.Map;
import org.doimoi.code.AgencyLevel;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.value.Code;
import org.doimoi.value.Text;

/**
 * A recognition is granted by the level that may grant it (Decree 268/2025/NĐ-CP, Articles 40 and 48.1).
 *
 * <p>A department may grant for its people's committee (Article 66.2), so only the level is compared.
 */
final class RecognitionIssuers extends IssuerRule {

    RecognitionIssuers() {
        super("recognition-issuer");
    }

    @Override
    void check(Granted granted, Row<Actor> row, Context context, Sink sink) {
        Code<AgencyLevel> level = granted.issuer().level();
        boolean wrong = granted.isCentral()
                ? !level.equals(AgencyLevel.CENTRAL)
                : granted.isProvincial() && !level.equals(AgencyLevel.PROVINCIAL);
        if (wrong) {
            Text right = Text.ofVietnameseEnglish(
                    granted.kind().issuer(),
                    granted.isCentral() ? "the ministry" : "the people's committee of a province");
            sink.report(
                    this,
                    row,
                    granted.at(),
                    Map.of(
                            "value",
                            granted.issuer().id(),
                            "kind",
                            granted.kind().name(),
                            "right",
                            right));
        }
    }
}
