package org.doimoi.value;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money, such as {@code {"amount": 1500000000, "currency": "VND"}}.
 *
 * <p>The amount has at most the decimal places of its currency: a dong is whole, a dollar has two. It is kept with
 * exactly these, so that amounts that are equal are also the same. At most 15 digits stand before the point.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param amount  the amount in units of the currency, not in thousands or millions; may be negative
 * @param currency  the currency of ISO 4217, such as {@code VND}
 * @param extras  the members that this version does not know
 */
public record Money(
        BigDecimal amount, String currency, @Extras Map<String, Json> extras) implements Composite {

    private static final int MAX_DIGITS = 15;

    /**
     * Creates an amount.
     *
     * @throws MalformedValueException if the currency is not of ISO 4217, or the amount has more decimal places than it
     *     or too many digits
     */
    public Money {
        amount = scaled(requireNonNull(amount, "amount"), decimals(requireNonNull(currency, "currency")), currency);
        extras = Copies.of(extras);
    }

    /**
     * Obtains an amount of whole units.
     *
     * @param amount  the amount
     * @param currency  the currency of ISO 4217, such as {@code VND}
     * @return the money
     * @throws MalformedValueException if the currency is not of ISO 4217
     */
    public static Money of(long amount, String currency) {
        return new Money(BigDecimal.valueOf(amount), currency, Map.of());
    }

    /**
     * Obtains an amount.
     *
     * @param amount  the amount
     * @param currency  the currency of ISO 4217, such as {@code USD}
     * @return the money
     * @throws MalformedValueException if the currency is not of ISO 4217, or the amount has more decimal places than it
     */
    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount, currency, Map.of());
    }

    /**
     * Obtains an amount of dong.
     *
     * @param amount  the amount in dong, such as 1500000000
     * @return the money
     */
    public static Money dong(long amount) {
        return of(amount, "VND");
    }

    /**
     * Obtains an amount from its text.
     *
     * @param text  the amount, a space and the currency, such as {@code 1500000000 VND}
     * @return the money
     * @throws MalformedValueException if the text is not such
     */
    public static Money parse(String text) {
        int space = text.indexOf(' ');
        if (space > 0 && space <= 40) {
            try {
                return of(new BigDecimal(text.substring(0, space)), text.substring(space + 1));
            } catch (NumberFormatException ex) {
                throw malformed(text);
            }
        }
        throw malformed(text);
    }

    private static MalformedValueException malformed(String text) {
        return MalformedValueException.of(
                "money-format",
                text,
                "Invalid money '" + text + "', must be an amount, a space and a currency: 5000 VND");
    }

    private static int decimals(String currency) {
        Currency known = isThreeCapitals(currency) ? currencyOrNull(currency) : null;
        if (known == null) {
            throw MalformedValueException.of(
                    "currency-code",
                    currency,
                    "Invalid currency '" + currency + "', must be three capital letters of ISO 4217, such as VND");
        }
        return Math.max(0, known.getDefaultFractionDigits());
    }

    private static boolean isThreeCapitals(String text) {
        return text.length() == 3
                && Characters.isUpper(text.charAt(0))
                && Characters.isUpper(text.charAt(1))
                && Characters.isUpper(text.charAt(2));
    }

    private static @Nullable Currency currencyOrNull(String currency) {
        try {
            return Currency.getInstance(currency);
        } catch (IllegalArgumentException ex) {
            return null;
        }
    }

    private static BigDecimal scaled(BigDecimal amount, int decimals, String currency) {
        if (amount.signum() == 0) {
            return BigDecimal.ZERO.setScale(decimals);
        }
        // in long: a scale may be near the end of int, and such an amount must not be written out to count its digits
        long before = (long) amount.precision() - amount.scale();
        if (before > MAX_DIGITS || amount.scale() > 100) {
            throw MalformedValueException.of(
                    "money-digits",
                    amount,
                    "Invalid amount " + amount + ", must have at most 15 digits before the point");
        }
        try {
            return amount.setScale(decimals, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException ex) {
            throw new MalformedValueException(
                    "money-decimals",
                    "Invalid amount " + amount + " " + currency + ", must have at most " + decimals + " decimal places",
                    Map.of("value", amount, "currency", currency, "decimals", decimals));
        }
    }

    /**
     * Returns the text, which {@link #parse(String)} accepts if there are no extras.
     *
     * @return the text, such as {@code 1500000000 VND}
     */
    @Override
    public String toString() {
        return amount.toPlainString() + ' ' + currency;
    }
}
