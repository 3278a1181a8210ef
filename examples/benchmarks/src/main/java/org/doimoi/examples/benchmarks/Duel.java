package org.doimoi.examples.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Compares candidates in one JVM: they take turns in short blocks, and each is measured by the first within the same
 * round.
 *
 * <p>Times are those of the processor for the one thread, without the collection of garbage. Whatever else the machine
 * does falls on neighbours alike, so the median of the ratios holds where times do not.
 */
public final class Duel {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int RECORDS = 1_000;
    private static final int WARM_UP = 15;
    private static final long BLOCK_NANOS = 60_000_000;

    /** What a candidate took in each round. */
    record Score(String name, List<Double> nanos) {

        /** Returns how many times what another took it took, sorted. */
        List<Double> ratios(Score other) {
            return IntStream.range(0, nanos.size())
                    .mapToObj(round -> nanos.get(round) / other.nanos().get(round))
                    .sorted()
                    .toList();
        }

        static double quantile(List<Double> sorted, double part) {
            return sorted.get((int) Math.round((sorted.size() - 1) * part));
        }
    }

    private final List<String> names;
    private final List<IntSupplier> works;
    private final int operations;
    private final long blockNanos;
    private long sum;

    Duel(Map<String, IntSupplier> candidates, int operations, long blockNanos) {
        this.names = List.copyOf(candidates.keySet());
        this.works = List.copyOf(candidates.values());
        this.operations = operations;
        this.blockNanos = blockNanos;
    }

    /** A ratio that is to be reached: the time of one candidate in times of another. */
    record Goal(String name, String candidate, String by, boolean atMost, double limit) {}

    private static final List<Goal> GOALS = List.of(
            new Goal("read, bind, check: token scans", Candidates.STREAM, Candidates.TOKENS, true, 1.25),
            new Goal("times faster than the usual stack", Candidates.USUAL, Candidates.STREAM, false, 2.7),
            new Goal("times faster than a tree", Candidates.TREE, Candidates.STREAM, false, 4),
            new Goal("check: times faster than on the twin", Candidates.TWIN, Candidates.CHECK, false, 25),
            new Goal("plain provider: times faster", Candidates.TWIN, Candidates.HIBERNATE, false, 1.7),
            new Goal("1 % broken: times the clean", Candidates.BROKEN, Candidates.STREAM, true, 1.15),
            new Goal("write: times databind", Candidates.WRITE, Candidates.DATABIND_WRITE, true, 0.75),
            new Goal("relay: token scans", Candidates.RELAY, Candidates.TOKENS, true, 2.2));

    /**
     * Runs two duels, on listings and on records of all types, and prints the tables.
     *
     * @param args  the number of rounds, at least 40 for a figure to be relied on; 60 if it is left out
     */
    public static void main(String[] args) {
        int rounds = args.length == 0 ? 60 : Integer.parseInt(args[0]);
        run("listings", Candidates.ofListings(RECORDS), rounds);
        run("records of all types", Candidates.ofAllTypes(RECORDS), rounds);
    }

    private static void run(String what, Candidates candidates, int rounds) {
        System.out.printf(
                Locale.ROOT,
                "%d %s, %d bytes each; %d rounds of %d ms blocks; JDK %s%n%n",
                candidates.size(),
                what,
                candidates.length() / candidates.size(),
                rounds,
                BLOCK_NANOS / 1_000_000,
                Runtime.version());
        Duel duel = new Duel(candidates.all(), candidates.size(), BLOCK_NANOS);
        duel.run(WARM_UP);
        List<Score> scores = duel.run(rounds);
        print(scores, System.out);
        printGoals(scores, System.out);
        // a number that depends on all that was done, so that nothing of it can be left out
        System.out.printf("%n(%x)%n%n", duel.sum);
    }

    /** Runs some rounds; the first candidate is what the others are measured by. */
    List<Score> run(int rounds) {
        double[][] nanos = new double[names.size()][rounds];
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, names.size()).boxed().toList());
        for (int round = 0; round < rounds; round++) {
            for (int candidate : order) {
                nanos[candidate][round] = block(works.get(candidate));
            }
            // nobody always follows the same neighbour
            Collections.rotate(order, 1);
            Collections.reverse(order);
        }
        return IntStream.range(0, nanos.length)
                .mapToObj(candidate -> new Score(
                        names.get(candidate),
                        DoubleStream.of(nanos[candidate]).boxed().toList()))
                .toList();
    }

    /** Returns the processor time of one operation, by repeating all of them for a while. */
    private double block(IntSupplier candidate) {
        // what others do meanwhile costs no time of this thread
        long begin = THREADS.getCurrentThreadCpuTime();
        long taken;
        int times = 0;
        do {
            sum += candidate.getAsInt();
            times++;
            taken = THREADS.getCurrentThreadCpuTime() - begin;
        } while (taken < blockNanos);
        return (double) taken / times / operations;
    }

    static void print(List<Score> scores, PrintStream out) {
        out.printf("%-36s %12s %8s %16s%n", "", "ns a record", "ratio", "p10 to p90");
        for (Score score : scores) {
            List<Double> ratios = score.ratios(scores.get(0));
            out.printf(
                    Locale.ROOT,
                    "%-36s %12.0f %8.2f %7.2f to %5.2f%n",
                    score.name(),
                    Score.quantile(score.nanos().stream().sorted().toList(), 0.5),
                    Score.quantile(ratios, 0.5),
                    Score.quantile(ratios, 0.1),
                    Score.quantile(ratios, 0.9));
        }
    }

    /** Prints the goals whose candidates took part. */
    static void printGoals(List<Score> scores, PrintStream out) {
        Map<String, Score> byName = scores.stream().collect(Collectors.toMap(Score::name, score -> score));
        out.printf("%n%-40s %8s %8s %16s%n", "", "goal", "median", "p10 to p90");
        for (Goal goal : GOALS) {
            Score candidate = byName.get(goal.candidate());
            Score by = byName.get(goal.by());
            if (candidate != null && by != null) {
                List<Double> ratios = candidate.ratios(by);
                double median = Score.quantile(ratios, 0.5);
                boolean reached = goal.atMost() ? median <= goal.limit() : median >= goal.limit();
                out.printf(
                        Locale.ROOT,
                        "%-40s %s%7.2f %8.2f %7.2f to %5.2f%s%n",
                        goal.name(),
                        goal.atMost() ? "≤" : "≥",
                        goal.limit(),
                        median,
                        Score.quantile(ratios, 0.1),
                        Score.quantile(ratios, 0.9),
                        reached ? "" : "  missed");
            }
        }
    }
}
