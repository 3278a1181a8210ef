package org.doimoi.rule;

import org.doimoi.model.Agency;
import org.doimoi.value.Id;
import org.jspecify.annotations.Nullable;

/** The parents of an agency lead to a top, never back to it. */
final class ParentsEnd extends RingRule<Agency> {

    ParentsEnd() {
        super("parent-cycle", Agency.class, "parent");
    }

    @Override
    @Nullable
    Id<?> next(Agency record) {
        return record.parent();
    }
}
