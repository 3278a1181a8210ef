package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.code.Province;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Address;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/**
 * The address of an actor is in the province that the record names.
 *
 * <p>Where the code in the address is not that of the name beside it, {@link ProvinceNames} or {@link CodesOfAnotherDate}
 * speaks.
 */
final class AddressesInTheProvince extends RecordRule<Actor> {

    AddressesInTheProvince() {
        super("address-other-province", Actor.class);
    }

    @Override
    protected void check(Row<Actor> row, Context context, Sink sink) {
        Address address = row.record().address();
        Code<Province> own = row.record().province();
        if (address == null || address.province() == null || own == null || own.equals(address.province())) {
            return;
        }
        LocalDate day = context.codesOn(row.record());
        Province there = context.provinces().byCode(address.province(), day).orElse(null);
        Province here = context.provinces().byCode(own, day).orElse(null);
        if (there == null || here == null) {
            sink.notChecked(this, "code-unknown");
            return;
        }
        StatedProvince stated = StatedProvince.of(row.record());
        if (stated != null && !stated.agrees(context.provinces(), day)) {
            return;
        }
        Map<String, Object> arguments =
                Map.of("value", address.province(), "province", there.name(), "code", own, "own", here.name());
        sink.report(this, row, Pointer.ROOT.member("address").member("province"), arguments);
    }
}
