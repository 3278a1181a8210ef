package org.doimoi.rule;

import static org.doimoi.finding.Severity.ERROR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doimoi.code.Province;
import org.doimoi.code.Provinces;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Address;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/**
 * The name of the province that the source wrote is that of the code, on the day of the record.
 *
 * <p>Before 2025-07-01 the code 15 was Yên Bái, so a record of that time that says 15 and Lào Cai has a code of today. A
 * former name whose heir has the code is left alone, and so is a name that nobody knows.
 */
final class ProvinceNames extends RecordRule<Actor> {

    ProvinceNames() {
        super("province-name", ERROR, Actor.class);
    }

    @Override
    protected void check(Row<Actor> row, Context context, Sink sink) {
        Address address = row.record().address();
        Code<Province> code =
                address == null || address.province() == null ? row.record().province() : address.province();
        if (address == null || address.provinceName() == null || code == null) {
            return;
        }
        LocalDate day = context.codesOn(row.record());
        Optional<Province> coded = context.provinces().byCode(code, day);
        List<Provinces.Match> named = context.provinces().find(address.provinceName(), day);
        if (coded.isPresent()
                && !named.isEmpty()
                && named.stream().noneMatch(match -> match.province().equals(coded.get()))) {
            String right = named.stream()
                    .map(match ->
                            match.province().code() + " " + match.province().name())
                    .collect(Collectors.joining(", "));
            sink.report(
                    this,
                    row,
                    Pointer.ROOT.member("address").member("provinceName"),
                    Map.of(
                            "value", address.provinceName(),
                            "code", code,
                            "name", coded.get().name().toString(),
                            "day", day,
                            "right", right));
        }
    }
}
