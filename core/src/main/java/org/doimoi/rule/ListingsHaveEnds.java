package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Listing;
import org.doimoi.value.Pointer;

/** A listing that has been published for long says until when. */
final class ListingsHaveEnds extends RecordRule<Listing> {

    ListingsHaveEnds() {
        super("listing-never-ends", Listing.class);
    }

    @Override
    protected void check(Row<Listing> row, Context context, Sink sink) {
        LocalDate published = row.record().published();
        if (row.record().expires() != null || published == null || !Listings.isPublished(row.record())) {
            return;
        }
        int months = context.parameter(this, "months").intValue();
        if (published.isBefore(context.today().minusMonths(months))) {
            Map<String, Object> arguments = Map.of("value", published, "months", months);
            sink.report(this, row, Pointer.ROOT.member("published"), arguments);
        }
    }
}
