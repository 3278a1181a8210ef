package org.doimoi.value;

import java.util.Arrays;
import java.util.List;

/**
 * What is known of a text at sight: how long it is and what kinds of characters are in it.
 *
 * <p>Most texts are of letters, digits and common marks, of which little can be wrong. That is found in one pass, when the
 * text is made, so that a constraint need look closer only at the others. Traits are an {@code int}, to be kept with the
 * text:
 *
 * <pre>{@code
 * Traits.isPlain(Traits.of("Máy sấy nông sản"))          // true
 * Traits.isPlain(Traits.of("<b>Máy sấy</b> nông sản"))   // false: no letter, digit or common mark is "<"
 * }</pre>
 *
 * <p>This class has no state.
 */
public final class Traits {

    /** How many combinations of kinds there are; {@link #kinds(int)} is less. */
    public static final int KINDS = 1 << 9;

    private static final int PLAIN = 1;
    private static final int MANY_LETTERS = 1 << 1;
    private static final int SMALL = 1 << 2;
    private static final int MARKED = 1 << 3;
    private static final int VIETNAMESE = 1 << 4;
    private static final int MANY_DIGITS = 1 << 5;
    private static final int ESCAPED = 1 << 6;
    private static final int HALVES = 1 << 7;
    private static final int SPACED = 1 << 8;
    private static final int ODD = 1 << 9;

    /** The bits above these count the code points. */
    private static final int SHIFT = 9;

    private static final int MAX_LENGTH = (1 << (31 - SHIFT)) - 1;

    /** From here on letters and digits are more than any word that stands for nothing has. */
    private static final int LETTERS = 20;

    /** From here on digits can be a telephone number or that of a person. */
    private static final int DIGITS = 10;

    private static final String MARKS = ".,;:()-/%+!\"'*=#_[]$";

    private static final int[] ASCII = new int[128];
    /** Letters and digits in the low half, digits in the high half. */
    private static final long[] COUNTS = new long[128];

    static {
        for (int c = 0; c < 128; c++) {
            boolean digit = c >= '0' && c <= '9';
            boolean small = c >= 'a' && c <= 'z';
            boolean letter = small || c >= 'A' && c <= 'Z';
            boolean space = c == ' ' || c == '\n';
            ASCII[c] = (small ? SMALL : 0)
                    | (space ? SPACED : 0)
                    | (c < ' ' || c == '"' || c == '\\' ? ESCAPED : 0)
                    | (digit || letter || space || MARKS.indexOf(c) >= 0 ? 0 : ODD);
            COUNTS[c] = (digit || letter ? 1 : 0) | (digit ? 1L << 32 : 0);
        }
    }

    /**
     * Usual characters, which are those of ASCII but for what JSON escapes, and the letters of Vietnamese with their
     * neighbours, are gone through without a branch that could be guessed wrongly: what a byte adds and which state follows
     * are looked up. The state tells the bytes of the character so far.
     */
    private static final String[] STATES = {
        "", "\u00c3", "\u00c4", "\u00c5", "\u00c6", "\u00e1", "\u00e1\u00ba", "\u00e1\u00bb"
    };

    /** By byte: the state that follows each, in eight bits of its own; a state is eight times its index. */
    private static final long[] NEXT = new long[256];

    /** By state and byte: letters and digits, sixteen bits each, the length and the kinds; negative if it is not usual. */
    private static final long[] STEPS = new long[STATES.length * 256];

    private static final int LENGTH_AT = 32;
    private static final int KINDS_AT = 48;
    private static final int ALL = (1 << 10) - 1;

    /** So many bytes at once cannot be more than sixteen bits count. */
    private static final int RUN = 60_000;

    static {
        for (int state = 0; state < STATES.length; state++) {
            for (int b = 0; b < 256; b++) {
                int next = List.of(STATES).indexOf(STATES[state] + (char) b);
                NEXT[b] |= Math.max(0L, next) << 3 << 8 * state;
                STEPS[state << 8 | b] = next > 0 ? 0 : step(STATES[state], b);
            }
        }
    }

