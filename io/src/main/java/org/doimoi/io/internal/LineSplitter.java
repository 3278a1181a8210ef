package org.doimoi.io.internal;

import java.io.IOException;
import java.io.InputStream;

/** Finds the lines of an input. It keeps none of them, so a line may be of any length. */
final class LineSplitter implements AutoCloseable {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long consumed;
    private long offset;
    private long length;
    private long blanks;
    private boolean carriageReturn;

    LineSplitter(Source source) {
        in = source.stream(Long.MAX_VALUE);
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        offset = consumed;
        length = 0;
        blanks = 0;
        carriageReturn = false;
        boolean any = false;
        while (true) {
            if (at == end) {
                end = in.read(buffer);
                at = 0;
                if (end < 0) {
                    end = 0;
                    return any;
                }
            }
            any = true;
            byte b = buffer[at++];
            consumed++;
            if (b == '\n') {
                return true;
            }
            length++;
            carriageReturn = b == '\r';
            blanks += b >= 0 && b <= ' ' ? 1 : 0;
        }
    }

    /** Returns where the line begins. */
    long offset() {
        return offset;
    }

    /** Returns the number of bytes without the end of the line. */
    int length() {
        return (int) Math.min(Integer.MAX_VALUE - 8, length - (carriageReturn ? 1 : 0));
    }

    /** Returns whether the line has only white space, apart from some bytes at its beginning. */
    boolean isBlank(int skip) {
        return blanks == length - skip;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
