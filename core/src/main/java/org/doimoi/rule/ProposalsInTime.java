package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Proposal;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.value.Pointer;

/** A proposal comes after its demand was published and not after its deadline. */
final class ProposalsInTime extends RecordRule<Proposal> {

    ProposalsInTime() {
        super("proposal-out-of-time", Proposal.class);
    }

    @Override
    protected void check(Row<Proposal> row, Context context, Sink sink) {
        LocalDate submitted = row.record().submitted();
        context.find(TechnologyDemand.class, row.record().demand()).ifPresent(demand -> {
            LocalDate published = demand.published();
            LocalDate deadline = demand.deadline();
            if (published != null && submitted.isBefore(published) || deadline != null && submitted.isAfter(deadline)) {
                sink.report(
                        this,
                        row,
                        Pointer.ROOT.member("submitted"),
                        Map.of(
                                "value", submitted,
                                "from", published == null ? ".." : published,
                                "through", deadline == null ? ".." : deadline));
            }
        });
    }
}
