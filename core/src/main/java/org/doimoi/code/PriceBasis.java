package org.doimoi.code;

import org.doimoi.value.PriceRange;

/**
 * How binding a price is.
 *
 * <p>In JSON {@code "basis": "indicative"}, of a {@link PriceRange}.
 *
 * @param term  the code and names
 */
public record PriceBasis(Term term) implements CodeEntry, PriceRange.Basis {}
