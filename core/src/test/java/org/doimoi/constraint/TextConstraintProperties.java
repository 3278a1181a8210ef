package org.doimoi.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextConstraintProperties {

    record NfcBox(@Nfc String text) {}

    record MaxLengthBox(@MaxLength(10) String text) {}

    record TrimmedBox(@Trimmed String text) {}

    record FilledBox(@Filled String text) {}

    /** Letters with marks of their own, marks that stand alone, and characters of two units. */
    @Provide
    Arbitrary<String> vietnamese() {
        return Arbitraries.of(
                        "a",
                        "ă",
                        "â",
                        "ạ",
                        "ê",
                        "ệ",
                        "đ",
                        "ư",
                        "\u0301",
                        "\u0323",
                        "\u0302",
                        " ",
                        "\n",
                        "\ud83d\ude00",
                        "x")
                .list()
                .ofMaxSize(16)
                .map(parts -> String.join("", parts));
    }

    @Property
    void nfcIsWhatTheNormalizerSays(@ForAll("vietnamese") String text) {
        boolean normal = Normalizer.normalize(text, Normalizer.Form.NFC).equals(text);
        assertThat(Violations.of(new NfcBox(text)).isEmpty()).isEqualTo(normal);
    }

    @Property
    void whatIsNormalizedIsValid(@ForAll("vietnamese") String text) {
        assertThat(Violations.of(new NfcBox(Normalizer.normalize(text, Normalizer.Form.NFC))))
                .isEmpty();
    }

    @Property
    void maxLengthCountsCodePoints(@ForAll("vietnamese") String text) {
        boolean fits = text.codePoints().count() <= 10;
        assertThat(Violations.of(new MaxLengthBox(text)).isEmpty()).isEqualTo(fits);
    }

    @Property
    void trimmedIsWhatStripLeaves(@ForAll("vietnamese") String text) {
        assertThat(Violations.of(new TrimmedBox(text)).isEmpty())
                .isEqualTo(text.isBlank() || text.equals(text.strip()));
    }

    @Property
    void filledIsNotBlank(@ForAll("vietnamese") String text) {
        assertThat(Violations.of(new FilledBox(text)).isEmpty()).isEqualTo(!text.isBlank());
    }
}
