package org.doimoi.rule;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.AnnualRevenue;
import org.doimoi.model.Startup;
import org.doimoi.value.Pointer;

/** A start-up has no revenue of a year before it was founded. */
final class RevenuesAfterFounding extends RecordRule<Startup> {

    RevenuesAfterFounding() {
        super("revenue-before-founding", Startup.class);
    }

    @Override
    protected void check(Row<Startup> row, Context context, Sink sink) {
        LocalDate founded = row.record().founded();
        if (founded == null) {
            return;
        }
        List<AnnualRevenue> revenues = row.record().revenues();
        for (int i = 0; i < revenues.size(); i++) {
            Year year = revenues.get(i).year();
            if (year.getValue() < founded.getYear()) {
                Pointer at = Pointer.ROOT.member("revenues").element(i).member("year");
                sink.report(this, row, at, Map.of("value", year.getValue(), "day", founded));
            }
        }
    }
}
