package org.doimoi.rule;

import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.value.Pointer;

/** Takes what a rule finds. */
@FunctionalInterface
public interface Sink {

    /**
     * Takes one finding.
     *
     * @param rule  the rule that is broken
     * @param row  the record that breaks it
     * @param at  where in the record
     * @param arguments  what the sentence is made of, by name
     */
    void report(Rule rule, Row<?> row, Pointer at, Map<String, Object> arguments);
}
