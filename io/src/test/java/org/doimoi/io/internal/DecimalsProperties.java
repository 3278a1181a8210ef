package org.doimoi.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

final class DecimalsProperties {

    /** Writes doubles by the algorithm Schubfach, which is that of the JDK from 19 on. */
    private static final JsonFactory SCHUBFACH = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    @Property(tries = 20_000)
    void shortestIsThatOfSchubfach(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value)) {
            checkAgainstSchubfach(value);
        }
    }

    @Property(tries = 2000)
    void shortestIsThatOfSchubfachBesidePowersOfTwo(@ForAll int exponent, @ForAll int further) {
        double power = Math.scalb(1.0, Math.floorMod(exponent, 2098) - 1074);
        checkAgainstSchubfach(power + Math.floorMod(further, 4) * Math.ulp(power));
    }

    private static void checkAgainstSchubfach(double value) {
        String shortest = Decimals.shortest(value);
        assertThat(Double.parseDouble(shortest)).isEqualTo(value + 0.0);
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = SCHUBFACH.createGenerator(ObjectWriteContext.empty(), text)) {
            generator.writeNumber(value);
        }
        BigDecimal other = new BigDecimal(text.toString()).stripTrailingZeros();
        BigDecimal mine = new BigDecimal(shortest).stripTrailingZeros();
        // Java wants two digits where ECMAScript is content with one
        if (mine.precision() > 1) {
            assertThat(mine).isEqualByComparingTo(other);
        }
        assertThat(mine.precision()).isLessThanOrEqualTo(Math.max(1, other.precision()));
        assertThat(Decimals.exact(text.toString())).isEqualTo(mine.precision() > 1 ? shortest : exact(other));
    }

    private static String exact(BigDecimal number) {
        return Decimals.exact(number.toString());
    }

    @Property(tries = 5000)
    void exactTellsNumbersApart(@ForAll BigDecimal one, @ForAll BigDecimal other) {
        assertThat(exact(one).equals(exact(other))).isEqualTo(one.compareTo(other) == 0);
        assertThat(new BigDecimal(exact(one))).isEqualByComparingTo(one);
        assertThat(Decimals.exact(one.toPlainString())).isEqualTo(exact(one));
    }
}
