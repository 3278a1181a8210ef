package org.doimoi.finding;

/**
 * A place in the text of an input.
 *
 * @param line  the line, from 1
 * @param column  the column in characters (Unicode code points), from 1
 * @param offset  the number of bytes before it, after decompression
 */
public record Location(long line, long column, long offset) {

    /**
     * Returns line and column.
     *
     * @return the text, such as {@code 12:34}
     */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
