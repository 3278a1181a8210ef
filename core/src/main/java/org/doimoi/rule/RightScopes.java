package org.doimoi.rule;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import org.doimoi.code.TransferRight;
import org.doimoi.dataset.Row;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/** What says how far a right to use goes stands beside a right to use. */
final class RightScopes extends RecordRule<TechnologySupply> {

    private static final Code<TransferRight> USE = Code.of("USE");
    private static final ImmutableSet<String> SCOPES = ImmutableSet.of("EXCLUSIVE", "NON_EXCLUSIVE", "SUBLICENSE");

    RightScopes() {
        super("scope-without-use", TechnologySupply.class);
    }

    @Override
    protected void check(Row<TechnologySupply> row, Context context, Sink sink) {
        List<Code<TransferRight>> rights = row.record().transferRights();
        if (rights.isEmpty() || rights.contains(USE)) {
            return;
        }
        for (int i = 0; i < rights.size(); i++) {
            if (SCOPES.contains(rights.get(i).toString())) {
                Pointer at = Pointer.ROOT.member("transferRights").element(i);
                sink.report(this, row, at, Map.of("value", rights.get(i)));
            }
        }
    }
}
