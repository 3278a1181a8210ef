package org.doimoi.rule;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Entity;
import org.doimoi.model.Right;
import org.doimoi.value.Identifier;
import org.doimoi.value.Pointer;

/** No right lasts longer than its kind, counted from the day of its application or the year in its number. */
final class RightTerms extends RightRule {

    private static final ImmutableMap<String, Integer> YEARS =
            ImmutableMap.of("patent", 20, "utility-solution", 10, "industrial-design", 15);

    RightTerms() {
        super("right-too-long");
    }

    @Override
    void check(Right right, Row<Entity> row, Pointer at, Context context, Sink sink) {
        Integer years = YEARS.get(right.kind().toString());
        LocalDate through = right.through();
        if (years == null || through == null) {
            return;
        }
        LocalDate day = right.filed();
        String number = right.number();
        int filed;
        if (day != null) {
            filed = day.getYear();
        } else if (number != null && Identifier.isOfForm("ip-application", number)) {
            filed = Integer.parseInt(number.substring(2, 6));
        } else {
            sink.notChecked(this, "value-missing");
            return;
        }
        if (day == null ? through.getYear() > filed + years : through.isAfter(day.plusYears(years))) {
            Map<String, Object> arguments = Map.of("value", through, "years", years, "filed", filed);
            sink.report(this, row, at.member("through"), arguments);
        }
    }
}
