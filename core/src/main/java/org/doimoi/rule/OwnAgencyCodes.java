package org.doimoi.rule;

import java.util.HashMap;
import java.util.Map;
import org.doimoi.code.AgencyCode;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.model.Agency;
import org.doimoi.value.Code;
import org.doimoi.value.Period;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** No two agencies have the same code at the same time. */
final class OwnAgencyCodes extends Rule {

    OwnAgencyCodes() {
        super("shared-agency-code");
    }

    /** Returns whether two periods have a day in common; one that is not said is always. */
    static boolean overlap(@Nullable Period one, @Nullable Period other) {
        return one == null || other == null || !isBefore(one, other) && !isBefore(other, one);
    }

    private static boolean isBefore(Period one, Period other) {
        return one.through() != null && other.from() != null && one.through().isBefore(other.from());
    }

    @Override
    public void check(Context context, Sink sink) {
        Map<Code<AgencyCode>, Row<?>> last = new HashMap<>();
        Table.of(Agency.class).stream(context.dataset()).forEach(row -> check(row, (Agency) row.record(), last, sink));
    }

    private void check(Row<?> row, Agency agency, Map<Code<AgencyCode>, Row<?>> last, Sink sink) {
        Code<AgencyCode> code = agency.agencyCode();
        if (code == null) {
            return;
        }
        Row<?> before = last.put(code, row);
        if (before != null
                && before.record() instanceof Agency other
                && !other.id().equals(agency.id())
                && overlap(other.active(), agency.active())) {
            Pointer at = Pointer.ROOT.member("agencyCode");
            Map<String, Object> arguments = Map.of("value", code, "other", other.id());
            sink.report(this, Breach.of(row, at, arguments).relatedTo(before, at));
        }
    }
}
