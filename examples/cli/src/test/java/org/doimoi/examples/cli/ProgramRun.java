package org.doimoi.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** What a run of the program on 2026-11-24 ended with, and what it wrote. */
record ProgramRun(int code, String out, String err) {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);

    static ProgramRun of(Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                Stream.of(args).map(Object::toString).toArray(String[]::new),
                new PrintStream(out, false, UTF_8),
                new PrintStream(err, true, UTF_8),
                TODAY,
                false);
        return new ProgramRun(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** Runs the program with a line in which no argument has spaces. */
    static ProgramRun ofLine(String line) {
        return of((Object[]) line.split(" "));
    }
}
