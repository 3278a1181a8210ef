package org.doimoi.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.code.Province;
import org.doimoi.dataset.Row;
import org.doimoi.model.Partnership;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/** The provinces of a partnership that names regions lie in these. */
final class LinkagesInRegions extends RecordRule<Partnership> {

    LinkagesInRegions() {
        super("province-outside-regions", Partnership.class);
    }

    @Override
    protected void check(Row<Partnership> row, Context context, Sink sink) {
        Partnership partnership = row.record();
        if (partnership.regions().isEmpty()) {
            return;
        }
        LocalDate day = context.codesOn(partnership);
        List<Code<Province>> provinces = partnership.provinces();
        for (int i = 0; i < provinces.size(); i++) {
            Province province =
                    context.provinces().byCode(provinces.get(i), day).orElse(null);
            if (province != null && !partnership.regions().contains(province.region())) {
                sink.report(
                        this,
                        row,
                        Pointer.ROOT.member("provinces").element(i),
                        Map.of("value", province.name(), "region", province.region()));
            }
        }
    }
}
