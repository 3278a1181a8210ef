package org.doimoi.constraint;

import com.google.common.collect.ImmutableMap;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.doimoi.value.Identifier;
import org.doimoi.value.MalformedValueException;
import org.jspecify.annotations.Nullable;

/**
 * How texts can be mended that break a constraint.
 *
 * <p>A repair is safe if there is just one thing that can be meant and nothing of it is lost; the others are proposals.
 */
public final class Repairs {

    /**
     * A mended text.
     *
     * @param text  the text that keeps the constraint
     * @param safe  whether nobody need be asked
     */
    public record Repair(String text, boolean safe) {}

    private static final ImmutableMap<String, Function<String, @Nullable Repair>> REPAIRS =
            ImmutableMap.<String, Function<String, @Nullable Repair>>builder()
                    .put("trimmed", text -> safe(trimmed(text)))
                    .put("nfc", text -> safe(Normalizer.normalize(text, Normalizer.Form.NFC)))
                    .put("visible", text -> safe(Invisible.removed(text).toString()))
                    .put("one-script", text -> new Repair(Lookalikes.replaced(text), Lookalikes.isOnlyEth(text)))
                    .put("undamaged", text -> proposal(Encodings.undamaged(text)))
                    .put("unicode-vietnamese", text -> proposal(Encodings.ofOldFont(text)))
                    .put("plain-text", text -> proposal(Markup.removed(text)))
                    .put("sha256", text -> safe(inSmallLetters(text, "[0-9a-f]{64}")))
                    .put("media-type", text -> safe(inSmallLetters(text, "[a-z]+/[a-z0-9][a-z0-9.+-]*")))
                    .put("ipc-code", text -> safe(patentSymbol(text)))
                    .put("web-address", text -> proposal(webAddress(text)))
                    .put("email-address", text -> safe(mailAddress(text)))
                    .put("phone-number", Repairs::telephone)
                    .put("ror-check", text -> safe(valid("ror", after(text, "ror.org/"))))
                    .put("orcid-check", text -> safe(valid("orcid", after(text, "orcid.org/"))))
                    .put("tax-code-check", text -> proposal(taxCode(text)))
                    .put("gtin-check", text -> proposal(valid("gtin", digits(text))))
                    .put("gln-check", text -> proposal(valid("gln", digits(text))))
                    .put("currency-code", text -> proposal(currency(text)))
                    .put("date-format", Repairs::date)
                    .buildOrThrow();

    private Repairs() {}

    /**
     * Mends a text.
     *
     * @param rule  the id of the constraint, or of the check of the reader, that the text breaks, such as {@code nfc}
     * @param text  the text
     * @return the text as it may be meant, empty if nobody can know
     */
    public static Optional<Repair> of(String rule, String text) {
        Function<String, @Nullable Repair> repair = REPAIRS.get(rule);
        return repair == null
                ? Optional.empty()
                : Optional.ofNullable(repair.apply(text))
                        .filter(mended ->
                                !mended.text().isEmpty() && !mended.text().equals(text));
    }

    private static @Nullable Repair safe(@Nullable String text) {
        return text == null ? null : new Repair(text, true);
    }

    private static @Nullable Repair proposal(@Nullable String text) {
        return text == null ? null : new Repair(text, false);
    }

    private static @Nullable String inSmallLetters(String text, String form) {
        String small = text.strip().toLowerCase(Locale.ROOT);
        return small.matches(form) ? small : null;
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && TextValidator.isBlank(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (to > from && TextValidator.isBlank(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /** Returns a symbol of the classification with the space between subclass and group; null if it is none. */
    private static @Nullable String patentSymbol(String text) {
        String plain = text.replace(" ", "").toUpperCase(Locale.ROOT);
        return plain.matches("[A-H][0-9]{2}[A-Z][0-9]{1,4}/[0-9]{2,6}")
                ? plain.substring(0, 4) + " " + plain.substring(4)
                : null;
    }

    private static @Nullable String webAddress(String text) {
        String address = "https://" + text.strip();
        return text.contains("://") || !WebAddress.Validator.isRight(address) ? null : address;
    }

    private static @Nullable String mailAddress(String text) {
        String address = text.strip();
        address = address.toLowerCase(Locale.ROOT).startsWith("mailto:") ? address.substring(7) : address;
        return EmailAddress.Validator.isRight(address) ? address : null;
    }

    /** Returns a number of a Vietnamese subscriber as it is dialled from everywhere; null if it is none. */
    private static @Nullable Repair telephone(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (" .-()".indexOf(c) < 0 && (c != '+' || digits.length() > 0)) {
                return null;
            }
        }
        String number = digits.toString();
        boolean abroad = text.strip().startsWith("+");
        if (abroad && number.length() >= 8 && number.length() <= 15 && number.charAt(0) != '0') {
            return safe("+" + number);
        }
        if (number.length() <= 10 && (number.startsWith("1800") || number.startsWith("1900"))) {
            return safe(number);
        }
        if (number.startsWith("84") && (number.length() == 11 || number.length() == 12)) {
            return proposal("+" + number);
        }
        boolean mobile = number.length() == 10 && "35789".indexOf(number.charAt(1)) >= 0;
        boolean fixed = number.length() == 11 && number.charAt(1) == '2';
        return number.startsWith("0") && (mobile || fixed) ? proposal("+84" + number.substring(1)) : null;
    }

    private static @Nullable String after(String text, String host) {
        int at = text.indexOf(host);
        return at < 0 ? null : text.substring(at + host.length()).strip();
    }

    private static @Nullable String valid(String scheme, @Nullable String value) {
        try {
            return value == null ? null : Identifier.of(scheme, value).value();
        } catch (MalformedValueException ex) {
            return null;
        }
    }

    private static @Nullable String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (" .-".indexOf(c) < 0) {
                return null;
            }
        }
        return digits.toString();
    }

    /** Returns the digits of a tax code, with the hyphen before those of a branch. */
    private static @Nullable String taxCode(String text) {
        String digits = digits(text);
        if (digits == null || digits.length() != 10 && digits.length() != 13) {
            return null;
        }
        String code = digits.length() == 10 ? digits : digits.substring(0, 10) + "-" + digits.substring(10);
        return valid(Identifier.TAX_CODE, code);
    }

    private static @Nullable String currency(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "vnd", "vnđ", "đ", "₫", "đồng", "dong" -> "VND";
            case "usd", "$", "us$", "đô la mỹ" -> "USD";
            case "eur", "€" -> "EUR";
            default -> null;
        };
    }

    /** Returns a day that was written as people do in Vietnam, day first; a year in front leaves nothing to ask. */
    private static @Nullable Repair date(String text) {
        String[] parts = text.strip().split("[/.-]", -1);
        if (parts.length != 3) {
            return null;
        }
        boolean yearFirst = parts[0].length() == 4;
        String year = yearFirst ? parts[0] : parts[2];
        String day = yearFirst ? parts[2] : parts[0];
        if (!year.matches("[12][0-9]{3}") || !day.matches("[0-9]{1,2}") || !parts[1].matches("[0-9]{1,2}")) {
            return null;
        }
        int month = Integer.parseInt(parts[1]);
        int number = Integer.parseInt(day);
        if (month < 1
                || month > 12
                || number < 1
                || number > YearMonth.of(Integer.parseInt(year), month).lengthOfMonth()) {
            return null;
        }
        return new Repair(String.format(Locale.ROOT, "%s-%02d-%02d", year, month, number), yearFirst);
    }
}
