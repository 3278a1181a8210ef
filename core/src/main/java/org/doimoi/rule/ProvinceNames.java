package org.doimoi.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doimoi.code.Province;
import org.doimoi.code.Provinces;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;

/**
 * The name of the province that the source wrote is that of the code, on the day of the record.
 *
 * <p>A former name whose heir has the code is left alone, and so is a name that nobody knows, and a code that fits the name
 * on another day: of that {@link CodesOfAnotherDate} speaks.
 */
final class ProvinceNames extends StatedProvinceRule {

    ProvinceNames() {
        super("province-name");
    }

    @Override
    void check(StatedProvince stated, LocalDate day, Row<Actor> row, Context context, Sink sink) {
        Optional<Province> coded = context.provinces().byCode(stated.code(), day);
        List<Provinces.Match> named = stated.named(context.provinces(), day);
        if (coded.isPresent()
                && !named.isEmpty()
                && named.stream().noneMatch(match -> match.province().equals(coded.get()))
                && CodesOfAnotherDate.agreement(stated, context, day).isEmpty()) {
            String right = named.stream()
                    .map(match ->
                            match.province().code() + " " + match.province().name())
                    .collect(Collectors.joining(", "));
            sink.report(
                    this,
                    row,
                    StatedProvince.NAME,
                    Map.of(
                            "value", stated.name(),
                            "code", stated.code(),
                            "name", coded.get().name().toString(),
                            "day", day,
                            "right", right));
        }
    }
}
