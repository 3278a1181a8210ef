package org.doimoi.rule;

import java.util.List;
import java.util.Map;
import org.doimoi.code.IntellectualPropertyKind;
import org.doimoi.dataset.Row;
import org.doimoi.model.IntellectualPropertyRight;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Identifier;
import org.doimoi.value.Pointer;

/**
 * The number of an application for an industrial property right begins with the digit of its kind: 1 patent, 2 utility
 * solution, 3 design, 4 trademark.
 *
 * <p>Numbers of another form, such as those of titles or of other countries, are left alone.
 */
final class ApplicationNumbers extends RecordRule<TechnologySupply> {

    ApplicationNumbers() {
        super("application-number", TechnologySupply.class);
    }

    @Override
    protected void check(Row<TechnologySupply> row, Context context, Sink sink) {
        List<IntellectualPropertyRight> rights = row.record().intellectualProperty();
        for (int i = 0; i < rights.size(); i++) {
            String number = rights.get(i).number();
            if (number == null || !Identifier.isOfForm("ip-application", number)) {
                continue;
            }
            Pointer at = Pointer.ROOT.member("intellectualProperty").element(i).member("number");
            String kind = rights.get(i).kind().toString();
            context.lists()
                    .get(IntellectualPropertyKind.class)
                    .find(rights.get(i).kind(), context.codesOn(row.record()))
                    .map(IntellectualPropertyKind::applicationPrefix)
                    .filter(prefix -> !number.startsWith(prefix + "-"))
                    .ifPresent(prefix ->
                            sink.report(this, row, at, Map.of("value", number, "kind", kind, "prefix", prefix)));
        }
    }
}
