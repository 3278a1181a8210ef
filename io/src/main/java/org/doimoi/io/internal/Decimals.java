package org.doimoi.io.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Spells numbers as ECMAScript does, which is how RFC 8785 wants them. */
final class Decimals {

    private static final int MOST_DIGITS = 17;

    private Decimals() {}

    /**
     * Spells the very number that a JSON number says, however many digits it has and however large it is.
     *
     * <p>The layout is that of ECMAScript. So the result is that of RFC 8785 for each number that has no more digits than its
     * double needs, and tells all other numbers apart as well.
     */
    static String exact(String number) {
        int exponentAt = Math.max(number.indexOf('e'), number.indexOf('E'));
        String mantissa = exponentAt < 0 ? number : number.substring(0, exponentAt);
        boolean negative = mantissa.startsWith("-");
        int point = mantissa.indexOf('.');
        String whole = mantissa.substring(negative ? 1 : 0, point < 0 ? mantissa.length() : point);
        String all = point < 0 ? whole : whole + mantissa.substring(point + 1);
        int from = 0;
        while (from < all.length() && all.charAt(from) == '0') {
            from++;
        }
        int to = all.length();
        while (to > from && all.charAt(to - 1) == '0') {
            to--;
        }
        if (from == to) {
            return "0";
        }
        // an exponent may have more digits than any type of number but this one has room for
        BigInteger exponent = BigInteger.valueOf(whole.length() - from);
        if (exponentAt >= 0) {
            String digits = number.substring(exponentAt + 1);
            exponent = exponent.add(new BigInteger(digits.startsWith("+") ? digits.substring(1) : digits));
        }
        return (negative ? "-" : "") + layout(all.substring(from, to), exponent);
    }

    /** Lays out the number 0.digits × 10^exponent. */
    private static String layout(String digits, BigInteger exponent) {
        int count = digits.length();
        int n = exponent.bitLength() < 31 ? exponent.intValue() : Integer.MAX_VALUE;
        if (n > 0 && n <= 21) {
            return n >= count ? digits + "0".repeat(n - count) : digits.substring(0, n) + "." + digits.substring(n);
        }
        if (n > -6 && n <= 0) {
            return "0." + "0".repeat(-n) + digits;
        }
        BigInteger power = exponent.subtract(BigInteger.ONE);
        return digits.charAt(0)
                + (count == 1 ? "" : "." + digits.substring(1))
                + (power.signum() < 0 ? "e" : "e+")
                + power;
    }

    /** Spells a double by the fewest digits that bring it back, and by the nearest of these. */
    static String shortest(double value) {
        if (value == 0) {
            return "0";
        }
        // Double.toString of Java 17 writes digits too many now and then (JDK-4511638)
        BigDecimal whole = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal below = whole.round(new MathContext(digits, RoundingMode.DOWN));
            BigDecimal above = whole.round(new MathContext(digits, RoundingMode.UP));
            boolean isBelow = below.doubleValue() == value;
            boolean isAbove = above.doubleValue() == value;
            if (isBelow || isAbove) {
                BigDecimal near = whole.round(new MathContext(digits, RoundingMode.HALF_EVEN));
                BigDecimal best = isBelow && isAbove ? near : isBelow ? below : above;
                return exact(best.toString());
            }
        }
        return exact(whole.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN))
                .toString());
    }
}
