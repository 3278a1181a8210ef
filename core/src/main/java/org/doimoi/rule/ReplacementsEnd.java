package org.doimoi.rule;

import org.doimoi.model.LegalInstrument;
import org.doimoi.value.Id;
import org.jspecify.annotations.Nullable;

/** What replaced a legal instrument, and what replaced that, leads to an end, never back to it. */
final class ReplacementsEnd extends RingRule<LegalInstrument> {

    ReplacementsEnd() {
        super("instrument-successor-cycle", LegalInstrument.class, "replacedBy");
    }

    @Override
    @Nullable
    Id<?> next(LegalInstrument record) {
        return record.replacedBy();
    }
}
