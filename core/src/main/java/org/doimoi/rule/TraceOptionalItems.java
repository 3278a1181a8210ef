package org.doimoi.rule;

import org.doimoi.dataset.Row;
import org.doimoi.model.TraceabilityRecord;
import org.doimoi.value.Pointer;

/** A record of traceability has the items that it must have if the product has them: a brand, symbol or serial, a shelf life. */
final class TraceOptionalItems extends TraceItemRule {

    TraceOptionalItems() {
        super("trace-item-if-any");
    }

    @Override
    void checkItems(Row<TraceabilityRecord> row, Context context, Sink sink) {
        TraceabilityRecord trace = row.record();
        if (trace.brand() == null && trace.model() == null && trace.serial() == null) {
            Pointer at = Pointer.ROOT.member("brand");
            report(8, "thương hiệu, nhãn hiệu, ký hiệu, số sê-ri", "brand, symbol or serial number", row, at, sink);
        }
        if (trace.expires() == null) {
            report(9, "thời hạn sử dụng", "shelf life", row, Pointer.ROOT.member("expires"), sink);
        }
    }
}
