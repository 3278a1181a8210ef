package org.doimoi.code;

/**
 * How far a programme has come.
 *
 * <p>In JSON {@code "status": "active"}, of a programme.
 *
 * @param term  the code and names
 */
public record ProgrammeStatus(Term term) implements CodeEntry {}
