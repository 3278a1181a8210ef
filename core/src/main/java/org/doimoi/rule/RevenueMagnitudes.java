package org.doimoi.rule;

import java.util.List;
import org.doimoi.dataset.Row;
import org.doimoi.model.AnnualRevenue;
import org.doimoi.model.Startup;
import org.doimoi.value.Pointer;

/** A revenue is in units of its currency, not in thousands or millions. */
final class RevenueMagnitudes extends MagnitudeRule<Startup> {

    RevenueMagnitudes() {
        super("revenue-magnitude", Startup.class);
    }

    @Override
    protected void check(Row<Startup> row, Context context, Sink sink) {
        List<AnnualRevenue> revenues = row.record().revenues();
        for (int i = 0; i < revenues.size(); i++) {
            Pointer at = Pointer.ROOT.member("revenues").element(i).member("amount");
            check(revenues.get(i).amount(), row, at, context, sink);
        }
    }
}
