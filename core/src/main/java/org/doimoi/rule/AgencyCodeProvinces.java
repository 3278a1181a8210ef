package org.doimoi.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.code.AgencyCode;
import org.doimoi.code.Province;
import org.doimoi.code.Provinces;
import org.doimoi.dataset.Row;
import org.doimoi.finding.Fix;
import org.doimoi.finding.Patch;
import org.doimoi.model.Agency;
import org.doimoi.value.Code;
import org.doimoi.value.Json;
import org.doimoi.value.Pointer;

/** An agency that has the code of a province acts in that province, or in what became of it. */
final class AgencyCodeProvinces extends AgencyCodeRule {

    AgencyCodeProvinces() {
        super("agency-code-province");
    }

    @Override
    void check(List<AgencyCode> versions, LocalDate day, Row<Agency> row, Context context, Sink sink) {
        Code<Province> own = row.record().province();
        String code = versions.get(0).code();
        if (own == null || code.charAt(0) != 'H') {
            return;
        }
        Province here = context.provinces().byCode(own, day).orElse(null);
        List<Provinces.Match> matches = context.provinces().find(code, day);
        if (here == null || matches.isEmpty()) {
            sink.notChecked(this, "code-unknown");
        } else if (matches.stream().noneMatch(match -> match.province().code().equals(here.code()))) {
            Province right = matches.get(0).province();
            Map<String, Object> arguments =
                    Map.of("value", own, "name", here.name(), "code", code, "right", right.name());
            Pointer at = Pointer.ROOT.member("province");
            Fix fix = matches.size() > 1
                    ? null
                    : new Fix(Patch.replace(at, Json.of(own.toString()), Json.of(right.code())), false);
            sink.report(this, Breach.of(row, at, arguments).with(fix));
        }
    }
}
