package org.doimoi.rule;

import org.doimoi.dataset.Row;
import org.doimoi.model.EnterpriseFund;
import org.doimoi.value.Pointer;

/** What a fund takes and gives is in units of its currency, not in thousands or millions. */
final class FundMagnitudes extends MagnitudeRule<EnterpriseFund> {

    FundMagnitudes() {
        super("enterprise-fund-magnitude", EnterpriseFund.class);
    }

    @Override
    protected void check(Row<EnterpriseFund> row, Context context, Sink sink) {
        EnterpriseFund fund = row.record();
        check(fund.setAside(), row, Pointer.ROOT.member("setAside"), context, sink);
        check(fund.carriedOver(), row, Pointer.ROOT.member("carriedOver"), context, sink);
        check(fund.used(), row, Pointer.ROOT.member("used"), context, sink);
    }
}
