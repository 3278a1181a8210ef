package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.code.AgencyLevel;
import org.doimoi.code.OcopStars;
import org.doimoi.dataset.Row;
import org.doimoi.model.Agency;
import org.doimoi.model.Decision;
import org.doimoi.model.LocalProduct;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/**
 * A local product is recognised by the level that the regime of the day demands: three stars by the district through
 * 2025-07-05, by the province since.
 *
 * <p>What was rightly granted stays so; a certificate of a district of 2024 is read on its own day.
 */
final class OcopRecognisers extends OcopRule {

    OcopRecognisers() {
        super("ocop-recogniser");
    }

    @Override
    void check(OcopStars stars, Row<LocalProduct> row, Context context, Sink sink) {
        LocalProduct product = row.record();
        if (product.granted() == null || stars.validityMonths() == null) {
            return;
        }
        if (product.recogniserLevel() != null) {
            check(product.recogniserLevel(), Pointer.ROOT.member("recogniserLevel"), stars, row, context, sink);
        }
        Decision decision = product.decision();
        if (decision != null && decision.issuer() != null) {
            Agency issuer = context.find(Agency.class, decision.issuer()).orElse(null);
            if (issuer == null) {
                sink.notChecked(this, "other-exchange");
            } else {
                check(issuer.level(), Pointer.ROOT.member("decision").member("issuer"), stars, row, context, sink);
            }
        }
    }

    private void check(
            Code<AgencyLevel> level, Pointer at, OcopStars stars, Row<LocalProduct> row, Context context, Sink sink) {
        Code<AgencyLevel> right = Code.of(stars.recogniserLevel());
        LocalDate day = context.codesOn(row.record());
        if (context.lists().get(AgencyLevel.class).find(right, day).isEmpty()) {
            // from the last day of the districts to the first of the regime after theirs, nobody knows who could
            sink.notChecked(this, "code-unknown");
        } else if (!level.equals(right)) {
            Map<String, Object> arguments = Map.of(
                    "value", name(level, context),
                    "stars", stars.code(),
                    "right", name(right, context),
                    "regime", stars.regime());
            sink.report(this, row, at, arguments);
        }
    }

    /** Returns what a level is called, the code itself if the list does not have it. */
    private static Object name(Code<AgencyLevel> level, Context context) {
        return context.lists().get(AgencyLevel.class).versions(level).stream()
                .findFirst()
                .<Object>map(AgencyLevel::name)
                .orElse(level);
    }
}
