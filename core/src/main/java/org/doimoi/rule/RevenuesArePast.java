package org.doimoi.rule;

import java.time.Year;
import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.AnnualRevenue;
import org.doimoi.model.Startup;
import org.doimoi.value.Pointer;

/** The revenue of a year that has not begun is a plan. */
final class RevenuesArePast extends RecordRule<Startup> {

    RevenuesArePast() {
        super("revenue-of-future-year", Startup.class);
    }

    @Override
    protected void check(Row<Startup> row, Context context, Sink sink) {
        List<AnnualRevenue> revenues = row.record().revenues();
        for (int i = 0; i < revenues.size(); i++) {
            Year year = revenues.get(i).year();
            if (year.getValue() > context.today().getYear()) {
                Pointer at = Pointer.ROOT.member("revenues").element(i).member("year");
                sink.report(this, row, at, Map.of("value", year.getValue(), "day", context.today()));
            }
        }
    }
}