    /** Returns what a byte adds that ends a character; negative if that is not usual. */
    private static long step(String before, int b) {
        boolean tail = isTail((byte) b);
        int kinds = -1;
        long counts = 1;
        if (before.isEmpty() && b < 0x80 && (ASCII[b] & ESCAPED) == 0) {
            kinds = ASCII[b];
            counts = COUNTS[b];
        } else if (before.length() == 1 && before.charAt(0) < 0xe0 && tail) {
            kinds = letter(before.charAt(0), b);
        } else if (before.length() == 2 && tail && isVietnamese(before.charAt(0), before.charAt(1), b)) {
            kinds = MARKED | VIETNAMESE;
        }
        return kinds < 0
                ? -1
                : (long) kinds << KINDS_AT | 1L << LENGTH_AT | counts >>> 16 & 0xffff0000L | counts & 0xffff;
    }

    private Traits() {}

    /**
     * Returns the traits of a text.
     *
     * @param text  the text, as UTF-8
     * @param from  the index of the first byte
     * @param to  the index after the last
     * @return the traits, -1 if the bytes are not UTF-8
     */
    public static int of(byte[] text, int from, int to) {
        return (int) scan(text, from, to, 0);
    }

    /**
     * Returns where a text ends that a quotation mark ends, and its traits.
     *
     * @param text  bytes that begin with the text, as UTF-8
     * @param from  the index of the first byte
     * @param limit  the index before which the quotation mark must be
     * @return the index of the quotation mark in the upper half and the traits in the lower; -1 if the bytes are not UTF-8, or
     *     a control character or a backslash comes before a quotation mark does
     */
    static long ofQuoted(byte[] text, int from, int limit) {
        return scan(text, from, limit, ESCAPED);
    }

    /** Scans up to an index, or to a character of some kind, which must be a quotation mark. */
    private static long scan(byte[] text, int from, int to, int stop) {
        int kinds = 0;
        long counts = 0;
        int length = 0;
        int i = from;
        while (i < to) {
            int most = Math.min(to, i + RUN);
            long seen = 0;
            long sum = 0;
            long state = 0;
            while (i < most) {
                int b = text[i] & 0xff;
                long step = STEPS[(int) (state << 5 | b) & STEPS.length - 1];
                if (step < 0) {
                    break;
                }
                seen |= step;
                sum += step;
                state = NEXT[b] >>> state;
                i++;
            }
            kinds |= (int) (seen >>> KINDS_AT) & ALL;
            counts += sum & 0xffff | (sum & 0xffff0000L) << 16;
            length += (int) (sum >>> LENGTH_AT) & 0xffff;
            // back to where the character begins that is not usual
            while ((state & 0xff) != 0 && isTail(text[--i])) {}
            if (i >= to) {
                break;
            }
            int c = text[i];
            if (c >= 0 && (ASCII[c] & stop) != 0) {
                break;
            }
            length++;
            if (c >= 0) {
                kinds |= ASCII[c];
                counts += COUNTS[c];
                i++;
                continue;
            }
            counts++;
            int lead = c & 0xff;
            int size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
            if (!isWhole(text, i, size, to)) {
                return -1;
            }
            if (size == 2) {
                kinds |= letter(lead, text[i + 1] & 0xff);
            } else if (size == 3) {
                int second = text[i + 1] & 0xff;
                int third = text[i + 2] & 0xff;
                if (isVietnamese(lead, second, third)) {
                    kinds |= MARKED | VIETNAMESE;
                } else if (lead == 0xe2 && second == 0x80 && isQuoteOrDash(third)) {
                    // after a letter of Latin-1 it may be a byte that was read as a character
                    kinds |= i > from && text[i - 1] < 0 ? ODD : 0;
                    counts--;
                } else {
                    kinds |= ODD;
                }
            } else {
                kinds |= ODD;
            }
            i += size;
        }
        if (stop != 0 && (i >= to || text[i] != '"')) {
            return -1;
        }
        boolean edged = from < i && !isSpace(text[from]) && !isSpace(text[i - 1]);
        return (long) i << 32 | traits(kinds, counts, length, edged, mayBeFiller(text, from, i));
    }

    /** Returns whether a character of some bytes is UTF-8: none is missing, none overlong, no surrogate, none beyond Unicode. */
    private static boolean isWhole(byte[] text, int at, int size, int to) {
        int lead = text[at] & 0xff;
        if (lead < 0xc2 || lead > 0xf4 || to - at < size) {
            return false;
        }
        for (int i = 1; i < size; i++) {
            if (!isTail(text[at + i])) {
                return false;
            }
        }
        int second = text[at + 1] & 0xff;
        return switch (lead) {
            case 0xe0 -> second >= 0xa0;
            case 0xed -> second <= 0x9f;
            case 0xf0 -> second >= 0x90;
            case 0xf4 -> second <= 0x8f;
            default -> true;
        };
    }

