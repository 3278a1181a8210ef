package org.doimoi.code;

import org.doimoi.value.Code;

/**
 * Where money for science, technology and innovation comes from.
 *
 * <p>In JSON {@code "source": "state-local"}, of a {@code Funding}.
 *
 * @param term  the code and names
 */
public record FundingSource(Term term) implements CodeEntry {

    /** The central state budget. */
    public static final Code<FundingSource> STATE_CENTRAL = Code.of("state-central");

    /** The budget of a province. */
    public static final Code<FundingSource> STATE_LOCAL = Code.of("state-local");

    /** Enterprises, their funds included. */
    public static final Code<FundingSource> ENTERPRISE = Code.of("enterprise");

    /** Abroad. */
    public static final Code<FundingSource> FOREIGN = Code.of("foreign");

    /** Any other source. */
    public static final Code<FundingSource> OTHER = Code.of("other");
}
