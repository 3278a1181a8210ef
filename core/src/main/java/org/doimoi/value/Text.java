package org.doimoi.value;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The same text in one or more languages, such as {@code {"vi": "Máy sấy nông sản", "en": "Farm produce dryer"}}.
 *
 * <p>Languages are BCP 47 tags ({@code vi}, {@code en}, {@code zh-Hant}), each at most once, in the order given. A text
 * has at least one language; whether what stands there is blank, too long or not in Unicode NFC is for the constraints
 * of the component.
 *
 * <p>This class is immutable and thread-safe. The order of languages does not matter for equality.
 */
public final class Text {

    private static final int MAX_LANGUAGES = 64;

    private final String[] languages;
    private final String[] values;

    private Text(String[] languages, String[] values) {
        this.languages = languages;
        this.values = values;
    }

    /**
     * Obtains a text in one language.
     *
     * @param language  a BCP 47 tag such as {@code vi}
     * @param value  the text in that language
     * @return the text
     * @throws MalformedValueException if the tag is not well-formed
     */
    public static Text of(String language, String value) {
        return new Text(new String[] {Languages.check(language)}, new String[] {requireNonNull(value, "value")});
    }

    /**
     * Obtains a text in Vietnamese and English.
     *
     * @param vietnamese  the Vietnamese text
     * @param english  the English text
     * @return the text, Vietnamese first
     */
    public static Text ofVietnameseEnglish(String vietnamese, String english) {
        return new Text(
                new String[] {"vi", "en"},
                new String[] {requireNonNull(vietnamese, "vietnamese"), requireNonNull(english, "english")});
    }

    /**
     * Obtains a text from a map.
     *
     * @param values  the text by BCP 47 tag, in the order to keep; not empty
     * @return the text
     * @throws MalformedValueException if the map is empty or has more than 64 languages, or a tag is not well-formed
     */
    @JsonCreator
    public static Text of(Map<String, String> values) {
        if (values.isEmpty()) {
            throw MalformedValueException.of(
                    "text-empty", "{}", "Invalid text {}, must have at least one language, such as {\"vi\": \"...\"}");
        }
        if (values.size() > MAX_LANGUAGES) {
            throw MalformedValueException.of(
                    "text-languages",
                    values.size(),
                    "Invalid text in " + values.size() + " languages, must be in at most " + MAX_LANGUAGES);
        }
        String[] languages = new String[values.size()];
        String[] texts = new String[values.size()];
        int i = 0;
        for (Map.Entry<String, String> entry : values.entrySet()) {
            languages[i] = Languages.check(entry.getKey());
            texts[i++] = requireNonNull(entry.getValue(), "value");
        }
        return new Text(languages, texts);
    }

    /**
     * Returns the text in a language.
     *
     * @param language  a BCP 47 tag such as {@code en}; only this very tag is looked for
     * @return the text, empty if there is none in that language
     */
    public Optional<String> in(String language) {
        for (int i = 0; i < languages.length; i++) {
            if (languages[i].equals(language)) {
                return Optional.of(values[i]);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the text to show where only one language fits.
     *
     * @param preferred  the language to look for first
     * @return the text in that language, else in Vietnamese, else in the first language there is
     */
    public String best(String preferred) {
        return in(preferred).or(() -> in("vi")).orElse(values[0]);
    }

    /**
     * Returns the languages.
     *
     * @return the BCP 47 tags in the order given, at least one
     */
    public List<String> languages() {
        return List.of(languages);
    }

    /**
     * Returns a copy with the text of one language set.
     *
     * @param language  a BCP 47 tag
     * @param value  the text in that language, replacing what was there
     * @return the copy
     * @throws MalformedValueException if the tag is not well-formed
     */
    public Text with(String language, String value) {
        for (int i = 0; i < languages.length; i++) {
            if (languages[i].equals(language)) {
                String[] copy = values.clone();
                copy[i] = requireNonNull(value, "value");
                return new Text(languages, copy);
            }
        }
        String[] moreLanguages = Arrays.copyOf(languages, languages.length + 1);
        String[] moreValues = Arrays.copyOf(values, values.length + 1);
        moreLanguages[languages.length] = Languages.check(language);
        moreValues[values.length] = requireNonNull(value, "value");
        return new Text(moreLanguages, moreValues);
    }

    /**
     * Returns the text as a map.
     *
     * @return the text by BCP 47 tag, in the order given
     */
    @JsonValue
    public Map<String, String> asMap() {
        ImmutableMap.Builder<String, String> map = ImmutableMap.builderWithExpectedSize(languages.length);
        for (int i = 0; i < languages.length; i++) {
            map.put(languages[i], values[i]);
        }
        return map.buildOrThrow();
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof Text other
                && (Arrays.equals(languages, other.languages)
                        ? Arrays.equals(values, other.values)
                        : asMap().equals(other.asMap()));
    }

    @Override
    public int hashCode() {
        int sum = 0;
        for (int i = 0; i < languages.length; i++) {
            sum += languages[i].hashCode() ^ values[i].hashCode();
        }
        return sum;
    }

    /**
     * Returns the text to show a Vietnamese reader; see {@link #best(String)}.
     *
     * @return the Vietnamese text, or the first there is
     */
    @Override
    public String toString() {
        return best("vi");
    }
}
