package org.doimoi.rule;

import org.doimoi.code.LocalProductStatus;
import org.doimoi.dataset.Row;
import org.doimoi.model.LocalProduct;
import org.doimoi.value.Pointer;

/** A local product that is recognised has a producer who still exists. */
final class ActiveProducers extends RecordRule<LocalProduct> {

    ActiveProducers() {
        super("producer-closed", LocalProduct.class);
    }

    @Override
    protected void check(Row<LocalProduct> row, Context context, Sink sink) {
        if (!row.record().status().equals(LocalProductStatus.RECOGNISED)) {
            return;
        }
        Endings.report(this, row, row.record().producer(), Pointer.ROOT.member("producer"), context, sink);
    }
}
