package org.doimoi.finding;

import org.jspecify.annotations.Nullable;

/**
 * How many findings there are of a rule, exactly, whether they are stored or not.
 *
 * @param rule  the id of the rule
 * @param severity  how grave they are
 * @param type  the type of record, such as {@code startup}, null if they are not about records
 * @param count  how many
 */
public record Total(
        String rule, Severity severity, @Nullable String type, long count) {}
