package org.doimoi.rule;

import java.util.Map;
import org.doimoi.code.StartupKind;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Agency;
import org.doimoi.model.EnterpriseFund;
import org.doimoi.model.Organization;
import org.doimoi.model.Startup;
import org.doimoi.value.Code;
import org.doimoi.value.Pointer;

/** A fund for the development of science and technology is that of an enterprise. */
final class FundHolders extends RecordRule<EnterpriseFund> {

    private static final Code<?> ENTERPRISE = Code.of("enterprise");

    FundHolders() {
        super("enterprise-fund-holder", EnterpriseFund.class);
    }

    @Override
    protected void check(Row<EnterpriseFund> row, Context context, Sink sink) {
        context.find(Actor.class, row.record().enterprise())
                .filter(holder -> !isEnterprise(holder) && !holder.names().isEmpty())
                .ifPresent(holder -> sink.report(
                        this,
                        row,
                        Pointer.ROOT.member("enterprise"),
                        Map.of(
                                "value",
                                holder.id(),
                                "name",
                                holder.names().get(0).value())));
    }

    /** Returns whether an actor is an enterprise, as far as it says; an incubator may be one. */
    private static boolean isEnterprise(Actor actor) {
        if (actor instanceof Startup startup) {
            return startup.kind().equals(StartupKind.ENTERPRISE);
        }
        return actor instanceof Organization organization
                ? organization.kind().equals(ENTERPRISE)
                : !(actor instanceof Agency);
    }
}
