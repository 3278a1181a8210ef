package org.doimoi.finding;

/**
 * How the number of findings of one rule and severity differs under other rules.
 *
 * @param rule  the id of the rule
 * @param severity  how grave the findings are
 * @param before  how many there are under the one version of the rules
 * @param after  how many under the other
 * @param cause  why
 */
public record Difference(String rule, Severity severity, long before, long after, Cause cause) {

    /** Why there are more findings, or fewer. */
    public enum Cause {
        /** The other version has the rule, the one does not. */
        NEW,
        /** The one version has the rule, the other does not. */
        RETIRED,
        /** Both have it, with another severity. */
        REGRADED,
        /** Something else differs: a policy, the waivers, or the data. */
        OTHER
    }

    Difference plus(Difference other) {
        return new Difference(rule, severity, before + other.before, after + other.after, cause);
    }
}
