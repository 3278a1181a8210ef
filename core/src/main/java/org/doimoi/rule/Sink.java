package org.doimoi.rule;

import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.finding.Fix;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** Takes what a rule finds. */
@FunctionalInterface
public interface Sink {

    /**
     * Takes one finding that has a fix.
     *
     * @param rule  the rule that is broken
     * @param row  the record that breaks it
     * @param at  where in the record
     * @param arguments  what the sentence is made of, by name
     * @param fix  how the record could be mended, null if that cannot be computed
     */
    void report(Rule rule, Row<?> row, Pointer at, Map<String, Object> arguments, @Nullable Fix fix);

    /**
     * Takes one finding.
     *
     * @param rule  the rule that is broken
     * @param row  the record that breaks it
     * @param at  where in the record
     * @param arguments  what the sentence is made of, by name
     */
    default void report(Rule rule, Row<?> row, Pointer at, Map<String, Object> arguments) {
        report(rule, row, at, arguments, null);
    }
}
