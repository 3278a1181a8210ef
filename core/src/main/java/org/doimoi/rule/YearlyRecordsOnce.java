package org.doimoi.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.model.Area;
import org.doimoi.model.EnterpriseFund;
import org.doimoi.model.Entity;
import org.doimoi.model.IndicatorFramework;
import org.doimoi.model.IndicatorValue;
import org.doimoi.model.ProvincialBudget;
import org.doimoi.model.ProvincialReport;
import org.doimoi.model.Ranking;
import org.doimoi.value.Pointer;

/** What is said of a year is said once: a budget of a province, a fund of an enterprise, an index, a value, a report. */
final class YearlyRecordsOnce extends Rule {

    YearlyRecordsOnce() {
        super("yearly-record-repeated");
    }

    @Override
    public void check(Context context, Sink sink) {
        for (Table<?> table : Table.all()) {
            Map<List<?>, Row<?>> first = new HashMap<>();
            table.stream(context.dataset()).forEach(row -> {
                List<?> key = key(row.record());
                Row<?> before = key.isEmpty() ? null : first.putIfAbsent(key, row);
                if (before != null && !before.record().id().equals(row.record().id())) {
                    Pointer at = Pointer.ROOT.member("year");
                    Map<String, Object> arguments = Map.of(
                            "value",
                            key.stream().map(Object::toString).collect(Collectors.joining(", ")),
                            "earlier",
                            before.record().id());
                    sink.report(this, Breach.of(row, at, arguments).relatedTo(before, at));
                }
            });
        }
    }

    /** Returns what a record is about, empty if it is about no year. */
    private static List<?> key(Entity record) {
        if (record instanceof ProvincialBudget budget) {
            return List.of(budget.province(), budget.year());
        }
        if (record instanceof EnterpriseFund fund) {
            return List.of(fund.enterprise(), fund.year());
        }
        if (record instanceof IndicatorFramework framework) {
            return framework.year() == null ? List.of() : List.of(framework.code(), framework.year());
        }
        if (record instanceof IndicatorValue value) {
            return Stream.of(value.framework(), value.indicator(), place(value.area()), value.year(), value.period())
                    .filter(Objects::nonNull)
                    .toList();
        }
        if (record instanceof Ranking ranking) {
            return List.of(ranking.framework(), ranking.year());
        }
        return record instanceof ProvincialReport report
                ? List.of(report.province(), report.year(), report.kind())
                : List.of();
    }

    private static List<?> place(Area area) {
        return Stream.of(area.country(), area.region(), area.province())
                .filter(Objects::nonNull)
                .toList();
    }
}
