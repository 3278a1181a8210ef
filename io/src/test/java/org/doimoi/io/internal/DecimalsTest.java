package org.doimoi.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    /** The table of RFC 8785, Appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000,0",
        "8000000000000000,0",
        "0000000000000001,5e-324",
        "8000000000000001,-5e-324",
        "7fefffffffffffff,1.7976931348623157e+308",
        "ffefffffffffffff,-1.7976931348623157e+308",
        "4340000000000000,9007199254740992",
        "c340000000000000,-9007199254740992",
        "4430000000000000,295147905179352830000",
        "44b52d02c7e14af5,9.999999999999997e+22",
        "44b52d02c7e14af6,1e+23",
        "44b52d02c7e14af7,1.0000000000000001e+23",
        "444b1ae4d6e2ef4e,999999999999999700000",
        "444b1ae4d6e2ef4f,999999999999999900000",
        "444b1ae4d6e2ef50,1e+21",
        "3eb0c6f7a0b5ed8c,9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d,0.000001",
        "41b3de4355555553,333333333.3333332",
        "41b3de4355555554,333333333.33333325",
        "41b3de4355555555,333333333.3333333",
        "41b3de4355555556,333333333.3333334",
        "41b3de4355555557,333333333.33333343",
        "becbf647612f3696,-0.0000033333333333333333",
        "43143ff3c1cb0959,1424953923781206.2"
    })
    void test_appendixB(String bits, String expected) {
        double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
        assertThat(Decimals.shortest(value)).isEqualTo(expected);
        assertThat(Decimals.exact(expected)).isEqualTo(expected);
    }

    /** Numbers of which Double.toString of Java 17 writes more digits than are needed (JDK-4511638). */
    @ParameterizedTest
    @CsvSource({"2e23,2e+23", "1.1E-322,1.1e-322", "2.2E-322,2.2e-322", "8.41E21,8.41e+21", "5.0E-324,5e-324"})
    void test_shortest_isShorterThanJava17(String number, String expected) {
        assertThat(Decimals.shortest(Double.parseDouble(number))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "-0,0",
        "0e999999999999999999999,0",
        "-0.0E+5,0",
        "1.0,1",
        "100,100",
        "4.50,4.5",
        "2e-3,0.002",
        "1E30,1e+30",
        "1e400,1e+400",
        "-1E-400,-1e-400",
        "10e399,1e+400",
        "0.1e401,1e+400",
        "1e99999999999999999999,1e+99999999999999999999",
        "0.0000001,1e-7",
        "123456789012345678901,123456789012345678901",
        "1234567890123456789012,1.234567890123456789012e+21",
        "123456789012345678901234567890,1.2345678901234567890123456789e+29",
        "9007199254740993,9007199254740993",
        "0.10000000000000001,0.10000000000000001",
        "33.333333333333333333333333,33.333333333333333333333333",
        "0.000001,0.000001"
    })
    void test_exact(String number, String expected) {
        assertThat(Decimals.exact(number)).isEqualTo(expected);
        assertThat(Decimals.exact(expected)).isEqualTo(expected);
    }
}
