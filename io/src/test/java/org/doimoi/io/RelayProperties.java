package org.doimoi.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doimoi.io.Samples.READER;
import static org.doimoi.io.Samples.bytes;
import static org.doimoi.io.Samples.read;
import static org.doimoi.io.Samples.sample;
import static org.doimoi.io.Samples.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Header;
import org.doimoi.finding.Catalogue;
import org.doimoi.finding.Finding;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Composite;
import org.doimoi.value.DigitalLink;
import org.doimoi.value.Id;
import org.doimoi.value.Identifier;
import org.doimoi.value.Json;
import org.doimoi.value.Money;
import org.doimoi.value.Name;
import org.doimoi.value.TechnologyReadiness;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/** What comes in goes out, whatever it is. */
final class RelayProperties {

    private static final ExchangeWriter WRITER = new ExchangeWriter();

    // ---------------------------------------------------------------------------------------------- datasets

    @Property(tries = 300)
    void writtenExchangesAreReadEqual(@ForAll("exchanges") Exchange exchange, @ForAll("texts") Format format) {
        String text = WRITER.toText(exchange, format);
        assertThat(WRITER.toText(exchange, format)).isEqualTo(text);
        Reading reading = read(text);
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.exchange()).isEqualTo(exchange);
        assertThat(WRITER.toText(reading.exchange(), format)).isEqualTo(text);
        Reading zipped = READER.read(gzip(utf8(text)));
        assertThat(zipped.exchange()).isEqualTo(exchange);
        assertThat(zipped.findings()).isEqualTo(reading.findings());
    }

    @Property(tries = 200)
    void bothFormsSayTheSame(@ForAll("exchanges") Exchange exchange) {
        Exchange asLines = read(WRITER.toText(exchange, Format.NDJSON)).exchange();
        Exchange asDocument = read(WRITER.toText(asLines, Format.JSON)).exchange();
        assertThat(asDocument).isEqualTo(asLines).isEqualTo(exchange);
    }

    @Provide
    Arbitrary<Exchange> exchanges() {
        return Arbitraries.randomValue(random -> {
            Dataset dataset = (Dataset) make(Dataset.class, random, 0);
            Map<String, Json> tables = new LinkedHashMap<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                List<Json> records = new ArrayList<>();
                for (int j = random.nextInt(3); j >= 0; j--) {
                    records.add(json(Map.of("n" + random.nextInt(9), any(random, 3))));
                }
                tables.put("table" + i, Json.of(records));
            }
            Header header = (Header) make(Header.class, random, 0);
            return new Exchange(
                    header.toBuilder()
                            .doimoi(Header.CONTRACT)
                            .counts(Map.of())
                            // a list of objects is a table in a document, so in the head it is a number
                            .extras(Map.of("x-head", Json.number("1.0")))
                            .build(),
                    dataset.toBuilder().extras(tables).build());
        });
    }

    /** Makes a value of a component by the type of the component alone, so that a new one is covered too. */
    private static Object make(Type of, Random random, int depth) {
        if (of instanceof ParameterizedType type) {
            if (type.getRawType() == List.class) {
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    list.add(make(type.getActualTypeArguments()[0], random, depth + 1));
                }
                return list;
            }
            if (type.getRawType() == Map.class) {
                Map<String, Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    map.put("x-" + word(random), make(type.getActualTypeArguments()[1], random, depth + 1));
                }
                return map;
            }
            return make(type.getRawType(), random, depth);
        }
        Class<?> type = (Class<?>) of;
        if (type == Id.class) {
            return Id.of(random.nextBoolean() ? "H38" : "ror", "x" + random.nextInt(50));
        } else if (type == Code.class) {
            return Code.of(pick(random, "15", "active", "legal", "public", "xa-lạ", "G06"));
        } else if (type == Coding.class) {
            return new Coding<>(pick(random, "ford", "vsic2025", "new"), pick(random, "1.2", "62"), extras(random));
        } else if (type == Identifier.class) {
            return new Identifier(pick(random, "new", "other"), pick(random, "A-1", "số 7", "\"x\""), extras(random));
        } else if (type == Money.class) {
            return new Money(BigDecimal.valueOf(random.nextInt(), 2), pick(random, "USD", "EUR"), extras(random));
        } else if (type == Name.class) {
            return new Name(word(random), pick(random, "vi", null, "zh-Hant"), Name.ALIAS, extras(random));
        } else if (type == Text.class) {
            return Text.of(Map.of(pick(random, "vi", "en"), word(random), "fr", word(random)));
        } else if (type == DigitalLink.class) {
            return DigitalLink.of("8934563138165", "L" + random.nextInt(50), null);
        } else if (type == TechnologyReadiness.class) {
            return TechnologyReadiness.of(1 + random.nextInt(9));
        } else if (type == Json.class) {
            return json(any(random, 3));
        } else if (type == String.class) {
            return word(random);
        } else if (type == Boolean.class) {
            return random.nextBoolean();
        } else if (type == Integer.class) {
            return random.nextInt();
        } else if (type == Long.class) {
            return random.nextLong();
        } else if (type == BigDecimal.class) {
            return new BigDecimal(pick(random, "1.0", "60", "1E+2", "-0.001", "33.333333333333333333333333"));
        } else if (type == Year.class) {
            return Year.of(1 + random.nextInt(9999));
        } else if (type == LocalDate.class) {
            return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000));
        } else if (type == OffsetDateTime.class) {
            return OffsetDateTime.of(
                    2026,
                    1,
                    1,
                    random.nextInt(24),
                    0,
                    random.nextInt(60),
                    random.nextInt(2) * 5_000_000,
                    ZoneOffset.ofHoursMinutes(random.nextInt(12), random.nextInt(2) * 30));
        } else if (type == Period.class) {
            return Period.of(random.nextInt(3), random.nextInt(20), random.nextInt(3));
        } else if (Composite.class.isAssignableFrom(type)) {
            RecordComponent[] components = type.getRecordComponents();
            Object[] arguments = new Object[components.length];
            for (int i = 0; i < arguments.length; i++) {
                boolean optional = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
                boolean empty = optional && random.nextInt(depth + 2) > 0;
                arguments[i] = empty ? null : make(components[i].getGenericType(), random, depth + 1);
            }
            try {
                return type.getConstructors()[0].newInstance(arguments);
            } catch (InvocationTargetException ex) {
                throw new IllegalStateException("Unable to make a " + type, ex.getCause());
            } catch (ReflectiveOperationException ex) {
                throw new IllegalStateException("Unable to make a " + type, ex);
            }
        }
        throw new IllegalStateException("Is there a new kind of value, " + type + "? Then make some here");
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    private static Map<String, Json> extras(Random random) {
        return random.nextInt(4) > 0 ? Map.of() : Map.of("x-" + random.nextInt(9), json(any(random, 3)));
    }

    private static Json json(Object value) {
        return Json.of(value);
    }

    /** Returns a text that is not empty and has no half of a character. */
    private static String word(Random random) {
        return pick(
                random,
                "Đổi mới",
                "a",
                "\"\\/",
                " \t\r\n\u0001\u007f",
                "😀👨‍👩‍👧",
                "\u2028\u2029\ufeff\uffff",
                "ắ".repeat(200),
                "null",
                "{}");
    }

    private static Object any(Random random, int depth) {
        switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0:
                return Json.NULL;
            case 1:
                return random.nextBoolean();
            case 2:
                return random.nextLong();
            case 3:
                return Json.number(
                        pick(random, "1.0", "1e400", "-0", "0.10", "1E-2", "123456789012345678901234567890"));
            case 4:
            case 5:
                return word(random);
            case 6:
                return pick(random, "", "\ud800", "\udc00x", "\u0000");
            case 7:
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(any(random, depth - 1));
                }
                return list;
            default:
                Map<String, Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.put(pick(random, "", "a", "b", "ñ", "a/b~c", "😀", "id", "\""), any(random, depth - 1));
                }
                return map;
        }
    }

    // ---------------------------------------------------------------------------------------------- grafts

    @Property(tries = 500)
    void graftedMembersSurvive(
            @ForAll("names") String name, @ForAll @IntRange(max = 1000) int where, @ForAll("values") String value) {
        String text = WRITER.toText(sample(name).exchange(), Format.NDJSON);
        List<Integer> places = new ArrayList<>();
        for (int i = text.indexOf('\n'); i < text.length() - 1; i++) {
            // behind a member of a record: a text has no brace in the samples, and a language is no place for more
            if (text.charAt(i) == '}' && text.charAt(i + 1) != '\n' && !isText(text, i)) {
                places.add(i);
            }
        }
        int place = places.get(where % places.size());
        String grafted = text.substring(0, place) + ",\"mới\":" + value + text.substring(place);
        Reading reading = read(grafted);
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.findings()).extracting(Finding::rule).containsExactly("unknown-member");
        assertThat(WRITER.toText(reading.exchange(), Format.NDJSON)).isEqualTo(grafted);
        String document = WRITER.toText(reading.exchange(), Format.JSON);
        assertThat(WRITER.toText(read(document).exchange(), Format.NDJSON)).isEqualTo(grafted);
    }

    private static boolean isText(String text, int end) {
        String object = text.substring(text.lastIndexOf('{', end), end);
        return object.startsWith("{\"vi\"") || object.startsWith("{\"en\"");
    }

    @Provide
    Arbitrary<Format> texts() {
        return Arbitraries.of(Samples.TEXTS);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(Samples.names().toList());
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.randomValue(random -> json(any(random, 4)).toString());
    }

    // ---------------------------------------------------------------------------------------------- damage

    @Property(tries = 1500)
    void damagedExchanges_areAccountedFor(
            @ForAll("names") String name,
            @ForAll("texts") Format format,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 1_000_000) Integer> places,
            @ForAll byte with,
            @ForAll @IntRange(max = 3) int how) {
        byte[] whole = utf8(WRITER.toText(sample(name).exchange(), format));
        byte[] damaged = whole.clone();
        for (int place : places) {
            int at = place % damaged.length;
            switch (how) {
                case 0 -> damaged[at] = with;
                case 1 -> damaged[at] ^= (byte) (1 << (with & 7));
                case 2 -> damaged = Arrays.copyOf(damaged, Math.max(1, at));
                default ->
                    damaged = concat(
                            Arrays.copyOf(damaged, at),
                            Arrays.copyOfRange(
                                    damaged, Math.min(damaged.length, at + 1 + (with & 15)), damaged.length));
            }
            if (damaged.length == 0) {
                return;
            }
        }
        Reading reading = READER.read(damaged);
        check(reading, damaged);
        if (format == Format.NDJSON && how < 2) {
            account(reading, damaged);
        }
    }

    /** Every line but the header and the blank ones was kept, is carried on as unknown, or was rejected. */
    private static void account(Reading reading, byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        long lines = Arrays.stream(text.split("\n"))
                .filter(line -> !line.matches("[ \t\r]*"))
                .count();
        boolean asLines = reading.findings().stream()
                .noneMatch(one -> Set.of("contract-version", "unsupported-encoding", "trailing-text")
                        .contains(one.rule()));
        // with two lines damaged it passes for a document, of which the rest is rejected as one
        boolean rest = reading.rejected().stream().anyMatch(one -> one.text().contains("\n"));
        if (asLines && !rest && lines > 3) {
            String written = WRITER.toText(reading.exchange(), Format.NDJSON);
            long kept = written.lines().count() - 1;
            // a first line that cannot be read is one of the rejected
            assertThat(kept + reading.rejected().size()).isBetween(lines - 1, lines);
        }
    }

    private static void check(Reading reading, byte[] input) {
        assertThat(reading.findings())
                .isSortedAccordingTo((a, b) ->
                        Long.compare(a.location().offset(), b.location().offset()));
        for (Finding finding : reading.findings()) {
            assertThat(finding.location().offset()).isBetween(0L, (long) input.length);
            assertThat(finding.location().line()).isPositive();
            assertThat(finding.location().column()).isPositive();
            assertThat(Catalogue.standard().ids()).contains(finding.rule());
            assertThat(finding.toString()).isNotBlank();
        }
        for (Rejected rejected : reading.rejected()) {
            int from = (int) rejected.location().offset();
            byte[] slice = Arrays.copyOfRange(input, from, Math.min(input.length, from + rejected.bytes().length));
            assertThat(rejected.findings()).isNotEmpty();
            // a record within a line is located in it, and kept with the whole line
            assertThat(new String(rejected.bytes(), StandardCharsets.ISO_8859_1))
                    .isSubstringOf(new String(input, StandardCharsets.ISO_8859_1));
            assertThat(slice.length).isPositive();
        }
        for (Format format : Samples.TEXTS) {
            String written = WRITER.toText(reading.exchange(), format);
            Reading again = read(written);
            assertThat(again.dataset().size()).isEqualTo(reading.dataset().size());
            assertThat(again.rejected()).isEmpty();
            // of a head that cannot be read, the members may change their order
            assertThat(WRITER.toText(again.exchange(), format).lines().skip(1).toList())
                    .isEqualTo(written.lines().skip(1).toList());
        }
    }

    @Property(tries = 1000)
    void arbitraryBytes_areRead(@ForAll @Size(max = 300) byte[] bytes) {
        Reading reading = READER.read(bytes);
        assertThat(reading.isValid()).isFalse();
        check(reading, bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b ? new byte[0] : bytes);
    }

    @Property(tries = 1000)
    void arbitraryTokens_areRead(@ForAll @Size(max = 60) List<@IntRange(max = 23) Integer> tokens) {
        String[] all = {
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"doimoi\"",
            "\"1.0\"",
            "\"codesAsOf\"",
            "\"2026-11-24\"",
            "\"agencies\"",
            "\"agency\"",
            "\"id\"",
            "\"G06:a\"",
            "\"x\"",
            "\n",
            "1",
            "null",
            "true",
            "\"counts\"",
            Samples.AGENCY,
            Samples.HEAD,
            "\r",
            " "
        };
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append(all[token]));
        check(read(text.toString()), utf8(text.toString()));
    }

    @Property(tries = 200)
    void damagedGzip_isRead(
            @ForAll("names") String name, @ForAll @IntRange(max = 1_000_000) int place, @ForAll byte with) {
        byte[] zipped = gzip(bytes(name + ".json"));
        zipped[2 + place % (zipped.length - 2)] ^= with;
        Reading reading = READER.read(zipped);
        assertThat(reading.findings())
                .allMatch(finding -> Catalogue.standard().ids().contains(finding.rule()));
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return out.toByteArray();
    }
}
