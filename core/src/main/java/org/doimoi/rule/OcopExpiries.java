package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.code.LocalProductStatus;
import org.doimoi.code.OcopStars;
import org.doimoi.dataset.Row;
import org.doimoi.finding.Fix;
import org.doimoi.finding.Patch;
import org.doimoi.model.LocalProduct;
import org.doimoi.value.Code;
import org.doimoi.value.Json;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** A local product that is called recognised has a certificate that has not run out. */
final class OcopExpiries extends OcopRule {

    OcopExpiries() {
        super("ocop-expired");
    }

    /** Returns the last day on which a certificate holds, as stated or as the regime has it; null if neither is known. */
    private static @Nullable LocalDate end(LocalProduct product, OcopStars stars) {
        if (product.through() != null || product.granted() == null || stars.validityMonths() == null) {
            return product.through();
        }
        return product.granted().plusMonths(stars.validityMonths());
    }

    @Override
    void check(OcopStars stars, Row<LocalProduct> row, Context context, Sink sink) {
        Code<LocalProductStatus> status = row.record().status();
        LocalDate end = end(row.record(), stars);
        if (status.equals(LocalProductStatus.RECOGNISED) && end != null && end.isBefore(context.today())) {
            Pointer at = Pointer.ROOT.member("status");
            Fix fix = new Fix(
                    Patch.replace(at, Json.of(status.toString()), Json.of(LocalProductStatus.EXPIRED.toString())),
                    false);
            Map<String, Object> arguments = Map.of("value", end, "day", context.today());
            sink.report(this, Breach.of(row, at, arguments).with(fix));
        }
    }
}
