package org.doimoi.rule;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.IntellectualPropertyRight;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Identifier;
import org.doimoi.value.Pointer;

/** No right lasts longer than its kind, counted from the year in the number of its application. */
final class RightTerms extends RightRule {

    private static final ImmutableMap<String, Integer> YEARS =
            ImmutableMap.of("patent", 20, "utility-solution", 10, "industrial-design", 15);

    RightTerms() {
        super("right-too-long");
    }

    @Override
    void check(IntellectualPropertyRight right, Row<TechnologySupply> row, Pointer at, Context context, Sink sink) {
        Integer years = YEARS.get(right.kind().toString());
        LocalDate through = right.through();
        if (years == null || through == null) {
            return;
        }
        String number = right.number();
        if (number == null || !Identifier.isOfForm("ip-application", number)) {
            sink.notChecked(this, "value-missing");
            return;
        }
        int filed = Integer.parseInt(number.substring(2, 6));
        if (through.getYear() > filed + years) {
            Map<String, Object> arguments = Map.of("value", through, "years", years, "filed", filed);
            sink.report(this, row, at.member("through"), arguments);
        }
    }
}
