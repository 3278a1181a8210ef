package org.doimoi.code;

import org.doimoi.value.Code;

/**
 * How far a report has come.
 *
 * <p>In JSON {@code "status": "submitted"}, of a {@code ProvincialReport}. A report that was returned is submitted again.
 *
 * @param term  the code and names
 */
public record ReportStatus(Term term) implements CodeEntry {

    /** Being written. */
    public static final Code<ReportStatus> DRAFT = Code.of("draft");

    /** Sent to who asked for it. */
    public static final Code<ReportStatus> SUBMITTED = Code.of("submitted");

    /** Sent back to be completed. */
    public static final Code<ReportStatus> RETURNED = Code.of("returned");

    /** Taken as complete. */
    public static final Code<ReportStatus> ACCEPTED = Code.of("accepted");
}
