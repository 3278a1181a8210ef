package org.doimoi.examples.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.doimoi.dataset.Dataset;
import org.doimoi.io.ExchangeChecker;
import org.doimoi.io.ExchangeReader;
import org.doimoi.io.ExchangeWriter;
import org.doimoi.io.Format;

/** Says what processor time does not: what two threads gain, what a check leaves to be collected, what a dataset keeps. */
public final class Sides {

    private static final int LISTINGS = 40_000;
    private static final int ROUNDS = 41;

    private Sides() {}

    /**
     * Measures and prints.
     *
     * @param args  none
     */
    public static void main(String[] args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExchangeWriter().write(ExchangeGenerator.ofListings(1).exchange(LISTINGS), out, Format.NDJSON);
        byte[] bytes = out.toByteArray();
        ExchangeReader reader = ExchangeReader.on(ExchangeGenerator.TODAY);
        threads(bytes, reader, reader.withThreads(2));
        heap(bytes, reader.checking(checker -> checker.withRules(List.of())));
    }

    private static void threads(byte[] bytes, ExchangeReader one, ExchangeReader two) {
        List<Double> gains = new ArrayList<>();
        for (int round = -10; round < ROUNDS; round++) {
            double single = seconds(bytes, one);
            double both = seconds(bytes, two);
            if (round >= 0) {
                gains.add(single / both);
            }
        }
        Collections.sort(gains);
        System.out.printf(
                Locale.ROOT,
                "two threads: %.2f times one, %.2f to %.2f%n",
                gains.get(ROUNDS / 2),
                gains.get(ROUNDS / 10),
                gains.get(ROUNDS - 1 - ROUNDS / 10));
    }

    private static double seconds(byte[] bytes, ExchangeReader reader) {
        long start = System.nanoTime();
        long[] sum = new long[1];
        reader.stream(new ByteArrayInputStream(bytes), record -> sum[0]++);
        if (sum[0] != LISTINGS) {
            throw new IllegalStateException(sum[0] + " records");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void heap(byte[] bytes, ExchangeReader reader) {
        long before = used();
        Dataset dataset = reader.read(bytes).dataset();
        long kept = used() - before;
        System.out.printf(
                Locale.ROOT,
                "a loaded dataset: %.2f times its NDJSON, %d bytes a record%n",
                (double) kept / bytes.length,
                kept / dataset.size());
        ExchangeChecker checker = ExchangeChecker.on(ExchangeGenerator.TODAY).withRules(List.of());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long garbage = 0;
        for (int round = 0; round < 5; round++) {
            long from = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            if (!checker.check(dataset, ExchangeGenerator.TODAY).isEmpty()) {
                throw new IllegalStateException("the dataset is clean");
            }
            garbage = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - from;
        }
        System.out.printf(
                Locale.ROOT, "a check of constraints: %d bytes of garbage a record%n", garbage / dataset.size());
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
