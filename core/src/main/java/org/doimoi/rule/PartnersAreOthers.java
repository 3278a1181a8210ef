package org.doimoi.rule;

import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Party;
import org.doimoi.model.ScienceTask;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;

/** Who works with the host of a task is not the host. */
final class PartnersAreOthers extends RecordRule<ScienceTask> {

    PartnersAreOthers() {
        super("task-partner-is-host", ScienceTask.class);
    }

    @Override
    protected void check(Row<ScienceTask> row, Context context, Sink sink) {
        Id<Actor> host = row.record().host();
        List<Party> partners = row.record().partners();
        for (int i = 0; host != null && i < partners.size(); i++) {
            if (host.equals(partners.get(i).actor())) {
                Pointer at = Pointer.ROOT.member("partners").element(i).member("actor");
                sink.report(this, row, at, Map.of("value", host));
            }
        }
    }
}
