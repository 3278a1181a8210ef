package org.doimoi.rule;

import static org.doimoi.finding.Severity.WARNING;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.model.Actor;
import org.doimoi.value.Id;
import org.doimoi.value.Identifier;
import org.doimoi.value.Pointer;

/** No two actors have the same tax code: they are one, or one of them is wrong. */
final class OwnTaxCodes extends Rule {

    OwnTaxCodes() {
        super("shared-tax-code", WARNING);
    }

    @Override
    public void check(Context context, Sink sink) {
        Map<String, Id<?>> first = new HashMap<>();
        for (Table<?> table : Table.all()) {
            table.stream(context.dataset())
                    .filter(row -> row.record() instanceof Actor)
                    .forEach(row -> check(row, (Actor) row.record(), first, sink));
        }
    }

    private void check(Row<?> row, Actor actor, Map<String, Id<?>> first, Sink sink) {
        List<Identifier> identifiers = actor.identifiers();
        for (int i = 0; i < identifiers.size(); i++) {
            Identifier identifier = identifiers.get(i);
            if (!identifier.scheme().equals(Identifier.TAX_CODE)) {
                continue;
            }
            Id<?> before = first.putIfAbsent(identifier.value(), actor.id());
            if (before != null && !before.equals(actor.id())) {
                Pointer at = Pointer.ROOT.member("identifiers").element(i).member("value");
                sink.report(this, row, at, Map.of("value", identifier.value(), "other", before));
            }
        }
    }
}
