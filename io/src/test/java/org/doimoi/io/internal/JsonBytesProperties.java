package org.doimoi.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.doimoi.value.Text;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The bytes are those that Jackson writes. */
final class JsonBytesProperties {

    private static final JsonFactory FACTORY = new JsonFactory();

    private static String ours(Consumer<JsonBytes> written) {
        JsonBytes out = new JsonBytes();
        written.accept(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String jacksons(Consumer<JsonGenerator> written) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            written.accept(generator);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "Máy sấy ", "\"", "\\", "\n", "\u0001", "\u001f", "\u007f", "\u2028", "😀", "\ud800", "\udc00", "é");
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(3))
                .list()
                .ofMaxSize(12)
                .map(list -> String.join("", list));
    }

    @Property(tries = 5_000)
    void strings(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 900) int times) {
        String longer = text.repeat(times);
        assertThat(ours(out -> out.string(longer))).isEqualTo(jacksons(out -> out.writeString(longer)));
    }

    @Property(tries = 5_000)
    void texts(@ForAll("texts") String vietnamese, @ForAll("texts") String english) {
        Text text = Text.ofVietnameseEnglish(vietnamese, english);
        assertThat(ours(out -> out.text(text))).isEqualTo(jacksons(out -> {
            out.writeStartObject();
            out.writeName("vi");
            out.writeString(vietnamese);
            out.writeName("en");
            out.writeString(english);
            out.writeEndObject();
        }));
    }

    @Property
    void numbers(@ForAll long whole, @ForAll BigDecimal number, @ForAll @IntRange(min = -40, max = 40) int scale) {
        BigDecimal scaled = number.movePointLeft(scale).setScale(Math.max(number.scale(), 0), RoundingMode.UP);
        assertThat(ours(out -> out.number(whole))).isEqualTo(Long.toString(whole));
        for (BigDecimal one : new BigDecimal[] {number, scaled, BigDecimal.valueOf(whole), new BigDecimal("1E+3")}) {
            assertThat(ours(out -> out.number(one))).isEqualTo(jacksons(out -> out.writeNumber(one)));
        }
    }

    @Property
    void timesAndDates(
            @ForAll @IntRange(min = -100_000, max = 4_000_000) int day,
            @ForAll @IntRange(min = 0, max = 86_399) int second,
            @ForAll @IntRange(min = -64_800, max = 64_800) int offset,
            @ForAll boolean odd) {
        LocalDateTime local = LocalDate.ofEpochDay(day - 720_000L)
                .atStartOfDay()
                .plusSeconds(second)
                .plusNanos(odd ? 1_000 : 0);
        OffsetDateTime time = local.atOffset(ZoneOffset.ofTotalSeconds(odd ? offset : offset / 900 * 900));
        assertThat(ours(out -> out.date(local.toLocalDate())))
                .isEqualTo('"' + local.toLocalDate().toString() + '"');
        assertThat(ours(out -> out.time(time)))
                .isEqualTo('"' + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time) + '"');
    }
}
