package org.doimoi.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.FundingRound;
import org.doimoi.model.Startup;
import org.doimoi.value.Pointer;

/** The rounds of a start-up follow one another: none comes before one of an earlier stage. Grants and bridges come any time. */
final class FundingInOrder extends RecordRule<Startup> {

    private static final List<String> STAGES = List.of("pre-seed", "seed", "series-a", "series-b", "series-c", "later");

    /**
     * A round that has a day and a place in the order.
     *
     * @param index  its position in the record
     * @param rank  its place in the order
     * @param date  its day
     */
    private record Dated(int index, int rank, LocalDate date) {}

    FundingInOrder() {
        super("funding-order", Startup.class);
    }

    @Override
    protected void check(Row<Startup> row, Context context, Sink sink) {
        List<FundingRound> rounds = row.record().fundingRounds();
        if (rounds.size() < 2) {
            return;
        }
        List<Dated> dated = new ArrayList<>(rounds.size());
        for (int i = 0; i < rounds.size(); i++) {
            int rank = STAGES.indexOf(rounds.get(i).stage().toString());
            LocalDate date = rounds.get(i).date();
            if (rank >= 0 && date != null) {
                dated.add(new Dated(i, rank, date));
            }
        }
        // from the last day back, so that what is reported is the round that comes too early
        dated.sort(Comparator.comparing(Dated::date).reversed());
        Dated lowest = null;
        int same = 0;
        for (int i = 0; i < dated.size(); i++) {
            Dated round = dated.get(i);
            for (; dated.get(same).date().isAfter(round.date()); same++) {
                if (lowest == null || dated.get(same).rank() < lowest.rank()) {
                    lowest = dated.get(same);
                }
            }
            if (lowest != null && lowest.rank() < round.rank()) {
                Pointer at = Pointer.ROOT
                        .member("fundingRounds")
                        .element(round.index())
                        .member("date");
                Map<String, Object> arguments = Map.of(
                        "value", round.date(),
                        "stage", rounds.get(round.index()).stage(),
                        "earlier", rounds.get(lowest.index()).stage(),
                        "day", lowest.date());
                sink.report(this, row, at, arguments);
            }
        }
    }
}
