package org.doimoi.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "268/2025/NĐ-CP, 2025, NĐ",
        "93/2025/QH15, 2025, QH",
        "04/2020/UBTVQH14, 2020, UBTVQH",
        "1705/QĐ-BKHCN, 0, QĐ",
        "50/2016/TTLT-BKHCN-BTC, 2016, TTLT",
        "57-NQ/TW, 0, TW",
        "2025/QĐ-UBND, 0, QĐ",
        "12/1850/QĐ-UBND, 0, QĐ",
        "Số 12, 0, ''",
        "12/, 0, ''"
    })
    void test_yearAndSymbol(String number, int year, String symbol) {
        assertThat(DocumentNumbers.year(number)).isEqualTo(year);
        assertThat(DocumentNumbers.symbol(number)).isEqualTo(symbol);
    }
}
