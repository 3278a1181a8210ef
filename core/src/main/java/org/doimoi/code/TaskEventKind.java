package org.doimoi.code;

import java.util.List;
import org.doimoi.value.Code;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a science task, from the proposal to the liquidation of its contract.
 *
 * <p>In JSON {@code "kind": "contracted"}, of an event of a science task. What comes before what stands in the list,
 * so that rules read it there.
 *
 * @param term  the code and names
 * @param article  the point of Decree 268/2025/NĐ-CP that names it, such as {@code 15.1}; null if none does
 * @param after  the kinds of which none may come later than it, if they are known
 * @param needs  the kinds of which one must have happened; empty if it can stand alone
 * @param countedFrom  the kinds from the latest of which the decree counts its days; empty if it sets none
 */
public record TaskEventKind(
        Term term, @Nullable String article, List<String> after, List<String> needs, List<String> countedFrom)
        implements CodeEntry {
    /** The task was approved. */
    public static final Code<TaskEventKind> APPROVED = Code.of("approved");

    /** The contract was signed. */
    public static final Code<TaskEventKind> CONTRACTED = Code.of("contracted");

    /** The results were evaluated for acceptance. */
    public static final Code<TaskEventKind> ACCEPTED = Code.of("accepted");

    /** The results were registered. */
    public static final Code<TaskEventKind> REGISTERED = Code.of("registered");

    /** Creates an entry. */
    public TaskEventKind {
        after = List.copyOf(after);
        needs = List.copyOf(needs);
        countedFrom = List.copyOf(countedFrom);
    }
}
