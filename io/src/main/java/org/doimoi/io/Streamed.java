package org.doimoi.io;

import static java.util.Objects.requireNonNull;

import org.doimoi.dataset.Header;
import org.doimoi.finding.Findings;
import org.doimoi.finding.Severity;

/**
 * What there is to say of an exchange that was read record by record. Records and rejected together are all that was in the
 * input.
 *
 * @param header  the header; one of the reader's own day if there was none
 * @param records  how many records were handed on, with those whose type is not known
 * @param rejected  how many pieces of the input were handed on as rejected; what was too long to come at once counts once
 * @param findings  what is wrong with the records, each for itself; that they were not checked against each other is said
 */
public record Streamed(Header header, long records, long rejected, Findings findings) {

    /** Creates the summary. */
    public Streamed {
        requireNonNull(header, "header");
        requireNonNull(findings, "findings");
    }

    /**
     * Returns whether nothing stands against using the records.
     *
     * @return true if there is no finding of severity ERROR
     */
    public boolean isValid() {
        return findings.count(Severity.ERROR) == 0;
    }
}
