package org.doimoi.code;

/**
 * A country or territory of ISO 3166-1, by its code of two letters.
 *
 * <p>In JSON {@code "country": "VN"}.
 *
 * @param term  the code and names
 */
public record Country(Term term) implements CodeEntry {}
