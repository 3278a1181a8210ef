package org.doimoi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers of things, tax codes, ids, and the copies that records keep. */
class IdentifierTest {

    private static void assertRefused(Runnable action, String rule, Object value) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(MalformedValueException.class, ex -> {
                    assertThat(ex.rule()).isEqualTo(rule);
                    assertThat(ex.arguments()).containsEntry("value", value);
                })
                .hasMessageContaining("'" + value + "'")
                .hasMessageContaining("must be");
    }

    @ParameterizedTest
    @CsvSource({
        "tax-code, 0100109106",
        "tax-code, 0100109106-001",
        "gtin, 8934563138165",
        "gln, 8934563138165",
        "ror, 001ydh096",
        "orcid, 0000-0002-1825-0097",
        "agency-code, G09.20",
        "agency-code-2016, 000.00.00.G22",
        "legal-instrument, 268/2025/NĐ-CP",
        "document-number, 148/QĐ-TTg",
        "ip-application, 1-2025-07378",
        "programme-code, KC.07/16-20",
        "task-code, ĐTĐL.CN-34/16",
        "of-somebody, anything: at all"
    })
    void test_of(String scheme, String value) {
        Identifier identifier = Identifier.of(scheme, value);
        assertThat(identifier.scheme()).isEqualTo(scheme);
        assertThat(identifier.value()).isEqualTo(value);
        assertThat(Identifier.parse(scheme + ":" + value)).isEqualTo(identifier);
    }

    @ParameterizedTest
    @CsvSource({
        "tax-code, 0100109107, tax-code-check",
        "gtin, 8934563138164, gtin-check",
        "gln, 8934563138164, gln-check",
        "gln, 96385074, gln-check",
        "ror, 001ydh097, ror-check",
        "orcid, 0000-0002-1825-0096, orcid-check",
        "agency-code, g09, identifier-form",
        "legal-instrument, 268/NĐ-CP, identifier-form",
        "ip-application, 7-2025-07378, identifier-form",
        "of-somebody, '', identifier-format",
        "of-somebody, ' ', identifier-format"
    })
    void test_of_invalid(String scheme, String value, String rule) {
        assertRefused(() -> Identifier.of(scheme, value), rule, value);
    }

    @Test
    void test_of_length() {
        assertThat(Identifier.of("x", "y".repeat(128)).value()).hasSize(128);
        assertRefused(() -> Identifier.of("x", "y".repeat(129)), "identifier-format", "y".repeat(129));
        assertRefused(() -> Identifier.of("x", "a\tb"), "identifier-format", "a\tb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X", "1a", "-a", "a_b", "a b", "đ", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void test_of_schemeInvalid(String scheme) {
        assertRefused(() -> Identifier.of(scheme, "x"), "scheme-format", scheme);
        assertRefused(() -> Coding.of(scheme, "x"), "scheme-format", scheme);
    }

    @Test
    void test_parse_invalid() {
        assertRefused(() -> Identifier.parse("0100109106"), "identifier-format", "0100109106");
        assertRefused(() -> Coding.parse("62"), "code-format", "62");
        assertRefused(() -> Coding.parse("vsic2025:6 2"), "code-format", "6 2");
    }

    // -----------------------------------------------------------------------
    /** A citizen's number is refused, and the refusal goes into reports, so it must not repeat it. */
    @Test
    void test_personalNumber_isRefusedAndNotRepeated() {
        String number = "079123456789";
        for (Runnable action : List.<Runnable>of(
                () -> TaxCode.parse(number),
                () -> Identifier.of(Identifier.TAX_CODE, number),
                () -> Identifier.parse("tax-code:" + number))) {
            assertThatThrownBy(action::run)
                    .isInstanceOfSatisfying(MalformedValueException.class, ex -> {
                        assertThat(ex.rule()).isEqualTo("personal-number");
                        assertThat(ex.arguments().toString()).doesNotContain("79", "123", "789");
                        assertThat(ex.getMessage()).doesNotContain("79", "123", "789");
                    })
                    .hasMessageContaining("person's number");
        }
    }

    @Test
    void test_parseAllowingPersonal() {
        TaxCode personal = TaxCode.parseAllowingPersonal("079123456789");
        assertThat(personal.isPersonal()).isTrue();
        assertThat(personal.isBranch()).isFalse();
        assertThat(personal).hasToString("079123456789");
        TaxCode branch = TaxCode.parseAllowingPersonal("0100109106-001");
        assertThat(branch.isPersonal()).isFalse();
        assertThat(branch.isBranch()).isTrue();
        assertRefused(() -> TaxCode.parseAllowingPersonal("07912345678"), "tax-code-check", "07912345678");
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @ValueSource(strings = {"H26:a", "G09.20:x", "A00.AA.01.ZZ:x", "ror:001ydh096", "a:.", "a-0:A_z-9", "x:0"})
    void test_id(String text) {
        assertThat(Id.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "a:",
                ":a",
                "a",
                "H:a",
                "H2:a",
                "h26.20:a",
                "H26.:a",
                "H26.2:a",
                "H26.2a:x",
                "H26.200:a",
                "Ror:a",
                "-a:b",
                "a b:c",
                "a:b c",
                "a:b:c",
                "a:đ",
                "đ:a",
                "a:b/c",
                " a:b",
                "a:b\n"
            })
    void test_id_invalid(String text) {
        assertRefused(() -> Id.parse(text), "id-format", text);
    }

    @Test
    void test_id_length() {
        assertThat(Id.of("a".repeat(35), "b".repeat(64)).local()).hasSize(64);
        assertThatThrownBy(() -> Id.of("a".repeat(36), "b")).isInstanceOf(MalformedValueException.class);
        assertThatThrownBy(() -> Id.of("a", "b".repeat(65))).isInstanceOf(MalformedValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\u00a0b", "a\tb", "a\u0000", "a\u007f", "a\u2028", "\u200b", "“a”"})
    void test_code_invalid(String text) {
        assertRefused(() -> Code.parse(text), "code-format", text);
    }

    @Test
    void test_null() {
        assertThatThrownBy(() -> Id.of(null, "x"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("issuer");
        assertThatThrownBy(() -> Id.of("x", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("local");
        assertThatThrownBy(() -> Id.parse(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Code.parse(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> TaxCode.parse(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Identifier.of(null, "x"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("scheme");
        assertThatThrownBy(() -> Identifier.of("x", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value");
        assertThatThrownBy(() -> Coding.of("x", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("code");
        assertThatThrownBy(() -> new Name(null, "vi", Name.LEGAL, null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Name("x", "vi", null, null)).isInstanceOf(NullPointerException.class);
        assertThat(new Name("x", null, Name.LEGAL, null).extras()).isEmpty();
    }

    // -----------------------------------------------------------------------
    @Test
    void test_copies_lists() {
        List<String> given = new ArrayList<>(List.of("a"));
        List<String> copy = Copies.of(given);
        given.add("b");
        assertThat(copy).containsExactly("a");
        assertThatThrownBy(() -> copy.add("c")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(Copies.of((List<String>) null)).isEmpty();
        assertThatThrownBy(() -> Copies.of(Arrays.asList("a", null))).isInstanceOf(NullPointerException.class);
    }

    @Test
    void test_copies_extras() {
        Map<String, Json> given = new HashMap<>();
        given.put("a", null);
        Map<String, Json> copy = Copies.of(given);
        given.clear();
        assertThat(copy).containsExactly(Map.entry("a", Json.NULL));
        assertThatThrownBy(() -> copy.put("b", Json.NULL)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(Copies.of((Map<String, Json>) null)).isEmpty();
    }

    @Test
    void test_exception_argumentsAreCopied() {
        Map<String, Object> arguments = new HashMap<>(Map.of("value", 1));
        MalformedValueException ex = new MalformedValueException("x", "must be y", arguments);
        arguments.clear();
        assertThat(ex.arguments()).containsExactly(Map.entry("value", 1));
        assertThat(ex.rule()).isEqualTo("x");
        assertThat(ex).hasMessage("must be y");
    }
}
