package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Entity;
import org.doimoi.model.Right;
import org.doimoi.value.Identifier;
import org.doimoi.value.Pointer;

/** The year in the number of an application is that of its day. */
final class ApplicationYears extends RightRule {

    ApplicationYears() {
        super("application-year");
    }

    @Override
    void check(Right right, Row<Entity> row, Pointer at, Context context, Sink sink) {
        String number = right.number();
        LocalDate filed = right.filed();
        if (number != null
                && filed != null
                && Identifier.isOfForm("ip-application", number)
                && Integer.parseInt(number.substring(2, 6)) != filed.getYear()) {
            sink.report(this, row, at.member("filed"), Map.of("value", filed, "number", number));
        }
    }
}
