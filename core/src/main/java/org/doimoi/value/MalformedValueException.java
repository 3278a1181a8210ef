package org.doimoi.value;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;

/**
 * Thrown when text or parts do not make a value, such as an identifier with a wrong check digit.
 *
 * <p>The message is English and quotes the text. A program that reports to people uses {@link #rule()} and
 * {@link #arguments()} instead, from which the same sentence is made in Vietnamese or English.
 */
public final class MalformedValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The stable id of what was broken. */
    private final String rule;

    private final transient Map<String, Object> arguments;

    /**
     * Creates an exception.
     *
     * @param rule  the stable id of what was broken, such as {@code id-format}
     * @param message  the sentence in English, which quotes the value and says what would be right
     * @param arguments  what the sentence is made of, by name; {@code value} is what was given
     */
    public MalformedValueException(String rule, String message, Map<String, ?> arguments) {
        super(message);
        this.rule = requireNonNull(rule, "rule");
        this.arguments = ImmutableSortedMap.copyOf(arguments);
    }

    static MalformedValueException of(String rule, Object value, String message) {
        return new MalformedValueException(rule, message, Map.of("value", value));
    }

    /**
     * Returns the stable id of what was broken.
     *
     * @return the id, lower-case words with hyphens
     */
    public String rule() {
        return rule;
    }

    /**
     * Returns what the sentence is made of.
     *
     * @return the arguments, in the order of their names
     */
    public Map<String, Object> arguments() {
        return arguments;
    }
}
