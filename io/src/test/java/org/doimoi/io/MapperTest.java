package org.doimoi.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doimoi.io.Samples.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.doimoi.code.AgencyLevel;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.model.Agency;
import org.doimoi.model.AnnualRevenue;
import org.doimoi.model.Contact;
import org.doimoi.model.Entity;
import org.doimoi.model.Provenance;
import org.doimoi.model.Startup;
import org.doimoi.value.Code;
import org.doimoi.value.Composite;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.MalformedValueException;
import org.doimoi.value.Money;
import org.doimoi.value.Name;
import org.doimoi.value.Period;
import org.doimoi.value.PriceRange;
import org.doimoi.value.TechnologyReadiness;
import org.doimoi.value.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A host's own mapper, of Jackson 2 or 3 and with nothing set, says the same as the writer and the reader of this library. */
final class MapperTest {

    /** The two lines of Jackson that hosts have. */
    enum Line {
        JACKSON_2(MapperTest::write2, MapperTest::read2),
        JACKSON_3(MapperTest::write3, MapperTest::read3);

        private final Function<Object, String> writes;
        private final BiFunction<String, Class<?>, Object> reads;

        Line(Function<Object, String> writes, BiFunction<String, Class<?>, Object> reads) {
            this.writes = writes;
            this.reads = reads;
        }

        String write(Object value) {
            return writes.apply(value);
        }

        <T> T read(String json, Class<T> type) {
            return type.cast(reads.apply(json, type));
        }
    }

    private static final JsonMapper MAPPER_3 = new JsonMapper();
    private static final ObjectMapper MAPPER_2 = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static String write3(Object value) {
        return MAPPER_3.writeValueAsString(value);
    }

    private static Object read3(String json, Class<?> type) {
        return MAPPER_3.readValue(json, type);
    }

