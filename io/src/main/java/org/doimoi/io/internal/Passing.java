package org.doimoi.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream that is read once, of which what came last can be read again. */
final class Passing {

    /** How much is kept: as much as the chunks that may be under way, and a record. */
    private static final int KEPT = 40 << 20;

    private final InputStream in;
    private byte[] ring;
    /** How many bytes have come so far; the last of them are in the ring. */
    private long come;

    Passing(byte[] begun, InputStream in) {
        this.in = in;
        this.ring = Arrays.copyOf(begun, Math.max(begun.length, 1 << 16));
        this.come = begun.length;
    }

    /** Returns the bytes from the beginning, which must not yet be gone; what has not yet come comes now. */
    InputStream from(long limit) {
        return new InputStream() {
            private long at;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int start, int length) throws IOException {
                int wanted = (int) Math.min(length, limit - at);
                if (wanted <= 0) {
                    return -1;
                }
                if (at < come) {
                    byte[] known = Passing.this.read(at, (int) Math.min(wanted, come - at));
                    System.arraycopy(known, 0, target, start, known.length);
                    at += known.length;
                    return known.length == 0 ? -1 : known.length;
                }
                int n = in.read(target, start, wanted);
                if (n > 0) {
                    keep(target, start, n);
                    at += n;
                }
                return n;
            }
        };
    }

    private void keep(byte[] bytes, int start, int length) {
        if (come + length > ring.length && ring.length < KEPT) {
            // while it grows, nothing of it has gone
            ring = Arrays.copyOf(ring, (int) Math.min(KEPT, Math.max(2L * ring.length, come + length)));
        }
        for (int done = 0; done < length; ) {
            int at = (int) ((come + done) % ring.length);
            int n = Math.min(length - done, ring.length - at);
            System.arraycopy(bytes, start + done, ring, at, n);
            done += n;
        }
        come += length;
    }

    /** Returns some bytes, fewer if they have gone or not yet come. */
    byte[] read(long offset, int length) {
        long from = Math.max(offset, come - ring.length);
        long to = Math.min(offset + length, come);
        if (from != offset || to <= from) {
            return new byte[0];
        }
        byte[] bytes = new byte[(int) (to - from)];
        for (int done = 0; done < bytes.length; ) {
            int at = (int) ((from + done) % ring.length);
            int n = Math.min(bytes.length - done, ring.length - at);
            System.arraycopy(ring, at, bytes, done, n);
            done += n;
        }
        return bytes;
    }

    long size() {
        return come;
    }
}
