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
    private static final int LISTINGS = 1_000;
    private static final int WARM_UP = 15;
    private static final long BLOCK_NANOS = 60_000_000;

    /** What a candidate has to show, sorted. */
    record Score(String name, List<Double> nanos, List<Double> ratios) {

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

    /**
     * Runs the duel and prints a table.
     *
     * @param args  the number of rounds, at least 40 for a figure to be relied on; 60 if it is left out
     */
    public static void main(String[] args) {
        int rounds = args.length == 0 ? 60 : Integer.parseInt(args[0]);
        Candidates candidates = new Candidates(LISTINGS);
        System.out.printf(
                Locale.ROOT,
                "%d listings, %d bytes each; %d rounds of %d ms blocks; JDK %s%n%n",
                candidates.size(),
                candidates.length() / candidates.size(),
                rounds,
                BLOCK_NANOS / 1_000_000,
                Runtime.version());
        Duel duel = new Duel(candidates.all(), candidates.size(), BLOCK_NANOS);
        duel.run(WARM_UP);
        print(duel.run(rounds), System.out);
        // a number that depends on all that was done, so that nothing of it can be left out
        System.out.printf("%n(%x)%n", duel.sum);
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
        List<Score> scores = new ArrayList<>();
        for (int candidate = 0; candidate < nanos.length; candidate++) {
            double[] times = nanos[candidate];
            double[] base = nanos[0];
            scores.add(new Score(
                    names.get(candidate),
                    DoubleStream.of(times).sorted().boxed().toList(),
                    IntStream.range(0, rounds)
                            .mapToDouble(round -> times[round] / base[round])
                            .sorted()
                            .boxed()
                            .toList()));
        }
        return scores;
    }

    /** Returns the processor time of one operation, by repeating all of them for a while. */
    private double block(IntSupplier candidate) {
        long start = System.nanoTime();
        // what others do meanwhile costs no time of this thread
        long begin = THREADS.getCurrentThreadCpuTime();
        int times = 0;
        do {
            sum += candidate.getAsInt();
            times++;
        } while (System.nanoTime() - start < blockNanos);
        return (double) (THREADS.getCurrentThreadCpuTime() - begin) / times / operations;
    }

    static void print(List<Score> scores, PrintStream out) {
        out.printf("%-36s %12s %8s %16s%n", "", "ns a listing", "ratio", "p10 to p90");
        for (Score score : scores) {
            out.printf(
                    Locale.ROOT,
                    "%-36s %12.0f %8.2f %7.2f to %5.2f%n",
                    score.name(),
                    Score.quantile(score.nanos(), 0.5),
                    Score.quantile(score.ratios(), 0.5),
                    Score.quantile(score.ratios(), 0.1),
                    Score.quantile(score.ratios(), 0.9));
        }
    }
}
