package org.doimoi.reexpression;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;

/**
 * Every change of a re-expression, in the order of the exchange: what is needed to see what was done, and to go back.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param from  the day whose codes were read
 * @param to  the day whose codes were written
 * @param changes  the changes
 */
public record ReexpressionLog(LocalDate from, LocalDate to, List<CodeChange> changes) {

    /** Creates a log. */
    public ReexpressionLog {
        changes = ImmutableList.copyOf(changes);
    }
}
