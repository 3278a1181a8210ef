package org.doimoi.code;

import org.doimoi.value.Code;

/**
 * Whether more of an indicator is better.
 *
 * <p>In JSON {@code "direction": "higher-better"}, of an {@code IndicatorNode}.
 *
 * @param term  the code and names
 */
public record IndicatorDirection(Term term) implements CodeEntry {

    /** The more the better. */
    public static final Code<IndicatorDirection> HIGHER_BETTER = Code.of("higher-better");

    /** The less the better. */
    public static final Code<IndicatorDirection> LOWER_BETTER = Code.of("lower-better");
}
