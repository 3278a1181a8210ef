package org.doimoi.code;

import org.jspecify.annotations.Nullable;

/**
 * What kind of intellectual property protects a technology, after the objects of the Law on Intellectual Property.
 *
 * <p>In JSON {@code "kind": "patent"}, of an intellectual property right.
 *
 * @param term  the code and names
 * @param applicationPrefix  the figure with which the numbers of its Vietnamese applications begin, such as {@code 1}
 *     of {@code 1-2025-07378}; null if they have none
 */
public record IntellectualPropertyKind(Term term, @Nullable String applicationPrefix) implements CodeEntry {}
