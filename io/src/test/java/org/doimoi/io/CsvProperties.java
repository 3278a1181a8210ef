package org.doimoi.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doimoi.io.Samples.READER;
import static org.doimoi.io.Samples.sample;
import static org.doimoi.io.Samples.utf8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.doimoi.dataset.Exchange;
import org.doimoi.finding.Catalogue;
import org.doimoi.value.Json;

/** What goes through a package of CSV files comes out of it, whatever it is. */
final class CsvProperties {

    private static final ExchangeWriter WRITER = new ExchangeWriter();

    private static byte[] zip(Exchange exchange) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WRITER.write(exchange, out, Format.CSV);
        return out.toByteArray();
    }

    /** Any JSON, grafted as a member into any object of a valid exchange, the header and values that have a type too. */
    @Property(tries = 150)
    void graftedMembersSurvive(
            @ForAll("names") String name,
            @ForAll("members") String member,
            @ForAll @IntRange(max = 10_000) int where,
            @ForAll("values") String value) {
        String text = WRITER.toText(sample(name).exchange(), Format.NDJSON);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < text.length() - 1; i++) {
            if (text.charAt(i) == '}' && text.charAt(i + 1) != '\n') {
                places.add(i);
            }
        }
        places.add(text.indexOf("}\n"));
        int place = places.get(where % places.size());
        Reading before =
                READER.read(text.substring(0, place) + "," + Json.of(member) + ":" + value + text.substring(place));
        if (before.rejected().isEmpty()) {
            Reading after = READER.read(zip(before.exchange()));
            assertThat(after.rejected()).isEmpty();
            assertThat(WRITER.toText(after.exchange(), Format.NDJSON))
                    .isEqualTo(WRITER.toText(before.exchange(), Format.NDJSON));
            assertThat(Samples.rules(after.findings().stream().toList()))
                    .containsExactlyInAnyOrderElementsOf(
                            Samples.rules(before.findings().stream().toList()));
        }
    }

    /** Any value in the place of any other: what is kept of it comes back as it was. */
    @Property(tries = 150)
    void changedValuesSurvive(
            @ForAll("names") String name, @ForAll @IntRange(max = 10_000) int where, @ForAll("values") String value) {
        String text = WRITER.toText(sample(name).exchange(), Format.NDJSON);
        List<Integer> places = new ArrayList<>();
        for (int i = text.indexOf('\n'); i >= 0 && i < text.length(); i = text.indexOf("\":\"", i + 1)) {
            places.add(i);
        }
        int from = places.get(where % places.size()) + 2;
        int to = text.indexOf('"', from + 1) + 1;
        if (from < 3 || to <= from || text.charAt(from) != '"') {
            return;
        }
        Reading before = READER.read(text.substring(0, from) + value + text.substring(to));
        Reading after = READER.read(zip(before.exchange()));
        assertThat(after.rejected()).isEmpty();
        assertThat(WRITER.toText(after.exchange(), Format.NDJSON))
                .isEqualTo(WRITER.toText(before.exchange(), Format.NDJSON));
    }

    /** Texts go through a cell unchanged, whatever they begin with. */
    @Property(tries = 150)
    void textsSurvive(@ForAll("texts") String text) {
        String line = Samples.lines(Samples.line(",\"website\":" + Json.of(text) + ",\"kind\":" + Json.of(text)));
        Exchange exchange = Samples.read(line).exchange();
        Reading after = READER.read(zip(exchange));
        assertThat(after.exchange()).isEqualTo(exchange);
        if (text.indexOf(',') < 0 && text.indexOf('\n') < 0) {
            CsvPackageTest.files(zip(exchange))
                    .values()
                    .forEach(file -> assertThat(file.substring(1)).doesNotContainPattern("(^|[,\n])\"?[=+@\t]"));
        }
    }

    @Property(tries = 200)
    void damagedZips_areRead(
            @ForAll("names") String name,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 1_000_000) Integer> places,
            @ForAll byte with) {
        byte[] zip = zip(sample(name).exchange());
        places.forEach(place -> zip[4 + place % (zip.length - 4)] ^= with);
        Reading reading = READER.read(zip);
        assertThat(reading.findings())
                .allMatch(finding -> Catalogue.standard().ids().contains(finding.rule()));
        assertThat(with == 0 || !reading.isValid() || reading.dataset().size() > 0)
                .isTrue();
    }

    @Property(tries = 150)
    void damagedTables_areAccountedFor(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 1_000_000) Integer> places,
            @ForAll("pieces") String piece) {
        Map<String, String> files = CsvPackageTest.files(zip(sample("startup").exchange()));
        List<String> again = new ArrayList<>();
        files.forEach((name, text) -> {
            StringBuilder changed = new StringBuilder(text);
            if (!name.equals("exchange.csv")) {
                places.forEach(place -> changed.insert(place % (changed.length() + 1), piece));
            }
            again.add(name);
            again.add(changed.toString());
        });
        Reading reading = READER.read(CsvPackageTest.zip(again.toArray(String[]::new)));
        assertThat(reading.findings()).allSatisfy(finding -> {
            assertThat(Catalogue.standard().ids()).contains(finding.rule());
            assertThat(finding.location()).isNotNull();
            assertThat(finding.location().line()).isPositive();
            String file = finding.location().file();
            if (file != null && files.containsKey(file)) {
                int length = utf8(again.get(again.indexOf(file) + 1)).length;
                assertThat(finding.location().offset()).isBetween(0L, (long) length);
            }
        });
        reading.rejected()
                .forEach(rejected -> rejected.text()
                        .lines()
                        .filter(line -> !line.isEmpty())
                        .forEach(line -> assertThat(String.join("\n", again)).contains(line)));
        Reading relayed = READER.read(zip(reading.exchange()));
        assertThat(WRITER.toText(relayed.exchange(), Format.NDJSON))
                .isEqualTo(WRITER.toText(reading.exchange(), Format.NDJSON));
    }

    @Property(tries = 500)
    void arbitraryBytesAsZip_areRead(@ForAll @Size(max = 200) byte[] bytes) {
        byte[] zip = new byte[bytes.length + 4];
        System.arraycopy(bytes, 0, zip, 4, bytes.length);
        zip[0] = 'P';
        zip[1] = 'K';
        zip[2] = 3;
        zip[3] = 4;
        assertThat(READER.read(zip).isValid()).isFalse();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(Samples.names().toList());
    }

    @Provide
    Arbitrary<String> members() {
        return Arbitraries.of(
                "mới",
                "",
                "extras",
                "a.b",
                "address.x",
                "names_position",
                "startup_id",
                "id ",
                "=x",
                "'",
                "\"",
                ",;",
                "\ud83d\ude00");
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                "\"",
                ",",
                ";",
                "\n",
                "\r",
                "'",
                "=",
                "\u0000",
                "\t",
                "|",
                "x",
                "\"\"",
                "\n\n",
                ",,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,x");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.randomValue(random -> {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(5); i > 0; i--) {
                text.append(pick(random));
            }
            return text.toString();
        });
    }

    private static String pick(Random random) {
        String[] all = {
            "'", "=", "+", "-", "@", "\t", "\r", "\n", "\"", ",", ";", "|", " ", "a", "ắ", "😀", "\ufeff", "0", "1.0"
        };
        return all[random.nextInt(all.length)];
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.randomValue(random -> Json.of(any(random, 4)).toString());
    }

    private static Object any(Random random, int depth) {
        switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0:
                return Json.NULL;
            case 1:
                return random.nextBoolean();
            case 2:
                String[] numbers = {"1.0", "1e400", "-0", "0.10", "1E-2", "123456789012345678901234567890", "7", "-7"};
                return Json.number(numbers[random.nextInt(numbers.length)]);
            case 3:
                return pick(random) + pick(random);
            case 4:
                return "";
            case 5:
                return "\ud800";
            case 6:
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(any(random, depth - 1));
                }
                return list;
            default:
                Map<String, Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    String[] names = {"", "a", "a/b~c", "id", "value", "vi", "en", "extras", "ñ.x"};
                    map.put(names[random.nextInt(names.length)], any(random, depth - 1));
                }
                return map;
        }
    }
}
