package org.doimoi.finding;

import org.jspecify.annotations.Nullable;

/**
 * A place in the text of an input.
 *
 * @param line  the line, from 1
 * @param column  the column in characters (Unicode code points), from 1
 * @param offset  the number of bytes before it, after decompression
 * @param file  the name of the file that it is in, null if the input is not several files
 */
public record Location(
        long line, long column, long offset, @Nullable String file) {

    /**
     * Creates a place in an input that is one file.
     *
     * @param line  the line, from 1
     * @param column  the column in characters, from 1
     * @param offset  the number of bytes before it
     */
    public Location(long line, long column, long offset) {
        this(line, column, offset, null);
    }

    /**
     * Returns line and column, after the name of the file if there are several.
     *
     * @return the text, such as {@code 12:34} or {@code startups.csv:12:34}
     */
    @Override
    public String toString() {
        return (file == null ? "" : file + ":") + line + ":" + column;
    }
}
