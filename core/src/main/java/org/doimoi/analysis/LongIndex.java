package org.doimoi.analysis;

import java.util.Arrays;

/** Numbers keys from 0 in the order in which they come; a map from long to int that keeps nothing else. */
final class LongIndex {

    private static final long NONE = Long.MIN_VALUE;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[1 << 10];
    private int[] numbers = new int[1 << 10];
    private int size;

    LongIndex() {
        Arrays.fill(keys, NONE);
    }

    int size() {
        return size;
    }

    /** Returns the number of a key, -1 if it has none. */
    int find(long key) {
        int slot = slot(keys, key);
        return keys[slot] == NONE ? -1 : numbers[slot];
    }

    /** Returns the number of a key, the next one if it has none. */
    int add(long key) {
        int slot = slot(keys, key);
        if (keys[slot] != NONE) {
            return numbers[slot];
        }
        keys[slot] = key;
        numbers[slot] = size++;
        if (size > keys.length / 3 * 2) {
            grow();
        }
        return size - 1;
    }

    private static int slot(long[] keys, long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * MIX >>> 32) & mask;
        while (keys[slot] != NONE && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] more = new long[keys.length * 2];
        int[] moreNumbers = new int[more.length];
        Arrays.fill(more, NONE);
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != NONE) {
                int slot = slot(more, keys[i]);
                more[slot] = keys[i];
                moreNumbers[slot] = numbers[i];
            }
        }
        keys = more;
        numbers = moreNumbers;
    }
}
