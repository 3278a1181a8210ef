package org.doimoi.rule;

import java.math.BigDecimal;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.EnterpriseFund;
import org.doimoi.value.Pointer;

/**
 * An enterprise sets aside no more of its taxable income than the regime of the year allows: 10 %, since Resolution
 * 198/2025/QH15 20 %.
 *
 * <p>The resolution is in force from 2025-05-17. From which tax year it counts was not read in a text, so all of 2025 is
 * given the higher rate; years and rates are parameters.
 */
final class FundRates extends RecordRule<EnterpriseFund> {

    FundRates() {
        super("enterprise-fund-rate", EnterpriseFund.class);
    }

    @Override
    protected void check(Row<EnterpriseFund> row, Context context, Sink sink) {
        BigDecimal rate = row.record().rate();
        int year = row.record().year().getValue();
        boolean raised = year >= context.parameter(this, "from-year").intValue();
        BigDecimal most = context.parameter(this, raised ? "most" : "most-before");
        if (rate != null && rate.compareTo(most) > 0) {
            sink.report(this, row, Pointer.ROOT.member("rate"), Map.of("value", rate, "right", most, "year", year));
        }
    }
}
