package org.doimoi.rule;

import java.util.List;
import java.util.Map;
import org.doimoi.code.AgencyLevel;
import org.doimoi.dataset.Row;
import org.doimoi.model.Agency;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;

/** An agency belongs to one of its own level or of one above. */
final class ParentsStandAbove extends RecordRule<Agency> {

    /** The lowest first. */
    private static final List<Code<AgencyLevel>> LEVELS =
            List.of(AgencyLevel.COMMUNAL, AgencyLevel.DISTRICT, AgencyLevel.PROVINCIAL, AgencyLevel.CENTRAL);

    ParentsStandAbove() {
        super("parent-level", Agency.class);
    }

    @Override
    protected void check(Row<Agency> row, Context context, Sink sink) {
        Id<Agency> id = row.record().parent();
        if (id == null) {
            return;
        }
        Agency parent = context.find(Agency.class, id).orElse(null);
        if (parent == null) {
            sink.notChecked(this, "other-exchange");
            return;
        }
        int above = LEVELS.indexOf(parent.level());
        if (above >= 0 && above < LEVELS.indexOf(row.record().level())) {
            Map<String, Object> arguments = Map.of(
                    "value", id, "level", parent.level(), "own", row.record().level());
            sink.report(this, row, Pointer.ROOT.member("parent"), arguments);
        }
    }
}
