package org.doimoi.rule;

import java.util.Map;
import org.doimoi.code.Territory;
import org.doimoi.dataset.Row;
import org.doimoi.model.Entity;
import org.doimoi.model.Right;
import org.doimoi.value.Code;
import org.doimoi.value.Identifier;
import org.doimoi.value.Pointer;

/** A right with a number of the Vietnamese office protects in Vietnam. */
final class RightTerritories extends RightRule {

    private static final Code<Territory> VIETNAM = Code.of("VN");

    RightTerritories() {
        super("right-territory");
    }

    @Override
    void check(Right right, Row<Entity> row, Pointer at, Context context, Sink sink) {
        String number = right.number();
        if (number != null
                && !right.territories().isEmpty()
                && !right.territories().contains(VIETNAM)
                && Identifier.isOfForm("ip-application", number)) {
            sink.report(this, row, at.member("territories"), Map.of("value", number));
        }
    }
}
