package org.doimoi.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doimoi.code.Certainty;
import org.doimoi.code.Provinces;
import org.doimoi.value.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words are the same in both languages, but for the language. */
class WordsTest {

    private static final Pattern PLACE = Pattern.compile("%(\\d\\$)?[sd]");

    /** Returns the places for arguments in each sentence. */
    private static Map<String, List<String>> places(String resource) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(Words.class.getResourceAsStream(resource), UTF_8)) {
            properties.load(reader);
        }
        Map<String, List<String>> places = new TreeMap<>();
        properties.forEach((key, words) -> places.put(
                key.toString(),
                PLACE.matcher(words.toString())
                        .results()
                        .map(MatchResult::group)
                        .toList()));
        return places;
    }

    @Test
    void test_languages() throws IOException {
        assertThat(places("Words_vi.properties")).isEqualTo(places("Words.properties"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void test_word(Language language) {
        Words words = Words.in(language);
        Stream.of(Provinces.Route.values())
                .forEach(one -> assertThat(words.word("route", one)).isNotBlank());
        assertThat(Arrays.stream(Certainty.values()).map(one -> words.word("certainty", one)))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(Provinces.Change.values()).map(one -> words.word("change", one)))
                .doesNotHaveDuplicates();
    }

    @Test
    void test_period() {
        Words words = Words.in(Language.ENGLISH);
        LocalDate from = LocalDate.of(2025, 7, 1);
        LocalDate through = LocalDate.of(2026, 9, 19);
        assertThat(words.period(Period.ALWAYS)).isEqualTo("always");
        assertThat(words.period(Period.since(from))).isEqualTo("from 2025-07-01");
        assertThat(words.period(Period.of(null, through))).isEqualTo("through 2026-09-19");
        assertThat(words.period(Period.of(from, through))).isEqualTo("from 2025-07-01 through 2026-09-19");
    }
}
