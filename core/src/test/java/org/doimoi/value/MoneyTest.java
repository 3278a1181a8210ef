package org.doimoi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "5000, VND, 5000 VND",
        "5E+3, VND, 5000 VND",
        "5000.00, VND, 5000 VND",
        "-3, VND, -3 VND",
        "0, VND, 0 VND",
        "0.000, VND, 0 VND",
        "0E+999999999, VND, 0 VND",
        "1.5, USD, 1.50 USD",
        "1, KWD, 1.000 KWD",
        "100, JPY, 100 JPY",
        "999999999999999, VND, 999999999999999 VND",
        "999999999999999.99, USD, 999999999999999.99 USD"
    })
    void test_of(BigDecimal amount, String currency, String text) {
        assertThat(Money.of(amount, currency)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"0.5, VND, 0", "1000.01, VND, 0", "0.001, USD, 2", "0.0001, KWD, 3", "1E-50, USD, 2"})
    void test_of_tooManyDecimals(BigDecimal amount, String currency, int decimals) {
        assertThatThrownBy(() -> Money.of(amount, currency))
                .isInstanceOfSatisfying(MalformedValueException.class, ex -> {
                    assertThat(ex.rule()).isEqualTo("money-decimals");
                    assertThat(ex.arguments())
                            .containsEntry("value", amount)
                            .containsEntry("currency", currency)
                            .containsEntry("decimals", decimals);
                })
                .hasMessageContaining(amount + " " + currency);
    }

    /** An exponent is a few characters of input, and writing it out would be a gigabyte. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000000000000000",
                "1E+15",
                "1E+999999999",
                "-1E+2147483647",
                "1E-999999999",
                "9E-2147483647",
                "1E+2147483647"
            })
    void test_of_tooManyDigits(BigDecimal amount) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThatThrownBy(() -> Money.of(amount, "VND"))
                        .isInstanceOfSatisfying(
                                MalformedValueException.class,
                                ex -> assertThat(ex.rule()).isEqualTo("money-digits"))
                        .hasMessageContaining(amount.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "VN", "vnd", "VNDD", "ABC", "V1D", "đđđ", "₫"})
    void test_of_currencyInvalid(String currency) {
        assertThatThrownBy(() -> Money.of(1, currency))
                .isInstanceOfSatisfying(MalformedValueException.class, ex -> {
                    assertThat(ex.rule()).isEqualTo("currency-code");
                    assertThat(ex.arguments()).containsEntry("value", currency);
                })
                .hasMessageContaining("'" + currency + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "VND", "5000", "5000VND", " 5000 VND", "x VND", "5.000,00 VND", "5000  VND ", "0x10 VND"
            })
    void test_parse_invalid(String text) {
        assertThatThrownBy(() -> Money.parse(text))
                .isInstanceOf(MalformedValueException.class)
                .hasMessageContaining("must be");
    }

    @Test
    void test_parse() {
        assertThat(Money.parse("5000 VND")).isEqualTo(Money.dong(5000));
        assertThat(Money.parse("1e3 VND")).isEqualTo(Money.dong(1000));
        assertThatThrownBy(() -> Money.parse("1".repeat(41) + " VND"))
                .isInstanceOfSatisfying(
                        MalformedValueException.class,
                        ex -> assertThat(ex.rule()).isEqualTo("money-format"));
    }

    @Test
    void test_equals() {
        assertThat(Money.of(1, "USD")).isEqualTo(Money.of(new BigDecimal("1.00"), "USD"));
        assertThat(Money.of(1, "USD")).isNotEqualTo(Money.of(1, "VND"));
        assertThat(new Money(BigDecimal.ONE, "VND", Map.of("x", Json.of(1)))).isNotEqualTo(Money.dong(1));
    }

    @Test
    void test_null() {
        assertThatThrownBy(() -> Money.of(null, "VND"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("amount");
        assertThatThrownBy(() -> Money.of(1, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("currency");
        assertThat(new Money(BigDecimal.ONE, "VND", null).extras()).isEmpty();
    }
}
