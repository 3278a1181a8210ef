package org.doimoi.io.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Writes files that take their place only once they are complete. */
public final class PartFile {

    /** Writes what is to be in the file. */
    @FunctionalInterface
    public interface Body {
        /** Writes to a buffered stream, which it does not close. */
        void write(OutputStream out) throws IOException;
    }

    private PartFile() {}

    /** Writes a file. */
    public static void write(Path path, boolean compressed, Body body) throws IOException {
        try (PartOutput part = new PartOutput(path, compressed)) {
            body.write(part.out());
            part.complete(null, 0);
        }
    }
}
