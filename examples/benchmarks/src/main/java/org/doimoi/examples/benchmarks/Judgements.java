package org.doimoi.examples.benchmarks;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.io.ExchangeReader;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Id;

/**
 * Demands, supplies, and how well each of some supplies answers a demand, as people judged it.
 *
 * @param demands  the demands
 * @param supplies  the supplies, of any status
 * @param grades  of each demand the grades of supplies from 0 to 3; what is not there has 0
 * @param heldOut  the demands by which no weight was chosen
 */
record Judgements(
        List<TechnologyDemand> demands,
        List<TechnologySupply> supplies,
        Map<Id<TechnologyDemand>, Map<Id<TechnologySupply>, Integer>> grades,
        Set<Id<TechnologyDemand>> heldOut) {

    /** A supply of this grade or above is one that a desk would want to see. */
    static final int RELEVANT = 2;

    private static final String PREFIX = "G06:judged-";

    static Judgements read(Path folder) throws IOException {
        var dataset = ExchangeReader.on(ExchangeGenerator.TODAY)
                .read(folder.resolve("listings.ndjson"))
                .dataset();
        Map<Id<TechnologyDemand>, Map<Id<TechnologySupply>, Integer>> grades = new LinkedHashMap<>();
        Set<Id<TechnologyDemand>> heldOut = new LinkedHashSet<>();
        List<String> lines = Files.readAllLines(folder.resolve("judgements.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = Splitter.on('\t').splitToList(line);
            Id<TechnologyDemand> demand = Id.parse(PREFIX + cells.get(0));
            grades.computeIfAbsent(demand, id -> new LinkedHashMap<>())
                    .put(Id.parse(PREFIX + cells.get(1)), Integer.valueOf(cells.get(4)));
            if (cells.get(5).equals("held-out")) {
                heldOut.add(demand);
            }
        }
        return new Judgements(dataset.technologyDemands(), dataset.technologySupplies(), grades, heldOut);
    }

    /** Returns the normalised discounted cumulative gain of the first ten, with a gain of 2^grade - 1. */
    double ndcg(TechnologyDemand demand, Ranker ranker) {
        Map<Id<TechnologySupply>, Integer> judged = grades.getOrDefault(demand.id(), Map.of());
        List<Integer> ideal = new ArrayList<>(judged.values());
        ideal.sort(Comparator.reverseOrder());
        List<Integer> found = ranker.rank(demand, 10).stream()
                .map(id -> judged.getOrDefault(id, 0))
                .toList();
        return gain(found) / gain(ideal);
    }

    static double gain(List<Integer> grades) {
        double gain = 0;
        for (int i = 0; i < Math.min(10, grades.size()); i++) {
            gain += (Math.pow(2, grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2);
        }
        return gain;
    }

    /** Returns the share of what is relevant that is among the first ten. */
    double recall(TechnologyDemand demand, Ranker ranker) {
        Map<Id<TechnologySupply>, Integer> judged = grades.getOrDefault(demand.id(), Map.of());
        long relevant =
                judged.values().stream().filter(grade -> grade >= RELEVANT).count();
        long found = ranker.rank(demand, 10).stream()
                .filter(id -> judged.getOrDefault(id, 0) >= RELEVANT)
                .count();
        return (double) found / relevant;
    }
}
