package org.doimoi.rule;

import java.util.Map;
import org.doimoi.code.Country;
import org.doimoi.code.PartnershipKind;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Organization;
import org.doimoi.model.Partnership;
import org.doimoi.model.Party;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** An international co-operation has a party of another country, or names one. */
final class ForeignParties extends RecordRule<Partnership> {

    private static final Code<PartnershipKind> INTERNATIONAL = Code.of("international");
    private static final Code<Country> VIETNAM = Code.of("VN");

    ForeignParties() {
        super("international-without-foreigner", Partnership.class);
    }

    @Override
    protected void check(Row<Partnership> row, Context context, Sink sink) {
        Partnership partnership = row.record();
        if (!partnership.kind().equals(INTERNATIONAL)
                || partnership.countries().stream().anyMatch(ForeignParties::isForeign)) {
            return;
        }
        boolean sure = true;
        for (Party party : partnership.parties()) {
            Actor actor = context.find(Actor.class, party.actor()).orElse(null);
            if (isForeign(party.country())
                    || actor instanceof Organization organization && isForeign(organization.country())) {
                return;
            }
            sure &= party.actor() == null || actor != null;
        }
        if (sure) {
            sink.report(this, row, Pointer.ROOT.member("kind"), Map.of("value", INTERNATIONAL));
        } else {
            sink.notChecked(this, "other-exchange");
        }
    }

    private static boolean isForeign(@Nullable Code<Country> country) {
        return country != null && !country.equals(VIETNAM);
    }
}
