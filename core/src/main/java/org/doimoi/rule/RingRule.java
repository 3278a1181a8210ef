package org.doimoi.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.model.Entity;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** A rule by which a chain of records, each pointing at the next, must come to an end. */
abstract class RingRule<E extends Entity> extends Rule {

    private final Class<E> type;
    private final String component;

    RingRule(String id, Class<E> type, String component) {
        super(id);
        this.type = type;
        this.component = component;
    }

    /** Returns the next record of the chain, null at its end. */
    abstract @Nullable Id<?> next(E record);

    @Override
    public final void check(Context context, Sink sink) {
        List<? extends Row<?>> rows = Table.of(type).stream(context.dataset()).toList();
        Set<Id<?>> rings = rings(context, rows);
        for (Row<?> row : rows) {
            Id<?> next = next(type.cast(row.record()));
            if (next != null && rings.contains(row.record().id())) {
                sink.report(this, row, Pointer.ROOT.member(component), Map.of("value", next));
            }
        }
    }

    /** Returns the ids of the records on a ring, not of those that lead to one; each record is passed once. */
    private Set<Id<?>> rings(Context context, List<? extends Row<?>> rows) {
        Set<Id<?>> rings = new HashSet<>();
        Map<Id<?>, Integer> walkOf = new HashMap<>();
        for (Row<?> row : rows) {
            int walk = row.index();
            @Nullable E at = type.cast(row.record());
            while (at != null && walkOf.putIfAbsent(at.id(), walk) == null) {
                at = context.find(type, next(at)).orElse(null);
            }
            if (at != null && Integer.valueOf(walk).equals(walkOf.get(at.id()))) {
                while (at != null && rings.add(at.id())) {
                    at = context.find(type, next(at)).orElse(null);
                }
            }
        }
        return rings;
    }
}
