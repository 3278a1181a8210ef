package org.doimoi.code;

/**
 * What kind of science task it is.
 *
 * <p>In JSON {@code "kind": "research-project"}, of a science task.
 *
 * @param term  the code and names
 */
public record TaskKind(Term term) implements CodeEntry {}
