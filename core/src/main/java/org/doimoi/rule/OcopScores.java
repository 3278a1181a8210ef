package org.doimoi.rule;

import java.math.BigDecimal;
import java.util.Map;
import org.doimoi.code.OcopStars;
import org.doimoi.dataset.Row;
import org.doimoi.finding.Fix;
import org.doimoi.finding.Patch;
import org.doimoi.model.LocalProduct;
import org.doimoi.value.Json;
import org.doimoi.value.Pointer;

/** The stars of a local product are those that its score gives under the regime of the day. */
final class OcopScores extends OcopRule {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    OcopScores() {
        super("ocop-score");
    }

    /** Returns whether a score is in the band of some stars, whose upper end is not included but for 100. */
    private static boolean isIn(OcopStars stars, BigDecimal score) {
        return score.compareTo(stars.minScore()) >= 0
                && (score.compareTo(stars.maxScore()) < 0
                        || score.compareTo(ALL) == 0 && stars.maxScore().compareTo(ALL) == 0);
    }

    @Override
    void check(OcopStars stars, Row<LocalProduct> row, Context context, Sink sink) {
        BigDecimal score = row.record().score();
        if (score == null || isIn(stars, score)) {
            return;
        }
        Pointer at = Pointer.ROOT.member("stars");
        Fix fix = context.lists().get(OcopStars.class).entries(context.codesOn(row.record())).stream()
                .filter(other -> isIn(other, score))
                .findFirst()
                .map(other -> new Fix(Patch.replace(at, Json.of(stars.code()), Json.of(other.code())), false))
                .orElse(null);
        Map<String, Object> arguments = Map.of(
                "value", stars.code(),
                "score", score,
                "from", stars.minScore(),
                "to", stars.maxScore(),
                "regime", stars.regime());
        sink.report(this, Breach.of(row, at, arguments).with(fix));
    }
}
