package org.doimoi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    private static final Text BOTH = Text.ofVietnameseEnglish("Máy", "Machine");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en", "zh-Hant", "yue", "en-GB", "vi-VN", "de-CH-1996", "en-x-a"})
    void test_of_language(String language) {
        assertThat(Text.of(language, "x").languages()).containsExactly(language);
        assertThat(Text.of(language, "x").in(language)).contains("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "v", "vie-", "-vi", "vi--VN", "VI", "vi_VN", "vietnam", "vi-abcdefghi", "vi VN", "12", "vị"})
    void test_of_languageInvalid(String language) {
        assertThatThrownBy(() -> Text.of(language, "x"))
                .isInstanceOfSatisfying(MalformedValueException.class, ex -> {
                    assertThat(ex.rule()).isEqualTo("language-tag");
                    assertThat(ex.arguments()).containsEntry("value", language);
                })
                .hasMessageContaining("'" + language + "'");
        assertThatThrownBy(() -> BOTH.with(language, "x")).isInstanceOf(MalformedValueException.class);
        assertThatThrownBy(() -> Text.of(Map.of(language, "x"))).isInstanceOf(MalformedValueException.class);
        assertThatThrownBy(() -> Name.of("x", language, Name.LEGAL)).isInstanceOf(MalformedValueException.class);
    }

    @Test
    void test_of_map() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("en", "a");
        map.put("vi", "b");
        Text text = Text.of(map);
        map.clear();
        assertThat(text.languages()).containsExactly("en", "vi");
        assertThat(text.asMap().toString()).isEqualTo("{en=a, vi=b}");
        assertThatThrownBy(() -> text.asMap().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Text.of(Map.of()))
                .isInstanceOfSatisfying(
                        MalformedValueException.class,
                        ex -> assertThat(ex.rule()).isEqualTo("text-empty"));
    }

    @Test
    void test_null() {
        assertThatThrownBy(() -> Text.of("vi", null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Text.of(null, "x")).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Text.ofVietnameseEnglish("x", null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Text.ofVietnameseEnglish(null, "x")).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> BOTH.with("vi", null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> BOTH.with("fr", null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void test_in_best() {
        assertThat(BOTH.in("en")).contains("Machine");
        assertThat(BOTH.in("fr")).isEmpty();
        assertThat(BOTH.best("en")).isEqualTo("Machine");
        assertThat(BOTH.best("fr")).isEqualTo("Máy");
        assertThat(Text.of("fr", "Machine").best("en")).isEqualTo("Machine");
        assertThat(BOTH).hasToString("Máy");
    }

    @Test
    void test_with() {
        Text changed = BOTH.with("en", "Engine");
        assertThat(changed.asMap().toString()).isEqualTo("{vi=Máy, en=Engine}");
        Text more = BOTH.with("fr", "Moteur");
        assertThat(more.languages()).containsExactly("vi", "en", "fr");
        assertThat(BOTH.asMap()).as("unchanged").hasSize(2).containsEntry("en", "Machine");
        assertThat(BOTH.with("en", "Machine")).isEqualTo(BOTH);
    }

    @Test
    void test_equals_orderDoesNotMatter() {
        Text other = Text.of("en", "Machine").with("vi", "Máy");
        assertThat(other).isEqualTo(BOTH).hasSameHashCodeAs(BOTH);
        assertThat(other.languages()).isNotEqualTo(BOTH.languages());
        assertThat(BOTH).isNotEqualTo(Text.of("vi", "Máy")).isNotEqualTo(BOTH.with("en", "x"));
        assertThat(Text.ofVietnameseEnglish("a", "b")).isNotEqualTo(Text.ofVietnameseEnglish("b", "a"));
        assertThat(BOTH).isNotEqualTo("Máy").isNotEqualTo(null);
    }
}
