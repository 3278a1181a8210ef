package org.doimoi.code;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.doimoi.value.Period;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * What every entry of a code list has: a code, its names, and the time for which both hold.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param scheme  the scheme within the list, such as {@code vsic2025}; null in a list of one scheme
 * @param code  the code, such as {@code 15}
 * @param name  the name in Vietnamese and, where there is one, in English
 * @param valid  the days on which the code means this; a code that ended may mean something else on other days
 * @param parent  the code above it in the tree of its scheme, null if it is at the top or the list has no tree
 * @param replacedBy  the codes that it passed into on the day after its last, empty if it is in force or passed into none
 * @param source  where this was read: law, standard or publication
 * @param certainty  how sure it is
 */
public record Term(
        @Nullable String scheme,
        String code,
        Text name,
        Period valid,
        @Nullable String parent,
        List<String> replacedBy,
        String source,
        Certainty certainty) {

    /** Creates a term. */
    public Term {
        requireNonNull(code, "code");
        requireNonNull(name, "name");
        requireNonNull(valid, "valid");
        replacedBy = List.copyOf(replacedBy);
        requireNonNull(source, "source");
        requireNonNull(certainty, "certainty");
    }

    /**
     * Returns whether the code means this on a day.
     *
     * @param day  the day
     * @return true if the day is within {@link #valid()}
     */
    public boolean isInForce(LocalDate day) {
        return valid.contains(day);
    }
}
