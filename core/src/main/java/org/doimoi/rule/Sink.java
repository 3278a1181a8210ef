package org.doimoi.rule;

import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.finding.NotChecked;
import org.doimoi.value.Pointer;

/** Takes what a rule finds. */
@FunctionalInterface
public interface Sink {

    /**
     * Takes one finding.
     *
     * @param rule  the rule that is broken
     * @param breach  by what, and where
     */
    void report(Rule rule, Breach breach);

    /**
     * Takes one finding on one place that has no fix.
     *
     * @param rule  the rule that is broken
     * @param row  the record that breaks it
     * @param at  where in the record
     * @param arguments  what the sentence is made of, by name
     */
    default void report(Rule rule, Row<?> row, Pointer at, Map<String, Object> arguments) {
        report(rule, Breach.of(row, at, arguments));
    }

    /**
     * Takes that a value could not be checked, since something that the rule needs is not known.
     *
     * @param rule  the rule
     * @param reason  why, as in {@link NotChecked}
     */
    default void notChecked(Rule rule, String reason) {
        // who does not ask need not know
    }
}
