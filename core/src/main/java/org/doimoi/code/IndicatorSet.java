package org.doimoi.code;

import org.jspecify.annotations.Nullable;

/**
 * What a set of indicators is known as (tên bộ chỉ số), such as {@code PII}.
 *
 * <p>In JSON {@code "code": "PII"}, of an {@code IndicatorFramework}. A set that is known under two codes has one of its own
 * and an alias: the founding document of 2024-03-15 writes IPP where everyone else writes PII.
 *
 * @param term  the code and names
 * @param aliasOf  the code that means the same and is the usual one, null if this is
 */
public record IndicatorSet(Term term, @Nullable String aliasOf) implements CodeEntry {}
