package org.doimoi.rule;

import java.time.Year;
import java.util.Map;
import org.doimoi.code.Province;
import org.doimoi.dataset.Row;
import org.doimoi.model.Entity;
import org.doimoi.model.IndicatorValue;
import org.doimoi.model.ProvincialBudget;
import org.doimoi.model.ProvincialReport;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** The budget and the values of a report are of its province and its year. */
final class ReportsAgree extends RecordRule<ProvincialReport> {

    ReportsAgree() {
        super("report-agreement", ProvincialReport.class);
    }

    @Override
    protected void check(Row<ProvincialReport> row, Context context, Sink sink) {
        ProvincialReport report = row.record();
        context.find(ProvincialBudget.class, report.budget())
                .ifPresent(budget ->
                        check(budget, budget.province(), budget.year(), row, Pointer.ROOT.member("budget"), sink));
        for (int i = 0; i < report.indicators().size(); i++) {
            Pointer at = Pointer.ROOT.member("indicators").element(i);
            context.find(IndicatorValue.class, report.indicators().get(i))
                    .ifPresent(value -> check(value, value.area().province(), value.year(), row, at, sink));
        }
    }

    private void check(
            Entity found,
            @Nullable Code<Province> province,
            Year year,
            Row<ProvincialReport> row,
            Pointer at,
            Sink sink) {
        ProvincialReport report = row.record();
        if (!year.equals(report.year()) || province != null && !province.equals(report.province())) {
            sink.report(
                    this,
                    row,
                    at,
                    Map.of(
                            "value",
                            found.id(),
                            "is",
                            (province == null ? "" : province + ", ") + year,
                            "right",
                            report.province() + ", " + report.year()));
        }
    }
}
