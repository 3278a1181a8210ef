package org.doimoi.rule;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.doimoi.code.PartnershipStatus;
import org.doimoi.dataset.Row;
import org.doimoi.model.Partnership;
import org.doimoi.model.Party;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/** A partnership that is under way has parties who still exist. */
final class ActiveParties extends RecordRule<Partnership> {

    private static final ImmutableSet<Code<PartnershipStatus>> UNDER_WAY =
            ImmutableSet.of(PartnershipStatus.PROPOSED, PartnershipStatus.SIGNED, PartnershipStatus.ACTIVE);

    ActiveParties() {
        super("partnership-closed-party", Partnership.class);
    }

    @Override
    protected void check(Row<Partnership> row, Context context, Sink sink) {
        if (!UNDER_WAY.contains(row.record().status())) {
            return;
        }
        List<Party> parties = row.record().parties();
        for (int i = 0; i < parties.size(); i++) {
            Endings.report(
                    this,
                    row,
                    parties.get(i).actor(),
                    Pointer.ROOT.member("parties").element(i).member("actor"),
                    context,
                    sink);
        }
    }
}
