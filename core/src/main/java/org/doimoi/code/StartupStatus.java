package org.doimoi.code;

import org.doimoi.value.Code;

/**
 * Whether a start-up is at work, and what became of one that is not.
 *
 * <p>In JSON {@code "status": "active"}, of a start-up.
 *
 * @param term  the code and names
 */
public record StartupStatus(Term term) implements CodeEntry {

    /** At work. */
    public static final Code<StartupStatus> ACTIVE = Code.of("active");

    /** At rest, and meant to go on. */
    public static final Code<StartupStatus> PAUSED = Code.of("paused");

    /** Ended, without a successor. */
    public static final Code<StartupStatus> CLOSED = Code.of("closed");

    /** Joined with another into its successor. */
    public static final Code<StartupStatus> MERGED = Code.of("merged");

    /** Bought by its successor. */
    public static final Code<StartupStatus> ACQUIRED = Code.of("acquired");
}
