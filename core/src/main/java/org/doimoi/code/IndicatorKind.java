package org.doimoi.code;

import org.doimoi.value.Code;

/**
 * What a node in the tree of an index is, from the index itself down to the single indicator.
 *
 * <p>In JSON {@code "kind": "pillar"}, of an {@code IndicatorNode}.
 *
 * @param term  the code and names
 */
public record IndicatorKind(Term term) implements CodeEntry {

    /** The index as a whole. */
    public static final Code<IndicatorKind> INDEX = Code.of("index");

    /** A part of it that has a score of its own, such as inputs. */
    public static final Code<IndicatorKind> SUB_INDEX = Code.of("sub-index");

    /** A field within it, such as institutions. */
    public static final Code<IndicatorKind> PILLAR = Code.of("pillar");

    /** A part of a pillar. */
    public static final Code<IndicatorKind> SUB_PILLAR = Code.of("sub-pillar");

    /** What is measured. */
    public static final Code<IndicatorKind> INDICATOR = Code.of("indicator");
}
