package org.doimoi.rule;

import java.util.List;
import java.util.Map;
import org.doimoi.code.DocumentNumbers;
import org.doimoi.code.LegalInstrumentKind;
import org.doimoi.dataset.Row;
import org.doimoi.finding.Fix;
import org.doimoi.finding.Patch;
import org.doimoi.model.LegalInstrument;
import org.doimoi.value.Json;
import org.doimoi.value.Pointer;

/** The abbreviation in the number of a legal instrument is that of its kind: NĐ of a decree (Law 80/2015/QH13, Article 10). */
final class InstrumentKinds extends RecordRule<LegalInstrument> {

    InstrumentKinds() {
        super("instrument-kind", LegalInstrument.class);
    }

    @Override
    protected void check(Row<LegalInstrument> row, Context context, Sink sink) {
        LegalInstrument instrument = row.record();
        String symbol = DocumentNumbers.symbol(instrument.number());
        List<LegalInstrumentKind> kinds =
                context.lists().get(LegalInstrumentKind.class).entries(context.codesOn(instrument)).stream()
                        .filter(kind -> kind.symbols().contains(symbol))
                        .toList();
        // of an abbreviation that no kind has nothing can be said
        if (kinds.isEmpty()
                || kinds.stream()
                        .anyMatch(kind -> kind.code().equals(instrument.kind().toString()))) {
            return;
        }
        Pointer at = Pointer.ROOT.member("kind");
        String right = kinds.get(0).code();
        Map<String, Object> arguments = Map.of(
                "value",
                instrument.kind(),
                "number",
                instrument.number(),
                "right",
                kinds.get(0).name());
        Fix fix = kinds.size() > 1
                ? null
                : new Fix(Patch.replace(at, Json.of(instrument.kind().toString()), Json.of(right)), false);
        sink.report(this, Breach.of(row, at, arguments).with(fix));
    }
}
