package org.doimoi.rule;

import org.doimoi.model.Programme;
import org.doimoi.value.Id;
import org.jspecify.annotations.Nullable;

/** The programmes above a programme lead to a top, never back to it. */
final class ProgrammesEnd extends RingRule<Programme> {

    ProgrammesEnd() {
        super("programme-cycle", Programme.class, "parent");
    }

    @Override
    @Nullable
    Id<?> next(Programme record) {
        return record.parent();
    }
}
