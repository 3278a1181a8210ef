package org.doimoi.examples.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.doimoi.analysis.Match;
import org.doimoi.analysis.Matching;
import org.doimoi.code.ListingStatus;
import org.doimoi.code.Visibility;
import org.doimoi.model.Entity;
import org.doimoi.model.Listing;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologySupply;

/** Says what matching costs: the time and the heap of the index, and the time of an answer. */
public final class Matches {

    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private static final int LIMIT = 10;
    private static final int SINGLE = 400;
    private static final int WARM_UP = 200;
    private static final int THREADS = 2;

    private Matches() {}

    /**
     * Indexes generated supplies, and answers generated demands.
     *
     * @param args  the number of supplies on offer, and of demands if it is not 10,000
     * @throws InterruptedException if it is stopped
     */
    public static void main(String[] args) throws InterruptedException {
        if (args.length == 0 || args.length > 2) {
            System.err.println("Usage: Matches SUPPLIES [DEMANDS]");
            System.exit(2);
        }
        int demands = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        run(Integer.parseInt(args[0]), demands, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(int supplies, int demands, PrintStream out) throws InterruptedException {
        List<TechnologySupply> offered = onOffer(ExchangeGenerator.ofListings(1), TechnologySupply.class, supplies);
        List<TechnologyDemand> asked = onOffer(ExchangeGenerator.of(2), TechnologyDemand.class, demands);
        long before = heap();
        long start = System.nanoTime();
        long cpu = THREAD.getCurrentThreadCpuTime();
        Matching<TechnologySupply> matching = Matching.among(offered, ExchangeGenerator.TODAY);
        long indexed = THREAD.getCurrentThreadCpuTime() - cpu;
        double clock = (System.nanoTime() - start) / 1e9;
        out.printf(Locale.ROOT, "%,d supplies on offer%n", matching.size());
        out.printf(Locale.ROOT, "indexed in %.1f s of the processor, %.1f s by the clock%n", indexed / 1e9, clock);
        out.printf(Locale.ROOT, "heap of the index: %,d bytes a supply%n", (heap() - before) / offered.size());
        int single = Math.min(SINGLE, asked.size());
        answer(matching, asked.subList(0, Math.min(WARM_UP, asked.size())));
        long[] times = answer(matching, asked.subList(asked.size() - single, asked.size()));
        Arrays.sort(times);
        out.printf(
                Locale.ROOT,
                "an answer of %d: median %.2f ms of the processor, 95 of 100 within %.2f ms%n",
                LIMIT,
                times[single / 2] / 1e6,
                times[single * 95 / 100] / 1e6);
        start = System.nanoTime();
        long spent = inParallel(matching, asked);
        out.printf(
                Locale.ROOT,
                "%,d demands on %d threads: %.1f s of the processor each, %.1f s by the clock%n",
                asked.size(),
                THREADS,
                spent / 1e9 / THREADS,
                (System.nanoTime() - start) / 1e9);
    }

    /** Makes listings until there are as many that everybody may see and that are on offer. */
    private static <L extends Listing> List<L> onOffer(ExchangeGenerator generator, Class<L> type, int count) {
        List<L> listings = new ArrayList<>(count);
        for (long index = 0; listings.size() < count; index++) {
            Entity record = generator.record(index, Long.MAX_VALUE);
            if (type.isInstance(record)) {
                L listing = type.cast(record);
                if (listing.status().equals(ListingStatus.PUBLISHED)
                        && listing.visibility().equals(Visibility.PUBLIC)) {
                    listings.add(listing);
                }
            }
        }
        return listings;
    }

    private static long[] answer(Matching<TechnologySupply> matching, List<TechnologyDemand> asked) {
        long[] times = new long[asked.size()];
        for (int i = 0; i < times.length; i++) {
            long start = THREAD.getCurrentThreadCpuTime();
            List<Match<TechnologySupply>> found = matching.rank(asked.get(i), LIMIT);
            times[i] = THREAD.getCurrentThreadCpuTime() - start;
            if (found.isEmpty()) {
                throw new IllegalStateException(
                        "There is no answer to " + asked.get(i).id());
            }
        }
        return times;
    }

    private static long inParallel(Matching<TechnologySupply> matching, List<TechnologyDemand> asked)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<long[]>> parts = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            List<TechnologyDemand> part = asked.subList(asked.size() * i / THREADS, asked.size() * (i + 1) / THREADS);
            parts.add(threads.submit(() -> answer(matching, part)));
        }
        threads.shutdown();
        long spent = 0;
        for (Future<long[]> part : parts) {
            try {
                spent += Arrays.stream(part.get()).sum();
            } catch (ExecutionException ex) {
                throw new IllegalStateException("Unable to answer all demands", ex);
            }
        }
        return spent;
    }

    /** Returns the heap in use after what nobody holds was collected. */
    private static long heap() {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            used = Math.min(used, MEMORY.getHeapMemoryUsage().getUsed());
        }
        return used;
    }
}
