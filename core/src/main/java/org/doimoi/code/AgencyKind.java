package org.doimoi.code;

/**
 * What kind of body an agency is, such as a ministry (bộ) or a department of a province (sở).
 *
 * <p>In JSON {@code "kind": "department"}, of an agency.
 *
 * @param term  the code and names
 */
public record AgencyKind(Term term) implements CodeEntry {}
