package org.doimoi.analysis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A number that division does not blur, such as a third: who has the same score by arithmetic has the same score here, and
 * shares a rank.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param numerator  the numerator
 * @param denominator  the denominator, above zero and without a divisor in common with the numerator
 */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    static final Fraction ZERO = of(0);
    static final Fraction ONE = of(1);
    static final Fraction HUNDRED = of(100);

    /** Creates a fraction in lowest terms. */
    Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("Invalid fraction " + numerator + "/0");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    static Fraction of(BigDecimal number) {
        return number.scale() > 0
                ? new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
                : new Fraction(number.toBigIntegerExact(), BigInteger.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction over(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    int signum() {
        return numerator.signum();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    BigDecimal round(int decimals, RoundingMode mode) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, mode);
    }

    /**
     * Rounds parts so that they add up to their rounded sum, by largest remainders: each to one of its two neighbours, the
     * first of those that lost most upwards.
     *
     * @param parts  the parts, whose sum was rounded to one of its neighbours
     * @param whole  their sum, rounded
     * @return the parts with the decimals of the sum
     */
    static List<BigDecimal> apportion(List<Fraction> parts, BigDecimal whole) {
        List<BigDecimal> rounded = new ArrayList<>();
        parts.forEach(part -> rounded.add(part.round(whole.scale(), RoundingMode.FLOOR)));
        BigDecimal left = rounded.stream().reduce(whole, BigDecimal::subtract);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(whole.scale());
        Comparator<Integer> byLoss =
                Comparator.comparing(i -> parts.get(i).minus(Fraction.of(rounded.get(i))), Comparator.reverseOrder());
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(byLoss)
                .limit(left.divideToIntegralValue(unit).intValueExact())
                .toList()
                .forEach(i -> rounded.set(i, rounded.get(i).add(unit)));
        return rounded;
    }
}
