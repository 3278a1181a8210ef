package org.doimoi.code;

import org.doimoi.value.Code;

/**
 * What kind of figure a value is, which says whether the values of merged provinces add up: counts and amounts do; rates,
 * scores and ranks do not.
 *
 * <p>In JSON {@code "figure": "rate"}, of an {@code IndicatorNode}. {@code ProvincialFigures.Measure} carries figures of
 * each kind from one map to another.
 *
 * @param term  the code and names
 */
public record FigureKind(Term term) implements CodeEntry {

    /** A number of things. */
    public static final Code<FigureKind> COUNT = Code.of("count");

    /** A sum of money or another quantity. */
    public static final Code<FigureKind> AMOUNT = Code.of("amount");

    /** A share or a ratio. */
    public static final Code<FigureKind> RATE = Code.of("rate");

    /** Points of an index, from 0 to 100. */
    public static final Code<FigureKind> SCORE = Code.of("score");

    /** A place among others. */
    public static final Code<FigureKind> RANK = Code.of("rank");
}
