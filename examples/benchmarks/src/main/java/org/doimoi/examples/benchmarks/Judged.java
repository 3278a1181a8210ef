package org.doimoi.examples.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.doimoi.analysis.Match;
import org.doimoi.analysis.Match.Aspect;
import org.doimoi.analysis.Matching;
import org.doimoi.analysis.Matching.Weights;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologySupply;

/** Says how well matching ranks the judged supplies, beside words alone. */
public final class Judged {

    private static final Weights WORDS = new Weights(Map.of(Aspect.TEXT, 1.0));

    /** Weights that tuning tries, beside half and twice what is there. */
    private static final double STEP = 0.02;

    private final Judgements judgements;
    private final Matching<TechnologySupply> matching;
    private final Ranker plain;

    Judged(Judgements judgements) {
        this.judgements = judgements;
        this.matching = Matching.among(judgements.supplies(), ExchangeGenerator.TODAY);
        // the same candidates for both, so that nobody is blamed for what is no longer on offer
        this.plain = new PlainBm25(
                matching.rank(judgements.demands().get(0), judgements.supplies().size()).stream()
                        .map(Match::listing)
                        .toList());
    }

    /**
     * Prints NDCG and recall of the first ten.
     *
     * @param args  the folder of the judged set, if it is not {@code examples/data/matching}; then {@code --tune} to look
     *     for better weights on the half of the demands that is for it
     * @throws IOException if the set cannot be read
     */
    public static void main(String[] args) throws IOException {
        boolean tune = List.of(args).contains("--tune");
        String folder = args.length > 0 && !args[0].startsWith("--") ? args[0] : "examples/data/matching";
        Judged judged = new Judged(Judgements.read(Path.of(folder)));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (tune) {
            judged.tune(out);
        } else {
            judged.print(out);
        }
    }

    Ranker ranker(Weights weights) {
        Matching<TechnologySupply> weighted = matching.withWeights(weights);
        return (demand, limit) -> weighted.rank(demand, limit).stream()
                .map(match -> match.listing().id())
                .toList();
    }

    Ranker plain() {
        return plain;
    }

    /** Returns the third of the demands that words alone answer worst. */
    List<TechnologyDemand> hard() {
        Map<TechnologyDemand, Double> scores = new HashMap<>();
        judgements.demands().forEach(demand -> scores.put(demand, judgements.ndcg(demand, plain)));
        return judgements.demands().stream()
                .sorted(Comparator.comparingDouble((TechnologyDemand demand) -> scores.getOrDefault(demand, 0.0))
                        .thenComparing(demand -> demand.id().toString()))
                .limit(judgements.demands().size() / 3)
                .toList();
    }

    double mean(ToDoubleFunction<TechnologyDemand> measure, Predicate<TechnologyDemand> which) {
        return judgements.demands().stream()
                .filter(which)
                .mapToDouble(measure)
                .average()
                .orElse(Double.NaN);
    }

    boolean isHeldOut(TechnologyDemand demand) {
        return judgements.heldOut().contains(demand.id());
    }

    double ndcg(Ranker ranker, Predicate<TechnologyDemand> which) {
        return mean(demand -> judgements.ndcg(demand, ranker), which);
    }

    double recall(Ranker ranker, Predicate<TechnologyDemand> which) {
        return mean(demand -> judgements.recall(demand, ranker), which);
    }

    void print(PrintStream out) {
        List<TechnologyDemand> hard = hard();
        Map<String, Predicate<TechnologyDemand>> groups = new LinkedHashMap<>();
        groups.put("all", demand -> true);
        groups.put("tuning half", demand -> !isHeldOut(demand));
        groups.put("held-out half", this::isHeldOut);
        groups.put("hard third", hard::contains);
        groups.put("hard third, held out", demand -> hard.contains(demand) && isHeldOut(demand));
        Map<String, Ranker> rankers = new LinkedHashMap<>();
        rankers.put("plain BM25", plain);
        rankers.put("matching, words only", ranker(WORDS));
        rankers.put("matching", ranker(Weights.STANDARD));
        out.printf(
                Locale.ROOT,
                "%d demands, %d supplies, %d of them on offer%n%n",
                judgements.demands().size(),
                judgements.supplies().size(),
                matching.size());
        table("NDCG@10", groups, rankers, ranker -> which -> ndcg(ranker, which), out);
        table("recall@10", groups, rankers, ranker -> which -> recall(ranker, which), out);
        Ranker standard = ranker(Weights.STANDARD);
        int[] counts = new int[3];
        for (TechnologyDemand demand : judgements.demands()) {
            counts[1 + (int) Math.signum(judgements.ndcg(demand, standard) - judgements.ndcg(demand, plain))]++;
        }
        out.printf(
                Locale.ROOT,
                "Beside plain BM25 matching is better for %d demands, the same for %d, worse for %d.%n",
                counts[2],
                counts[1],
                counts[0]);
    }

    private static void table(
            String title,
            Map<String, Predicate<TechnologyDemand>> groups,
            Map<String, Ranker> rankers,
            Function<Ranker, ToDoubleFunction<Predicate<TechnologyDemand>>> measure,
            PrintStream out) {
        out.printf(Locale.ROOT, "%-24s", title);
        rankers.keySet().forEach(name -> out.printf(Locale.ROOT, " %22s", name));
        out.println();
        groups.forEach((name, which) -> {
            out.printf(Locale.ROOT, "%-24s", name);
            rankers.values()
                    .forEach(ranker -> out.printf(
                            Locale.ROOT, " %22.3f", measure.apply(ranker).applyAsDouble(which)));
            out.println();
        });
        out.println();
    }

    /** Changes one weight after the other as long as the tuning half gains; the held-out half is not looked at. */
    private void tune(PrintStream out) {
        Weights best = Weights.STANDARD;
        double score = ndcg(ranker(best), demand -> !isHeldOut(demand));
        boolean better = true;
        while (better) {
            better = false;
            for (Aspect aspect : Aspect.values()) {
                double now = best.of(aspect);
                for (double weight : new double[] {now / 2, now - STEP, now + STEP, now * 2}) {
                    Weights other = best.with(aspect, Math.max(0, weight));
                    double reached = ndcg(ranker(other), demand -> !isHeldOut(demand));
                    if (reached > score + 1e-4) {
                        best = other;
                        score = reached;
                        better = true;
                    }
                }
            }
            out.printf(Locale.ROOT, "%.4f %s%n", score, best.values());
        }
    }
}
