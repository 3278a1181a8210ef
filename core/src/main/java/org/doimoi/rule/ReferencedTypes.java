package org.doimoi.rule;

import java.util.Map;
import org.doimoi.dataset.References;
import org.doimoi.dataset.Row;
import org.doimoi.model.Entity;
import org.doimoi.value.Id;
import org.doimoi.value.Pointer;

/** A reference finds a record of the type that it asks for, not of another one. */
final class ReferencedTypes extends RecordRule<Entity> {

    ReferencedTypes() {
        super("reference-type", Entity.class);
    }

    @Override
    protected void check(Row<Entity> row, Context context, Sink sink) {
        References.visit(row.record(), new References.Visitor() {
            @Override
            public void id(Id<?> id, Class<?> target, Pointer at) {
                context.find(id)
                        .filter(found -> !target.isInstance(found)
                                && context.find(target, id).isEmpty())
                        .ifPresent(found -> sink.report(
                                ReferencedTypes.this,
                                row,
                                at,
                                Map.of(
                                        "value", id,
                                        "type", target.getSimpleName(),
                                        "found", found.getClass().getSimpleName())));
            }
        });
    }
}
