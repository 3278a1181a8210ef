package org.doimoi.reexpression;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.doimoi.dataset.Exchange;
import org.doimoi.finding.Finding;

/**
 * An exchange in the codes of another day, as far as that can be said.
 *
 * <p>A record is re-expressed whole or not at all, and an exchange has one day for its codes. So what could not be
 * re-expressed stands apart, in an exchange that still has the old day: each of the two can be read rightly, and no
 * record is in both or in neither.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param moved  the records that could be re-expressed, under the new day
 * @param left  the records that could not, as they were, under the old day
 * @param log  every change in {@code moved}
 * @param findings  why records were left (errors), and what else was noticed, in the order of the exchange
 */
public record Reexpressed(Exchange moved, Exchange left, ReexpressionLog log, List<Finding> findings) {

    /** Creates a result. */
    public Reexpressed {
        findings = ImmutableList.copyOf(findings);
    }

    /**
     * Returns whether nothing was left.
     *
     * @return true if {@link #moved()} is the whole exchange
     */
    public boolean isComplete() {
        return left.dataset().size() == 0 && left.dataset().extras().isEmpty();
    }
}
