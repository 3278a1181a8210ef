package org.doimoi.io.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values of one type by the bytes of their text: codes and dates come again and again, and are made and kept once.
 *
 * <p>It holds a fixed number and forgets what is in the way of another. It is for one thread.
 */
final class Memo {

    private static final int SLOTS = 1 << 10;
    private static final int LONGEST = 40;

    private final byte[][] texts = new byte[SLOTS][];
    private final @Nullable Object[] values = new Object[SLOTS];

    private int slot;

    /** Returns the value of a text, null if it is not known. */
    @Nullable
    Object find(byte[] bytes, int start, int end) {
        if (end - start > LONGEST) {
            slot = -1;
            return null;
        }
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + bytes[i];
        }
        hash ^= hash >>> 15;
        slot = (hash ^ hash >>> 10) & (SLOTS - 1);
        byte[] text = texts[slot];
        if (values[slot] == null || text.length != end - start) {
            return null;
        }
        // shorter than what the platform's comparison takes to begin
        for (int i = 0; i < text.length; i++) {
            if (text[i] != bytes[start + i]) {
                return null;
            }
        }
        return values[slot];
    }

    /** Keeps the value of the text that was asked for last. */
    void keep(byte[] bytes, int start, int end, Object value) {
        if (slot >= 0) {
            texts[slot] = Arrays.copyOfRange(bytes, start, end);
            values[slot] = value;
        }
    }
}
