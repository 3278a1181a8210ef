package org.doimoi.code;

import org.doimoi.value.Name;

/**
 * What kind of name an actor bears.
 *
 * <p>In JSON {@code "kind": "legal"}, of a {@link Name}, which has the constants.
 *
 * @param term  the code and names
 */
public record NameKind(Term term) implements CodeEntry, Name.Kind {}
