package org.doimoi.rule;

import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Proposal;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Pointer;
import org.doimoi.value.TechnologyReadiness;

/** What a proposal offers is as ready as its demand wants it. */
final class ReadySupplies extends RecordRule<Proposal> {

    ReadySupplies() {
        super("proposal-readiness", Proposal.class);
    }

    @Override
    protected void check(Row<Proposal> row, Context context, Sink sink) {
        TechnologySupply supply =
                context.find(TechnologySupply.class, row.record().supply()).orElse(null);
        TechnologyDemand demand = supply == null
                ? null
                : context.find(TechnologyDemand.class, row.record().demand()).orElse(null);
        TechnologyReadiness least = demand == null ? null : demand.trlFrom();
        if (supply != null && least != null && supply.trl().level() < least.level()) {
            Map<String, Object> arguments =
                    Map.of("value", supply.id(), "trl", supply.trl().level(), "least", least.level());
            sink.report(this, row, Pointer.ROOT.member("supply"), arguments);
        }
    }
}
