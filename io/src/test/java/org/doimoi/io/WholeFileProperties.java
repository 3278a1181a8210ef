package org.doimoi.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doimoi.io.Samples.READER;

import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Finding;
import org.doimoi.io.internal.Constraints;

/** However a damaged exchange is read, what is found and what is kept is the same. */
final class WholeFileProperties {

    private static final ValidatorFactory FACTORY = Constraints.factory();

    /** The provider is asked of every record, so that none is proven. */
    private static final ExchangeReader ASKING = READER.checking(checker -> checker.withProvider(FACTORY));

    private static final List<String> LINES = lines();

    private static final Pattern VALUE =
            Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*\"|-?[0-9.]+|true|false|null)(?=[,}\\]])");
    private static final Pattern RECORD = Pattern.compile("\\{\"([A-Za-z]+)\":(.*)\\}\\s*", Pattern.DOTALL);

    /** What is wrong with a line and not with a record. */
    private static final Set<String> OF_LINES =
            Set.of("malformed-json", "invalid-utf8", "line-shape", "limit-exceeded");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-0",
            "-1",
            "1.0",
            "1e3",
            "1e400",
            "99999999999999999999",
            "\"\"",
            "\" \"",
            "\"vi\"",
            "\"x\"",
            "\"2026-11-24\"",
            "\"2027-01-01\"",
            "\"2026-02-30\"",
            "[]",
            "{}",
            "[null]",
            "\"H38:st-0001\"",
            "\"15\"",
            "\"99\"",
            "\"\\ud800\"",
            "\"\\u0041\"",
            "\"a\\nb\"",
            "\"a\\u0000b\"",
            "{\"vi\":\"a\",\"vi\":\"b\"}",
            "{\"vi\":\"\"}",
            "\"0912345678\"",
            "\"https://bit.ly/x\"",
            "\"http://localhost\"",
            "\"a@b\"",
            "\"<b>a</b>\"",
            "\"N/A\"",
            "007",
            "NaN",
            "1,\"x\":1",
            "1,\"x\":1,\"x\":2",
            "\"published\"",
            "\"draft\"",
            "\"active\"");

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("../examples/data/ecosystem.ndjson"), StandardCharsets.UTF_8).stream()
                    .map(WholeFileProperties::latin)
                    .toList();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Returns a text with a character for each byte, which is easier to damage. */
    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @AfterContainer
    static void close() {
        FACTORY.close();
    }

    // ---------------------------------------------------------------------------------------------- the laws

    @Property(tries = 400)
    void asLines(@ForAll("exchanges") String exchange) {
        byte[] bytes = exchange.getBytes(StandardCharsets.ISO_8859_1);
        Reading usual = READER.read(bytes);
        assertSame(ASKING.read(bytes), usual);
        assertSame(READER.withThreads(2).read(bytes), usual);
        assertSame(READER.withThreads(4).read(bytes), usual);
        assertSame(ASKING.withThreads(2).read(bytes), usual);
    }

    @Property(tries = 300)
    void asDocument(@ForAll("exchanges") String exchange) {
        String readable = readable(exchange);
        Reading lines = READER.read(readable.getBytes(StandardCharsets.ISO_8859_1));
        Reading document = READER.read(document(readable).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(document.exchange()).isEqualTo(lines.exchange());
        assertThat(document.rejected()).hasSameSizeAs(lines.rejected());
        assertThat(said(document, 2)).containsExactlyInAnyOrderElementsOf(said(lines, 1));
        assertThat(document.findings().totals()).isEqualTo(lines.findings().totals());
        assertThat(document.findings().notChecked()).isEqualTo(lines.findings().notChecked());
    }

    private static void assertSame(Reading reading, Reading usual) {
        assertThat(reading.findings()).isEqualTo(usual.findings());
        assertThat(reading.findings().totals()).isEqualTo(usual.findings().totals());
        assertThat(reading.findings().notChecked()).isEqualTo(usual.findings().notChecked());
        assertThat(reading.exchange()).isEqualTo(usual.exchange());
        assertThat(reading.rejected()).hasSameSizeAs(usual.rejected());
        for (int i = 0; i < usual.rejected().size(); i++) {
            Rejected one = reading.rejected().get(i);
            Rejected other = usual.rejected().get(i);
            assertThat(one.bytes()).isEqualTo(other.bytes());
            assertThat(one.type()).isEqualTo(other.type());
            assertThat(one.location()).isEqualTo(other.location());
            assertThat(one.findings()).isEqualTo(other.findings());
        }
    }

    /** Returns what is found, with the pointers from the records on, which stand behind some names in the form. */
    private static List<String> said(Reading reading, int names) {
        return reading.findings().stream()
                .map(finding -> finding.rule() + " " + finding.severity() + " " + finding.type() + " "
                        + finding.record() + " " + within(finding, names) + " " + finding.arguments())
                .toList();
    }

    private static String within(Finding finding, int names) {
        if (finding.type() == null) {
            return finding.pointer();
        }
        String[] parts = finding.pointer().split("/", names + 2);
        return parts.length > names + 1 ? parts[names + 1] : "";
    }

    /** Returns the exchange without the lines that are no records of a table. */
    private static String readable(String exchange) {
        List<String> lines = new ArrayList<>(List.of(exchange.split("\n")));
        lines.set(0, LINES.get(0));
        Reading reading = READER.read((String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1));
        Set<Integer> wrong = new HashSet<>();
        for (Finding finding : reading.findings()) {
            if (OF_LINES.contains(finding.rule()) && finding.location() != null) {
                wrong.add((int) finding.location().line() - 1);
            }
        }
        StringBuilder readable = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            Matcher record = RECORD.matcher(lines.get(i));
            boolean known = record.matches() && Table.named(record.group(1)).isPresent();
            if (i == 0 || !wrong.contains(i) && known) {
                readable.append(lines.get(i)).append('\n');
            }
        }
        return readable.toString();
    }

    private static String document(String lines) {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        String[] all = lines.split("\n");
        for (int i = 1; i < all.length; i++) {
            Matcher record = RECORD.matcher(all[i]);
            assertThat(record.matches()).isTrue();
            String table = Table.named(record.group(1)).orElseThrow().name();
            tables.computeIfAbsent(table, key -> new ArrayList<>()).add(record.group(2));
        }
        StringBuilder document = new StringBuilder(all[0].substring(0, all[0].lastIndexOf('}')));
        tables.forEach((name, records) -> document.append(",\"")
                .append(name)
                .append("\":[")
                .append(String.join(",", records))
                .append(']'));
        return document.append('}').toString();
    }

    // ---------------------------------------------------------------------------------------------- the damage

    @Provide
    Arbitrary<String> exchanges() {
        return Arbitraries.longs().map(seed -> exchange(new Random(seed)));
    }

    private static String exchange(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(20); i >= 0; i--) {
            lines.add(LINES.get(1 + random.nextInt(LINES.size() - 1)));
        }
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(lines.size());
            switch (random.nextInt(8)) {
                case 0, 1, 2, 3 -> lines.set(at, replaced(lines.get(at), random));
                case 4, 5 -> lines.set(at, scratched(lines.get(at), random));
                case 6 -> lines.add(random.nextInt(lines.size()), lines.get(at));
                default -> Collections.swap(lines, at, random.nextInt(lines.size()));
            }
        }
        lines.add(0, LINES.get(0));
        String whole = String.join(random.nextInt(5) == 0 ? "\r\n" : "\n", lines) + (random.nextInt(3) > 0 ? "\n" : "");
        // sometimes also where lines begin and end
        return random.nextInt(4) == 0 ? scratched(whole, random) : whole;
    }

    private static String replaced(String line, Random random) {
        List<int[]> places = new ArrayList<>();
        Matcher matcher = VALUE.matcher(line);
        while (matcher.find()) {
            places.add(new int[] {matcher.start(), matcher.end()});
        }
        if (places.isEmpty()) {
            return line;
        }
        int[] place = places.get(random.nextInt(places.size()));
        return line.substring(0, place[0]) + VALUES.get(random.nextInt(VALUES.size())) + line.substring(place[1]);
    }

    private static String scratched(String text, Random random) {
        if (text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        String other = String.valueOf("\"\\{}[]:, \t\r\n\u0000\u00c3\u00ef09aZ".charAt(random.nextInt(19)));
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + (char) random.nextInt(256) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + other + text.substring(at + 1);
            case 2 -> text.substring(0, at) + text.substring(at + 1);
            case 3 -> text.substring(0, at) + other + text.substring(at);
            default -> text.substring(0, at);
        };
    }
}
