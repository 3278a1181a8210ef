package org.doimoi.value;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A web address that says which thing it is about, such as {@code https://id.gs1.org/01/08934563138165/10/L2026-03}: a
 * GS1 Digital Link, as it stands in a QR code on goods (mã QR truy xuất nguồn gốc).
 *
 * <p>The path ends with a key and what qualifies it, each an application identifier of GS1 and its value; the query may
 * say more. These are read, in this order:
 *
 * <table>
 * <caption>Application identifiers that are understood</caption>
 * <tr><th>identifier</th><th>what it says</th><th>where</th></tr>
 * <tr><td>01</td><td>GTIN of 8, 12, 13 or 14 digits</td><td>key</td></tr>
 * <tr><td>22, 10, 21</td><td>variant, lot, serial number, 1 to 20 characters each</td><td>path after 01</td></tr>
 * <tr><td>414</td><td>GLN of a place</td><td>key</td></tr>
 * <tr><td>254</td><td>part of a place, 1 to 20 characters</td><td>path after 414</td></tr>
 * <tr><td>17</td><td>last day of use, as YYMMDD of the years 2000 to 2099</td><td>query</td></tr>
 * </table>
 *
 * <p>Others in the query are kept in the text and given by {@link #value(String)}. Any host will do, with a path of its own
 * before the key. Source: the standard GS1 Digital Link, URI Syntax.
 *
 * <p>This class is immutable and thread-safe. Equality is that of the text.
 */
public final class DigitalLink {

    /** The host of GS1, which leads on to the page of the producer. */
    private static final String HOST = "https://id.gs1.org";

    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_VALUE = 20;
    private static final int GTIN = 14;

    /** What may stand in a lot or serial number besides letters and digits (GS1 character set 82). */
    private static final String SIGNS = "!\"%&'()*+,-./:;<=>?_";

    /** What qualifies each key, in the order in which it must stand. */
    private static final ImmutableMap<String, ImmutableList<String>> QUALIFIERS =
            ImmutableMap.of("01", ImmutableList.of("22", "10", "21"), "414", ImmutableList.of("254"));

    private final String text;
    private final ImmutableMap<String, String> values;

    private DigitalLink(String text, Map<String, String> values) {
        this.text = text;
        this.values = ImmutableMap.copyOf(values);
    }

    /**
     * Obtains the link of a product at the host of GS1.
     *
     * @param gtin  the GTIN of 8, 12, 13 or 14 digits, such as {@code 8934563138165}
     * @param lot  the number of the lot, null if the link is about all lots
     * @param serial  the serial number of the piece, null if the link is about all pieces
     * @return the link, such as {@code https://id.gs1.org/01/08934563138165/10/L2026-03}
     * @throws MalformedValueException if the GTIN has a wrong check digit, or a number has other characters than GS1 allows
     */
    public static DigitalLink of(String gtin, @Nullable String lot, @Nullable String serial) {
        StringBuilder text = new StringBuilder(HOST).append("/01/").append(padded(requireNonNull(gtin, "gtin")));
        append(text, "/10/", lot);
        append(text, "/21/", serial);
        return parse(text.toString());
    }

    /**
     * Obtains the link of a place at the host of GS1.
     *
     * @param gln  the GLN of 13 digits, such as {@code 8930000000002}
     * @return the link, such as {@code https://id.gs1.org/414/8930000000002}
     * @throws MalformedValueException if the GLN has a wrong check digit
     */
    public static DigitalLink ofPlace(String gln) {
        return parse(HOST + "/414/" + requireNonNull(gln, "gln"));
    }

    /**
     * Obtains a link from its text, which it keeps as it is.
     *
     * @param text  the text, such as {@code https://id.gs1.org/01/08934563138165/10/L2026-03?17=270331}
     * @return the link
     * @throws MalformedValueException if the text is not such a link, or the GTIN or GLN in it has a wrong check digit
     */
    @JsonCreator
    public static DigitalLink parse(String text) {
        String rest = text.length() <= MAX_LENGTH && isPrintable(text) ? text : "";
        rest = until(rest, '#');
        String path = until(rest, '?');
        Map<String, String> values = new LinkedHashMap<>();
        if (!readPath(path, values) || path.length() < rest.length() && !readQuery(rest, path.length() + 1, values)) {
            throw MalformedValueException.of(
                    "digital-link-format",
                    text,
                    "Invalid GS1 Digital Link '" + text
                            + "', must be like https://id.gs1.org/01/08934563138165/10/L2026-03");
        }
        check(values);
        return new DigitalLink(text, values);
    }

    /**
     * Returns a copy that says the last day of use as well.
     *
     * @param day  the day, of the years 2000 to 2099
     * @return the copy
     * @throws MalformedValueException if the link says one already, or the day is of other years
     */
    public DigitalLink withExpiry(LocalDate day) {
        if (day.getYear() / 100 != 20) {
            throw MalformedValueException.of(
                    "digital-link-format",
                    day.toString(),
                    "Invalid last day of use '" + day + "', must be of the years 2000 to 2099");
        }
        String value = String.format(
                Locale.ROOT, "%02d%02d%02d", day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth());
        String before = until(text, '#');
        return parse(before + (before.indexOf('?') < 0 ? '?' : '&') + "17=" + value + text.substring(before.length()));
    }

    private static void append(StringBuilder text, String name, @Nullable String value) {
        if (value != null) {
            text.append(name).append(encoded(value));
        }
    }

    private static String padded(String gtin) {
        return "0".repeat(Math.max(0, GTIN - gtin.length())) + gtin;
    }

    private static String until(String text, char end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    private static boolean isPrintable(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    /** Reads the key and what qualifies it from the end of a path; a path of the host may stand before. */
    private static boolean readPath(String path, Map<String, String> values) {
        int start = path.indexOf("://");
        String scheme = start < 0 ? "" : path.substring(0, start).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return false;
        }
        List<String> parts = Splitter.on('/').splitToList(path.substring(start + 3));
        for (int i = 1; i + 1 < parts.size() && !parts.get(0).isEmpty(); i++) {
            values.clear();
            if (QUALIFIERS.containsKey(parts.get(i)) && readFrom(parts, i, values)) {
                return true;
            }
        }
        return false;
    }

    private static boolean readFrom(List<String> parts, int key, Map<String, String> values) {
        List<String> qualifiers = QUALIFIERS.getOrDefault(parts.get(key), ImmutableList.of());
        int next = 0;
        for (int i = key; i < parts.size(); i += 2) {
            String name = parts.get(i);
            int at = i == key ? 0 : qualifiers.indexOf(name) + 1;
            String value = i + 1 < parts.size() ? decoded(parts.get(i + 1)) : null;
            boolean good = value != null && (i == key ? Characters.areDigits(value) : at > next && isValue(value));
            if (value == null || !good) {
                return false;
            }
            next = at;
            values.put(name, value);
        }
        return true;
    }

    private static boolean readQuery(String text, int start, Map<String, String> values) {
        for (String one : Splitter.on('&').split(text.substring(start))) {
            int equals = one.indexOf('=');
            String name = equals < 0 ? "" : one.substring(0, equals);
            // what is not named by digits is the host's own
            if (name.length() >= 2 && name.length() <= 4 && Characters.areDigits(name)) {
                String value = decoded(one.substring(equals + 1));
                if (value == null || value.isEmpty() || values.putIfAbsent(name, value) != null) {
                    return false;
                }
            }
        }
        String expiry = values.get("17");
        return expiry == null || day(expiry) != null;
    }

    private static void check(Map<String, String> values) {
        String gtin = values.get("01");
        if (gtin != null && !CheckDigits.isGtin(gtin)) {
            throw MalformedValueException.of(
                    "gtin-check",
                    gtin,
                    "Invalid GTIN '" + gtin + "', must be 8, 12, 13 or 14 digits with a check digit");
        }
        String gln = values.get("414");
        if (gln != null && !CheckDigits.isGln(gln)) {
            throw MalformedValueException.of(
                    "gln-check", gln, "Invalid GLN '" + gln + "', must be 13 digits with a check digit");
        }
    }

    private static boolean isValue(String value) {
        return !value.isEmpty()
                && value.length() <= MAX_VALUE
                && value.chars().allMatch(c -> Characters.isLetterOrDigit((char) c) || SIGNS.indexOf(c) >= 0);
    }

    /** Returns the text that stands for a value in an address. */
    private static String encoded(String value) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            if (Characters.isLetterOrDigit((char) b) || b == '-' || b == '.' || b == '_') {
                encoded.append((char) b);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", b));
            }
        }
        return encoded.toString();
    }

    /** Returns the value that stands in an address, null if what follows a per cent sign is no printable character. */
    private static @Nullable String decoded(String part) {
        StringBuilder decoded = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '%') {
                int high = i + 2 < part.length() ? Character.digit(part.charAt(i + 1), 16) : -1;
                int low = high < 0 ? -1 : Character.digit(part.charAt(i + 2), 16);
                int code = high * 16 + low;
                if (low < 0 || code <= ' ' || code >= 0x7f) {
                    return null;
                }
                decoded.append((char) code);
                i += 2;
            } else {
                decoded.append(c);
            }
        }
        return decoded.toString();
    }

    /** Returns the day that six digits say, the last of the month if its number is 00; null if they say none. */
    private static @Nullable LocalDate day(String digits) {
        if (digits.length() != 6 || !Characters.areDigits(digits)) {
            return null;
        }
        try {
            YearMonth month = YearMonth.of(
                    2000 + Integer.parseInt(digits.substring(0, 2)), Integer.parseInt(digits.substring(2, 4)));
            int day = Integer.parseInt(digits.substring(4));
            return day == 0 ? month.atEndOfMonth() : month.atDay(day);
        } catch (DateTimeException ex) {
            return null;
        }
    }

    /**
     * Returns the GTIN of the product.
     *
     * @return the GTIN in 14 digits, so that one of 8, 12 or 13 digits compares; null if the link is about a place
     */
    public @Nullable String gtin() {
        String gtin = values.get("01");
        return gtin == null ? null : padded(gtin);
    }

    /**
     * Returns the GLN of the place.
     *
     * @return the GLN of 13 digits, null if the link is about a product
     */
    public @Nullable String gln() {
        return values.get("414");
    }

    /**
     * Returns the number of the lot.
     *
     * @return the number, null if the link does not say it
     */
    public @Nullable String lot() {
        return values.get("10");
    }

    /**
     * Returns the serial number of the piece.
     *
     * @return the number, null if the link does not say it
     */
    public @Nullable String serial() {
        return values.get("21");
    }

    /**
     * Returns the last day of use.
     *
     * @return the day, null if the link does not say it
     */
    public @Nullable LocalDate expiry() {
        String digits = values.get("17");
        return digits == null ? null : day(digits);
    }

    /**
     * Returns what the link says under an application identifier.
     *
     * @param identifier  the application identifier, such as {@code 22}
     * @return the value as it was given, null if the link does not say it
     */
    public @Nullable String value(String identifier) {
        return values.get(identifier);
    }

    @Override
    public boolean equals(@Nullable Object obj) {
        return obj instanceof DigitalLink other && text.equals(other.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * Returns the text, which {@link #parse(String)} accepts.
     *
     * @return the text, such as {@code https://id.gs1.org/01/08934563138165}
     */
    @Override
    @JsonValue
    public String toString() {
        return text;
    }
}
