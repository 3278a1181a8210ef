package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Ranking;
import org.doimoi.value.Pointer;

/** Provinces are ranked among as many as there were at the end of the year: 63 until 2024, 34 since 2025. */
final class RankingsOfAll extends RecordRule<Ranking> {

    RankingsOfAll() {
        super("ranking-of", Ranking.class);
    }

    @Override
    protected void check(Row<Ranking> row, Context context, Sink sink) {
        Ranking ranking = row.record();
        Integer of = ranking.of();
        if (of == null
                || ranking.entries().isEmpty()
                || ranking.entries().stream().anyMatch(entry -> entry.area().province() == null)) {
            return;
        }
        LocalDate day = context.codesOn(ranking);
        int provinces = context.provinces().inForce(day).size();
        if (of != provinces) {
            sink.report(this, row, Pointer.ROOT.member("of"), Map.of("value", of, "right", provinces, "day", day));
        }
    }
}
