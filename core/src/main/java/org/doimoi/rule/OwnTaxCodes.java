package org.doimoi.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.model.Actor;
import org.doimoi.value.Identifier;
import org.doimoi.value.Pointer;

/** No two actors have the same tax code: they are one, or one of them is wrong. */
final class OwnTaxCodes extends Rule {

    OwnTaxCodes() {
        super("shared-tax-code");
    }

    @Override
    public void check(Context context, Sink sink) {
        Map<String, Breach.Related> first = new HashMap<>();
        for (Table<?> table : Table.all()) {
            table.stream(context.dataset())
                    .filter(row -> row.record() instanceof Actor)
                    .forEach(row -> check(row, (Actor) row.record(), first, sink));
        }
    }

    private void check(Row<?> row, Actor actor, Map<String, Breach.Related> first, Sink sink) {
        List<Identifier> identifiers = actor.identifiers();
        for (int i = 0; i < identifiers.size(); i++) {
            Identifier identifier = identifiers.get(i);
            if (!identifier.scheme().equals(Identifier.TAX_CODE)) {
                continue;
            }
            Pointer at = Pointer.ROOT.member("identifiers").element(i).member("value");
            Breach.Related before = first.putIfAbsent(identifier.value(), new Breach.Related(row, at));
            if (before != null && !before.row().record().id().equals(actor.id())) {
                Map<String, Object> arguments = Map.of(
                        "value",
                        identifier.value(),
                        "other",
                        before.row().record().id());
                sink.report(this, Breach.of(row, at, arguments).relatedTo(before.row(), before.at()));
            }
        }
    }
}
