package org.doimoi.rule;

import java.time.LocalDate;
import java.util.List;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;

/** The scheme of a code is one that the list has. */
final class KnownSchemes extends CodeRule {

    KnownSchemes() {
        super("unknown-scheme");
    }

    @Override
    boolean isBroken(CodeList<?> list, String scheme, List<? extends CodeEntry> versions, LocalDate day) {
        return !scheme.isEmpty() && !list.schemes().contains(scheme);
    }
}
