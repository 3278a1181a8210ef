package org.doimoi.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.doimoi.analysis.TextIndex.Hit;

/** Laws of the index, on texts of few syllables, of which many differ in marks alone. */
class TextIndexProperties {

    private static final String[] SYLLABLES = {
        "say", "sấy", "sậy", "nông", "nóng", "nong", "sản", "sạn", "công", "cộng", "nghệ", "nghe", "máy", "của", "heat",
        "pump", "đo", "do",
    };

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.of(SYLLABLES).list().ofMinSize(1).ofMaxSize(12).map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return text().list().ofMinSize(1).ofMaxSize(30);
    }

    private static TextIndex index(List<String> texts) {
        TextIndex.Builder builder = TextIndex.builder();
        texts.forEach(builder::add);
        return builder.build();
    }

    private static Map<Integer, Double> scores(List<String> texts, String query) {
        Map<Integer, Double> scores = new HashMap<>();
        index(texts).search(query, texts.size()).forEach(hit -> scores.put(hit.document(), hit.score()));
        return scores;
    }

    private static String unmarked(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }

    // -----------------------------------------------------------------------
    @Property
    void theOrderInWhichTextsAreAddedChangesNoScore(
            @ForAll("texts") List<String> texts, @ForAll("text") String query, @ForAll long seed) {
        List<Integer> order = new ArrayList<>();
        texts.forEach(text -> order.add(order.size()));
        Collections.shuffle(order, new Random(seed));
        Map<Integer, Double> shuffled = scores(order.stream().map(texts::get).toList(), query);
        Map<Integer, Double> back = new HashMap<>();
        shuffled.forEach((place, score) -> back.put(order.get(place), score));
        assertThat(back).isEqualTo(scores(texts, query));
    }

    @Property
    void aTextIsFoundByItsWordsWithoutMarks(@ForAll("texts") List<String> texts, @ForAll int any) {
        int wanted = Math.floorMod(any, texts.size());
        assertThat(scores(texts, unmarked(texts.get(wanted)))).containsKey(wanted);
    }

    @Property
    void aTextIsFoundByItself(@ForAll("texts") List<String> texts, @ForAll int any) {
        int wanted = Math.floorMod(any, texts.size());
        assertThat(scores(texts, texts.get(wanted))).containsKey(wanted);
    }

    @Property
    void caseAndTheFormOfUnicodeChangeNothing(@ForAll("texts") List<String> texts, @ForAll("text") String query) {
        List<String> others = texts.stream()
                .map(text -> Normalizer.normalize(text.toUpperCase(Locale.ROOT), Normalizer.Form.NFD))
                .toList();
        assertThat(index(others).search(Normalizer.normalize(query, Normalizer.Form.NFD), 100))
                .isEqualTo(index(texts).search(query.toUpperCase(Locale.ROOT), 100));
    }

    @Property
    void fewerAreTheFirstOfMore(@ForAll("texts") List<String> texts, @ForAll("text") String query, @ForAll int any) {
        int limit = 1 + Math.floorMod(any, texts.size());
        List<Hit> all = index(texts).search(query, texts.size());
        assertThat(index(texts).search(query, limit)).isEqualTo(all.subList(0, Math.min(limit, all.size())));
        for (int i = 1; i < all.size(); i++) {
            Hit one = all.get(i - 1);
            Hit next = all.get(i);
            assertThat(one.score()).isGreaterThanOrEqualTo(next.score());
            assertThat(one.score() > next.score() || one.document() < next.document())
                    .isTrue();
        }
    }

    /** The formula written down plainly, on sets and loops, but for the steps in which the index keeps how often. */
    @Property
    void scoresAreThoseOfTheFormula(@ForAll("texts") List<String> texts, @ForAll("text") String query) {
        Assume.that(!query.equals(unmarked(query)));
        Map<Integer, Double> scores = scores(texts, query);
        double mean = texts.stream()
                .mapToInt(text -> text.split(" ").length)
                .average()
                .orElseThrow();
        for (int i = 0; i < texts.size(); i++) {
            double expected = 0;
            for (Map.Entry<String, Double> wanted : worths(texts, query).entrySet()) {
                List<String> terms = terms(texts.get(i));
                int times = Collections.frequency(terms, wanted.getKey());
                int length = texts.get(i).split(" ").length;
                double norm = TextIndex.SATURATION * (1 - TextIndex.LENGTH + TextIndex.LENGTH * length / mean);
                expected += wanted.getValue() * (TextIndex.SATURATION + 1) * times / (times + norm);
            }
            assertThat(scores.getOrDefault(i, 0.0)).isCloseTo(expected, within(0.02 * expected + 1e-6));
        }
    }

    private static Map<String, Double> worths(List<String> texts, String query) {
        Map<String, Double> worths = new HashMap<>();
        for (String wanted : new LinkedHashSet<>(terms(query))) {
            double weight = wanted.contains(" ") ? 1 : TextIndex.SINGLE;
            Map<String, Double> variants = variants(wanted);
            int few = 0;
            for (String variant : variants.keySet()) {
                few += (int) texts.stream()
                        .filter(text -> terms(text).contains(variant))
                        .count();
            }
            few = Math.min(few, texts.size());
            double worth = weight * Math.log(1 + (texts.size() - few + 0.5) / (few + 0.5));
            variants.forEach((variant, likeness) -> worths.merge(variant, worth * likeness, Math::max));
        }
        return worths;
    }

    /** A term as it is, and with each of its syllables as one without marks. */
    private static Map<String, Double> variants(String term) {
        Map<String, Double> variants = new HashMap<>(Map.of("", 1.0));
        for (String syllable : term.split(" ")) {
            Map<String, Double> longer = new HashMap<>();
            variants.forEach((begin, likeness) -> {
                String space = begin.isEmpty() ? "" : " ";
                longer.merge(begin + space + syllable, likeness, Math::max);
                if (!syllable.equals(unmarked(syllable))) {
                    longer.merge(begin + space + unmarked(syllable), likeness * TextIndex.UNMARKED, Math::max);
                }
            });
            variants.clear();
            variants.putAll(longer);
        }
        return variants;
    }

    private static List<String> terms(String text) {
        String[] words = text.split(" ");
        List<String> terms = new ArrayList<>(List.of(words));
        for (int i = 1; i < words.length; i++) {
            terms.add(words[i - 1] + ' ' + words[i]);
        }
        return terms;
    }

    @Property
    void theIndexOfLongsIsAMap(@ForAll List<Long> keys, @ForAll long other) {
        LongIndex index = new LongIndex();
        Map<Long, Integer> map = new HashMap<>();
        Set<Long> seen = new HashSet<>();
        for (long key : keys) {
            Assume.that(key != Long.MIN_VALUE);
            map.putIfAbsent(key, map.size());
            assertThat(index.add(key)).isEqualTo(map.get(key));
            seen.add(key);
        }
        assertThat(index.size()).isEqualTo(seen.size());
        seen.forEach(key -> assertThat(index.find(key)).isEqualTo(map.get(key)));
        assertThat(index.find(other)).isEqualTo(map.getOrDefault(other, -1));
    }
}
