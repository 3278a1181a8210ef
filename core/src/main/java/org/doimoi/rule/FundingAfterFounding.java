package org.doimoi.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.code.StartupKind;
import org.doimoi.dataset.Row;
import org.doimoi.model.FundingRound;
import org.doimoi.model.Startup;
import org.doimoi.value.Pointer;

/**
 * Nobody buys shares of an enterprise before there is one.
 *
 * <p>What the founders have before (pre-seed, grants, loans, and promises of shares to come) is left alone, and so are those
 * who found no enterprise.
 */
final class FundingAfterFounding extends RecordRule<Startup> {

    private static final Set<String> SERIES = Set.of("series-a", "series-b", "series-c", "later");

    FundingAfterFounding() {
        super("funding-before-founding", Startup.class);
    }

    private static boolean isForShares(FundingRound round) {
        return round.instrument() == null
                ? SERIES.contains(round.stage().toString())
                : round.instrument().toString().equals("equity");
    }

    @Override
    protected void check(Row<Startup> row, Context context, Sink sink) {
        LocalDate founded = row.record().founded();
        if (founded == null || !row.record().kind().equals(StartupKind.ENTERPRISE)) {
            return;
        }
        List<FundingRound> rounds = row.record().fundingRounds();
        for (int i = 0; i < rounds.size(); i++) {
            FundingRound round = rounds.get(i);
            if (round.date() != null && round.date().isBefore(founded) && isForShares(round)) {
                Pointer at = Pointer.ROOT.member("fundingRounds").element(i).member("date");
                sink.report(this, row, at, Map.of("value", round.date(), "day", founded));
            }
        }
    }
}
