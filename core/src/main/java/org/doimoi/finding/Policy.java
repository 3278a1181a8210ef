package org.doimoi.finding;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a host wants to be judged: which rules are off, which are graver or less grave, and with which numbers.
 *
 * <p>A check of the reader that costs a value its place in the record cannot be silenced, since data would be lost without a
 * word; see {@link #isFixed}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param name  what the policy is called in reports, such as {@code "Sở KH&CN Lào Cai 2026"}; empty for none
 * @param settings  what is said of a rule, by its id
 * @param rules  the names of classes of rules that are added, each with a public constructor without arguments
 */
public record Policy(String name, Map<String, Setting> settings, List<String> rules) {

    /** Nothing is said: all rules as they are. */
    public static final Policy NONE = new Policy("", Map.of(), List.of());

    /**
     * What is said of a rule.
     *
     * @param off  whether it is not applied
     * @param severity  how grave it is to break it, null if nothing is said
     * @param parameters  its numbers, by name; those that are not here are those of the definition
     */
    public record Setting(boolean off, @Nullable Severity severity, Map<String, BigDecimal> parameters) {

        /** Creates a setting. */
        public Setting {
            parameters = sorted(parameters);
        }
    }

    private static final Setting AS_IT_IS = new Setting(false, null, Map.of());

    /** Creates a policy. */
    public Policy {
        requireNonNull(name, "name");
        settings = sorted(settings);
        rules = List.copyOf(rules);
    }

    private static <V> Map<String, V> sorted(Map<String, V> map) {
        // most say nothing, and every reader has one
        return map.isEmpty() ? Map.of() : ImmutableSortedMap.copyOf(map);
    }

    /**
     * Returns whether a rule must be kept as it is.
     *
     * @param rule  the rule
     * @return true for the errors of the reader: the values they are about are not in the records
     */
    public static boolean isFixed(Definition rule) {
        return rule.kind() == Definition.Kind.READING && rule.severity() == Severity.ERROR;
    }

    /**
     * Returns what is said of a rule.
     *
     * @param rule  the id of the rule
     * @return the setting, which says nothing if there is none
     */
    public Setting of(String rule) {
        return settings.getOrDefault(rule, AS_IT_IS);
    }

    /**
     * Returns a number that a rule goes by.
     *
     * @param rule  the rule
     * @param parameter  the name of the number
     * @return the number of this policy, else that of the rule
     * @throws IllegalArgumentException if the rule has no such number
     */
    public BigDecimal parameter(Definition rule, String parameter) {
        Definition.Parameter known = rule.parameters().get(parameter);
        if (known == null) {
            throw new IllegalArgumentException("The rule " + rule.id() + " has no parameter '" + parameter + "'");
        }
        return of(rule.id()).parameters().getOrDefault(parameter, known.value());
    }
}
