package org.doimoi.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A code of a published list, such as {@code 15} of the provinces.
 *
 * <p>A code is only text: what it means, whether its list has it and whether it is in force are asked of the list, and
 * always for a date. A code that no list has is kept as it is.
 *
 * <p>The text is 1 to 64 printable characters without spaces.
 *
 * <p>This class is immutable and thread-safe. Equality and order are those of the text.
 *
 * @param <L>  the list that the code is of
 */
public final class Code<L> implements Comparable<Code<L>> {

    private static final int MAX_LENGTH = 64;

    private final String text;

    private Code(String text) {
        this.text = text;
    }

    /**
     * Obtains a code from its text. The same as {@link #parse(String)}, for codes that stand in a program.
     *
     * @param <L>  the list that the code is of
     * @param text  the text, such as {@code 15}
     * @return the code
     * @throws MalformedValueException if the text is empty, longer than 64 or has a space or a control character
     */
    public static <L> Code<L> of(String text) {
        return parse(text);
    }

    /**
     * Obtains a code from its text.
     *
     * @param <L>  the list that the code is of
     * @param text  the text, such as {@code 15}
     * @return the code
     * @throws MalformedValueException if the text is empty, longer than 64 or has a space or a control character
     */
    @JsonCreator
    public static <L> Code<L> parse(String text) {
        if (!isCode(text)) {
            throw MalformedValueException.of(
                    "code-format",
                    text,
                    "Invalid code '" + text + "', must be 1 to 64 characters without spaces, such as 15 or active");
        }
        return new Code<>(text);
    }

    /**
     * Returns whether a text is a code.
     *
     * @param text  the text
     * @return whether {@link #parse(String)} accepts it
     */
    public static boolean isCode(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == 0x7f || (c > 0x7f && !Character.isLetterOrDigit(c))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(Code<L> other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof Code<?> other && text.equals(other.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * Returns the text, which {@link #parse(String)} accepts.
     *
     * @return the text, such as {@code 15}
     */
    @Override
    @JsonValue
    public String toString() {
        return text;
    }
}
