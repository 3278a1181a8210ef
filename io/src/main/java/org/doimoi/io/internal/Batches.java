package org.doimoi.io.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the chunks of an input, by one thread or by several, and hands them out in their order.
 *
 * <p>No more chunks are under way than there is work for, so whoever takes the batches sets the pace, and memory is bounded.
 * Closing it ends the threads, also while they are at work.
 */
final class Batches implements AutoCloseable {

    private static final int AHEAD = 2;

    private final Chunks chunks;
    private final Supplier<@Nullable Straight> readers;
    private final ConcurrentLinkedQueue<Straight> idle = new ConcurrentLinkedQueue<>();
    private final @Nullable ExecutorService workers;
    private final Consumer<Straight> used;
    private final int most;
    private final Deque<Future<Batch>> coming = new ArrayDeque<>();
    private Chunks.@Nullable Chunk first;

    Batches(
            Chunks chunks,
            Chunks.Chunk first,
            int threads,
            Supplier<@Nullable Straight> readers,
            Consumer<Straight> used) {
        this.used = used;
        this.chunks = chunks;
        this.first = first;
        this.readers = readers;
        this.most = threads * AHEAD;
        this.workers = threads == 1
                ? null
                : Executors.newFixedThreadPool(threads, work -> {
                    Thread thread = new Thread(work, "doimoi-reader");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Returns the next batch, null at the end. */
    @Nullable
    Batch next() throws IOException {
        if (workers == null) {
            Chunks.Chunk chunk = chunk();
            return chunk == null ? null : read(chunk);
        }
        while (coming.size() < most) {
            Chunks.Chunk chunk = chunk();
            if (chunk == null) {
                break;
            }
            coming.add(workers.submit(() -> read(chunk)));
        }
        Future<Batch> next = coming.poll();
        try {
            return next == null ? null : next.get();
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while reading", ex);
        } catch (ExecutionException ex) {
            if (ex.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (ex.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IOException(ex.getCause());
        }
    }

    private Chunks.@Nullable Chunk chunk() throws IOException {
        Chunks.Chunk chunk = first;
        first = null;
        return chunk == null ? chunks.next() : chunk;
    }

    private Batch read(Chunks.Chunk chunk) {
        Batch batch = new Batch(chunk);
        if (chunk.skipped() > 0) {
            batch.lines = 1;
            return batch;
        }
        Straight reader = idle.poll();
        reader = reader == null ? readers.get() : reader;
        batch.read(reader);
        if (reader != null) {
            idle.add(reader);
        }
        return batch;
    }

    /** Takes a batch back, of which nobody has need any more. */
    void done(Batch batch) {
        chunks.recycle(batch.chunk);
    }

    @Override
    public void close() {
        if (workers != null) {
            workers.shutdownNow();
        }
        for (Straight reader = idle.poll(); reader != null; reader = idle.poll()) {
            used.accept(reader);
        }
    }
}
