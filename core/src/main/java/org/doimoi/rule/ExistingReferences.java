package org.doimoi.rule;

import java.util.Map;
import org.doimoi.dataset.References;
import org.doimoi.dataset.Row;
import org.doimoi.model.Entity;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;

/** Every reference finds a record of the type that it asks for; one that was rejected is not missing. */
final class ExistingReferences extends RecordRule<Entity> {

    ExistingReferences() {
        super("dangling-reference", Entity.class);
    }

    @Override
    protected void check(Row<Entity> row, Context context, Sink sink) {
        References.visit(row.record(), new References.Visitor() {
            @Override
            public void id(Id<?> id, Class<?> target, Pointer at) {
                if (context.isComplete() && context.find(id).isEmpty() && !context.isRejected(id)) {
                    sink.report(ExistingReferences.this, row, at, Map.of("value", id, "type", target.getSimpleName()));
                }
            }
        });
    }
}