    /** Returns whether a character of three bytes is one of those that Unicode has for Vietnamese. */
    private static boolean isVietnamese(int lead, int second, int third) {
        return lead == 0xe1 && (second == 0xba && third >= 0xa0 || second == 0xbb && third <= 0xb9);
    }

    /**
     * Returns the traits of a text.
     *
     * @param text  the text
     * @return the traits
     */
    public static int of(CharSequence text) {
        int kinds = 0;
        long counts = 0;
        int size = text.length();
        int length = size;
        for (int i = 0; i < size; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                kinds |= ASCII[c];
                counts += COUNTS[c];
                continue;
            }
            counts++;
            if (c < 0x800) {
                kinds |= letter(0xc0 | c >> 6, 0x80 | c & 0x3f);
            } else if (c >= 0x1ea0 && c <= 0x1ef9) {
                kinds |= MARKED | VIETNAMESE;
            } else if (c >> 6 == 0x80 && isQuoteOrDash(0x80 | c & 0x3f)) {
                kinds |= i > 0 && text.charAt(i - 1) >= 0x80 ? ODD : 0;
                counts--;
            } else if (!Character.isSurrogate(c)) {
                kinds |= ODD;
            } else if (Character.isHighSurrogate(c) && i + 1 < size && Character.isLowSurrogate(text.charAt(i + 1))) {
                kinds |= ODD;
                length--;
                i++;
            } else {
                kinds |= ODD | HALVES | ESCAPED;
            }
        }
        boolean edged = size > 0 && !isSpace(text.charAt(0)) && !isSpace(text.charAt(size - 1));
        return traits(kinds, counts, length, edged, mayBeFiller(text));
    }

    private static int traits(int kinds, long counts, int length, boolean edged, boolean filler) {
        if (length > MAX_LENGTH) {
            return kinds & HALVES | ESCAPED | MANY_DIGITS;
        }
        int letters = (int) counts;
        int digits = (int) (counts >>> 32);
        int traits = kinds & (SMALL | MARKED | VIETNAMESE | ESCAPED | HALVES);
        traits |= (kinds & ODD) == 0 && edged && letters > 0 ? PLAIN : 0;
        traits |= letters >= LETTERS && (kinds & SPACED) != 0 && !filler ? MANY_LETTERS : 0;
        traits |= digits >= DIGITS ? MANY_DIGITS : 0;
        return length << SHIFT | traits;
    }

    /** Returns the kinds of a character of two bytes: a letter, or odd. */
    private static int letter(int lead, int tail) {
        switch (lead) {
            case 0xc3: // U+00C0 to U+00FF, without the signs of arithmetic and eth
                return tail == 0x97 || tail == 0xb7 || tail == 0x90 || tail == 0xb0 ? ODD : MARKED;
            case 0xc4: // U+0100 to U+013F; the dotted capital I becomes two characters in small letters
                return tail == 0xb0
                        ? ODD | MARKED
                        : tail == 0x90 || tail == 0x91 || tail == 0x82 || tail == 0x83 ? MARKED | VIETNAMESE : MARKED;
            case 0xc5: // U+0140 to U+017F, without those that Windows-1252 has among its signs
                return tail == 0x92
                                || tail == 0x93
                                || tail == 0xa0
                                || tail == 0xa1
                                || tail == 0xb8
                                || tail >= 0xbd && tail <= 0xbe
                        ? ODD | MARKED
                        : MARKED;
            case 0xc6: // the letters with horn
                return tail == 0xa0 || tail == 0xa1 || tail == 0xaf || tail == 0xb0 ? MARKED | VIETNAMESE : ODD;
            default:
                return ODD;
        }
    }

    private static boolean isQuoteOrDash(int tail) {
        return tail == 0x93
                || tail == 0x94
                || tail == 0x98
                || tail == 0x99
                || tail == 0x9c
                || tail == 0x9d
                || tail == 0xa6;
    }

    private static boolean isTail(byte b) {
        return (b & 0xc0) == 0x80;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\n';
    }

    /** Returns whether a text may begin as what stands for nothing does: "Lorem ipsum", or one letter over and over. */
    private static boolean mayBeFiller(byte[] text, int from, int to) {
        int i = from;
        while (i + 1 < to) {
            int size = text[i] >= 0 ? 1 : text[i] < (byte) 0xE0 ? 2 : text[i] < (byte) 0xF0 ? 3 : 4;
            if (size == 4 || i + size >= to) {
                return size == 4;
            }
            int first = size == 1
                    ? text[i]
                    : size == 2
                            ? (text[i] & 0x1F) << 6 | text[i + 1] & 0x3F
                            : (text[i] & 0x0F) << 12 | (text[i + 1] & 0x3F) << 6 | text[i + 2] & 0x3F;
            if (!isMark(first)) {
                boolean same = i + 2 * size <= to && Arrays.equals(text, i, i + size, text, i + size, i + 2 * size);
                return isFiller(first, same, text[i + size] == 'o');
            }
            i += size;
        }
        return false;
    }

    private static boolean mayBeFiller(CharSequence text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char first = text.charAt(i);
            if (!isMark(first)) {
                return isFiller(first, first == text.charAt(i + 1), text.charAt(i + 1) == 'o');
            }
        }
        return false;
    }

    /** Returns whether a character of the first plane is neither letter nor digit. */
    private static boolean isMark(int c) {
        return c < 0x80 ? COUNTS[c] == 0 : !Character.isLetterOrDigit(c) && !Character.isSurrogate((char) c);
    }

    private static boolean isFiller(int first, boolean twice, boolean beforeO) {
        // of the letters that nobody knows here any may be a mark before the first
        boolean known = first < 0x280 || first >= 0x1E00 && first < 0x1F00;
        return !known || twice || first == 'L' && beforeO;
    }

    /**
     * Returns the length.
     *
     * @param traits  the traits
     * @return the number of code points, 0 also if there are more than four million
     */
    public static int length(int traits) {
        return traits >>> SHIFT;
    }

    /**
     * Returns the traits without the length, by which texts that are alike can be told.
     *
     * @param traits  the traits
     * @return the kinds of characters, from 0 and less than {@link #KINDS}
     */
    public static int kinds(int traits) {
        return traits & (KINDS - 1);
    }

    /**
     * Returns whether a text has a letter or a digit and has only letters of the languages of Europe and Vietnam in Unicode
     * NFC, digits, spaces, ends of lines and common marks, and begins and ends with no white space.
     *
     * @param traits  the traits
     * @return true if nothing odd is in the text; what is odd need not be wrong
     */
    public static boolean isPlain(int traits) {
        return (traits & PLAIN) != 0;
    }

    /**
     * Returns whether a text has at least 20 letters and digits, and more than one word.
     *
     * @param traits  the traits
     * @return true if so; false also for a text that begins with "Lo", or with a letter twice
     */
    public static boolean hasManyLetters(int traits) {
        return (traits & MANY_LETTERS) != 0;
    }

    /**
     * Returns whether a text has at least ten digits, anywhere.
     *
     * @param traits  the traits
     * @return true if so
     */
    public static boolean hasManyDigits(int traits) {
        return (traits & MANY_DIGITS) != 0;
    }

    /**
     * Returns whether a text has a small letter without a mark, from a to z.
     *
     * @param traits  the traits
     * @return true if so
     */
    public static boolean hasSmallLetter(int traits) {
        return (traits & SMALL) != 0;
    }

    /**
     * Returns whether a text has a letter that is not in ASCII, such as {@code é} or {@code đ}.
     *
     * @param traits  the traits
     * @return true if so
     */
    public static boolean hasMarkedLetter(int traits) {
        return (traits & MARKED) != 0;
    }

    /**
     * Returns whether a text has a letter that Vietnamese has and its neighbours in Europe have not, such as {@code đ} or
     * {@code ộ}.
     *
     * @param traits  the traits
     * @return true if so
     */
    public static boolean hasVietnameseLetter(int traits) {
        return (traits & VIETNAMESE) != 0;
    }

    /**
     * Returns whether a text has a character that JSON must write as an escape.
     *
     * @param traits  the traits
     * @return true if so
     */
    public static boolean isEscaped(int traits) {
        return (traits & ESCAPED) != 0;
    }

    /**
     * Returns whether a text has half of a surrogate pair in it, for which there is no UTF-8.
     *
     * @param traits  the traits
     * @return true if so
     */
    static boolean hasHalves(int traits) {
        return (traits & HALVES) != 0;
    }
}
