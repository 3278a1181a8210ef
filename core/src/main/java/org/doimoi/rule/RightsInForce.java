package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.finding.Fix;
import org.doimoi.finding.Patch;
import org.doimoi.model.Entity;
import org.doimoi.model.Listing;
import org.doimoi.model.Right;
import org.doimoi.value.Json;
import org.doimoi.value.Pointer;

/** A right that is called granted, in a record of its own or a published listing, is in force. */
final class RightsInForce extends RightRule {

    RightsInForce() {
        super("right-expired");
    }

    @Override
    void check(Right right, Row<Entity> row, Pointer at, Context context, Sink sink) {
        LocalDate through = right.through();
        if (through != null
                && through.isBefore(context.today())
                && GRANTED.equals(right.status())
                && (!(row.record() instanceof Listing listing) || Listings.isPublished(listing))) {
            Pointer status = at.member("status");
            Map<String, Object> arguments = Map.of("value", through, "day", context.today());
            // it may have been renewed
            Fix fix = new Fix(Patch.replace(status, Json.of("granted"), Json.of("expired")), false);
            sink.report(this, Breach.of(row, status, arguments).with(fix));
        }
    }
}
