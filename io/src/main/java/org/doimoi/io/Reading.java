package org.doimoi.io;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Header;
import org.doimoi.finding.Findings;
import org.doimoi.finding.Severity;
import org.doimoi.io.internal.Elements;

/**
 * What was read, and what was wrong with it.
 *
 * @param exchange  the header and the records that are well-formed; a header of the reader's own day if there was none
 * @param findings  what is wrong, in the order of the input, and what was not checked
 * @param rejected  the records that could not be made, as they stood, in the order of the input
 */
public record Reading(Exchange exchange, Findings findings, List<Rejected> rejected) {

    /** Creates a reading. */
    public Reading {
        requireNonNull(exchange, "exchange");
        requireNonNull(findings, "findings");
        rejected = List.copyOf(rejected);
    }

    /**
     * Returns the header.
     *
     * @return the header of the exchange
     */
    public Header header() {
        return exchange.header();
    }

    /**
     * Returns the records that are well-formed.
     *
     * @return the dataset of the exchange
     */
    public Dataset dataset() {
        return exchange.dataset();
    }

    /**
     * Returns how many records were read, with those whose type this version does not know.
     *
     * @return the number, without the rejected
     */
    public long records() {
        return dataset().size()
                + dataset().extras().values().stream()
                        .mapToLong(Elements::count)
                        .sum();
    }

    /**
     * Returns how many findings there are of a severity.
     *
     * @param severity  the severity
     * @return the number
     */
    public long count(Severity severity) {
        return findings.count(severity);
    }

    /**
     * Returns whether nothing stands against using the exchange.
     *
     * @return true if there is no finding of severity ERROR
     */
    public boolean isValid() {
        return count(Severity.ERROR) == 0;
    }
}
