package org.doimoi.rule;

import java.time.LocalDate;
import java.util.List;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;

/** A code that the list has is in force on the day of the record. */
final class CodesInForce extends CodeRule {

    CodesInForce() {
        super("code-not-in-force");
    }

    @Override
    boolean isBroken(CodeList<?> list, String scheme, List<? extends CodeEntry> versions, LocalDate day) {
        return !versions.isEmpty()
                && versions.stream().noneMatch(version -> version.term().isInForce(day));
    }
}
