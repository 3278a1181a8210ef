package org.doimoi.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time a record, by JMH. What the figures are worth beside each other is better asked of {@link Duel}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ExchangeBenchmark.RECORDS)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
public class ExchangeBenchmark {

    static final int RECORDS = 1_000;

    /** Which records: {@code listings} or {@code all}. */
    @Param({"listings", "all"})
    public String records = "listings";

    private Candidates candidates;

    /** Makes the records. */
    @Setup
    public void setUp() {
        candidates = records.equals("all") ? Candidates.ofAllTypes(RECORDS) : Candidates.ofListings(RECORDS);
    }

    /** Goes over the tokens of Jackson 3 and makes a string of every value. */
    @Benchmark
    public int tokens() {
        return candidates.tokens();
    }

    /** Reads and checks record by record. */
    @Benchmark
    public int stream() {
        return candidates.stream();
    }

    /** Reads, checks and writes record by record. */
    @Benchmark
    public int relay() {
        return candidates.relay();
    }

    /** Reads and checks an exchange. */
    @Benchmark
    public int read() {
        return candidates.read();
    }

    /** Checks an exchange in memory: constraints and rules. */
    @Benchmark
    public int check() {
        return candidates.check();
    }

    /** Checks the constraints of the records. */
    @Benchmark
    public int checkConstraints() {
        return candidates.checkConstraints();
    }

    /** Checks the constraints of the records by plain Hibernate Validator. */
    @Benchmark
    public int hibernate() {
        return candidates.hibernate();
    }

    /** Writes an exchange as NDJSON. */
    @Benchmark
    public int write() {
        return candidates.write();
    }

    /** Writes the records by the databind of Jackson 3. */
    @Benchmark
    public int databindWrite() {
        return candidates.databindWrite();
    }
}
