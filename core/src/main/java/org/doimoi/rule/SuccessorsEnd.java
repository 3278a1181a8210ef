package org.doimoi.rule;

import org.doimoi.model.Startup;
import org.doimoi.value.Id;
import org.jspecify.annotations.Nullable;

/** The successors of a start-up lead to an end, never back to it. */
final class SuccessorsEnd extends RingRule<Startup> {

    SuccessorsEnd() {
        super("successor-cycle", Startup.class, "successor");
    }

    @Override
    @Nullable
    Id<?> next(Startup record) {
        return record.successor();
    }
}
