package org.doimoi.code;

import org.doimoi.value.Code;

/**
 * How sure a figure or a name is, for records that are gathered from publications instead of sent by their publisher.
 *
 * <p>In JSON {@code "certainty": "one-source"}. The levels are those of {@link Certainty}.
 *
 * @param term  the code and names
 */
public record CertaintyLevel(Term term) implements CodeEntry {

    /** Read in an official text, or the same in two sources or more. */
    public static final Code<CertaintyLevel> HIGH = Code.of("high");

    /** Read in a good secondary source, with a part that was inferred. */
    public static final Code<CertaintyLevel> MEDIUM = Code.of("medium");

    /** Rests on one secondary source. */
    public static final Code<CertaintyLevel> ONE_SOURCE = Code.of("one-source");

    /** Inferred, or the sources disagree. */
    public static final Code<CertaintyLevel> LOW = Code.of("low");

    /** No source was found. */
    public static final Code<CertaintyLevel> UNSOURCED = Code.of("unsourced");

    /** Made by who wrote the record. */
    public static final Code<CertaintyLevel> OWN = Code.of("own");
}
