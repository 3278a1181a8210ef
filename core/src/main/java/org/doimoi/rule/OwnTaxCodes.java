package org.doimoi.rule;

import static org.doimoi.finding.Severity.WARNING;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Table;
import org.doimoi.model.Agency;
import org.doimoi.model.Entity;
import org.doimoi.model.Organization;
import org.doimoi.model.Startup;
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
            table.stream(context.dataset()).forEach(row -> {
                List<Identifier> identifiers = identifiers(row.record());
                for (int i = 0; i < identifiers.size(); i++) {
                    Identifier identifier = identifiers.get(i);
                    if (!identifier.scheme().equals(Identifier.TAX_CODE)) {
                        continue;
                    }
                    Id<?> before =
                            first.putIfAbsent(identifier.value(), row.record().id());
                    if (before != null && !before.equals(row.record().id())) {
                        Pointer at =
                                Pointer.ROOT.member("identifiers").element(i).member("value");
                        sink.report(this, row, at, Map.of("value", identifier.value(), "other", before));
                    }
                }
            });
        }
    }

    private static List<Identifier> identifiers(Entity record) {
        if (record instanceof Startup startup) {
            return startup.identifiers();
        }
        if (record instanceof Organization organization) {
            return organization.identifiers();
        }
        return record instanceof Agency agency ? agency.identifiers() : List.of();
    }
}
