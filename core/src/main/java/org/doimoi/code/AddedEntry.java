package org.doimoi.code;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a code list that a host application added under a name of its own, such as {@code cluster}.
 *
 * <p>A list of the library has a type per list; one that is only known at run time has this one for all.
 *
 * @param term  the code, names and dates
 * @param cells  the other columns of its file, by name; an empty cell is left out
 */
public record AddedEntry(Term term, Map<String, String> cells) implements CodeEntry {

    /** Creates an entry. */
    public AddedEntry {
        cells = ImmutableMap.copyOf(cells);
    }

    /**
     * Returns one of the other columns.
     *
     * @param column  the name of the column
     * @return the text of its cell, null if it is empty or there is no such column
     */
    public @Nullable String cell(String column) {
        return cells.get(column);
    }
}
