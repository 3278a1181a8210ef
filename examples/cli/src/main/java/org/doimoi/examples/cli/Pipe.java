package org.doimoi.examples.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream whose reader may go away, as {@code head} does once it has enough: what comes then is dropped. */
final class Pipe extends FilterOutputStream {

    private boolean closed;

    Pipe(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (closed) {
            return;
        }
        try {
            out.write(bytes, offset, length);
        } catch (IOException ex) {
            // Java has no other sign of it
            if (!"Broken pipe".equals(ex.getMessage())) {
                throw ex;
            }
            closed = true;
        }
    }
}
