package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.code.OcopStars;
import org.doimoi.dataset.Row;
import org.doimoi.model.LocalProduct;
import org.doimoi.value.Pointer;

/** A local product with one or two stars has no certificate: the commune screens it and nobody recognises it. */
final class OcopCertificates extends OcopRule {

    OcopCertificates() {
        super("ocop-no-certificate");
    }

    @Override
    void check(OcopStars stars, Row<LocalProduct> row, Context context, Sink sink) {
        LocalDate granted = row.record().granted();
        if (granted != null && stars.validityMonths() == null) {
            Map<String, Object> arguments = Map.of("value", granted, "stars", stars.code(), "regime", stars.regime());
            sink.report(this, row, Pointer.ROOT.member("granted"), arguments);
        }
    }
}
