package org.doimoi.rule;

import java.math.BigDecimal;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Listing;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Money;
import org.doimoi.value.Pointer;
import org.doimoi.value.PriceRange;
import org.jspecify.annotations.Nullable;

/** Both ends of a price or a budget are in the same unit. */
final class PriceSpreads extends RecordRule<Listing> {

    PriceSpreads() {
        super("price-spread", Listing.class);
    }

    @Override
    protected void check(Row<Listing> row, Context context, Sink sink) {
        if (row.record() instanceof TechnologySupply supply) {
            check(supply.price(), row, Pointer.ROOT.member("price"), context, sink);
        } else if (row.record() instanceof TechnologyDemand demand) {
            check(demand.budget(), row, Pointer.ROOT.member("budget"), context, sink);
        }
    }

    private void check(@Nullable PriceRange range, Row<Listing> row, Pointer at, Context context, Sink sink) {
        Money from = range == null ? null : range.from();
        Money to = range == null ? null : range.to();
        if (from == null
                || to == null
                || from.amount().signum() <= 0
                || !from.currency().equals(to.currency())) {
            return;
        }
        BigDecimal factor = context.parameter(this, "factor");
        if (to.amount().compareTo(from.amount().multiply(factor)) >= 0) {
            sink.report(this, row, at, Map.of("value", from, "to", to, "factor", factor));
        }
    }
}
