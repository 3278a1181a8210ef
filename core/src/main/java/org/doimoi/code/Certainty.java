package org.doimoi.code;

/** How sure a fact in a code list is. It travels with the entry, so that nobody takes a guess for an official text. */
public enum Certainty {
    /** Read in an official text, or the same in two sources or more. */
    HIGH,
    /** Read in a good secondary source, with a part that was inferred. */
    MEDIUM,
    /** Rests on one secondary source. */
    ONE_SOURCE,
    /** Inferred, or the sources disagree. */
    LOW,
    /** No source was found; common knowledge or wording. */
    UNSOURCED,
    /** Made by this library: its own vocabulary, which no authority publishes. */
    OWN
}
