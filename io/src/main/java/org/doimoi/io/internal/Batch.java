package org.doimoi.io.internal;

import java.util.Arrays;
import org.doimoi.value.Composite;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/** The lines of a chunk that are not blank, each with its record if that could be read straight through. */
final class Batch {

    final Chunks.Chunk chunk;
    /** How many lines are not blank. */
    int size;
    /** How many lines there are. */
    int lines;

    private @Nullable Composite[] records = new Composite[64];
    private int[] tables = new int[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] numbers = new int[64];

    Batch(Chunks.Chunk chunk) {
        this.chunk = chunk;
    }

    /** Returns the record of a line, null if it is to be read slowly. */
    @Nullable
    Composite record(int i) {
        return records[i];
    }

    int table(int i) {
        return tables[i];
    }

    /** Returns the index of the first byte of a line in the chunk. */
    int start(int i) {
        return starts[i];
    }

    /** Returns the index after the last byte of a line, without its end. */
    int end(int i) {
        return ends[i];
    }

    /** Returns the number of a line in the chunk, from 0. */
    int number(int i) {
        return numbers[i];
    }

    /** Reads the lines; {@code straight} is null if all are to be read slowly. */
    void read(@Nullable Straight straight) {
        byte[] bytes = chunk.bytes();
        int to = chunk.length();
        int at = 0;
        ByteParser in = null;
        while (at < to) {
            int ink = at;
            while (ink < to && isSpace(bytes[ink])) {
                ink++;
            }
            if (ink < to && bytes[ink] != '\n') {
                grow();
                starts[size] = at;
                numbers[size] = lines;
                if (straight != null) {
                    in = in == null ? ByteParser.of(bytes, at, to) : in;
                    records[size] = record(straight, in);
                }
                int end = records[size] == null || in == null ? to : end(bytes, in.position(), to);
                if (records[size] == null || end < to && bytes[end] != '\n') {
                    // nothing is known of where the parser stands
                    records[size] = null;
                    in = null;
                    end = at;
                    while (end < to && bytes[end] != '\n') {
                        end++;
                    }
                }
                ends[size] = end > at && bytes[end - 1] == '\r' ? end - 1 : end;
                size++;
                at = end + 1;
            } else {
                at = ink + 1;
            }
            lines++;
        }
    }

    /** Returns the index of what is no white space behind a record, or of the end of its line. */
    private static int end(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && isSpace(bytes[end])) {
            end++;
        }
        return end;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }

    private @Nullable Composite record(Straight straight, ByteParser in) {
        try {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            int row = in.row();
            int table = straight.table(in);
            if (table < 0) {
                return null;
            }
            Composite record = straight.read(table, in);
            // a record that goes over more than one line is none
            if (record == null || in.nextToken() != JsonToken.END_OBJECT || in.row() != row) {
                return null;
            }
            tables[size] = table;
            return record;
        } catch (JacksonException | IllegalArgumentException ex) {
            return null;
        }
    }

    private void grow() {
        if (size == starts.length) {
            records = Arrays.copyOf(records, 2 * size);
            tables = Arrays.copyOf(tables, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
    }
}
