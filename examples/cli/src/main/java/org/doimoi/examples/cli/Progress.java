package org.doimoi.examples.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.doimoi.io.ReadingProgress;

/** Shows how far a reading has come: on a terminal in one line that changes, else in a line now and then. */
final class Progress implements ReadingProgress {

    private static final long SECOND = 1_000_000_000L;
    private static final long PAUSE = 10 * SECOND;

    private final PrintStream err;
    private final String file;
    private final boolean inPlace;
    private final LongSupplier clock;
    private final long begun;
    private long shown;

    /** Creates a progress; {@code clock} counts nanoseconds. */
    Progress(PrintStream err, String file, boolean inPlace, LongSupplier clock) {
        this.err = err;
        this.file = file;
        this.inPlace = inPlace;
        this.clock = clock;
        this.begun = clock.getAsLong();
        this.shown = begun;
    }

    @Override
    public void at(long records, long bytes, long total) {
        long now = clock.getAsLong();
        if (inPlace) {
            err.print('\r' + text(records, bytes, total, now - begun) + "\u001b[K");
        } else if (now - shown >= PAUSE || bytes == total) {
            shown = now;
            err.print(text(records, bytes, total, now - begun) + '\n');
        } else {
            return;
        }
        err.flush();
    }

    private String text(long records, long bytes, long total, long nanos) {
        double seconds = Math.max(nanos, 1) / (double) SECOND;
        StringBuilder text = new StringBuilder(file);
        text.append(String.format(Locale.ROOT, ": %,d records, %,d", records, bytes >> 20));
        if (total > 0) {
            text.append(String.format(Locale.ROOT, " of %,d MiB (%d %%)", total >> 20, 100 * bytes / total));
        } else {
            text.append(" MiB");
        }
        if (seconds >= 1) {
            text.append(String.format(Locale.ROOT, ", %,.0f MiB/s", bytes / seconds / (1 << 20)));
            if (bytes > 0 && total > bytes) {
                text.append(", ")
                        .append(duration((long) Math.ceil(seconds * (total - bytes) / bytes)))
                        .append(" left");
            }
        }
        return text.toString();
    }

    private static String duration(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds / 60 % 60 + " min";
    }
}
