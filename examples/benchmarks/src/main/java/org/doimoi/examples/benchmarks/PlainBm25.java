package org.doimoi.examples.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Id;
import org.doimoi.value.Text;

/**
 * What one would write without knowing Vietnamese: words between spaces in lower case, of title and summary in all
 * languages, ranked by BM25 with the usual constants.
 */
final class PlainBm25 implements Ranker {

    private static final double SATURATION = 1.2;
    private static final double LENGTH = 0.75;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final List<Id<TechnologySupply>> ids = new ArrayList<>();
    private final List<Map<String, Integer>> texts = new ArrayList<>();
    private final Map<String, Integer> frequencies = new HashMap<>();
    private final double mean;

    PlainBm25(List<TechnologySupply> supplies) {
        long words = 0;
        for (TechnologySupply supply : supplies) {
            Map<String, Integer> counts = counts(supply.title(), supply.summary());
            counts.keySet().forEach(word -> frequencies.merge(word, 1, Integer::sum));
            words += length(counts);
            ids.add(supply.id());
            texts.add(counts);
        }
        this.mean = Math.max(1, (double) words / Math.max(1, supplies.size()));
    }

    private static Map<String, Integer> counts(Text... texts) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Text text : texts) {
            for (String said : text.asMap().values()) {
                SPACE.splitAsStream(said.strip().toLowerCase(Locale.ROOT))
                        .forEach(word -> counts.merge(word, 1, Integer::sum));
            }
        }
        return counts;
    }

    private static int length(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public List<Id<TechnologySupply>> rank(TechnologyDemand demand, int limit) {
        TreeSet<String> query =
                new TreeSet<>(counts(demand.title(), demand.summary()).keySet());
        double[] scores = new double[ids.size()];
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            for (String word : query) {
                scores[i] += score(word, texts.get(i));
            }
            if (scores[i] > 0) {
                found.add(i);
            }
        }
        found.sort(Comparator.comparingDouble((Integer i) -> scores[i])
                .reversed()
                .thenComparing(i -> ids.get(i).toString()));
        return found.stream().limit(limit).map(ids::get).toList();
    }

    private double score(String word, Map<String, Integer> text) {
        int times = text.getOrDefault(word, 0);
        int few = frequencies.getOrDefault(word, 0);
        double rarity = Math.log(1 + (ids.size() - few + 0.5) / (few + 0.5));
        double norm = SATURATION * (1 - LENGTH + LENGTH * length(text) / mean);
        return times == 0 ? 0 : rarity * times * (SATURATION + 1) / (times + norm);
    }
}
