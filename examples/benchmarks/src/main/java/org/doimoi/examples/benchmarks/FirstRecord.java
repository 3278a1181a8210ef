package org.doimoi.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.doimoi.io.ExchangeReader;
import org.doimoi.io.Reading;

/** Says how long it takes from the start of the virtual machine until a small exchange is read and checked. */
public final class FirstRecord {

    private FirstRecord() {}

    /**
     * Reads an exchange and prints the time.
     *
     * @param args  the file
     */
    public static void main(String[] args) {
        Instant main = Instant.now();
        Reading reading = ExchangeReader.on(ExchangeGenerator.TODAY).read(Path.of(args[0]));
        Instant end = Instant.now();
        // asked for afterwards, since it takes some time itself
        Instant start =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        System.out.printf(
                "%d record(s), %d finding(s): %d ms since the virtual machine began, %d ms of them in main%n",
                reading.dataset().size(),
                reading.findings().size(),
                Duration.between(start, end).toMillis(),
                Duration.between(main, end).toMillis());
    }
}
