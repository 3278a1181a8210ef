package org.doimoi.finding;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A promise of somebody that a finding is known and may stand until a day, such as "H26:st-0012 has no tax code yet".
 *
 * <p>It holds for findings of one rule in one record or at one place. A waiver whose day is over holds nothing back, and is
 * a finding itself; so is one that nothing needs.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param rule  the id of the rule
 * @param record  the id of the record, null if any record is meant, or none
 * @param pointer  where, as a JSON Pointer: in the record, such as {@code /province}, or in the header; null if any place is
 *     meant
 * @param reason  why the finding may stand
 * @param owner  who answers for it
 * @param until  the last day on which it may
 */
public record Waiver(
        String rule, @Nullable String record, @Nullable String pointer, String reason, String owner, LocalDate until) {

    static final String UNUSED = "waiver-unused";

    /**
     * Creates a waiver.
     *
     * @throws IllegalArgumentException if it has neither record nor pointer: that would be a policy
     */
    public Waiver {
        requireNonNull(rule, "rule");
        requireNonNull(reason, "reason");
        requireNonNull(owner, "owner");
        requireNonNull(until, "until");
        if (record == null && pointer == null) {
            throw new IllegalArgumentException("A waiver of " + rule
                    + " must name a record or a pointer; to silence a rule altogether is for a policy");
        }
    }

    /**
     * Returns whether the waiver is over.
     *
     * @param day  the day on which it is asked
     * @return true if its last day was before
     */
    public boolean isExpired(LocalDate day) {
        return until.isBefore(day);
    }

    /** Returns the finding that the waiver is not needed. */
    Finding unused() {
        return new Finding(UNUSED, Severity.INFO, null, null, "", null, arguments());
    }

    /** Returns the finding that the waiver is over on a day. */
    Finding expired(LocalDate day) {
        Map<String, Object> arguments = new HashMap<>(arguments());
        arguments.put("day", day);
        return new Finding("waiver-expired", Severity.WARNING, null, null, "", null, arguments);
    }

    private Map<String, Object> arguments() {
        String place = record == null ? String.valueOf(pointer) : record + (pointer == null ? "" : " " + pointer);
        return Map.of("value", rule, "owner", owner, "until", until, "place", place);
    }

    boolean covers(@Nullable String id, String within) {
        return (record == null || record.equals(id)) && (pointer == null || pointer.equals(within));
    }
}
