package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.code.LegalDocument;
import org.doimoi.dataset.Row;
import org.doimoi.model.TraceabilityRecord;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;
import org.doimoi.value.Text;

/**
 * A rule on the ten items of traceability (Circular 02/2024/TT-BKHCN), from the first day of the circular on.
 *
 * <p>Item 1, the name, is for a constraint. What the record leaves out, its product or its producer may say.
 */
abstract class TraceItemRule extends RecordRule<TraceabilityRecord> {

    private static final Code<LegalDocument> CIRCULAR = Code.of("02/2024/TT-BKHCN");

    TraceItemRule(String id) {
        super(id, TraceabilityRecord.class);
    }

    abstract void checkItems(Row<TraceabilityRecord> row, Context context, Sink sink);

    final void report(int item, String vietnamese, String english, Row<?> row, Pointer at, Sink sink) {
        Map<String, Object> arguments = Map.of("value", Text.ofVietnameseEnglish(vietnamese, english), "item", item);
        sink.report(this, row, at, arguments);
    }

    @Override
    protected final void check(Row<TraceabilityRecord> row, Context context, Sink sink) {
        LocalDate day = context.codesOn(row.record());
        boolean asked = context.lists().get(LegalDocument.class).versions(CIRCULAR).stream()
                .anyMatch(circular -> circular.term().isInForce(day));
        if (asked) {
            checkItems(row, context, sink);
        }
    }
}
