package org.doimoi.rule;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.code.Territory;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.model.IntellectualProperty;
import org.doimoi.model.IntellectualPropertyRight;
import org.doimoi.model.Ownership;
import org.doimoi.model.Right;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;

/**
 * Two technologies that are protected by one right have an owner in common, and so have a technology and the record of the
 * right.
 */
final class OwnRightNumbers extends Rule {

    /** With fewer digits it is a remark such as {@code N/A} or the number of a page. */
    private static final int MIN_DIGITS = 4;

    private record Key(String kind, String number) {}

    private record Use(Row<?> row, Right right, Pointer at, List<Ownership> owners) {}

    OwnRightNumbers() {
        super("shared-right-number");
    }

    @Override
    public void check(Context context, Sink sink) {
        Map<Key, Use> first = new HashMap<>();
        // the records of rights first, for they are what a technology is compared with
        Table.of(IntellectualProperty.class).stream(context.dataset()).forEach(row -> {
            IntellectualProperty right = (IntellectualProperty) row.record();
            compare(new Use(row, right, Pointer.ROOT.member("number"), right.owners()), first, sink);
        });
        Table.of(TechnologySupply.class).stream(context.dataset())
                .forEach(row -> check(row, (TechnologySupply) row.record(), first, sink));
    }

    private void check(Row<?> row, TechnologySupply supply, Map<Key, Use> first, Sink sink) {
        if (!Listings.isLive(supply)) {
            return;
        }
        List<IntellectualPropertyRight> rights = supply.intellectualProperty();
        for (int i = 0; i < rights.size(); i++) {
            Pointer at = Pointer.ROOT.member("intellectualProperty").element(i).member("number");
            compare(new Use(row, rights.get(i), at, supply.owners()), first, sink);
        }
    }

    private void compare(Use use, Map<Key, Use> first, Sink sink) {
        String number = use.right().number() == null ? "" : bare(use.right().number());
        if (!number.isEmpty()) {
            Use before = first.putIfAbsent(new Key(use.right().kind().toString(), number), use);
            if (before != null) {
                compare(before, use, sink);
            }
        }
    }

    private void compare(Use before, Use use, Sink sink) {
        Id<?> other = before.row().record().id();
        if (other.equals(use.row().record().id())
                || !mayMeet(before.right().territories(), use.right().territories())
                || !Collections.disjoint(Listings.holders(before.owners()), Listings.holders(use.owners()))) {
            return;
        }
        if (Listings.hasNamed(before.owners()) || Listings.hasNamed(use.owners())) {
            sink.notChecked(this, "value-missing");
            return;
        }
        Map<String, Object> arguments =
                Map.of("value", String.valueOf(use.right().number()), "earlier", other);
        sink.report(this, Breach.of(use.row(), use.at(), arguments).relatedTo(before.row(), before.at()));
    }

    /** Returns whether two rights may be of one office: the offices of two countries give the same number twice. */
    static boolean mayMeet(List<Code<Territory>> some, List<Code<Territory>> others) {
        return some.isEmpty() || others.isEmpty() || !Collections.disjoint(some, others);
    }

    /** Returns a number without its punctuation, empty if it has too few digits to be one. */
    static String bare(String number) {
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
