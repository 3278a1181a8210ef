package org.doimoi.code;

/**
 * What was decided on an asset that a science task formed.
 *
 * <p>In JSON {@code "handling": "ownership-to-host"}, of a task asset.
 *
 * @param term  the code and names
 */
public record TaskAssetHandling(Term term) implements CodeEntry {}
