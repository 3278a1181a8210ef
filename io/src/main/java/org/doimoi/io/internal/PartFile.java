package org.doimoi.io.internal;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes files that take their place only once they are complete. */
public final class PartFile {

    private static final int BUFFER = 1 << 16;

    /** Writes what is to be in the file. */
    @FunctionalInterface
    public interface Body {
        /** Writes to a buffered stream, which it does not close. */
        void write(OutputStream out) throws IOException;
    }

    private PartFile() {}

    /** Writes a file. */
    public static void write(Path path, boolean compressed, Body body) throws IOException {
        Path part = path.resolveSibling("." + path.getFileName() + ".part");
        try {
            try (OutputStream file = Files.newOutputStream(part, CREATE, TRUNCATE_EXISTING, WRITE);
                    OutputStream out =
                            compressed ? new GZIPOutputStream(file, BUFFER) : new BufferedOutputStream(file, BUFFER)) {
                body.write(out);
            }
            Files.move(part, path, REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
