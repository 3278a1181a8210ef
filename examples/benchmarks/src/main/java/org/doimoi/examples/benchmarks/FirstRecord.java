package org.doimoi.examples.benchmarks;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.doimoi.io.ExchangeReader;
import org.doimoi.io.Reading;
import org.doimoi.io.Streamed;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import tools.jackson.databind.json.JsonMapper;

/** Says how long it takes from the start of the virtual machine until a small exchange is read and checked. */
public final class FirstRecord {

    private FirstRecord() {}

    /**
     * Reads an exchange and prints the time.
     *
     * @param args  the file, and how: {@code read}, which is meant if nothing is said, {@code stream}, or {@code usual}, which
     *     is databind with Hibernate Validator on the twin of a listing
     * @throws IOException if the file cannot be read
     */
    public static void main(String[] args) throws IOException {
        Instant main = Instant.now();
        Path file = Path.of(args[0]);
        long[] counts = switch (args.length < 2 ? "read" : args[1]) {
            case "usual" -> usual(file);
            case "stream" -> stream(file);
            default -> read(file);
        };
        Instant end = Instant.now();
        // asked for afterwards, since it takes some time itself
        Instant start =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        System.out.printf(
                "%d record(s), %d finding(s): %d ms since the virtual machine began, %d ms of them in main%n",
                counts[0],
                counts[1],
                Duration.between(start, end).toMillis(),
                Duration.between(main, end).toMillis());
    }

    private static long[] read(Path file) {
        Reading reading = ExchangeReader.on(ExchangeGenerator.TODAY).read(file);
        return new long[] {reading.records(), reading.findings().size()};
    }

    private static long[] stream(Path file) {
        Streamed streamed = ExchangeReader.on(ExchangeGenerator.TODAY).stream(file, record -> {});
        return new long[] {streamed.records(), streamed.findings().size()};
    }

    private static long[] usual(Path file) throws IOException {
        String line = Files.readAllLines(file).get(1);
        Twin.Line read = JsonMapper.builder().build().readValue(line, Twin.Line.class);
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            return new long[] {1, factory.getValidator().validate(read).size()};
        }
    }
}
