package org.doimoi.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.code.AgencyCode;
import org.doimoi.dataset.Row;
import org.doimoi.model.Agency;
import org.doimoi.value.Name;
import org.doimoi.value.Pointer;

/**
 * An agency is called what its code says, now or at an earlier time.
 *
 * <p>Departments and other units that use the code of those above them, until theirs is published, are left alone.
 */
final class AgencyCodeNames extends AgencyCodeRule {

    private static final Set<String> UNITS = Set.of("department", "commune-office", "subordinate-unit");

    AgencyCodeNames() {
        super("agency-code-name");
    }

    private static String fold(String name) {
        // a committee is that of its province whether or not it says of what kind that is
        return FoldedName.of(name).replaceFirst("^ubnd(tinh|tp)", "ubnd");
    }

    private static boolean agree(List<AgencyCode> versions, List<Name> names) {
        for (AgencyCode version : versions) {
            String listed = fold(version.name().best("vi"));
            for (Name name : names) {
                if (fold(name.value()).equals(listed)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    void check(List<AgencyCode> versions, LocalDate day, Row<Agency> row, Context context, Sink sink) {
        Agency agency = row.record();
        if (agency.kind() != null && UNITS.contains(agency.kind().toString())) {
            return;
        }
        for (int i = 0; i < agency.names().size(); i++) {
            Name name = agency.names().get(i);
            boolean vietnamese = name.lang() == null || name.lang().equals("vi");
            if (vietnamese && name.kind().equals(Name.LEGAL)) {
                if (!agree(versions, agency.names())) {
                    Map<String, Object> arguments = Map.of(
                            "value", name.value(),
                            "code", versions.get(0).code(),
                            "right", versions.get(versions.size() - 1).name());
                    sink.report(
                            this, row, Pointer.ROOT.member("names").element(i).member("value"), arguments);
                }
                return;
            }
        }
    }
}
