package org.doimoi.io.internal;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written piece by piece beside the one whose place it takes once it is complete. If it never is, it is removed,
 * and what stood in the place stays.
 */
public final class PartOutput implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final Path part;
    private final boolean compressed;
    private final OutputStream out;

    /** Begins the file. */
    public PartOutput(Path path, boolean compressed) throws IOException {
        this.path = path;
        this.part = path.resolveSibling("." + path.getFileName() + ".part");
        this.compressed = compressed;
        this.out = open(part);
    }

    private OutputStream open(Path file) throws IOException {
        OutputStream raw = Files.newOutputStream(file);
        try {
            return compressed ? new GZIPOutputStream(raw, BUFFER) : new BufferedOutputStream(raw, BUFFER);
        } catch (IOException ex) {
            raw.close();
            throw ex;
        }
    }

    /** Returns where to write to. */
    public OutputStream out() {
        return out;
    }

    /** Puts the file in its place; {@code head} takes that of its first {@code length} bytes, null if they are right. */
    public void complete(byte @Nullable [] head, int length) throws IOException {
        out.close();
        if (head != null) {
            replace(head, length);
        }
        Files.move(part, path, REPLACE_EXISTING);
    }

    private void replace(byte[] head, int length) throws IOException {
        Path copy = part.resolveSibling(part.getFileName() + "2");
        try {
            try (InputStream raw = Files.newInputStream(part);
                    InputStream in =
                            compressed ? new GZIPInputStream(raw, BUFFER) : new BufferedInputStream(raw, BUFFER);
                    OutputStream to = open(copy)) {
                in.skipNBytes(length);
                to.write(head);
                in.transferTo(to);
            }
            Files.move(copy, part, REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Removes the file if it is not complete. */
    @Override
    public void close() throws IOException {
        try {
            out.close();
        } catch (IOException ex) {
            // that it cannot be written was said when it was
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
