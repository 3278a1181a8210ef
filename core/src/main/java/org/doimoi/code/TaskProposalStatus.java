package org.doimoi.code;

import java.util.List;

/**
 * How far the proposal of a science task has come.
 *
 * <p>In JSON {@code "proposalStatus": "approved"}, of a science task.
 *
 * @param term  the code and names
 * @param needs  the kinds of events of which one must have happened; empty if none need have
 * @param ruledOutBy  the kinds of events that contradict it
 */
public record TaskProposalStatus(Term term, List<String> needs, List<String> ruledOutBy) implements CodeEntry {
    /** Creates an entry. */
    public TaskProposalStatus {
        needs = List.copyOf(needs);
        ruledOutBy = List.copyOf(ruledOutBy);
    }
}
