package org.doimoi.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraitsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "đ", "“", "😀"})
    void longTextsAreCountedAsShortOnesAre(String before) {
        String text = before + "Máy sấy 7 – ổ đĩa ".repeat(20_000);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int traits = Traits.of(utf8, 0, utf8.length);
        assertThat(traits).isEqualTo(Traits.of(text));
        assertThat(Traits.length(traits)).isEqualTo(text.codePointCount(0, text.length()));
    }

    @Test
    void aLetterThatIsCutOffIsNoUtf8() {
        byte[] utf8 = "Máy sấy ổ".getBytes(StandardCharsets.UTF_8);
        assertThat(Traits.of(utf8, 0, utf8.length)).isNotNegative();
        assertThat(Traits.of(utf8, 0, utf8.length - 1)).isNegative();
        assertThat(Traits.of(utf8, 0, utf8.length - 2)).isNegative();
        assertThat(Traits.of(utf8, 2, utf8.length)).isNegative();
    }
}
