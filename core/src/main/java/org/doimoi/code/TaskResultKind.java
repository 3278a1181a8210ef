package org.doimoi.code;

/**
 * What kind of result a science task makes.
 *
 * <p>In JSON {@code "kind": "II"}, of a result.
 *
 * @param term  the code and names
 */
public record TaskResultKind(Term term) implements CodeEntry {}
