package org.doimoi.rule;

import org.doimoi.dataset.Row;
import org.doimoi.model.Partnership;
import org.doimoi.value.Pointer;

/** The value of a partnership is in units of its currency, not in thousands or millions. */
final class ValueMagnitudes extends MagnitudeRule<Partnership> {

    ValueMagnitudes() {
        super("value-magnitude", Partnership.class);
    }

    @Override
    protected void check(Row<Partnership> row, Context context, Sink sink) {
        check(row.record().value(), row, Pointer.ROOT.member("value"), context, sink);
    }
}
