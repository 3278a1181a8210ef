package org.doimoi.code;

import java.util.List;

/**
 * How far the money of a science task is accounted for.
 *
 * <p>In JSON {@code "financeStatus": "unsettled"}, of a science task.
 *
 * @param term  the code and names
 * @param needs  the kinds of events of which one must have happened; empty if none need have
 * @param ruledOutBy  the kinds of events that contradict it
 */
public record TaskFinanceStatus(Term term, List<String> needs, List<String> ruledOutBy) implements CodeEntry {
    /** Creates an entry. */
    public TaskFinanceStatus {
        needs = List.copyOf(needs);
        ruledOutBy = List.copyOf(ruledOutBy);
    }
}
