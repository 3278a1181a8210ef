package org.doimoi.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.code.AgencyCode;
import org.doimoi.code.AgencyLevel;
import org.doimoi.dataset.Row;
import org.doimoi.finding.Fix;
import org.doimoi.finding.Patch;
import org.doimoi.model.Agency;
import org.doimoi.value.Code;
import org.doimoi.value.Json;
import org.doimoi.value.Pointer;

/** An agency whose code is of group H is one of a province, and that of a ministry or central agency is central. */
final class AgencyCodeLevels extends AgencyCodeRule {

    AgencyCodeLevels() {
        super("agency-code-level");
    }

    @Override
    void check(List<AgencyCode> versions, LocalDate day, Row<Agency> row, Context context, Sink sink) {
        Code<AgencyLevel> level = row.record().level();
        Code<AgencyLevel> right =
                versions.get(versions.size() - 1).kind().toString().equals("peoples-committee")
                        ? AgencyLevel.PROVINCIAL
                        : AgencyLevel.CENTRAL;
        if (!level.equals(right)) {
            Map<String, Object> arguments =
                    Map.of("value", level, "code", versions.get(0).code(), "right", right);
            Pointer at = Pointer.ROOT.member("level");
            Fix fix = new Fix(Patch.replace(at, Json.of(level.toString()), Json.of(right.toString())), false);
            sink.report(this, Breach.of(row, at, arguments).with(fix));
        }
    }
}
