package org.doimoi.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that the library carries without understanding it, such as {@code {"a":1.0}}.
 *
 * <p>What is kept is its text, without white space between tokens: the order of members and the spelling of numbers
 * ({@code 1.0}, {@code 1e400}) survive. It is made of values, never of text that might not be JSON.
 *
 * <p>This class is immutable and thread-safe. Two are equal if their texts are.
 */
public final class Json {

    /** The JSON {@code null}. */
    public static final Json NULL = new Json("null");

    private final String text;

    // mappers of Jackson 2 would take it for the way to read a text, and believe whatever stands in it
    @JsonCreator(mode = JsonCreator.Mode.DISABLED)
    private Json(String text) {
        this.text = text;
    }

    /**
     * Obtains a JSON value from a Java value.
     *
     * @param value  null, a {@code Boolean}, a {@code Number}, a {@code CharSequence}, a {@code Json}, or a {@code List}
     *     or a {@code Map} with string keys of these, nested as deep as the stack allows
     * @return the JSON value
     * @throws IllegalArgumentException if the value is of another type, or a number that JSON cannot say ({@code NaN})
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Json of(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        if (value instanceof Json json) {
            return json;
        }
        StringBuilder out = new StringBuilder();
        append(value, out);
        return new Json(out.toString());
    }

    /**
     * Obtains a JSON number with its spelling.
     *
     * @param spelling  a number by the grammar of RFC 8259, such as {@code 1e400} or {@code 1.0}
     * @return the JSON value
     * @throws MalformedValueException if the text is not a JSON number
     */
    public static Json number(String spelling) {
        if (!isNumber(spelling)) {
            throw MalformedValueException.of(
                    "number-format",
                    spelling,
                    "Invalid number '" + spelling + "', must be a number of RFC 8259, such as -1.5e3");
        }
        return new Json(spelling);
    }

    private static void append(@Nullable Object value, StringBuilder out) {
        if (value == null || value instanceof Boolean || value instanceof Json) {
            out.append(value);
        } else if (value instanceof Number number) {
            append(number, out);
        } else if (value instanceof CharSequence text) {
            quote(text, out);
        } else if (value instanceof List<?> list) {
            char separator = '[';
            for (Object element : list) {
                out.append(separator);
                append(element, out);
                separator = ',';
            }
            out.append(separator == '[' ? "[]" : "]");
        } else if (value instanceof Map<?, ?> map) {
            char separator = '{';
            for (Map.Entry<?, ?> member : map.entrySet()) {
                if (!(member.getKey() instanceof String name)) {
                    throw new IllegalArgumentException(
                            "Invalid JSON member name " + member.getKey() + ", must be text");
                }
                quote(name, out.append(separator));
                append(member.getValue(), out.append(':'));
                separator = ',';
            }
            out.append(separator == '{' ? "{}" : "}");
        } else {
            throw new IllegalArgumentException("Invalid JSON value of " + value.getClass()
                    + ", must be null, Boolean, Number, CharSequence, Json, List or Map");
        }
    }

    private static void append(Number number, StringBuilder out) {
        boolean exact = number instanceof Integer
                || number instanceof Long
                || number instanceof Short
                || number instanceof Byte
                || number instanceof BigInteger
                || number instanceof BigDecimal;
        if (!exact && !Double.isFinite(number.doubleValue())) {
            throw new IllegalArgumentException("Invalid JSON number " + number + ", must be finite");
        }
        out.append(number);
    }

    private static void quote(CharSequence text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                switch (c) {
                    case '\b' -> out.append("\\b");
                    case '\t' -> out.append("\\t");
                    case '\n' -> out.append("\\n");
                    case '\f' -> out.append("\\f");
                    case '\r' -> out.append("\\r");
                    default -> escape(c, out);
                }
            } else if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    out.append(c).append(text.charAt(++i));
                } else {
                    // no UTF-8 for it: only an escape brings it back
                    escape(c, out);
                }
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static void escape(char c, StringBuilder out) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit(c >> shift & 0xf, 16));
        }
    }

    private static boolean isNumber(String text) {
        int i = text.startsWith("-") ? 1 : 0;
        int end = digits(text, i);
        if (end == i || (text.charAt(i) == '0' && end > i + 1)) {
            return false;
        }
        i = end;
        if (i < text.length() && text.charAt(i) == '.') {
            end = digits(text, i + 1);
            if (end == i + 1) {
                return false;
            }
            i = end;
        }
        if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            i++;
            if (i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
                i++;
            }
            end = digits(text, i);
            if (end == i) {
                return false;
            }
            i = end;
        }
        return i == text.length();
    }

    private static int digits(String text, int start) {
        int i = start;
        while (i < text.length() && Characters.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof Json other && text.equals(other.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * Returns the JSON text.
     *
     * @return the text, without white space between tokens
     */
    @Override
    @JsonValue
    @JsonRawValue
    public String toString() {
        return text;
    }
}
