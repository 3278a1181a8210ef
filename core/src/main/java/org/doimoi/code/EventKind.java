package org.doimoi.code;

/**
 * What kind of event something is, such as a conference or a technology fair.
 *
 * <p>In JSON {@code "kind": "conference"}, of an event.
 *
 * @param term  the code and names
 */
public record EventKind(Term term) implements CodeEntry {}
