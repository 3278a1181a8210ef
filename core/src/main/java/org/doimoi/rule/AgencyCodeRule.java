package org.doimoi.rule;

import java.time.LocalDate;
import java.util.List;
import org.doimoi.code.AgencyCode;
import org.doimoi.dataset.Row;
import org.doimoi.model.Agency;
import org.doimoi.value.Code;

/** A rule on an agency that has a code of the first level, such as H38, on the day of its record. */
abstract class AgencyCodeRule extends RecordRule<Agency> {

    AgencyCodeRule(String id) {
        super(id, Agency.class);
    }

    /** Checks an agency whose code is in the list, with everything that the code has ever meant. */
    abstract void check(List<AgencyCode> versions, LocalDate day, Row<Agency> row, Context context, Sink sink);

    @Override
    protected final void check(Row<Agency> row, Context context, Sink sink) {
        Code<AgencyCode> code = row.record().agencyCode();
        // those of the second level, such as H38.05, are in no list that was published
        if (code == null || code.toString().indexOf('.') >= 0) {
            return;
        }
        List<AgencyCode> versions = context.lists().get(AgencyCode.class).versions(code);
        if (versions.isEmpty()) {
            sink.notChecked(this, "code-unknown");
        } else {
            check(versions, context.codesOn(row.record()), row, context, sink);
        }
    }
}
