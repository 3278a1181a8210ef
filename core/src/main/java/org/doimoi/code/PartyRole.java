package org.doimoi.code;

/**
 * What a party does in a partnership.
 *
 * <p>In JSON {@code "role": "lead"}, of a party.
 *
 * @param term  the code and names
 */
public record PartyRole(Term term) implements CodeEntry {}
