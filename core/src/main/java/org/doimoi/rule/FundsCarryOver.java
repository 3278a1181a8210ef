package org.doimoi.rule;

import java.util.HashMap;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.model.Actor;
import org.doimoi.model.EnterpriseFund;
import org.doimoi.value.Id;
import org.doimoi.value.Money;
import org.doimoi.value.Pointer;

/** What a fund carries over from the years before is what was left at the end of the last. */
final class FundsCarryOver extends Rule {

    private record Key(Id<Actor> enterprise, int year) {}

    FundsCarryOver() {
        super("enterprise-fund-carried-over");
    }

    @Override
    public void check(Context context, Sink sink) {
        Table<?> table = Table.of(EnterpriseFund.class);
        Map<Key, Row<?>> byYear = new HashMap<>();
        table.stream(context.dataset()).forEach(row -> byYear.putIfAbsent(key((EnterpriseFund) row.record(), 0), row));
        table.stream(context.dataset()).forEach(row -> {
            EnterpriseFund fund = (EnterpriseFund) row.record();
            Row<?> before = byYear.get(key(fund, -1));
            if (before != null) {
                ((EnterpriseFund) before.record()).balance().ifPresent(left -> check(row, fund, left, before, sink));
            }
        });
    }

    private static Key key(EnterpriseFund fund, int years) {
        return new Key(fund.enterprise(), fund.year().getValue() + years);
    }

    private void check(Row<?> row, EnterpriseFund fund, Money left, Row<?> before, Sink sink) {
        Money carried = fund.carriedOver();
        if (carried != null
                && carried.currency().equals(left.currency())
                && carried.amount().compareTo(left.amount()) != 0) {
            Map<String, Object> arguments = Map.of(
                    "value", carried, "right", left, "earlier", before.record().id());
            sink.report(
                    this,
                    Breach.of(row, Pointer.ROOT.member("carriedOver"), arguments)
                            .relatedTo(before, Pointer.ROOT.member("year")));
        }
    }
}
