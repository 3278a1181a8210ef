package org.doimoi.examples.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Writes a generated exchange to a file. */
public final class Generate {

    private static final String USAGE =
            "Usage: Generate RECORDS FILE.ndjson [--broken SHARE] [--seed SEED] [--listings]";

    private Generate() {}

    /**
     * Writes an exchange.
     *
     * @param args  the number of records and the file; then {@code --broken 0.01} for the share of broken records,
     *     {@code --seed 1}, and {@code --listings} for technologies on offer alone
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        int status = run(args, System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(String[] args, PrintStream out, PrintStream err) throws IOException {
        List<String> places = new ArrayList<>();
        Deque<String> rest = new ArrayDeque<>(List.of(args));
        double broken = 0;
        long seed = 1;
        boolean listings = false;
        long records;
        try {
            while (!rest.isEmpty()) {
                String arg = rest.remove();
                switch (arg) {
                    case "--broken" -> broken = Double.parseDouble(rest.remove());
                    case "--seed" -> seed = Long.parseLong(rest.remove());
                    case "--listings" -> listings = true;
                    default -> places.add(arg);
                }
            }
            records = Long.parseLong(places.get(0));
        } catch (RuntimeException ex) {
            err.println(USAGE);
            return 2;
        }
        if (places.size() != 2 || records < 0 || !(broken >= 0 && broken <= 1)) {
            err.println(USAGE);
            return 2;
        }
        ExchangeGenerator generator = listings ? ExchangeGenerator.ofListings(seed) : ExchangeGenerator.of(seed);
        Path file = Path.of(places.get(1));
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            long defects = generator.write(records, broken, stream);
            out.printf(Locale.ROOT, "%,d records, %,d of them broken%n", records, defects);
        }
        return 0;
    }
}
