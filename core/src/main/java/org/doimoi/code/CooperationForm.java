package org.doimoi.code;

/**
 * What co-operation the seeker of a technology wants; the list of a technology exchange, for no law has one.
 *
 * <p>In JSON an element of {@code "cooperationForms": ["CONSULTING"]}.
 *
 * @param term  the code and names
 */
public record CooperationForm(Term term) implements CodeEntry {}
