package org.doimoi.rule;

import static java.util.Objects.requireNonNull;

import org.doimoi.finding.Catalogue;
import org.doimoi.finding.Definition;
import org.doimoi.finding.Severity;

/**
 * A condition that must hold between records, or between a record and the code lists. A condition on one record alone is
 * a Jakarta constraint instead.
 *
 * <p>What a rule of the library says stands in the {@link Catalogue} under its id. A host adds rules of its own by a list
 * given to the reader, or by the names of their classes in a policy. Rules have no state and are thread-safe.
 */
public abstract class Rule {

    private final Definition definition;

    /**
     * Creates a rule.
     *
     * @param definition  what it is, how grave it is to break it and what it says
     */
    protected Rule(Definition definition) {
        this.definition = requireNonNull(definition, "definition");
    }

    /** Creates a rule of the library, which the catalogue defines. */
    Rule(String id) {
        this(Catalogue.standard().get(id));
    }

    /**
     * Checks a dataset.
     *
     * @param context  the dataset and what is known around it
     * @param sink  takes what breaks the rule, in the order of the dataset
     */
    public abstract void check(Context context, Sink sink);

    /**
     * Returns what the rule is.
     *
     * @return the definition
     */
    public final Definition definition() {
        return definition;
    }

    /**
     * Returns the stable id.
     *
     * @return the id, such as {@code dangling-reference}
     */
    public final String id() {
        return definition.id();
    }

    /**
     * Returns how grave it is to break the rule, if no policy says otherwise.
     *
     * @return the severity
     */
    public final Severity severity() {
        return definition.severity();
    }

    @Override
    public final String toString() {
        return severity() + " " + id();
    }
}
