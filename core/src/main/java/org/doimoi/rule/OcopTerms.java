package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.code.OcopStars;
import org.doimoi.dataset.Row;
import org.doimoi.model.LocalProduct;
import org.doimoi.value.Pointer;

/** The certificate of a local product holds no longer than the regime of the day allows. */
final class OcopTerms extends OcopRule {

    OcopTerms() {
        super("ocop-too-long");
    }

    @Override
    void check(OcopStars stars, Row<LocalProduct> row, Context context, Sink sink) {
        LocalDate granted = row.record().granted();
        LocalDate through = row.record().through();
        Integer months = stars.validityMonths();
        if (granted != null && through != null && months != null && through.isAfter(granted.plusMonths(months))) {
            Map<String, Object> arguments =
                    Map.of("value", through, "months", months, "granted", granted, "regime", stars.regime());
            sink.report(this, row, Pointer.ROOT.member("through"), arguments);
        }
    }
}
