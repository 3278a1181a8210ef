package org.doimoi.io.internal;

/** Is told how far a reading has come. */
@FunctionalInterface
public interface Progress {

    /** Takes the records and bytes that were read, and how many bytes there are, -1 if nobody knows. */
    void at(long records, long bytes, long total);
}
