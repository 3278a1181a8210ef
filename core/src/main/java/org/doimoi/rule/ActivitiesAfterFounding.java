package org.doimoi.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Cohort;
import org.doimoi.model.Incubator;
import org.doimoi.model.SupportProgramme;
import org.doimoi.value.Period;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** A house runs no programme and takes nobody in before it is established. */
final class ActivitiesAfterFounding extends RecordRule<Incubator> {

    ActivitiesAfterFounding() {
        super("activity-before-founding", Incubator.class);
    }

    @Override
    protected void check(Row<Incubator> row, Context context, Sink sink) {
        LocalDate established = row.record().established();
        if (established == null) {
            return;
        }
        List<SupportProgramme> programmes = row.record().programmes();
        for (int i = 0; i < programmes.size(); i++) {
            check(programmes.get(i).period(), "programmes", i, established, row, sink);
        }
        List<Cohort> cohorts = row.record().cohorts();
        for (int i = 0; i < cohorts.size(); i++) {
            check(cohorts.get(i).period(), "cohorts", i, established, row, sink);
        }
    }

    private void check(
            @Nullable Period period, String member, int index, LocalDate established, Row<Incubator> row, Sink sink) {
        LocalDate from = period == null ? null : period.from();
        if (from != null && from.isBefore(established)) {
            Pointer at =
                    Pointer.ROOT.member(member).element(index).member("period").member("from");
            sink.report(this, row, at, Map.of("value", from, "day", established));
        }
    }
}