    private static String write2(Object value) {
        try {
            return MAPPER_2.writeValueAsString(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static Object read2(String json, Class<?> type) {
        try {
            return MAPPER_2.readValue(json, type);
        } catch (com.fasterxml.jackson.core.JsonProcessingException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Returns what the writer of this library writes for a record: the line without its type. */
    private static String ours(Entity record) {
        Table<?> table = Table.of(record.getClass());
        Dataset dataset = Table.assemble(Map.of(table, List.of(record)), Map.of());
        String text = new ExchangeWriter().toText(new Exchange(Header.of(Samples.TODAY), dataset), Format.NDJSON);
        String line = text.lines().skip(1).findFirst().orElseThrow();
        return line.substring(table.recordName().length() + 4, line.length() - 1);
    }

    static Stream<Arguments> records() {
        return Samples.entities().flatMap(record -> Stream.of(Line.values()).map(line -> Arguments.of(line, record)));
    }

    @ParameterizedTest
    @MethodSource("records")
    void test_write_sameBytes(Line line, Entity record) {
        assertThat(line.write(record)).isEqualTo(ours(record));
    }

    @ParameterizedTest
    @MethodSource("records")
    void test_read_equal(Line line, Entity record) {
        assertThat((Object) line.read(ours(record), record.getClass())).isEqualTo(record);
    }

    @ParameterizedTest
    @EnumSource
    void test_write_dataset(Line line) {
        Dataset dataset = sample("partnership").dataset();
        assertThat(line.read(line.write(dataset), Dataset.class)).isEqualTo(dataset);
    }

    @ParameterizedTest
    @EnumSource
    void test_header(Line line) {
        Header header = sample("partnership").header();
        String text = new ExchangeWriter()
                .toText(sample("partnership").exchange(), Format.NDJSON)
                .lines()
                .findFirst()
                .orElseThrow();
        assertThat(line.write(header)).isEqualTo(text);
        assertThat(line.read(text, Header.class)).isEqualTo(header);
    }

    @ParameterizedTest
    @EnumSource
    void test_extras_atEveryDepth(Line line) {
        Map<String, Json> extras = new LinkedHashMap<>();
        extras.put("zeta", Json.number("1.0"));
        extras.put("alpha", Json.of(List.of(Map.of("x", Json.NULL), "Đổi mới", true)));
        Agency record = Agency.builder()
                .id(Id.of("G06", "a"))
                .addNames(new Name("Bộ Mẫu", "vi", Name.LEGAL, Map.of("script", Json.of("Latn"))))
                .level(AgencyLevel.CENTRAL)
                .addContacts(Contact.builder().role("Văn thư").extras(extras).build())
                .extras(extras)
                .build();
        assertThat(line.write(record)).isEqualTo(ours(record));
        assertThat(line.read(ours(record), Agency.class)).isEqualTo(record);
    }

    /**
     * Jackson hands unknown members to a constructor in an order of its own, and floating-point numbers as {@code double}
     * (2.21 and 3.1): a host's mapper keeps every member, not their order. The reader of this library keeps both.
     */
    @ParameterizedTest
    @EnumSource
    void test_extras_allAreRead(Line line) {
        Agency record =
                line.read(Samples.agency("G06:a", ",\"b\":1.0,\"a\":\"Đ \\\"x\\\"\",\"c\":[3,{}]"), Agency.class);
        assertThat(record.extras())
                .isEqualTo(Map.of(
                        "b", Json.number("1.0"),
                        "a", Json.of("Đ \"x\""),
                        "c", Json.of(List.of(3, Map.of()))));
    }

    /** A text must never be taken for JSON itself: whoever writes it could add members of his own. */
    @ParameterizedTest
    @EnumSource
    void test_extras_textStaysText(Line line) {
        String json = Samples.agency("G06:a", ",\"x\":\"1,\\\"level\\\":\\\"provincial\\\"\"");
        Agency record = line.read(json, Agency.class);
        assertThat(record.extras()).isEqualTo(Map.of("x", Json.of("1,\"level\":\"provincial\"")));
        assertThat(line.write(record)).isEqualTo(json);
    }

    /** The checks of the factories cannot be gone round by a constructor that a mapper finds. */
    @ParameterizedTest
    @EnumSource
    void test_read_malformedValuesAreRefused(Line line) {
        for (String json : List.of(
                Samples.agency("no id", ""),
                Samples.agency("G06:a", "").replace("central", "two words"),
                Samples.agency("G06:a", ",\"identifiers\":[{\"scheme\":\"tax-code\",\"value\":\"0100109107\"}]"),
                Samples.agency("G06:a", "").replace("\"vi\"", "\"tiếng Việt\""))) {
            assertThatThrownBy(() -> line.read(json, Agency.class))
                    .hasRootCauseInstanceOf(MalformedValueException.class);
        }
        assertThatThrownBy(() -> line.read("10", TechnologyReadiness.class))
                .hasRootCauseInstanceOf(MalformedValueException.class);
        assertThatThrownBy(() -> line.read("{}", Text.class)).hasRootCauseInstanceOf(MalformedValueException.class);
    }

    @ParameterizedTest
    @EnumSource
    void test_timesKeepTheirOffset(Line line) {
        String json = "{\"publisher\":\"G06\",\"recordedAt\":\"2026-11-20T00:00:00+07:00\"}";
        Provenance record = line.read(json, Provenance.class);
        assertThat(record.recordedAt()).isEqualTo(OffsetDateTime.parse("2026-11-20T00:00+07:00"));
        assertThat(record.recordedAt().getOffset()).isEqualTo(ZoneOffset.ofHours(7));
        assertThat(line.write(record)).isEqualTo(json);
    }

    @ParameterizedTest
    @EnumSource
    void test_yearsAreNumbers(Line line) {
        String json = "{\"year\":2024,\"amount\":{\"amount\":1,\"currency\":\"VND\"}}";
        AnnualRevenue record = line.read(json, AnnualRevenue.class);
        assertThat(record.year()).isEqualTo(Year.of(2024));
        assertThat(line.write(record)).isEqualTo(json);
    }

    @ParameterizedTest
    @EnumSource
    void test_extras_null(Line line) {
        Agency record = line.read(Samples.agency("G06:a", ",\"x\":null"), Agency.class);
        assertThat(record.extras()).isEqualTo(Map.of("x", Json.NULL));
        assertThat(line.write(record)).isEqualTo(Samples.agency("G06:a", ",\"x\":null"));
    }

    @ParameterizedTest
    @EnumSource
    void test_missingAndNullMembers(Line line) {
        Agency missing = line.read(Samples.AGENCY, Agency.class);
        Agency explicit = line.read(
                Samples.agency("G06:a", ",\"contacts\":null,\"identifiers\":null,\"website\":null"), Agency.class);
        assertThat(missing.contacts()).isEmpty();
        assertThat(missing.identifiers()).isEmpty();
        assertThat(missing.website()).isNull();
        assertThat(missing.extras()).isEmpty();
        assertThat(explicit).isEqualTo(missing);
        assertThat(line.write(missing)).isEqualTo(Samples.AGENCY);
    }

    @ParameterizedTest
    @EnumSource
    void test_helpersAreNotMembers(Line line) {
        Period period = Period.of(LocalDate.of(2026, 1, 1), null);
        PriceRange price = PriceRange.of(Money.dong(1), Money.dong(2), Code.of("floor"));
        assertThat(line.write(period)).isEqualTo("{\"from\":\"2026-01-01\"}");
        assertThat(line.write(Period.ALWAYS)).isEqualTo("{}");
        assertThat(line.read("{}", Period.class)).isEqualTo(Period.ALWAYS);
        assertThat(line.write(price))
                .isEqualTo("{\"from\":{\"amount\":1,\"currency\":\"VND\"},\"to\":{\"amount\":2,\"currency\":\"VND\"},"
                        + "\"basis\":\"floor\"}");
    }

    @ParameterizedTest
    @EnumSource
    void test_keptMalformedValueIsWritten(Line line) {
        Reading reading =
                Samples.read(Samples.lines("{\"startup\":" + Samples.startup("H38:s", ",\"founded\":\"xưa\"") + "}"));
        Startup record = reading.dataset().startups().get(0);
        assertThat(line.write(record)).isEqualTo(ours(record)).contains("\"founded\":\"xưa\"");
    }

    @Test
    void test_everyCompositeIsInTheSamples() {
        assertThat(Samples.entities().map(Object::getClass).distinct())
                .hasSameSizeAs(Table.all())
                .allMatch(Composite.class::isAssignableFrom);
    }
}
