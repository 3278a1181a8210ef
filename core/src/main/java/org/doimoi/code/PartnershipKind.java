package org.doimoi.code;

/**
 * What kind of co-operation a partnership is, such as a joint venture or a regional linkage (liên kết vùng).
 *
 * <p>In JSON {@code "kind": "regional-linkage"}, of a partnership.
 *
 * @param term  the code and names
 */
public record PartnershipKind(Term term) implements CodeEntry {}
