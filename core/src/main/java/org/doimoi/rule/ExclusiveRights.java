package org.doimoi.rule;

import java.util.List;
import java.util.Map;
import org.doimoi.code.TransferRight;
import org.doimoi.dataset.Row;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/** A right to use is exclusive or it is not. */
final class ExclusiveRights extends RecordRule<TechnologySupply> {

    static final Code<TransferRight> EXCLUSIVE = Code.of("EXCLUSIVE");
    static final Code<TransferRight> NON_EXCLUSIVE = Code.of("NON_EXCLUSIVE");

    ExclusiveRights() {
        super("exclusive-and-non-exclusive", TechnologySupply.class);
    }

    @Override
    protected void check(Row<TechnologySupply> row, Context context, Sink sink) {
        List<Code<TransferRight>> rights = row.record().transferRights();
        if (rights.size() > 1 && rights.contains(EXCLUSIVE) && rights.contains(NON_EXCLUSIVE)) {
            sink.report(this, row, Pointer.ROOT.member("transferRights"), Map.of("value", rights));
        }
    }
}
