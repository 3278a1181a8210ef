package org.doimoi.examples.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.doimoi.io.ExchangeReader;
import org.doimoi.io.ExchangeWriter;
import org.doimoi.io.Format;

/**
 * Streams an exchange of any size that is nowhere stored, and prints for each gigabyte what it took and how much of the heap
 * is in use after a collection.
 */
public final class Endless {

    private static final long GIGABYTE = 1_000_000_000L;
    private static final int RECORDS = 2_000;

    private Endless() {}

    /**
     * Runs the trial.
     *
     * @param args  the number of gigabytes, 10 if it is left out, and the number of threads, 1 if it is left out
     */
    public static void main(String[] args) {
        int gigabytes = args.length == 0 ? 10 : Integer.parseInt(args[0]);
        int threads = args.length < 2 ? 1 : Integer.parseInt(args[1]);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExchangeWriter().write(ExchangeGenerator.ofListings(1).exchange(RECORDS), out, Format.NDJSON);
        Stream stream = new Stream(out.toByteArray(), gigabytes * GIGABYTE);
        System.out.printf(
                Locale.ROOT, "%d GB, %d thread(s), heap of at most %d MB%n", gigabytes, threads, most() >> 20);
        long[] count = new long[1];
        ExchangeReader reader = ExchangeReader.on(ExchangeGenerator.TODAY).withThreads(threads);
        long findings = reader.stream(stream, record -> count[0]++).findings().size();
        System.out.printf(Locale.ROOT, "%d records, %d finding(s)%n", count[0], findings);
    }

    private static long most() {
        return Runtime.getRuntime().maxMemory();
    }

    /** The header once, then the records over and over. */
    private static final class Stream extends InputStream {

        private final byte[] bytes;
        private final int body;
        private final long size;
        private long given;
        private int at;
        private long since = System.nanoTime();
        private long next = GIGABYTE;

        Stream(byte[] bytes, long size) {
            this.bytes = bytes;
            int end = 0;
            while (bytes[end] != '\n') {
                end++;
            }
            this.body = end + 1;
            this.size = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int start, int length) {
            if (at == bytes.length) {
                if (given >= size) {
                    return -1;
                }
                at = body;
            }
            int n = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, target, start, n);
            at += n;
            given += n;
            if (given >= next) {
                report();
            }
            return n;
        }

        private void report() {
            double seconds = (System.nanoTime() - since) / 1e9;
            System.gc();
            long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            System.out.printf(
                    Locale.ROOT,
                    "%3d GB  %6.1f s  %4d MB/s  %3d MB of heap%n",
                    next / GIGABYTE,
                    seconds,
                    (int) (1000 / seconds),
                    used >> 20);
            next += GIGABYTE;
            since = System.nanoTime();
        }
    }
}
