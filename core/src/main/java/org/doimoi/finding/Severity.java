package org.doimoi.finding;

/** How grave a finding is. It depends on the rule alone, never on the language of the reader. */
public enum Severity {
    /** The law, or the contract, says "must". */
    ERROR,
    /** The law, or common sense, says "should". */
    WARNING,
    /** Worth knowing. */
    INFO
}
