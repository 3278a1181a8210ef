package org.doimoi.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.model.Actor;
import org.doimoi.value.Id;
import org.doimoi.value.Identifier;
import org.doimoi.value.Pointer;

/** A rule by which an identifier of some schemes is that of one actor only. */
abstract class OwnIdentifierRule extends Rule {

    OwnIdentifierRule(String id) {
        super(id);
    }

    /** Returns whether an identifier of the scheme names one actor and no other. */
    abstract boolean isOwn(String scheme);

    /** Returns what the sentence says of an identifier that another actor has as well. */
    abstract Map<String, Object> arguments(Identifier identifier, Id<?> other);

    @Override
    public final void check(Context context, Sink sink) {
        Map<String, Breach.Related> first = new HashMap<>();
        for (Table<?> table : Table.all()) {
            if (Actor.class.isAssignableFrom(table.type())) {
                table.stream(context.dataset()).forEach(row -> check(row, (Actor) row.record(), first, sink));
            }
        }
    }

    private void check(Row<?> row, Actor actor, Map<String, Breach.Related> first, Sink sink) {
        List<Identifier> identifiers = actor.identifiers();
        for (int i = 0; i < identifiers.size(); i++) {
            Identifier identifier = identifiers.get(i);
            if (!isOwn(identifier.scheme())) {
                continue;
            }
            Pointer at = Pointer.ROOT.member("identifiers").element(i).member("value");
            // some write the same number with spaces
            String key = identifier.scheme() + ':' + identifier.value().replace(" ", "");
            Breach.Related before = first.putIfAbsent(key, new Breach.Related(row, at));
            if (before != null && !before.row().record().id().equals(actor.id())) {
                Map<String, Object> arguments =
                        arguments(identifier, before.row().record().id());
                sink.report(this, Breach.of(row, at, arguments).relatedTo(before.row(), before.at()));
            }
        }
    }
}
