package org.doimoi.code;

/**
 * In what form a start-up was funded.
 *
 * <p>In JSON {@code "instrument": "equity"}, of a funding round.
 *
 * @param term  the code and names
 */
public record FundingInstrument(Term term) implements CodeEntry {}
