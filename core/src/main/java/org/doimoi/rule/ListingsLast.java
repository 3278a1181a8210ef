package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.code.ListingStatus;
import org.doimoi.dataset.Row;
import org.doimoi.model.Listing;
import org.doimoi.value.Pointer;

/** A listing that is called expired has had its last day. */
final class ListingsLast extends RecordRule<Listing> {

    ListingsLast() {
        super("expired-too-early", Listing.class);
    }

    @Override
    protected void check(Row<Listing> row, Context context, Sink sink) {
        LocalDate expires = row.record().expires();
        if (expires != null
                && expires.isAfter(context.today())
                && row.record().status().equals(ListingStatus.EXPIRED)) {
            sink.report(this, row, Pointer.ROOT.member("status"), Map.of("value", expires, "day", context.today()));
        }
    }
}
