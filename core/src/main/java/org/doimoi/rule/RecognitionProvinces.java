package org.doimoi.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.code.Province;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.value.Code;

/**
 * A people's committee recognises those of its own province (Decree 268/2025/NĐ-CP, Articles 40.3, 40.4 and 48.1).
 *
 * <p>Where the issuer ended with a merger, its province is what became of it.
 */
final class RecognitionProvinces extends IssuerRule {

    RecognitionProvinces() {
        super("recognition-other-province");
    }

    @Override
    void check(Granted granted, Row<Actor> row, Context context, Sink sink) {
        Code<Province> there = granted.issuer().province();
        if (!granted.isProvincial() || there == null) {
            return;
        }
        Code<Province> own = row.record().province();
        if (own == null) {
            sink.notChecked(this, "value-missing");
            return;
        }
        if (own.equals(there) && granted.issuer().active() == null) {
            return;
        }
        LocalDate issuerDay = context.codesOn(granted.issuer());
        LocalDate day = context.codesOn(row.record());
        Province issuing = context.provinces().byCode(there, issuerDay).orElse(null);
        Province province = context.provinces().byCode(own, day).orElse(null);
        List<Province> heirs = issuing == null ? List.of() : context.provinces().on(issuing, issuerDay, day);
        if (province == null || heirs.isEmpty()) {
            sink.notChecked(this, "code-unknown");
        } else if (heirs.stream().noneMatch(heir -> heir.code().equals(province.code()))) {
            sink.report(
                    this,
                    row,
                    granted.at(),
                    Map.of(
                            "value",
                            granted.issuer().id(),
                            "province",
                            heirs.get(0).name(),
                            "own",
                            province.name()));
        }
    }
}
