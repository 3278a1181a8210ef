package org.doimoi.io.internal;

import java.io.IOException;
import java.io.InputStream;

/** Finds the lines of an input. It keeps none of them, so a line may be of any length. */
final class LineSplitter implements AutoCloseable {

    /** The number of bytes of a byte order mark, the most that may be skipped. */
    private static final int MARK = 3;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long consumed;
    private long offset;
    private long length;
    private long ink;
    private boolean carriageReturn;

    LineSplitter(Source source) {
        in = source.stream(Long.MAX_VALUE);
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        offset = consumed;
        length = 0;
        ink = 0;
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
            int start = at;
            int i = start;
            // whether a line has more than a byte order mark on it is known after a few bytes, as a rule
            for (; i < end && buffer[i] != '\n' && ink <= MARK; i++) {
                ink += buffer[i] == ' ' || buffer[i] == '\t' || buffer[i] == '\r' ? 0 : 1;
            }
            while (i < end && buffer[i] != '\n') {
                i++;
            }
            length += i - start;
            carriageReturn = i > start ? buffer[i - 1] == '\r' : carriageReturn;
            boolean complete = i < end;
            at = complete ? i + 1 : i;
            consumed += at - start;
            if (complete) {
                return true;
            }
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
        return ink <= skip;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
