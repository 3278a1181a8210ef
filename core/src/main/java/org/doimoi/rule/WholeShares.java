package org.doimoi.rule;

import java.math.BigDecimal;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.model.Ownership;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Pointer;

/** The shares of all owners make up the whole. */
final class WholeShares extends RecordRule<TechnologySupply> {

    WholeShares() {
        super("owner-shares-incomplete", TechnologySupply.class);
    }

    @Override
    protected void check(Row<TechnologySupply> row, Context context, Sink sink) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Ownership owner : row.record().owners()) {
            // one that is no share is for a constraint to say
            if (owner.share() == null || owner.share().signum() <= 0) {
                return;
            }
            sum = sum.add(owner.share());
        }
        if (sum.compareTo(context.parameter(this, "least")) < 0
                && !row.record().owners().isEmpty()) {
            sink.report(this, row, Pointer.ROOT.member("owners"), Map.of("value", sum));
        }
    }
}
