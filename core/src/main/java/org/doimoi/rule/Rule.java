package org.doimoi.rule;

import org.doimoi.finding.Severity;

/**
 * A condition that must hold between records, or between a record and the code lists. A condition on one record alone is
 * a Jakarta constraint instead.
 *
 * <p>The sentence for a rule stands in the messages under its id. A host adds rules of its own by a list given to the
 * reader. Rules have no state and are thread-safe.
 */
public abstract class Rule {

    private final String id;
    private final Severity severity;

    /**
     * Creates a rule.
     *
     * @param id  the stable id, lower-case words with hyphens; never used again for another rule
     * @param severity  how grave it is to break the rule
     */
    protected Rule(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    /**
     * Checks a dataset.
     *
     * @param context  the dataset and what is known around it
     * @param sink  takes what breaks the rule, in the order of the dataset
     */
    public abstract void check(Context context, Sink sink);

    /**
     * Returns the stable id.
     *
     * @return the id, such as {@code dangling-reference}
     */
    public final String id() {
        return id;
    }

    /**
     * Returns how grave it is to break the rule.
     *
     * @return the severity
     */
    public final Severity severity() {
        return severity;
    }

    @Override
    public final String toString() {
        return severity + " " + id;
    }
}
