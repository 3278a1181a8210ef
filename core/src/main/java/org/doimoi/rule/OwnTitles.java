package org.doimoi.rule;

import java.util.HashMap;
import java.util.Map;
import org.doimoi.code.Folding;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.model.Listing;
import org.doimoi.value.Pointer;

/** One technology of an owner, or one need of a seeker, is listed once. */
final class OwnTitles extends Rule {

    private record Key(String type, String holder, String title) {}

    OwnTitles() {
        super("duplicate-listing");
    }

    @Override
    public void check(Context context, Sink sink) {
        Map<Key, Row<?>> first = new HashMap<>();
        for (Table<?> table : Table.all()) {
            if (Listing.class.isAssignableFrom(table.type())) {
                table.stream(context.dataset()).forEach(row -> check(row, (Listing) row.record(), first, sink));
            }
        }
    }

    private void check(Row<?> row, Listing listing, Map<Key, Row<?>> first, Sink sink) {
        if (!Listings.isLive(listing)) {
            return;
        }
        String title = Folding.fold(listing.title().best("vi"));
        Row<?> same = null;
        for (String holder : Listings.holders(listing)) {
            Row<?> before = first.putIfAbsent(new Key(row.table().name(), holder, title), row);
            same = same == null ? before : same;
        }
        if (same != null && !same.record().id().equals(listing.id())) {
            Pointer at = Pointer.ROOT.member("title");
            Map<String, Object> arguments = Map.of(
                    "value",
                    listing.title().best("vi"),
                    "earlier",
                    same.record().id());
            sink.report(this, Breach.of(row, at, arguments).relatedTo(same, at));
        }
    }
}
