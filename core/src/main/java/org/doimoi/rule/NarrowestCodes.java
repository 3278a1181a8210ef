package org.doimoi.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;
import org.doimoi.code.Field;
import org.doimoi.code.Industry;
import org.doimoi.dataset.Row;
import org.doimoi.finding.Fix;
import org.doimoi.finding.Patch;
import org.doimoi.model.Entity;
import org.doimoi.model.Startup;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Coding;
import org.doimoi.value.Json;
import org.doimoi.value.Pointer;

/** Of a code and the ones above it, a record names the narrowest. */
final class NarrowestCodes extends RecordRule<Entity> {

    /** More than any classification has levels, for the list of a host may lead back to where it began. */
    private static final int MAX_DEPTH = 16;

    NarrowestCodes() {
        super("redundant-code", Entity.class);
    }

    @Override
    protected void check(Row<Entity> row, Context context, Sink sink) {
        if (row.record() instanceof Startup startup) {
            check(startup.industries(), Industry.class, "industries", row, context, sink);
            check(startup.fields(), Field.class, "fields", row, context, sink);
        } else if (row.record() instanceof TechnologySupply supply) {
            check(supply.fields(), Field.class, "fields", row, context, sink);
            check(supply.industries(), Industry.class, "industries", row, context, sink);
        } else if (row.record() instanceof TechnologyDemand demand) {
            check(demand.fields(), Field.class, "fields", row, context, sink);
            check(demand.industries(), Industry.class, "industries", row, context, sink);
        }
    }

    private <L extends CodeEntry> void check(
            List<Coding<L>> codings, Class<L> type, String component, Row<Entity> row, Context context, Sink sink) {
        if (codings.size() < 2) {
            return;
        }
        CodeList<L> list = context.lists().get(type);
        LocalDate day = context.codesOn(row.record());
        for (Coding<L> narrow : codings) {
            L entry = list.find(narrow, day).orElse(null);
            if (entry == null) {
                if (list.schemes().contains(narrow.scheme())) {
                    sink.notChecked(this, "code-unknown");
                }
                continue;
            }
            for (int depth = 0;
                    depth < MAX_DEPTH && entry != null && entry.term().parent() != null;
                    depth++) {
                Coding<L> above = Coding.of(narrow.scheme(), entry.term().parent());
                int at = indexOf(codings, above);
                if (at >= 0) {
                    report(
                            codings.get(at),
                            narrow,
                            row,
                            Pointer.ROOT.member(component).element(at),
                            sink);
                }
                entry = list.find(above, day).orElse(null);
            }
        }
    }

    private static <L> int indexOf(List<Coding<L>> codings, Coding<L> coding) {
        for (int i = 0; i < codings.size(); i++) {
            if (codings.get(i).code().equals(coding.code())
                    && codings.get(i).scheme().equals(coding.scheme())) {
                return i;
            }
        }
        return -1;
    }

    private void report(Coding<?> wide, Coding<?> narrow, Row<Entity> row, Pointer at, Sink sink) {
        Patch patch = new Patch(List.of(
                new Patch.Operation(Patch.Kind.TEST, at.member("code"), Json.of(wide.code())),
                new Patch.Operation(Patch.Kind.REMOVE, at, null)));
        Map<String, Object> arguments = Map.of("value", wide, "narrow", narrow);
        sink.report(this, Breach.of(row, at, arguments).with(new Fix(patch, false)));
    }
}
