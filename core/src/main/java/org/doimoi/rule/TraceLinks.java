package org.doimoi.rule;

import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.TraceabilityRecord;
import org.doimoi.value.DigitalLink;
import org.doimoi.value.Identifier;
import org.doimoi.value.Pointer;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/** The GS1 Digital Link of a record of traceability says the same as the record. */
final class TraceLinks extends RecordRule<TraceabilityRecord> {

    TraceLinks() {
        super("trace-link-differs", TraceabilityRecord.class);
    }

    /** Returns the GTIN in the form that a link has it, null if the code of the product is none. */
    private static @Nullable String gtin(TraceabilityRecord trace) {
        Identifier code = trace.productCode();
        return code != null && code.scheme().equals("gtin")
                ? DigitalLink.of(code.value(), null, null).gtin()
                : null;
    }

    @Override
    protected void check(Row<TraceabilityRecord> row, Context context, Sink sink) {
        TraceabilityRecord trace = row.record();
        DigitalLink link = trace.link();
        if (link == null) {
            return;
        }
        compare(link.gtin(), gtin(trace), "mã GTIN", "GTIN", row, sink);
        compare(link.lot(), trace.lot(), "số lô", "lot", row, sink);
        compare(link.serial(), trace.serial(), "số sê-ri", "serial number", row, sink);
        compare(link.expiry(), trace.expires(), "hạn sử dụng", "last day of use", row, sink);
    }

    private void compare(
            @Nullable Object linked,
            @Nullable Object stated,
            String vietnamese,
            String english,
            Row<TraceabilityRecord> row,
            Sink sink) {
        if (linked != null && stated != null && !linked.equals(stated)) {
            Map<String, Object> arguments =
                    Map.of("value", linked, "stated", stated, "what", Text.ofVietnameseEnglish(vietnamese, english));
            sink.report(this, row, Pointer.ROOT.member("link"), arguments);
        }
    }
}
