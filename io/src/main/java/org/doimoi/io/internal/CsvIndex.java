package org.doimoi.io.internal;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Where in a file of a list the rows of each record are, by the hash of its id. Rows that follow each other with the same
 * id are one entry, so a file in the order of its table has one for each record: of some 40 bytes.
 */
final class CsvIndex {

    private long[] hashes = new long[64];
    private long[] offsets = new long[64];
    private long[] lines = new long[64];
    private int[] next = new int[64];
    private int size;
    /** The first and the last entry of each hash, by slot; 0 is none. */
    private int[] first = new int[256];

    private int[] last = new int[256];
    private final BitSet taken = new BitSet();
    private int used;

    static long hash(String id) {
        return Hashing.murmur3_128().hashString(id, StandardCharsets.UTF_8).asLong();
    }

    private int slot(long hash) {
        int mask = first.length - 1;
        int slot = (int) hash & mask;
        while (first[slot] != 0 && hashes[first[slot] - 1] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    void add(String id, long offset, long line) {
        if (size == hashes.length) {
            int more = size + (size >> 1);
            hashes = Arrays.copyOf(hashes, more);
            offsets = Arrays.copyOf(offsets, more);
            lines = Arrays.copyOf(lines, more);
            next = Arrays.copyOf(next, more);
        }
        long hash = hash(id);
        hashes[size] = hash;
        offsets[size] = offset;
        lines[size] = line;
        size++;
        link(hash, size);
        if (used > first.length / 2) {
            first = new int[first.length * 2];
            last = new int[last.length * 2];
            used = 0;
            Arrays.fill(next, 0, size, 0);
            for (int i = 0; i < size; i++) {
                link(hashes[i], i + 1);
            }
        }
    }

    private void link(long hash, int entry) {
        int slot = slot(hash);
        if (first[slot] == 0) {
            first[slot] = entry;
            used++;
        } else {
            next[last[slot] - 1] = entry;
        }
        last[slot] = entry;
    }

    /** Returns the first entry that may be of an id, -1 if there is none. */
    int first(String id) {
        return first[slot(hash(id))] - 1;
    }

    /** Returns the entry after another, -1 if there is none. */
    int next(int entry) {
        return next[entry] - 1;
    }

    long offset(int entry) {
        return offsets[entry];
    }

    long line(int entry) {
        return lines[entry];
    }

    void take(int entry) {
        taken.set(entry);
    }

    boolean isTaken(int entry) {
        return taken.get(entry);
    }

    /** Returns the first entry from another on that no record has taken, -1 if there is none. */
    int left(int from) {
        int entry = taken.nextClearBit(from);
        return entry < size ? entry : -1;
    }
}
