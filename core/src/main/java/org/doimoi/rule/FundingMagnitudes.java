package org.doimoi.rule;

import java.util.List;
import org.doimoi.dataset.Row;
import org.doimoi.model.FundingRound;
import org.doimoi.model.Startup;
import org.doimoi.value.Pointer;

/** The amount of a funding round is in units of its currency, not in thousands or millions. */
final class FundingMagnitudes extends MagnitudeRule<Startup> {

    FundingMagnitudes() {
        super("funding-magnitude", Startup.class);
    }

    @Override
    protected void check(Row<Startup> row, Context context, Sink sink) {
        List<FundingRound> rounds = row.record().fundingRounds();
        for (int i = 0; i < rounds.size(); i++) {
            Pointer at = Pointer.ROOT.member("fundingRounds").element(i).member("amount");
            check(rounds.get(i).amount(), row, at, context, sink);
        }
    }
}
