package org.doimoi.io;

/** Is told how far a reading has come, now and then and at its end; see {@link ExchangeReader#withProgress(ReadingProgress)}. */
@FunctionalInterface
public interface ReadingProgress {

    /**
     * Takes how far the reading has come.
     *
     * @param records  how many records were read
     * @param bytes  how many bytes of the input these took, after it was unpacked if it is compressed
     * @param total  how many bytes there are, after unpacking; -1 if that is not known, as of a stream that is read as it comes
     */
    void at(long records, long bytes, long total);
}
