package org.doimoi.code;

/**
 * What kind of organization an actor is that is neither agency, start-up nor incubator.
 *
 * <p>In JSON {@code "kind": "university"}, of an organization.
 *
 * @param term  the code and names
 */
public record OrganizationKind(Term term) implements CodeEntry {}
