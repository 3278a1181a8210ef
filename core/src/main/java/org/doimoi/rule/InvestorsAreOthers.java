package org.doimoi.rule;

import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.FundingRound;
import org.doimoi.model.Party;
import org.doimoi.model.Startup;
import org.doimoi.value.Pointer;

/** A start-up does not invest in itself. */
final class InvestorsAreOthers extends RecordRule<Startup> {

    InvestorsAreOthers() {
        super("investor-is-itself", Startup.class);
    }

    @Override
    protected void check(Row<Startup> row, Context context, Sink sink) {
        List<FundingRound> rounds = row.record().fundingRounds();
        for (int i = 0; i < rounds.size(); i++) {
            List<Party> investors = rounds.get(i).investors();
            for (int j = 0; j < investors.size(); j++) {
                if (row.record().id().equals(investors.get(j).actor())) {
                    Pointer at = Pointer.ROOT
                            .member("fundingRounds")
                            .element(i)
                            .member("investors")
                            .element(j)
                            .member("actor");
                    sink.report(this, row, at, Map.of("value", row.record().id()));
                }
            }
        }
    }
}
