package org.doimoi.code;

import org.doimoi.value.Code;

/**
 * Which report of a province it is.
 *
 * <p>In JSON {@code "kind": "innovation"}, of a {@code ProvincialReport}. Only the yearly report on innovation has a day
 * that a text fixes; the list is open, since provinces report on much else.
 *
 * @param term  the code and names
 */
public record ReportKind(Term term) implements CodeEntry {

    /** The yearly report on innovation and start-ups of Decree 268/2025/NĐ-CP, Article 66.5. */
    public static final Code<ReportKind> INNOVATION = Code.of("innovation");

    /** The summary of a year of science and technology in the province. */
    public static final Code<ReportKind> ACTIVITY = Code.of("activity");
}
