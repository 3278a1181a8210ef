package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.code.ListingStatus;
import org.doimoi.dataset.Row;
import org.doimoi.model.Listing;
import org.doimoi.value.Pointer;

/** A listing that is published has not expired. */
final class ListingsEnd extends RecordRule<Listing> {

    ListingsEnd() {
        super("listing-expired", Listing.class);
    }

    @Override
    protected void check(Row<Listing> row, Context context, Sink sink) {
        LocalDate expires = row.record().expires();
        if (expires != null
                && expires.isBefore(context.today())
                && row.record().status().equals(ListingStatus.PUBLISHED)) {
            sink.report(this, row, Pointer.ROOT.member("status"), Map.of("value", expires, "day", context.today()));
        }
    }
}
