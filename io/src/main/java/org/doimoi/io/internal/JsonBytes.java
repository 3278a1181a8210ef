package org.doimoi.io.internal;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.doimoi.value.Text;
import org.doimoi.value.Traits;

/** Collects JSON as UTF-8. What is UTF-8 already is copied, and only what must be escaped is. */
class JsonBytes extends ByteArrayOutputStream {

    /** How many bytes a character becomes at most: an escape such as {@code \u001F}. */
    private static final int MOST = 6;

    /** The escapes of the characters below 128, null of those that need none. */
    private static final byte[][] ESCAPES = new byte[128][];

    static {
        for (char c = 0; c < ' '; c++) {
            ESCAPES[c] = unicode(c);
        }
        String letters = "b\bt\tn\nf\fr\r\"\"\\\\";
        for (int i = 0; i < letters.length(); i += 2) {
            ESCAPES[letters.charAt(i + 1)] = new byte[] {'\\', (byte) letters.charAt(i)};
        }
    }

    JsonBytes() {
        super(4096);
    }

    private static byte[] unicode(char c) {
        String hex = Integer.toHexString(c | 0x10000).substring(1).toUpperCase(Locale.ROOT);
        return ("\\u" + hex).getBytes(StandardCharsets.US_ASCII);
    }

    private void ensure(int more) {
        if (buf.length - count < more) {
            buf = Arrays.copyOf(buf, Math.max(Math.addExact(count, more), 2 * buf.length));
        }
    }

    /** Adds a byte; not synchronized as {@link #write(int)} is. */
    final void put(int b) {
        ensure(1);
        buf[count++] = (byte) b;
    }

    /** Adds bytes as they are. */
    final void put(byte[] bytes) {
        ensure(bytes.length);
        System.arraycopy(bytes, 0, buf, count, bytes.length);
        count += bytes.length;
    }

    /** Takes a byte back if it is the last. */
    final void drop(int b) {
        count -= count > 0 && buf[count - 1] == b ? 1 : 0;
    }

    /** Adds JSON as it is. */
    final void raw(String json) {
        put(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a string. */
    final void string(String text) {
        ensure(text.length() + MOST);
        byte[] to = buf;
        int at = count;
        to[at++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (to.length - at < MOST) {
                count = at;
                ensure(text.length() - i + MOST);
                to = buf;
            }
            if (c < 0x80) {
                if (ESCAPES[c] == null) {
                    to[at++] = (byte) c;
                } else {
                    at = add(ESCAPES[c], to, at);
                }
            } else if (c < 0x800) {
                to[at++] = (byte) (0xc0 | c >> 6);
                to[at++] = (byte) (0x80 | c & 0x3f);
            } else if (!Character.isSurrogate(c)) {
                to[at++] = (byte) (0xe0 | c >> 12);
                to[at++] = (byte) (0x80 | c >> 6 & 0x3f);
                to[at++] = (byte) (0x80 | c & 0x3f);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                int whole = Character.toCodePoint(c, text.charAt(++i));
                to[at++] = (byte) (0xf0 | whole >> 18);
                to[at++] = (byte) (0x80 | whole >> 12 & 0x3f);
                to[at++] = (byte) (0x80 | whole >> 6 & 0x3f);
                to[at++] = (byte) (0x80 | whole & 0x3f);
            } else {
                // no UTF-8 for it: only an escape brings it back
                at = add(unicode(c), to, at);
            }
        }
        count = at;
        put('"');
    }

    private static int add(byte[] bytes, byte[] to, int at) {
        System.arraycopy(bytes, 0, to, at, bytes.length);
        return at + bytes.length;
    }

    /** Adds a text in all its languages. */
    final void text(Text text) {
        put('{');
        for (int i = 0; i < text.size(); i++) {
            if (i > 0) {
                put(',');
            }
            string(text.language(i));
            put(':');
            if (Traits.isEscaped(text.traits(i))) {
                string(text.value(i));
            } else {
                int length = text.utf8Length(i);
                ensure(length + 2);
                buf[count] = '"';
                text.copyUtf8(i, buf, count + 1);
                count += length + 2;
                buf[count - 1] = '"';
            }
        }
        put('}');
    }

    /** Adds a whole number. */
    final void number(long number) {
        if (number < 0) {
            raw(Long.toString(number));
            return;
        }
        int digits = 1;
        for (long left = number; left > 9; left /= 10) {
            digits++;
        }
        digits(number, digits);
    }

    /** Adds a number. */
    final void number(BigDecimal number) {
        if (number.scale() == 0 && number.precision() < 19) {
            number(number.longValue());
        } else {
            raw(number.toString());
        }
    }

    /** Adds the last digits of a number. */
    private void digits(long number, int digits) {
        ensure(digits);
        long left = number;
        for (int i = digits - 1; i >= 0; i--) {
            buf[count + i] = (byte) ('0' + left % 10);
            left /= 10;
        }
        count += digits;
    }

    /** Adds a date as a string. */
    final void date(LocalDate date) {
        if (isOfFourDigits(date.getYear())) {
            put('"');
            day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
            put('"');
        } else {
            string(date.toString());
        }
    }

    /** Adds a time as a string, with seconds even if they are zero, as every other writer of ISO 8601 has them. */
    final void time(OffsetDateTime time) {
        int offset = time.getOffset().getTotalSeconds();
        if (!isOfFourDigits(time.getYear()) || time.getNano() != 0 || offset <= 0 || offset % 60 != 0) {
            string(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
            return;
        }
        put('"');
        day(time.getYear(), time.getMonthValue(), time.getDayOfMonth());
        put('T');
        two(time.getHour(), ':');
        two(time.getMinute(), ':');
        two(time.getSecond(), '+');
        two(offset / 3600, ':');
        two(offset / 60 % 60, '"');
    }

    private static boolean isOfFourDigits(int year) {
        return year >= 0 && year <= 9999;
    }

    private void day(int year, int month, int day) {
        digits(year, 4);
        put('-');
        two(month, '-');
        digits(day, 2);
    }

    private void two(int number, int end) {
        digits(number, 2);
        put(end);
    }
}
