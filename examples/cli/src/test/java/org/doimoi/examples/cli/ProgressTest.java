package org.doimoi.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final long MIB = 1 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(bytes, true, UTF_8);
    private long seconds = 5;

    private Progress progress(boolean inPlace) {
        return new Progress(err, "a.ndjson", inPlace, () -> seconds * 1_000_000_000L);
    }

    @Test
    void test_inPlace_rateAndTimeLeft() {
        Progress progress = progress(true);
        progress.at(4096, 4 * MIB, 10_240 * MIB);
        seconds += 10;
        progress.at(1_024_000, 1_024 * MIB, 10_240 * MIB);
        seconds += 3600;
        progress.at(1_024_001, 1_025 * MIB, -1);
        assertThat(bytes.toString(UTF_8))
                .isEqualTo("\ra.ndjson: 4,096 records, 4 of 10,240 MiB (0 %)\u001b[K"
                        + "\ra.ndjson: 1,024,000 records, 1,024 of 10,240 MiB (10 %), 102 MiB/s, 1 min 30 s left\u001b[K"
                        + "\ra.ndjson: 1,024,001 records, 1,025 MiB, 0 MiB/s\u001b[K");
    }

    @Test
    void test_lines_nowAndThen() {
        Progress progress = progress(false);
        for (int i = 1; i <= 25; i++) {
            seconds++;
            progress.at(i, i * MIB, 100 * MIB);
        }
        progress.at(100, 100 * MIB, 100 * MIB);
        assertThat(bytes.toString(UTF_8))
                .isEqualTo("a.ndjson: 10 records, 10 of 100 MiB (10 %), 1 MiB/s, 1 min 30 s left\n"
                        + "a.ndjson: 20 records, 20 of 100 MiB (20 %), 1 MiB/s, 1 min 20 s left\n"
                        + "a.ndjson: 100 records, 100 of 100 MiB (100 %), 4 MiB/s\n");
    }

    @Test
    void test_hours() {
        Progress progress = progress(false);
        seconds += 100;
        progress.at(1, MIB, 101 * MIB);
        assertThat(bytes.toString(UTF_8)).endsWith(", 0 MiB/s, 2 h 46 min left\n");
    }
}
