package org.doimoi.rule;

import java.util.List;
import org.doimoi.code.IntellectualPropertyStatus;
import org.doimoi.dataset.Row;
import org.doimoi.model.IntellectualPropertyRight;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/** A rule on each right that protects a technology. */
abstract class RightRule extends RecordRule<TechnologySupply> {

    static final Code<IntellectualPropertyStatus> GRANTED = Code.of("granted");

    RightRule(String id) {
        super(id, TechnologySupply.class);
    }

    abstract void check(
            IntellectualPropertyRight right, Row<TechnologySupply> row, Pointer at, Context context, Sink sink);

    @Override
    protected final void check(Row<TechnologySupply> row, Context context, Sink sink) {
        List<IntellectualPropertyRight> rights = row.record().intellectualProperty();
        for (int i = 0; i < rights.size(); i++) {
            Pointer at = Pointer.ROOT.member("intellectualProperty").element(i);
            check(rights.get(i), row, at, context, sink);
        }
    }
}
