package org.doimoi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitalLinkTest {

    @ParameterizedTest
    @CsvSource({
        "8934563138165, , , https://id.gs1.org/01/08934563138165",
        "8934563138165, L1, , https://id.gs1.org/01/08934563138165/10/L1",
        "8934563138165, L1, S/1, https://id.gs1.org/01/08934563138165/10/L1/21/S%2F1",
        "96385074, , a b?, ",
        "96385074, , S+1, https://id.gs1.org/01/00000096385074/21/S%2B1"
    })
    void test_of(String gtin, String lot, String serial, String text) {
        if (text == null) {
            assertThatThrownBy(() -> DigitalLink.of(gtin, lot, serial)).isInstanceOf(MalformedValueException.class);
            return;
        }
        DigitalLink link = DigitalLink.of(gtin, lot, serial);
        assertThat(link).hasToString(text).isEqualTo(DigitalLink.parse(text));
        assertThat(link.gtin()).hasSize(14).endsWith(gtin);
        assertThat(link.lot()).isEqualTo(lot);
        assertThat(link.serial()).isEqualTo(serial);
        assertThat(link.gln()).isNull();
        assertThat(link.expiry()).isNull();
    }

    @Test
    void test_ofPlace() {
        DigitalLink link = DigitalLink.ofPlace("8930000000002");
        assertThat(link).hasToString("https://id.gs1.org/414/8930000000002");
        assertThat(link.gln()).isEqualTo("8930000000002");
        assertThat(link.gtin()).isNull();
        assertThat(link.hashCode()).isEqualTo(DigitalLink.parse(link.toString()).hashCode());
    }

    @Test
    void test_withExpiry() {
        LocalDate day = LocalDate.of(2027, 3, 31);
        DigitalLink link =
                DigitalLink.parse("https://a.example/01/08934563138165#top").withExpiry(day);
        assertThat(link).hasToString("https://a.example/01/08934563138165?17=270331#top");
        assertThat(link.expiry()).isEqualTo(day);
        assertThatThrownBy(() -> link.withExpiry(day)).isInstanceOf(MalformedValueException.class);
        assertThatThrownBy(() -> DigitalLink.of("96385074", null, null).withExpiry(LocalDate.of(2100, 1, 1)))
                .isInstanceOf(MalformedValueException.class);
    }

    @Test
    void test_parse_hostWithAPathAndMoreInTheQuery() {
        DigitalLink link = DigitalLink.parse(
                "HTTPS://truy-xuat.example.vn/01/sp/01/8934563138165/22/V1/10/L%2D1/21/S1?17=270200&11=260312&lang=vi");
        assertThat(link.gtin()).isEqualTo("08934563138165");
        assertThat(link.value("01")).isEqualTo("8934563138165");
        assertThat(link.value("22")).isEqualTo("V1");
        assertThat(link.lot()).isEqualTo("L-1");
        assertThat(link.expiry()).as("day 00 is the last of the month").isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(link.value("11")).isEqualTo("260312");
        assertThat(link.value("lang")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "08934563138165",
                "ftp://id.gs1.org/01/08934563138165",
                "https:///01/08934563138165",
                "https://id.gs1.org/01",
                "https://id.gs1.org/01/",
                "https://id.gs1.org/gtin/08934563138165",
                "https://id.gs1.org/01/0893456313816X",
                "https://id.gs1.org/01/08934563138165/",
                "https://id.gs1.org/01/08934563138165/10",
                "https://id.gs1.org/01/08934563138165/10/",
                "https://id.gs1.org/01/08934563138165/21/S1/10/L1",
                "https://id.gs1.org/01/08934563138165/10/L1/10/L1",
                "https://id.gs1.org/01/08934563138165/10/123456789012345678901",
                "https://id.gs1.org/01/08934563138165/10/L%2",
                "https://id.gs1.org/01/08934563138165/10/L%5G",
                "https://id.gs1.org/01/08934563138165/10/L%C4%90",
                "https://id.gs1.org/01/08934563138165/10/Lô1",
                "https://id.gs1.org/01/08934563138165/10/L~1",
                "https://id.gs1.org/01/08934563138165?17=271331",
                "https://id.gs1.org/01/08934563138165?17=2712",
                "https://id.gs1.org/01/08934563138165?17=270331&17=270331",
                "https://id.gs1.org/414/8930000000002/10/L1"
            })
    void test_parse_malformed(String text) {
        assertThatThrownBy(() -> DigitalLink.parse(text))
                .isInstanceOfSatisfying(
                        MalformedValueException.class,
                        ex -> assertThat(ex.rule()).isEqualTo("digital-link-format"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://id.gs1.org/01/08934563138166, gtin-check",
        "https://id.gs1.org/01/123, gtin-check",
        "https://id.gs1.org/414/8930000000003, gln-check"
    })
    void test_parse_checkDigit(String text, String rule) {
        assertThatThrownBy(() -> DigitalLink.parse(text))
                .isInstanceOfSatisfying(
                        MalformedValueException.class,
                        ex -> assertThat(ex.rule()).isEqualTo(rule));
    }
}
