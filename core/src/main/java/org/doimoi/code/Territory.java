package org.doimoi.code;

/**
 * Where an intellectual property right protects: a country, or a regional or international office of WIPO Standard ST.3
 * such as {@code EP}.
 *
 * <p>In JSON an element of {@code "territories": ["VN", "WO"]}.
 *
 * @param term  the code and names
 */
public record Territory(Term term) implements CodeEntry {}
