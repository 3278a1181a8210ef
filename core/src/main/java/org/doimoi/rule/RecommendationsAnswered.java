package org.doimoi.rule;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Map;
import org.doimoi.code.RecommendationStatus;
import org.doimoi.dataset.Row;
import org.doimoi.model.Recommendation;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/** A recommendation whose day has passed is no longer waiting for an answer. */
final class RecommendationsAnswered extends RecordRule<Recommendation> {

    private static final ImmutableSet<Code<RecommendationStatus>> WAITING =
            ImmutableSet.of(RecommendationStatus.RECEIVED, RecommendationStatus.ASSIGNED);

    RecommendationsAnswered() {
        super("recommendation-overdue", Recommendation.class);
    }

    @Override
    protected void check(Row<Recommendation> row, Context context, Sink sink) {
        LocalDate due = row.record().due();
        if (due != null
                && due.isBefore(context.today())
                && WAITING.contains(row.record().status())) {
            sink.report(
                    this,
                    row,
                    Pointer.ROOT.member("due"),
                    Map.of("value", due, "status", row.record().status(), "day", context.today()));
        }
    }
}
