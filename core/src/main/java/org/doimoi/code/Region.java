package org.doimoi.code;

/**
 * A socio-economic region (vùng kinh tế - xã hội) of the national master plan, as regrouped by 306/NQ-CP (2025).
 *
 * <p>It is the {@code region} of a {@link Province}. The codes are this library's, such as {@code RRD}; nobody
 * publishes any.
 *
 * @param term  the code, names and dates
 */
public record Region(Term term) implements CodeEntry {}
