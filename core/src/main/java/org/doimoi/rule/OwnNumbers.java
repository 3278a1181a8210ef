package org.doimoi.rule;

import java.util.HashMap;
import java.util.Map;
import org.doimoi.code.DocumentNumbers;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.model.LegalInstrument;
import org.doimoi.value.Pointer;

/** One legal instrument is one record; a number without a year, such as 1705/QĐ-BKHCN, comes again each year. */
final class OwnNumbers extends Rule {

    OwnNumbers() {
        super("instrument-twice");
    }

    private static String key(LegalInstrument instrument) {
        String number = instrument.number();
        // where the year is not known, it may be another
        return DocumentNumbers.year(number) != 0
                ? number
                : number
                        + ' '
                        + (instrument.issued() == null
                                ? instrument.id()
                                : instrument.issued().getYear());
    }

    @Override
    public void check(Context context, Sink sink) {
        Pointer at = Pointer.ROOT.member("number");
        Map<String, Row<?>> first = new HashMap<>();
        Table.of(LegalInstrument.class).stream(context.dataset()).forEach(row -> {
            LegalInstrument instrument = (LegalInstrument) row.record();
            Row<?> before = first.putIfAbsent(key(instrument), row);
            if (before != null && !before.record().id().equals(instrument.id())) {
                Map<String, Object> arguments = Map.of(
                        "value", instrument.number(), "earlier", before.record().id());
                sink.report(this, Breach.of(row, at, arguments).relatedTo(before, at));
            }
        });
    }
}
