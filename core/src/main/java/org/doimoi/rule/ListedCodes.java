package org.doimoi.rule;

import java.time.LocalDate;
import java.util.List;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;

/** A code of an open list is in the list, unless there is a good reason for another. */
final class ListedCodes extends CodeRule {

    ListedCodes() {
        super("unlisted-code");
    }

    @Override
    boolean isBroken(CodeList<?> list, String scheme, List<? extends CodeEntry> versions, LocalDate day) {
        return versions.isEmpty()
                && list.isOpen()
                && (scheme.isEmpty() || list.schemes().contains(scheme));
    }
}
