package org.doimoi.rule;

import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.LocalProduct;
import org.doimoi.model.TraceabilityRecord;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;

/** The records by which a local product is traced are about this product. */
final class ProductTraces extends RecordRule<LocalProduct> {

    ProductTraces() {
        super("product-trace-other", LocalProduct.class);
    }

    @Override
    protected void check(Row<LocalProduct> row, Context context, Sink sink) {
        List<Id<TraceabilityRecord>> traces = row.record().traceability();
        for (int i = 0; i < traces.size(); i++) {
            Id<LocalProduct> other = context.find(TraceabilityRecord.class, traces.get(i))
                    .map(TraceabilityRecord::product)
                    .orElse(null);
            if (other != null && !other.equals(row.record().id())) {
                Pointer at = Pointer.ROOT.member("traceability").element(i);
                sink.report(this, row, at, Map.of("value", traces.get(i), "other", other));
            }
        }
    }
}
