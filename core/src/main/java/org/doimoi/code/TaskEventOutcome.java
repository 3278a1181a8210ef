package org.doimoi.code;

import org.doimoi.value.Code;

/**
 * How an event of a science task came out.
 *
 * <p>In JSON {@code "outcome": "passed"}, of an event.
 *
 * @param term  the code and names
 */
public record TaskEventOutcome(Term term) implements CodeEntry {
    /** It was found valid, or approved. */
    public static final Code<TaskEventOutcome> PASSED = Code.of("passed");

    /** It was found excellent. */
    public static final Code<TaskEventOutcome> EXCELLENT = Code.of("excellent");

    /** It was found invalid, or refused. */
    public static final Code<TaskEventOutcome> FAILED = Code.of("failed");
}
