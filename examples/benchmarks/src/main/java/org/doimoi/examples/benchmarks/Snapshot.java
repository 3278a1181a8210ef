package org.doimoi.examples.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.doimoi.analysis.Chain;
import org.doimoi.analysis.Ecosystem;
import org.doimoi.analysis.Network;
import org.doimoi.analysis.Node;
import org.doimoi.analysis.Tabulation;
import org.doimoi.dataset.Exchange;
import org.doimoi.io.ExchangeReader;
import org.doimoi.model.Listing;

/** Says how the snapshot of an ecosystem, and what is asked of it, grow with the number of records. */
public final class Snapshot {

    private static final double MEGA = 1e6;

    private final long before;
    private final long dataset;
    private long last;
    /** What was made is kept, as who looks at an ecosystem keeps it. */
    private final List<Object> kept = new ArrayList<>();

    private Snapshot(long before, long dataset) {
        this.before = before;
        this.dataset = dataset;
        this.last = dataset;
    }

    /**
     * Measures and prints.
     *
     * @param args  numbers of records to be generated, or files of an exchange; the smallest first, as what comes first
     *     warms up the others
     */
    public static void main(String[] args) {
        if (args.length == 0) {
            System.err.println("Usage: Snapshot RECORDS|FILE ...   such as Snapshot 10000 100000 1000000");
            System.exit(2);
        }
        System.out.println("| records | what | processor, s | MB kept | times the dataset | B a record |");
        System.out.println("|---:|---|---:|---:|---:|---:|");
        for (String arg : args) {
            measure(arg.matches("[1-9][0-9]{0,7}") ? generate(Integer.parseInt(arg)) : Path.of(arg));
        }
    }

    private static void measure(Path file) {
        long before = used();
        double start = processor();
        Exchange exchange = read(file);
        double seconds = processor() - start;
        int records = exchange.dataset().size();
        Snapshot snapshot = new Snapshot(before, used() - before);
        print(records, "dataset, read and checked without rules", seconds, snapshot.dataset, snapshot.dataset);
        snapshot.look(exchange, records);
    }

    private void look(Exchange exchange, int records) {
        Ecosystem ecosystem = step(records, "`Ecosystem.of`", () -> Ecosystem.of(exchange));
        step(
                records,
                "who refers to whom, the first time",
                () -> ecosystem.referring(exchange.dataset().incubators().get(0).id()));
        step(
                records,
                "start-ups by province",
                () -> ecosystem.startups().by("province").count());
        step(
                records,
                "start-ups by province of 2025-06-30",
                () -> ecosystem
                        .on(LocalDate.of(2025, 6, 30))
                        .startups()
                        .by("province")
                        .count());
        step(
                records,
                "start-ups by region and stage",
                () -> ecosystem.startups().by("province.region", "stage").count());
        step(
                records,
                "listings by field and status",
                () -> ecosystem.records(Listing.class).by("fields", "status").count());
        step(
                records,
                "median of money raised, by stage",
                () -> ecosystem.startups().by("stage").median("fundingRounds.amount"));
        step(
                records,
                "start-ups by province of their incubators",
                () -> ecosystem.startups().by("supportedBy.province").count());
        step(
                records,
                "start-ups by province, again",
                () -> ecosystem.startups().by("province").count());
        long snapshot = last;
        Network network = step(records, "`Network.of`", () -> Network.of(ecosystem));
        step(records, "its components", () -> network.components().size());
        step(records, "the ten most connected", () -> network.mostConnected(10));
        step(
                records,
                "ties between regions on a day",
                () -> network.on(LocalDate.of(2026, 1, 1)).betweenRegions());
        step(records, "actors that hold it together", () -> network.cutNodes().size());
        step(records, "a chain of two actors", () -> chain(network));
        print(records, "**all of the snapshot**", Double.NaN, snapshot - dataset, dataset);
        print(records, "**dataset and snapshot together**", Double.NaN, snapshot, dataset);
        print(records, "**dataset, snapshot and network**", Double.NaN, last, dataset);
    }

    private static String chain(Network network) {
        List<Node> part = network.components().get(0);
        return network.chain(part.get(0), part.get(part.size() - 1))
                .map(Chain::length)
                .toString();
    }

    private <T> T step(int records, String what, Supplier<T> work) {
        double start = processor();
        T made = work.get();
        double seconds = processor() - start;
        if (made instanceof Tabulation table && table.size() == 0) {
            throw new IllegalStateException(what + " says nothing");
        }
        kept.add(made);
        long now = used() - before;
        print(records, what, seconds, now - last, dataset);
        last = now;
        return made;
    }

    private static void print(int records, String what, double seconds, long bytes, long dataset) {
        System.out.printf(
                Locale.ROOT,
                "| %,d | %s | %s | %.1f | %.2f | %d |%n",
                records,
                what,
                Double.isNaN(seconds) ? "" : String.format(Locale.ROOT, "%.3f", seconds),
                bytes / MEGA,
                (double) bytes / dataset,
                Math.round((double) bytes / records));
    }

    private static Path generate(int records) {
        try {
            Path file = Files.createTempFile("snapshot", ".ndjson");
            file.toFile().deleteOnExit();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                ExchangeGenerator.of(1).write(records, 0, out);
            }
            return file;
        } catch (IOException ex) {
            throw new UncheckedIOException("Unable to write the records", ex);
        }
    }

    private static Exchange read(Path file) {
        return ExchangeReader.on(ExchangeGenerator.TODAY)
                .checking(checker -> checker.withRules(List.of()))
                .read(file)
                .exchange();
    }

    /** Seconds of the processor that this thread took; other programs may want it meanwhile. */
    private static double processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private static long used() {
        for (int i = 0; i < 2; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
