package org.doimoi.io.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps bytes that are read again: in memory, and in a temporary file once they are many. */
final class Spool extends OutputStream {

    private final int inMemory;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable FileChannel file;
    private long size;

    /** Creates a spool that keeps so many bytes in memory, and up to twice as many while it is written. */
    Spool(int inMemory) {
        this.inMemory = inMemory;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        memory.write(bytes, from, length);
        size += length;
        if (memory.size() > inMemory) {
            drain();
        }
    }

    /** Makes a temporary file that goes when it is closed. */
    static FileChannel temporary() throws IOException {
        return FileChannel.open(
                Files.createTempFile("doimoi", ".tmp"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    private void drain() throws IOException {
        if (file == null) {
            file = temporary();
        }
        ByteBuffer bytes = ByteBuffer.wrap(memory.toByteArray());
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        memory.reset();
    }

    long size() {
        return size;
    }

    /** Returns the bytes, null if they are in the file. */
    byte @Nullable [] bytes() {
        return file == null ? memory.toByteArray() : null;
    }

    /** Returns the file with the bytes, null if they are in memory. */
    @Nullable
    FileChannel file() throws IOException {
        if (file != null) {
            drain();
        }
        return file;
    }

    /** Throws the bytes away. The source that was made of a spool is closed instead. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
