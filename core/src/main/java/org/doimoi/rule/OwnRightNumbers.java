package org.doimoi.rule;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.code.Territory;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.model.IntellectualPropertyRight;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/** Two technologies that are protected by one right have an owner in common. */
final class OwnRightNumbers extends Rule {

    /** With fewer digits it is a remark such as {@code N/A} or the number of a page. */
    private static final int MIN_DIGITS = 4;

    private record Key(String kind, String number) {}

    private record Use(Row<TechnologySupply> row, IntellectualPropertyRight right, Pointer at) {}

    OwnRightNumbers() {
        super("shared-right-number");
    }

    @Override
    public void check(Context context, Sink sink) {
        Map<Key, Use> first = new HashMap<>();
        List<TechnologySupply> supplies = context.dataset().technologySupplies();
        Table<? extends TechnologySupply> table = table();
        for (int i = 0; i < supplies.size(); i++) {
            TechnologySupply supply = supplies.get(i);
            if (supply.intellectualProperty().isEmpty() || !Listings.isLive(supply)) {
                continue;
            }
            check(new Row<>(table, i, supply), first, sink);
        }
    }

    @SuppressWarnings("unchecked") // that of the type
    private static Table<? extends TechnologySupply> table() {
        return (Table<? extends TechnologySupply>) Table.of(TechnologySupply.class);
    }

    private void check(Row<TechnologySupply> row, Map<Key, Use> first, Sink sink) {
        List<IntellectualPropertyRight> rights = row.record().intellectualProperty();
        for (int i = 0; i < rights.size(); i++) {
            IntellectualPropertyRight right = rights.get(i);
            String number = right.number() == null ? "" : bare(right.number());
            if (number.isEmpty()) {
                continue;
            }
            Pointer at = Pointer.ROOT.member("intellectualProperty").element(i).member("number");
            Use use = new Use(row, right, at);
            Use before = first.putIfAbsent(new Key(right.kind().toString(), number), use);
            if (before != null) {
                compare(before, use, sink);
            }
        }
    }

    private void compare(Use before, Use use, Sink sink) {
        TechnologySupply other = before.row().record();
        if (other.id().equals(use.row().record().id())
                || !mayMeet(before.right().territories(), use.right().territories())
                || !Collections.disjoint(
                        Listings.holders(other), Listings.holders(use.row().record()))) {
            return;
        }
        if (Listings.hasNamed(other) || Listings.hasNamed(use.row().record())) {
            sink.notChecked(this, "value-missing");
            return;
        }
        Map<String, Object> arguments =
                Map.of("value", String.valueOf(use.right().number()), "earlier", other.id());
        sink.report(this, Breach.of(use.row(), use.at(), arguments).relatedTo(before.row(), before.at()));
    }

    /** Returns whether two rights may be of one office: the offices of two countries give the same number twice. */
    private static boolean mayMeet(List<Code<Territory>> some, List<Code<Territory>> others) {
        return some.isEmpty() || others.isEmpty() || !Collections.disjoint(some, others);
    }

    /** Returns a number without its punctuation, empty if it has too few digits to be one. */
    private static String bare(String number) {
        StringBuilder bare = new StringBuilder(number.length());
        int digits = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = Character.toUpperCase(number.charAt(i));
            if (Character.isLetterOrDigit(c)) {
                bare.append(c);
                digits += c >= '0' && c <= '9' ? 1 : 0;
            }
        }
        return digits < MIN_DIGITS ? "" : bare.toString();
    }
}
