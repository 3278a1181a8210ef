package org.doimoi.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.UnexpectedTypeException;
import jakarta.validation.ValidationException;
import java.util.List;
import java.util.Map;
import org.doimoi.value.Name;
import org.doimoi.value.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filled, Trimmed, Nfc, Printable and MaxLength, and Prose that is all of them. */
class TextConstraintsTest {

    private static final String NFD = "ê\u0323"; // ệ in two characters

    record FilledBox(@Filled Object text) {}

    record LongBox(@Prose(max = 100) @Impersonal @NotShouted String text) {}

    record TrimmedBox(@Trimmed Object text) {}

    record NfcBox(@Nfc Object text) {}

    record PrintableBox(@Printable Object text) {}

    record MaxLengthBox(@MaxLength(3) Object text) {}

    record ProseBox(@Prose(max = 5) Object text) {}

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @ValueSource(strings = {"x", " x ", ".", "\u3042"})
    void test_filled_valid(String text) {
        assertThat(Violations.of(new FilledBox(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u00a0", "\u3000", "\u2003 "})
    void test_filled_invalid(String text) {
        assertThat(Violations.of(new FilledBox(text))).containsExactly("text Filled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "a b", "a\nb"})
    void test_trimmed_valid(String text) {
        assertThat(Violations.of(new TrimmedBox(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" x", "x ", "\tx", "x\n", "\u3000x", "x\u200b"})
    void test_trimmed_invalid(String text) {
        assertThat(Violations.of(new TrimmedBox(text))).containsExactly("text Trimmed");
    }

    @Test
    void test_nfc() {
        assertThat(Violations.of(new NfcBox("Việt Nam"))).isEmpty();
        assertThat(Violations.of(new NfcBox(""))).isEmpty();
        assertThat(Violations.of(new NfcBox("Vi" + NFD + "t Nam"))).containsExactly("text Nfc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a\tb\r\nc", "Ấp Bắc", "\ud83d\ude00"})
    void test_printable_valid(String text) {
        assertThat(Violations.of(new PrintableBox(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0007b", "a\u001bb", "\u007f", "Th\ufffdnh"})
    void test_printable_invalid(String text) {
        assertThat(Violations.of(new PrintableBox(text))).containsExactly("text Printable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "Ấậỗ", "\ud83d\ude00\ud83d\ude00\ud83d\ude00"})
    void test_maxLength_valid(String text) {
        assertThat(Violations.of(new MaxLengthBox(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcd", "\ud83d\ude00\ud83d\ude00\ud83d\ude00x"})
    void test_maxLength_invalid(String text) {
        assertThat(Violations.of(new MaxLengthBox(text))).containsExactly("text MaxLength");
    }

    @Test
    void test_prose_valid() {
        assertThat(Violations.of(new ProseBox("a b"))).isEmpty();
        assertThat(Violations.of(new ProseBox("abcde"))).isEmpty();
    }

    @Test
    void test_prose_reportsEachPart() {
        assertThat(Violations.of(new ProseBox("abcdef"))).containsExactly("text MaxLength");
        assertThat(Violations.of(new ProseBox(""))).containsExactly("text Filled");
        assertThat(Violations.of(new ProseBox(" " + NFD + "\u0007\u0007\u0007")))
                .containsExactly("text MaxLength", "text Nfc", "text Printable", "text Trimmed");
    }

    @Test
    void test_null() {
        assertThat(Violations.of(new FilledBox(null))).isEmpty();
        assertThat(Violations.of(new TrimmedBox(null))).isEmpty();
        assertThat(Violations.of(new NfcBox(null))).isEmpty();
        assertThat(Violations.of(new PrintableBox(null))).isEmpty();
        assertThat(Violations.of(new MaxLengthBox(null))).isEmpty();
        assertThat(Violations.of(new ProseBox(null))).isEmpty();
    }

    // -----------------------------------------------------------------------
    @Test
    void test_paths_text() {
        Text text = Text.of("vi", "Máy").with("en", " dryer").with("zh-Hant", "x");
        assertThat(Violations.of(new TrimmedBox(text))).containsExactly("text.en Trimmed");
        assertThat(Violations.of(new TrimmedBox(text.with("vi", "Máy "))))
                .containsExactly("text.en Trimmed", "text.vi Trimmed");
        assertThat(Violations.of(new TrimmedBox(text.with("en", "dryer")))).isEmpty();
        assertThat(Violations.of(new MaxLengthBox(Text.of("zh-Hant", "abcd"))))
                .containsExactly("text.zh-Hant MaxLength");
    }

    @Test
    void test_paths_name() {
        assertThat(Violations.of(new FilledBox(Name.legal("x")))).isEmpty();
        assertThat(Violations.of(new FilledBox(Name.legal(" ")))).containsExactly("text.value Filled");
    }

    @Test
    void test_paths_lists() {
        assertThat(Violations.of(new FilledBox(List.of("x", "", "y", " "))))
                .containsExactly("text[1] Filled", "text[3] Filled");
        assertThat(Violations.of(new FilledBox(List.of(Name.legal("x"), Name.legal("")))))
                .containsExactly("text[1].value Filled");
        assertThat(Violations.of(new FilledBox(List.of()))).isEmpty();
    }

    @Test
    void test_otherTypesAreRefused() {
        assertThatThrownBy(() -> Violations.of(new FilledBox(Map.of())))
                .isInstanceOf(ValidationException.class)
                .satisfiesAnyOf(
                        ex -> assertThat(ex).isInstanceOf(UnexpectedTypeException.class),
                        ex -> assertThat(ex).hasCauseInstanceOf(UnexpectedTypeException.class));
    }

    /** Whatever somebody sends, it is checked in a time that grows as the text does: a square of it would never end. */
    @ParameterizedTest
    @ValueSource(strings = {"<b ", "<", "&", "02 ", "0", "a?a", "@", "a@", "Ã¡", "+84", "é. ", "\u0430a"})
    void test_prose_longTexts(String part) {
        String text = part.repeat(2_000_000 / part.length());
        assertThat(Violations.of(new LongBox(text))).anyMatch(violation -> violation.contains("MaxLength"));
        for (String rule :
                List.of("trimmed", "nfc", "plain-text", "undamaged", "one-script", "visible", "date-format")) {
            assertThat(Repairs.of(rule, text)).isNotNull();
        }
    }
}
