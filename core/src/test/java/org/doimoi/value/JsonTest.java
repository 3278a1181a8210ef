package org.doimoi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    /** RFC 8259, section 6. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    /** RFC 8259, section 7, without the escapes of characters that need none. */
    private static final Pattern STRING =
            Pattern.compile("\"(?:[^\"\\\\\\x00-\\x1f]|\\\\[\"\\\\bfnrt]|\\\\u[0-9a-f]{4})*\"");

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "1", "-1.5e3", "0.00", "1E400", "12345678901234567890.1", "1e+05", "1e-0"})
    void test_number(String spelling) {
        assertThat(Json.number(spelling)).hasToString(spelling);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+1",
                "01",
                "-01",
                ".5",
                "5.",
                "1e",
                "1e+",
                "1.e5",
                "0x1",
                "NaN",
                "Infinity",
                " 1",
                "1 ",
                "1,2",
                "١",
                "1e5.5",
                "--1"
            })
    void test_number_invalid(String spelling) {
        assertThatThrownBy(() -> Json.number(spelling))
                .isInstanceOfSatisfying(MalformedValueException.class, ex -> {
                    assertThat(ex.rule()).isEqualTo("number-format");
                    assertThat(ex.arguments()).containsEntry("value", spelling);
                })
                .hasMessageContaining("'" + spelling + "'");
    }

    @Property(tries = 5000)
    void numbersAreThoseOfTheStandard(@ForAll("nearNumbers") String text) {
        boolean accepted;
        try {
            accepted = Json.number(text).toString().equals(text);
        } catch (MalformedValueException ex) {
            accepted = false;
        }
        assertThat(accepted).as(text).isEqualTo(NUMBER.matcher(text).matches());
    }

    @Provide
    Arbitrary<String> nearNumbers() {
        return Arbitraries.strings().withChars("0019-+.eE").ofMaxLength(8);
    }

    // -----------------------------------------------------------------------
    @Test
    void test_of_values() {
        assertThat(Json.of(null)).isSameAs(Json.NULL).hasToString("null");
        assertThat(Json.of(true)).hasToString("true");
        assertThat(Json.of(-7)).hasToString("-7");
        assertThat(Json.of(1.5)).hasToString("1.5");
        assertThat(Json.of(new BigDecimal("1.50"))).hasToString("1.50");
        assertThat(Json.of(BigInteger.TEN.pow(30))).hasToString("1" + "0".repeat(30));
        assertThat(Json.of("a\"b\\c")).hasToString("\"a\\\"b\\\\c\"");
        assertThat(Json.of(List.of())).hasToString("[]");
        assertThat(Json.of(Map.of())).hasToString("{}");
        assertThat(Json.of(List.of(1, "x", List.of(), Json.NULL))).hasToString("[1,\"x\",[],null]");
        assertThat(Json.of(Collections.singletonList(null))).hasToString("[null]");
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put("a", Map.of("b", true));
        map.put("n", null);
        assertThat(Json.of(map)).hasToString("{\"z\":1,\"a\":{\"b\":true},\"n\":null}");
        Json json = Json.number("1e5");
        assertThat(Json.of(json)).isSameAs(json);
        assertThat(Json.of(List.of(json))).hasToString("[1e5]");
    }

    @Test
    void test_of_escapes() {
        assertThat(Json.of("\b\t\n\f\r")).hasToString("\"\\b\\t\\n\\f\\r\"");
        assertThat(Json.of("\u0000\u001f\u007f")).hasToString("\"\\u0000\\u001f\u007f\"");
        assertThat(Json.of("Đổi mới /")).hasToString("\"Đổi mới /\"");
        assertThat(Json.of("\ud83d\ude00")).hasToString("\"\ud83d\ude00\"");
        // half of a character survives as an escape
        assertThat(Json.of("\ud83d")).hasToString("\"\\ud83d\"");
        assertThat(Json.of("\ude00\ud83d")).hasToString("\"\\ude00\\ud83d\"");
        assertThat(Json.of(Map.of("a\"b", 1))).hasToString("{\"a\\\"b\":1}");
    }

    @Test
    void test_of_invalid() {
        for (Object value : List.of(Double.NaN, Double.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, new Object(), 'c')) {
            assertThatThrownBy(() -> Json.of(value)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Json.of(List.of(value))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Json.of(Map.of(1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("member name 1");
    }

    @Property
    void stringsAreReadBack(@ForAll String text) {
        String json = Json.of(text).toString();
        assertThat(STRING.matcher(json).matches()).as(json).isTrue();
        assertThat(unquote(json)).isEqualTo(text);
    }

    /** Reads a string of JSON as the standard has it. */
    private static String unquote(String json) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < json.length() - 1; i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            c = json.charAt(++i);
            switch (c) {
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'u' -> {
                    text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> text.append(c);
            }
        }
        return text.toString();
    }

    @Property
    void numbersOfJavaAreNumbers(@ForAll double number, @ForAll long whole, @ForAll BigDecimal decimal) {
        assertThat(NUMBER.matcher(Json.of(number).toString()).matches()).isTrue();
        assertThat(Double.parseDouble(Json.of(number).toString())).isEqualTo(number);
        assertThat(Json.of(whole)).hasToString(Long.toString(whole));
        assertThat(new BigDecimal(Json.of(decimal).toString())).isEqualTo(decimal);
    }

    @Test
    void test_equals() {
        assertThat(Json.of(1)).isEqualTo(Json.number("1")).hasSameHashCodeAs(Json.number("1"));
        assertThat(Json.number("1")).as("spelling counts").isNotEqualTo(Json.number("1.0"));
        assertThat(Json.of("1")).isNotEqualTo(Json.of(1)).isNotEqualTo(null);
    }
}
