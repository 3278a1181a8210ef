package org.doimoi.rule;

import java.time.LocalDate;
import java.util.List;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;

/** A code of a closed list is in the list. */
final class KnownCodes extends CodeRule {

    KnownCodes() {
        super("unknown-code");
    }

    @Override
    boolean isBroken(CodeList<?> list, String scheme, List<? extends CodeEntry> versions, LocalDate day) {
        return versions.isEmpty() && !list.isOpen();
    }
}
