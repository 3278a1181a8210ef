package org.doimoi.code;

import java.util.List;
import org.doimoi.value.Code;

/**
 * How far the acceptance of the results of a science task has come.
 *
 * <p>In JSON {@code "acceptanceStatus": "accepted"}, of a science task.
 *
 * @param term  the code and names
 * @param needs  the kinds of events of which one must have happened; empty if none need have
 * @param ruledOutBy  the kinds of events that contradict it
 */
public record TaskAcceptanceStatus(Term term, List<String> needs, List<String> ruledOutBy) implements CodeEntry {
    /** Evaluated and accepted. */
    public static final Code<TaskAcceptanceStatus> ACCEPTED = Code.of("accepted");

    /** Evaluated and not accepted. */
    public static final Code<TaskAcceptanceStatus> NOT_ACCEPTED = Code.of("not-accepted");

    /** Recognised. */
    public static final Code<TaskAcceptanceStatus> RECOGNISED = Code.of("recognised");

    /** Creates an entry. */
    public TaskAcceptanceStatus {
        needs = List.copyOf(needs);
        ruledOutBy = List.copyOf(ruledOutBy);
    }
}
