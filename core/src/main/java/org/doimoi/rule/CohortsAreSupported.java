package org.doimoi.rule;

import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Cohort;
import org.doimoi.model.Incubator;
import org.doimoi.model.Startup;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;

/** A start-up in a cohort names the incubator among those that support it. */
final class CohortsAreSupported extends RecordRule<Incubator> {

    CohortsAreSupported() {
        super("cohort-one-sided", Incubator.class);
    }

    @Override
    protected void check(Row<Incubator> row, Context context, Sink sink) {
        List<Cohort> cohorts = row.record().cohorts();
        for (int i = 0; i < cohorts.size(); i++) {
            List<Id<Startup>> members = cohorts.get(i).startups();
            for (int j = 0; j < members.size(); j++) {
                Pointer at = Pointer.ROOT
                        .member("cohorts")
                        .element(i)
                        .member("startups")
                        .element(j);
                Id<Startup> member = members.get(j);
                context.find(Startup.class, member)
                        .filter(startup ->
                                !startup.supportedBy().contains(row.record().id()))
                        .ifPresent(startup -> sink.report(this, row, at, Map.of("value", member)));
            }
        }
    }
}
