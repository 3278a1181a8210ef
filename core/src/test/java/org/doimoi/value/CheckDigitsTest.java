package org.doimoi.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Locale;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Check digits of numbers that are in use, and of numbers whose check digit is computed here in another way. */
class CheckDigitsTest {

    private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";

    private static void assertFindsEachWrongDigit(String good, Predicate<String> check) {
        assertThat(check.test(good)).as(good).isTrue();
        for (int i = 0; i < good.length(); i++) {
            if (!Character.isDigit(good.charAt(i))) {
                continue;
            }
            for (char c = '0'; c <= '9'; c++) {
                if (c != good.charAt(i)) {
                    String wrong = good.substring(0, i) + c + good.substring(i + 1);
                    assertThat(check.test(wrong)).as("%s for %s", wrong, good).isFalse();
                }
            }
        }
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @ValueSource(strings = {"0100109106", "0300588569", "0100233488", "0101248141"})
    void test_isTaxCode(String code) {
        assertFindsEachWrongDigit(code, CheckDigits::isTaxCode);
        assertThat(CheckDigits.isTaxCode(code + "-001")).isTrue();
        assertThat(CheckDigits.isTaxCode(code + "-999")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "010010910",
                "01001091060",
                "0100109106-",
                "0100109106-000",
                "0100109106-01",
                "0100109106-0001",
                "0100109106001",
                "0100109106 001",
                "0100109106-00a",
                "010010910X",
                " 0100109106",
                "٠١٠٠١٠٩١٠٦",
                "0000000000",
                "0100000000"
            })
    void test_isTaxCode_otherForms(String code) {
        assertThat(CheckDigits.isTaxCode(code)).isFalse();
    }

    @Property
    void taxCodeHasAtMostOneCheckDigit(@ForAll @IntRange(min = 1, max = 999_999_999) int number) {
        String nine = String.format(Locale.ROOT, "%09d", number);
        int sum = 0;
        int[] weights = {31, 29, 23, 19, 17, 13, 7, 5, 3};
        for (int i = 0; i < 9; i++) {
            sum += (nine.charAt(i) - '0') * weights[i];
        }
        for (int digit = 0; digit <= 9; digit++) {
            // the official wording: the sum and the check digit make ten more than a multiple of eleven
            boolean right = (sum + digit - 10) % 11 == 0 && number % 10_000_000 != 0;
            assertThat(CheckDigits.isTaxCode(nine + digit)).as(nine + digit).isEqualTo(right);
        }
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @ValueSource(strings = {"8934563138165", "4006381333931", "96385074", "036000291452", "10614141000415"})
    void test_isGtin(String gtin) {
        assertFindsEachWrongDigit(gtin, CheckDigits::isGtin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "893456313816",
                "89345631381650",
                "893456313816a",
                "8934563-138165",
                "0000000",
                "123456784 "
            })
    void test_isGtin_otherForms(String gtin) {
        assertThat(CheckDigits.isGtin(gtin)).isFalse();
    }

    @Property
    void gtinHasOneCheckDigit(@ForAll @LongRange(min = 0, max = 999_999_999_999L) long number) {
        String twelve = String.format(Locale.ROOT, "%012d", number);
        int odd = 0;
        int even = 0;
        for (int i = 0; i < 12; i += 2) {
            even += twelve.charAt(i) - '0';
            odd += twelve.charAt(i + 1) - '0';
        }
        int check = (10 - (even + 3 * odd) % 10) % 10;
        for (int digit = 0; digit <= 9; digit++) {
            assertThat(CheckDigits.isGtin(twelve + digit)).isEqualTo(digit == check);
            assertThat(CheckDigits.isGln(twelve + digit)).isEqualTo(digit == check);
        }
    }

    @Test
    void test_isGln() {
        assertFindsEachWrongDigit("8934563138165", CheckDigits::isGln);
        assertThat(CheckDigits.isGln("96385074")).as("a GTIN-8").isFalse();
        assertThat(CheckDigits.isGln("")).isFalse();
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @ValueSource(strings = {"001ydh096", "05hzgxd58", "02mhbdp94"})
    void test_isRor(String ror) {
        assertThat(CheckDigits.isRor(ror)).isTrue();
        // each single wrong character of the number or of the check digits
        for (int i = 1; i < 9; i++) {
            String alphabet = i < 7 ? CROCKFORD : "0123456789";
            for (char c : alphabet.toCharArray()) {
                if (c != ror.charAt(i)) {
                    String wrong = ror.substring(0, i) + c + ror.substring(i + 1);
                    assertThat(CheckDigits.isRor(wrong)).as(wrong).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "001ydh09",
                "001ydh0966",
                "001YDH096",
                "101ydh096",
                "001ydi096",
                "001ydu096",
                "001ydh0a6",
                "https://ror.org/001ydh096"
            })
    void test_isRor_otherForms(String ror) {
        assertThat(CheckDigits.isRor(ror)).isFalse();
    }

    @Property
    void rorHasOnePairOfCheckDigits(@ForAll @IntRange(min = 0, max = (1 << 30) - 1) int number) {
        StringBuilder six = new StringBuilder();
        for (int shift = 25; shift >= 0; shift -= 5) {
            six.append(CROCKFORD.charAt(number >> shift & 31));
        }
        // ISO 7064 MOD 97-10: the number with its check digits is 1 more than a multiple of 97
        int right = 0;
        for (int check = 0; check < 100; check++) {
            String ror = "0" + six + String.format(Locale.ROOT, "%02d", check);
            BigInteger whole = BigInteger.valueOf(number * 100L + check);
            if (CheckDigits.isRor(ror)) {
                right++;
                assertThat(whole.mod(BigInteger.valueOf(97))).isEqualTo(BigInteger.ONE);
            }
        }
        assertThat(right).isEqualTo(1);
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @ValueSource(strings = {"0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X"})
    void test_isOrcid(String orcid) {
        assertFindsEachWrongDigit(orcid, CheckDigits::isOrcid);
        assertThat(CheckDigits.isOrcid(orcid.substring(0, 18) + "Y")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000000218250097",
                "0000-0002-1825-009",
                "0000-0002-1825-00977",
                "0000 0002 1825 0097",
                "0000-0002-1694-233x",
                "000X-0002-1825-0097"
            })
    void test_isOrcid_otherForms(String orcid) {
        assertThat(CheckDigits.isOrcid(orcid)).isFalse();
    }
}
