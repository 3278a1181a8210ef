package org.doimoi.io.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values of one type by the bytes of their text: codes and dates come again and again, and are made and kept once.
 *
 * <p>It holds a fixed number and forgets what is in the way of another. It is for one thread.
 */
final class Memo {

    private static final int BITS = 10;
    private static final int LONGEST = 40;

    private final byte[][] texts = new byte[1 << BITS][];
    private final @Nullable Object[] values = new Object[1 << BITS];
    private final long[] hashes = new long[1 << BITS];

    /** Returns the hash of a text with one byte more. That of up to eight bytes is these bytes. */
    static long mix(long hash, byte next) {
        return Long.rotateLeft(hash, Byte.SIZE) ^ next & 0xff;
    }

    static long hash(byte[] bytes, int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            hash = mix(hash, bytes[i]);
        }
        return hash;
    }

    private static int slot(long hash) {
        return (int) (hash * 0x9e3779b97f4a7c15L >>> Long.SIZE - BITS);
    }

    /** Returns the value of a text that has a hash, null if it is not known. */
    @Nullable
    Object find(byte[] bytes, int start, int end, long hash) {
        int slot = slot(hash);
        byte[] text = texts[slot];
        if (values[slot] == null || hashes[slot] != hash || text.length != end - start) {
            return null;
        }
        // the first eight bytes are those of the hash if the others are the same
        for (int i = Long.BYTES; i < text.length; i++) {
            if (text[i] != bytes[start + i]) {
                return null;
            }
        }
        return values[slot];
    }

    /** Keeps the value of a text that has a hash, unless the text is long. */
    void keep(byte[] bytes, int start, int end, long hash, Object value) {
        if (end - start <= LONGEST) {
            int slot = slot(hash);
            texts[slot] = Arrays.copyOfRange(bytes, start, end);
            values[slot] = value;
            hashes[slot] = hash;
        }
    }
}
