package org.doimoi.rule;

import org.doimoi.dataset.Row;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Pointer;
import org.doimoi.value.PriceRange;

/** A price is in units of its currency, not in thousands or millions. */
final class PriceMagnitudes extends MagnitudeRule<TechnologySupply> {

    PriceMagnitudes() {
        super("price-magnitude", TechnologySupply.class);
    }

    @Override
    protected void check(Row<TechnologySupply> row, Context context, Sink sink) {
        PriceRange price = row.record().price();
        if (price != null) {
            Pointer at = Pointer.ROOT.member("price");
            check(price.from(), row, at.member("from"), context, sink);
            check(price.to(), row, at.member("to"), context, sink);
        }
    }
}
