package org.doimoi.rule;

import java.util.Map;
import org.doimoi.code.AgencyCode;
import org.doimoi.dataset.Row;
import org.doimoi.model.Entity;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/**
 * The issuer of an id has a code that there has been.
 *
 * <p>Of the people's committees the list has all. Of other groups it does not, so what it lacks there may be right.
 */
final class KnownIssuers extends RecordRule<Entity> {

    /** The length of a code of the first level. */
    private static final int FIRST_LEVEL = 3;

    KnownIssuers() {
        super("unknown-issuer", Entity.class);
    }

    @Override
    protected void check(Row<Entity> row, Context context, Sink sink) {
        String id = row.record().id().toString();
        char group = id.charAt(0);
        if (group < 'A' || group > 'Z') {
            return;
        }
        String code = id.substring(0, FIRST_LEVEL);
        if (!context.lists().get(AgencyCode.class).versions(Code.of(code)).isEmpty()) {
            return;
        }
        if (group == 'H') {
            sink.report(
                    this,
                    row,
                    Pointer.ROOT.member("id"),
                    Map.of("value", row.record().id(), "code", code));
        } else {
            sink.notChecked(this, "code-unknown");
        }
    }
}
