package org.doimoi.code;

/**
 * A section of the criteria of the programme One Commune One Product (phần của bộ tiêu chí OCOP), such as {@code A}.
 *
 * @param term  the code, names and dates
 * @param maxScore  the most points of the section; those of all sections together are 100
 */
public record OcopSection(Term term, Integer maxScore) implements CodeEntry {}
