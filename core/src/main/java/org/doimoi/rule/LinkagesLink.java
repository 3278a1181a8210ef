package org.doimoi.rule;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.doimoi.code.PartnershipKind;
import org.doimoi.code.Province;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Partnership;
import org.doimoi.model.Party;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/** A regional linkage links more than one province, or more than one region. */
final class LinkagesLink extends RecordRule<Partnership> {

    private static final Code<PartnershipKind> LINKAGE = Code.of("regional-linkage");

    LinkagesLink() {
        super("regional-linkage-one-province", Partnership.class);
    }

    @Override
    protected void check(Row<Partnership> row, Context context, Sink sink) {
        Partnership partnership = row.record();
        if (!partnership.kind().equals(LINKAGE) || partnership.regions().size() > 1) {
            return;
        }
        Set<Code<Province>> provinces = new LinkedHashSet<>(partnership.provinces());
        boolean sure = true;
        for (Party party : partnership.parties()) {
            Actor actor = context.find(Actor.class, party.actor()).orElse(null);
            if (party.province() != null) {
                provinces.add(party.province());
            } else if (actor != null && actor.province() != null) {
                provinces.add(actor.province());
            } else {
                sure = false;
            }
        }
        if (provinces.size() > 1) {
            return;
        }
        if (!sure || provinces.isEmpty()) {
            sink.notChecked(this, "value-missing");
            return;
        }
        Code<Province> only = provinces.iterator().next();
        if (!isMerged(only, partnership, context)) {
            sink.report(this, row, Pointer.ROOT.member("kind"), Map.of("value", only));
        }
    }

    /** Returns whether what is one province now was several when they were linked. */
    private static boolean isMerged(Code<Province> code, Partnership partnership, Context context) {
        LocalDate signed = partnership.signed();
        return signed != null
                && context.provinces()
                        .byCode(code, context.codesOn(partnership))
                        .filter(now ->
                                context.provinces().predecessors(now, signed).size() > 1)
                        .isPresent();
    }
}
