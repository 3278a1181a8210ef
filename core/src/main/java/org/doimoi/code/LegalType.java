package org.doimoi.code;

/**
 * The legal form of an incubator or support centre, such as a public service unit (đơn vị sự nghiệp công lập).
 *
 * <p>In JSON {@code "legalType": "public-unit"}.
 *
 * @param term  the code and names
 */
public record LegalType(Term term) implements CodeEntry {}
