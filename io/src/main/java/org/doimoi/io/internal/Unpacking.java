package org.doimoi.io.internal;

import org.doimoi.value.Text;

/**
 * How much may come out of compressed data.
 *
 * <p>Exchanges shrink to a tenth or a thirtieth, so what is two hundred times as large as before, or more than any disk
 * should be filled with, was made to do harm. What is small is let be whatever its ratio.
 */
final class Unpacking {

    /** The most bytes of one input. */
    static final long MAX_BYTES = 256L << 30;

    /** The most bytes that come out for each that goes in. */
    static final int MAX_RATIO = 200;

    /** The number of bytes up to which the ratio does not matter. */
    static final long SMALL = 256L << 20;

    /** The limit, for a sentence. */
    static final Text LIMIT = Text.ofVietnameseEnglish(
            "sau khi giải nén lớn hơn 256 GiB, hoặc lớn hơn 256 MiB và gấp hơn 200 lần dung lượng nén",
            "more than 256 GiB when unpacked, or more than 256 MiB and 200 times its packed size");

    private Unpacking() {}

    /** Returns whether more came out than may. */
    static boolean isBomb(long packed, long unpacked) {
        return unpacked > MAX_BYTES || unpacked > SMALL && unpacked / MAX_RATIO > packed;
    }
}
