package org.doimoi.code;

/**
 * How a technology is brought to market; the list of a technology exchange, for no law has one.
 *
 * <p>In JSON such as {@code "SPIN_OFF"}.
 *
 * @param term  the code and names
 */
public record CommercialisationMethod(Term term) implements CodeEntry {}
