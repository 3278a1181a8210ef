package org.doimoi.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import org.doimoi.dataset.Row;
import org.doimoi.finding.Fix;
import org.doimoi.finding.Patch;
import org.doimoi.model.Entity;
import org.doimoi.value.Json;
import org.doimoi.value.Money;
import org.doimoi.value.Pointer;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * A rule by which an amount is of a usual size: one that is far from it is probably in thousands, millions or billions.
 *
 * <p>Amounts in dong are judged between the parameters {@code least} and {@code most}. Amounts in a currency of which one
 * unit is worth about a dollar or more are judged by {@code most-usd} only: above it they are probably dong. Other
 * currencies are not judged.
 */
abstract class MagnitudeRule<E extends Entity> extends RecordRule<E> {

    private static final String DONG = "VND";
    private static final ImmutableSet<String> DOLLARS = ImmutableSet.of("USD", "EUR", "GBP", "CHF");

    private static final ImmutableList<Unit> UNITS = ImmutableList.of(
            new Unit(BigDecimal.valueOf(1_000), "nghìn", "thousand"),
            new Unit(BigDecimal.valueOf(1_000_000), "triệu", "million"),
            new Unit(BigDecimal.valueOf(1_000_000_000), "tỷ", "billion"));

    private static final Text WHOLE_DONG = Text.ofVietnameseEnglish(
            "số tiền phải ghi theo đồng, không theo nghìn, triệu hay tỷ đồng",
            "amounts are in dong, not in thousands, millions or billions of dong");

    private static final Text READ_AS_DONG =
            Text.ofVietnameseEnglish("có thể loại tiền đúng là VND", "the currency may be VND");

    private record Unit(BigDecimal factor, String vietnamese, String english) {}

    private record Reading(@Nullable Fix fix, Text sentence) {}

    MagnitudeRule(String id, Class<E> type) {
        super(id, type);
    }

    /** Judges an amount, if there is one. */
    final void check(@Nullable Money money, Row<E> row, Pointer at, Context context, Sink sink) {
        // nothing is a size of its own, and less than nothing is for a constraint to say
        if (money == null || money.amount().signum() <= 0) {
            return;
        }
        BigDecimal most = context.parameter(this, "most");
        if (money.currency().equals(DONG)) {
            BigDecimal least = context.parameter(this, "least");
            if (money.amount().compareTo(least) < 0 || money.amount().compareTo(most) > 0) {
                report(money, inDong(money, least, most, at), row, at, sink);
            }
        } else if (DOLLARS.contains(money.currency())) {
            if (money.amount().compareTo(context.parameter(this, "most-usd")) > 0) {
                report(money, inDollars(money, context.parameter(this, "least"), most, at), row, at, sink);
            }
        } else {
            sink.notChecked(this, "currency-unknown");
        }
    }

    private void report(Money money, Reading reading, Row<E> row, Pointer at, Sink sink) {
        Map<String, Object> arguments = Map.of("value", money, "reading", reading.sentence());
        sink.report(this, Breach.of(row, at.member("amount"), arguments).with(reading.fix()));
    }

    /** Returns how the amount is to be read, with a fix if one unit alone makes it usual. */
    private static Reading inDong(Money money, BigDecimal least, BigDecimal most, Pointer at) {
        boolean small = money.amount().compareTo(least) < 0;
        Reading found = null;
        for (Unit unit : UNITS) {
            BigDecimal other = small
                    ? money.amount().multiply(unit.factor())
                    : money.amount().divide(unit.factor(), 0, RoundingMode.DOWN);
            if (isUsual(other, least, most)) {
                if (found != null) {
                    return new Reading(null, WHOLE_DONG);
                }
                found = new Reading(fix(money, other, unit, small, at), sentence(other, unit, small));
            }
        }
        return found == null ? new Reading(null, WHOLE_DONG) : found;
    }

    private static @Nullable Fix fix(Money money, BigDecimal other, Unit unit, boolean small, Pointer at) {
        if (!small && other.multiply(unit.factor()).compareTo(money.amount()) != 0) {
            return null;
        }
        return new Fix(Patch.replace(at.member("amount"), Json.of(money.amount()), Json.of(other)), false);
    }

    private static Text sentence(BigDecimal other, Unit unit, boolean small) {
        String english = String.format(Locale.ROOT, "%,d VND", other.toBigInteger());
        String vietnamese = english.replace(',', '.');
        return small
                ? Text.ofVietnameseEnglish(
                        "nếu ghi theo " + unit.vietnamese() + " đồng thì là " + vietnamese,
                        "in " + unit.english() + "s of dong it would be " + english)
                : Text.ofVietnameseEnglish(
                        "một phần " + unit.vietnamese() + " của số này là " + vietnamese,
                        "a " + unit.english() + "th of it would be " + english);
    }

    private static Reading inDollars(Money money, BigDecimal least, BigDecimal most, Pointer at) {
        // a sum with cents is no sum of dong
        if (!isUsual(money.amount(), least, most)
                || money.amount().stripTrailingZeros().scale() > 0) {
            return new Reading(null, READ_AS_DONG);
        }
        return new Reading(
                new Fix(Patch.replace(at.member("currency"), Json.of(money.currency()), Json.of(DONG)), false),
                READ_AS_DONG);
    }

    /** Returns whether an amount of dong is not only possible, but ten times from the least and a hundred from the most. */
    private static boolean isUsual(BigDecimal amount, BigDecimal least, BigDecimal most) {
        return amount.compareTo(least.movePointRight(1)) >= 0 && amount.compareTo(most.movePointLeft(2)) <= 0;
    }
}
