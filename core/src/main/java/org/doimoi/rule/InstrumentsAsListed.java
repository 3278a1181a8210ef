package org.doimoi.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.code.Certainty;
import org.doimoi.code.LegalDocument;
import org.doimoi.dataset.Row;
import org.doimoi.finding.Fix;
import org.doimoi.finding.Patch;
import org.doimoi.model.LegalInstrument;
import org.doimoi.value.Code;
import org.doimoi.value.Json;
import org.doimoi.value.Period;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** The dates of a legal instrument are those of the list of legal documents, where that is sure of them. */
final class InstrumentsAsListed extends RecordRule<LegalInstrument> {

    InstrumentsAsListed() {
        super("instrument-not-as-listed", LegalInstrument.class);
    }

    @Override
    protected void check(Row<LegalInstrument> row, Context context, Sink sink) {
        LegalInstrument instrument = row.record();
        String number = instrument.number();
        if (!Code.isCode(number)) {
            return;
        }
        List<LegalDocument> versions = context.lists().get(LegalDocument.class).versions(Code.of(number));
        // two versions are two documents of one number, or one that was amended: neither has the dates alone
        if (versions.size() != 1 || versions.get(0).term().certainty() != Certainty.HIGH) {
            return;
        }
        LegalDocument listed = versions.get(0);
        String issued = listed.issued();
        compare(
                instrument.issued(),
                issued == null ? null : LocalDate.parse(issued),
                Pointer.ROOT.member("issued"),
                row,
                sink);
        Period inForce = instrument.inForce();
        if (inForce != null) {
            Period valid = listed.term().valid();
            Pointer at = Pointer.ROOT.member("inForce");
            compare(inForce.from(), valid.from(), at.member("from"), row, sink);
            compare(inForce.through(), valid.through(), at.member("through"), row, sink);
        }
    }

    private void compare(
            @Nullable LocalDate value, @Nullable LocalDate listed, Pointer at, Row<LegalInstrument> row, Sink sink) {
        if (value != null && listed != null && !value.equals(listed)) {
            Fix fix = new Fix(Patch.replace(at, Json.of(value.toString()), Json.of(listed.toString())), false);
            Map<String, Object> arguments =
                    Map.of("value", value, "number", row.record().number(), "listed", listed);
            sink.report(this, Breach.of(row, at, arguments).with(fix));
        }
    }
}
