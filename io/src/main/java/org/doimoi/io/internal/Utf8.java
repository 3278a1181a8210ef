package org.doimoi.io.internal;

/** Finds bytes that are not UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF. */
public final class Utf8 {

    private long offset;
    private int wanted;
    private int low = 0x80;
    private int high = 0xbf;
    private long start;

    /** Creates a check that stands before the first byte. */
    public Utf8() {}

    /**
     * Goes on over more bytes.
     *
     * @return the offset of the first byte of a sequence that is wrong, from where this check began; -1 if there is none
     */
    public long accept(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xff;
            if (wanted > 0) {
                if (b < low || b > high) {
                    return start;
                }
                low = 0x80;
                high = 0xbf;
                wanted--;
            } else if (b >= 0x80) {
                start = offset + (i - from);
                if (b >= 0xc2 && b <= 0xdf) {
                    wanted = 1;
                } else if (b >= 0xe0 && b <= 0xef) {
                    wanted = 2;
                    low = b == 0xe0 ? 0xa0 : 0x80;
                    high = b == 0xed ? 0x9f : 0xbf;
                } else if (b >= 0xf0 && b <= 0xf4) {
                    wanted = 3;
                    low = b == 0xf0 ? 0x90 : 0x80;
                    high = b == 0xf4 ? 0x8f : 0xbf;
                } else {
                    return start;
                }
            }
        }
        offset += to - from;
        return -1;
    }

    /** Returns the offset of a sequence that the input ends within, -1 if it does not. */
    public long end() {
        return wanted > 0 ? start : -1;
    }

    /** Returns the bytes of a sequence that is wrong, for a message. */
    static String hex(byte[] bytes, int from) {
        StringBuilder hex = new StringBuilder();
        int end = from + 1;
        while (end < Math.min(bytes.length, from + 4) && (bytes[end] & 0xc0) == 0x80) {
            end++;
        }
        for (int i = from; i < Math.min(bytes.length, end); i++) {
            hex.append(hex.length() == 0 ? "" : " ").append(String.format("%02X", bytes[i] & 0xff));
        }
        return hex.toString();
    }
}
