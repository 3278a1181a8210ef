package org.doimoi.code;

/**
 * What those are who are counted at an event: departments, enterprises, experts. The kinds overlap.
 *
 * <p>In JSON {@code "kind": "department"}, of a participation.
 *
 * @param term  the code and names
 */
public record ParticipantKind(Term term) implements CodeEntry {}
