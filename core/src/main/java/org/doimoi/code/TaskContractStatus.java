package org.doimoi.code;

import java.util.List;
import org.doimoi.value.Code;

/**
 * How far the contract of a science task has come.
 *
 * <p>In JSON {@code "contractStatus": "active"}, of a science task.
 *
 * @param term  the code and names
 * @param needs  the kinds of events of which one must have happened; empty if none need have
 * @param ruledOutBy  the kinds of events that contradict it
 */
public record TaskContractStatus(Term term, List<String> needs, List<String> ruledOutBy) implements CodeEntry {
    /** Under way. */
    public static final Code<TaskContractStatus> ACTIVE = Code.of("active");

    /** Creates an entry. */
    public TaskContractStatus {
        needs = List.copyOf(needs);
        ruledOutBy = List.copyOf(ruledOutBy);
    }
}
