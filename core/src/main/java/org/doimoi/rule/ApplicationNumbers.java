package org.doimoi.rule;

import java.util.Map;
import org.doimoi.code.IntellectualPropertyKind;
import org.doimoi.dataset.Row;
import org.doimoi.model.Entity;
import org.doimoi.model.Right;
import org.doimoi.value.Identifier;
import org.doimoi.value.Pointer;

/**
 * The number of an application for an industrial property right begins with the digit of its kind: 1 patent, 2 utility
 * solution, 3 design, 4 trademark.
 *
 * <p>Numbers of another form, such as those of titles or of other countries, are left alone.
 */
final class ApplicationNumbers extends RightRule {

    ApplicationNumbers() {
        super("application-number");
    }

    @Override
    void check(Right right, Row<Entity> row, Pointer at, Context context, Sink sink) {
        String number = right.number();
        if (number == null || !Identifier.isOfForm("ip-application", number)) {
            return;
        }
        String kind = right.kind().toString();
        context.lists()
                .get(IntellectualPropertyKind.class)
                .find(right.kind(), context.codesOn(row.record()))
                .map(IntellectualPropertyKind::applicationPrefix)
                .filter(prefix -> !number.startsWith(prefix + "-"))
                .ifPresent(prefix -> sink.report(
                        this, row, at.member("number"), Map.of("value", number, "kind", kind, "prefix", prefix)));
    }
}
