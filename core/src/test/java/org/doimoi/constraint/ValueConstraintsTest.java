package org.doimoi.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.doimoi.value.Money;
import org.doimoi.value.Period;
import org.doimoi.value.PriceRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of which some are not sensible: money, periods, prices, shares. */
class ValueConstraintsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    record MoneyBox(@NotNegative Money value) {}

    record PeriodBox(@OrderedPeriod Period value) {}

    record PriceBox(@OrderedPrice PriceRange value) {}

    record ShareBox(@Percentage BigDecimal value) {}

    // -----------------------------------------------------------------------
    @Test
    void test_notNegative() {
        assertThat(Violations.of(new MoneyBox(Money.dong(1)))).isEmpty();
        assertThat(Violations.of(new MoneyBox(Money.dong(0)))).isEmpty();
        assertThat(Violations.of(new MoneyBox(Money.dong(-1)))).containsExactly("value NotNegative");
        assertThat(Violations.of(new MoneyBox(Money.parse("-0.01 USD")))).containsExactly("value NotNegative");
    }

    @Test
    void test_orderedPeriod() {
        assertThat(Violations.of(new PeriodBox(Period.of(DAY, DAY)))).isEmpty();
        assertThat(Violations.of(new PeriodBox(Period.of(DAY, DAY.plusDays(1)))))
                .isEmpty();
        assertThat(Violations.of(new PeriodBox(Period.since(DAY)))).isEmpty();
        assertThat(Violations.of(new PeriodBox(Period.of(null, DAY)))).isEmpty();
        assertThat(Violations.of(new PeriodBox(Period.ALWAYS))).isEmpty();
        assertThat(Violations.of(new PeriodBox(Period.of(DAY, DAY.minusDays(1)))))
                .containsExactly("value OrderedPeriod");
    }

    @Test
    void test_orderedPrice() {
        assertThat(isValid("5 VND", "6 VND")).isTrue();
        assertThat(isValid("5 VND", "5 VND")).isTrue();
        assertThat(isValid("0 VND", null)).isTrue();
        assertThat(isValid(null, "5 VND")).isTrue();
        assertThat(isValid(null, null)).isTrue();
        assertThat(isValid("6 VND", "5 VND")).isFalse();
        assertThat(isValid("5 VND", "6 USD")).isFalse();
        assertThat(isValid("-1 VND", "5 VND")).isFalse();
        assertThat(isValid("-1 VND", null)).isFalse();
        assertThat(isValid(null, "-1 VND")).isFalse();
    }

    private static boolean isValid(String from, String to) {
        Money first = from == null ? null : Money.parse(from);
        Money last = to == null ? null : Money.parse(to);
        var found = Violations.of(new PriceBox(PriceRange.of(first, last, null)));
        assertThat(found).isSubsetOf("value OrderedPrice");
        return found.isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0001", "33.3333", "100", "100.00", "1E+1", "1E+2"})
    void test_percentage_valid(BigDecimal share) {
        assertThat(Violations.of(new ShareBox(share))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-1", "100.0001", "101", "1E+9", "0.00001", "1E-999999999", "1E+999999999"})
    void test_percentage_invalid(BigDecimal share) {
        assertThat(Violations.of(new ShareBox(share))).containsExactly("value Percentage");
    }

    @Test
    void test_null() {
        assertThat(Violations.of(new MoneyBox(null))).isEmpty();
        assertThat(Violations.of(new PeriodBox(null))).isEmpty();
        assertThat(Violations.of(new PriceBox(null))).isEmpty();
        assertThat(Violations.of(new ShareBox(null))).isEmpty();
    }
}
