package org.doimoi.rule;

import java.util.List;
import org.doimoi.code.IntellectualPropertyStatus;
import org.doimoi.dataset.Row;
import org.doimoi.model.Entity;
import org.doimoi.model.IntellectualProperty;
import org.doimoi.model.IntellectualPropertyRight;
import org.doimoi.model.Right;
import org.doimoi.value.Code;
import org.doimoi.value.Component;
import org.doimoi.value.Pointer;

/** A rule on each right, whether it has a record of its own or is named in that of a technology. */
abstract class RightRule extends RecordRule<Entity> {

    static final Code<IntellectualPropertyStatus> GRANTED = Code.of("granted");

    RightRule(String id) {
        super(id, Entity.class);
    }

    abstract void check(Right right, Row<Entity> row, Pointer at, Context context, Sink sink);

    @Override
    protected final void check(Row<Entity> row, Context context, Sink sink) {
        if (row.record() instanceof IntellectualProperty right) {
            check(right, row, Pointer.ROOT, context, sink);
            return;
        }
        // by its name, so that a type of record that has rights is not to be listed here
        Component component = Component.of(row.record().getClass()).get("intellectualProperty");
        if (component != null && component.get(row.record()) instanceof List<?> rights) {
            for (int i = 0; i < rights.size(); i++) {
                Pointer at = Pointer.ROOT.member("intellectualProperty").element(i);
                check((IntellectualPropertyRight) rights.get(i), row, at, context, sink);
            }
        }
    }
}
