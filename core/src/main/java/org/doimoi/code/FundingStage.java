package org.doimoi.code;

/**
 * The round in which a start-up was funded.
 *
 * <p>In JSON {@code "stage": "seed"}, of a funding round.
 *
 * @param term  the code and names
 */
public record FundingStage(Term term) implements CodeEntry {}
