package org.doimoi.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.doimoi.dataset.Table;
import org.doimoi.value.Composite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/** The fast path makes the record that the slow path makes, and passes none of which the slow path or the provider says anything. */
final class StraightProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ValidatorFactory FACTORY = Constraints.factory();
    private static final Constraints PROVIDER = Constraints.of(FACTORY, TODAY);
    private static final Proof.Rules PROOF = new Proof.Rules(TODAY);
    private static final List<byte[]> LINES = lines();

    /** What a value becomes. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "10",
            "1.5",
            "1e3",
            "1e400",
            "99999999999999999999",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"vi\"",
            "\"published\"",
            "\"2026-11-24\"",
            "\"2026-11-25\"",
            "\"2026-02-30\"",
            "\"0000-01-01\"",
            "[]",
            "{}",
            "[null]",
            "\"H38:st-1\"",
            "\"15\"",
            "\"\\ud800\"",
            "\"\\u0041\"",
            "\"a\\nb\"",
            "\"a\\u0000b\"",
            "\"Ã´Ã´Ã´\"",
            "\"<b>a</b>\"",
            "{\"vi\":\"a\"}",
            "{\"vi\":\"\"}",
            "{\"vi\":\"a\",\"vi\":\"b\"}",
            "{\"VI\":\"a\"}",
            "-0",
            "\"0912345678\"",
            "\"http://localhost\"",
            "\"https://bit.ly/x\"",
            "\"a@b\"",
            "101",
            "\"e\u0302\"",
            "\"N/A\"");

    private static List<byte[]> lines() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/samples"));
                Stream<String> exchange = Files.lines(Path.of("../examples/data/ecosystem.ndjson"))) {
            List<String> samples = files.filter(file -> file.toString().endsWith(".json"))
                    .flatMap(StraightProperties::lines)
                    .toList();
            return Stream.concat(samples.stream(), exchange.skip(1).filter(line -> line.hashCode() % 9 == 0))
                    .map(line -> line.getBytes(StandardCharsets.UTF_8))
                    .toList();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            Node document = Nodes.readAny(Files.readAllBytes(file));
            return Table.all().stream()
                    .filter(table -> document.get(table.name()) != null)
                    .flatMap(table -> document.get(table.name()).items.stream()
                            .map(record -> "{\"" + table.recordName() + "\":" + record.toJson() + "}"));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @AfterContainer
    static void close() {
        FACTORY.close();
    }

    @Test
    void whatNobodySaysAnythingOfIsReadStraight() {
        List<byte[]> clean = LINES.stream().filter(StraightProperties::isClean).toList();
        assertThat(clean).hasSizeGreaterThan(20);
        assertThat(clean.stream()
                        .filter(line -> straight(line) == null)
                        .map(line -> new String(line, StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static boolean isClean(byte[] line) {
        Problems problems = new Problems();
        Node whole = Nodes.read(line, 1, 0, 0);
        Composite record =
                Binder.read(Table.named(whole.names.get(0)).orElseThrow().type(), whole.items.get(0), problems);
        return record != null
                && problems.list.isEmpty()
                && PROVIDER.check(record).isEmpty();
    }

    @Provide
    Arbitrary<byte[]> mutants() {
        return Arbitraries.longs().map(seed -> mutant(new Random(seed)));
    }

    @Property(tries = 6_000)
    void whatIsReadStraightIsReadSlowlyWithoutAFinding(@ForAll("mutants") byte[] line) {
        Composite fast = straight(line);
        if (fast == null) {
            return;
        }
        Node whole = Nodes.read(line, 1, 0, 0);
        Problems problems = new Problems();
        Table<?> table = Table.named(whole.names.get(0)).orElseThrow();
        assertThat(new Utf8().accept(line, 0, line.length)).isNegative();
        assertThat(problems.areDistinct(whole)).isTrue();
        Composite slow = Binder.read(table.type(), whole.items.get(0), problems);
        assertThat(problems.list).as(new String(line, StandardCharsets.UTF_8)).isEmpty();
        assertThat(fast).isEqualTo(slow);
        assertThat(PROVIDER.check(fast))
                .as(new String(line, StandardCharsets.UTF_8))
                .isEmpty();
    }

    @Property(tries = 3_000)
    void whatAReaderHasReadBeforeChangesNothing(@ForAll("mutants") byte[] before, @ForAll("mutants") byte[] line) {
        Straight used = new Straight(PROOF);
        straight(before, used);
        assertThat(straight(line, used)).isEqualTo(straight(line));
    }

    @Test
    void membersMayComeInAnyOrderAndSpelling() {
        Straight reader = new Straight(PROOF);
        for (String order : List.of("names,kind", "kind,names", "kind,names", "names,kind")) {
            assertThat(organization(order, reader)).as(order).isNotNull();
        }
        assertThat(organization("kind,names,kind", reader)).isNull();
        assertThat(organization("names,kind,names", reader)).isNull();
        assertThat(organization("names,kinds", reader)).isNull();
        assertThat(organization("names,kind", reader)).isNotNull();
    }

    private static @Nullable Composite organization(String members, Straight reader) {
        StringBuilder line = new StringBuilder("{\"organization\":{\"id\":\"H38:vien\"");
        for (String member : members.split(",", -1)) {
            line.append(",\"").append(member).append("\":");
            line.append(
                    member.equals("names")
                            ? "[{\"value\":\"Vi\u1ec7n C\u01a1 kh\u00ed\",\"lang\":\"vi\",\"kind\":\"legal\"}]"
                            : "\"research-institute\"");
        }
        String tight = line.append(",\"province\":\"15\"}}").toString();
        Composite made = straight(tight.getBytes(StandardCharsets.UTF_8), reader);
        String loose = tight.replace(":\"", " : \"").replace(",\"", " , \"").replace("H38 : \"", "H38:\"");
        assertThat(straight(loose.getBytes(StandardCharsets.UTF_8), reader)).isEqualTo(made);
        String escaped = tight.replace("\"kind\":\"r", "\"k\\u0069nd\":\"r");
        assertThat(straight(escaped.getBytes(StandardCharsets.UTF_8), reader)).isEqualTo(made);
        return made;
    }

    @Property(tries = 3_000)
    void whatIsProvenTheProviderHasNothingAgainst(@ForAll("mutants") byte[] line) {
        Composite record = slowly(line);
        if (record != null && PROOF.holds(record)) {
            assertThat(PROVIDER.check(record))
                    .as(new String(line, StandardCharsets.UTF_8))
                    .isEmpty();
        }
    }

    private static @Nullable Composite slowly(byte[] line) {
        try {
            Node whole = Nodes.read(line, 1, 0, 0);
            Table<?> table = Table.named(whole.names.get(0)).orElseThrow();
            return Binder.read(table.type(), whole.items.get(0), new Problems());
        } catch (JacksonException | NoSuchElementException | IndexOutOfBoundsException ex) {
            return null;
        }
    }

    private static @Nullable Composite straight(byte[] line) {
        return straight(line, new Straight(PROOF));
    }

    private static @Nullable Composite straight(byte[] line, Straight reader) {
        Batch batch = new Batch(new Chunks.Chunk(line, line.length, 0, 0));
        batch.read(reader);
        return batch.size == 1 && batch.lines == 1 ? batch.record(0) : null;
    }

    private static byte[] mutant(Random random) {
        byte[] line = LINES.get(random.nextInt(LINES.size()));
        for (int i = random.nextInt(3); i >= 0; i--) {
            line = random.nextInt(3) == 0 ? scratched(line, random) : replaced(line, random);
        }
        return line;
    }

    /** Changes a byte, takes one out or puts one in. */
    private static byte[] scratched(byte[] line, Random random) {
        int at = random.nextInt(line.length);
        byte other = "\"\\{}[]:, \t\r\n09aZ\u00c3".getBytes(StandardCharsets.ISO_8859_1)[random.nextInt(17)];
        byte[] copy = line.clone();
        switch (random.nextInt(4)) {
            case 0 -> copy[at] = (byte) random.nextInt(256);
            case 1 -> copy[at] = other;
            case 2 -> {
                System.arraycopy(line, at + 1, copy, at, line.length - at - 1);
                copy = Arrays.copyOf(copy, line.length - 1);
            }
            default -> {
                copy = Arrays.copyOf(line, line.length + 1);
                System.arraycopy(line, at, copy, at + 1, line.length - at);
                copy[at] = other;
            }
        }
        return copy;
    }

    /** Replaces a value, or a member, or doubles it. */
    private static byte[] replaced(byte[] line, Random random) {
        Node whole;
        try {
            whole = Nodes.read(line, 1, 0, 0);
        } catch (JacksonException ex) {
            return line;
        }
        Node parent = whole;
        Node node = whole;
        while (!node.items.isEmpty() && (parent == whole || random.nextInt(4) > 0)) {
            parent = node;
            node = node.items.get(random.nextInt(node.items.size()));
        }
        String text = new String(line, StandardCharsets.UTF_8);
        String value = new String(line, (int) node.offset, (int) (node.end - node.offset), StandardCharsets.UTF_8);
        String other = VALUES.get(random.nextInt(VALUES.size()));
        String before = new String(line, 0, (int) node.offset, StandardCharsets.UTF_8);
        String after = text.substring(before.length() + value.length());
        if (random.nextInt(5) == 0 && parent.kind == Node.Kind.OBJECT) {
            return (before + value + ",\"more\":" + other + after).getBytes(StandardCharsets.UTF_8);
        }
        if (random.nextInt(5) == 0 && node.kind == Node.Kind.STRING) {
            String more = other.startsWith("\"") ? other.substring(1, other.length() - 1) : " ";
            return (before + value.substring(0, value.length() - 1) + more + "\"" + after)
                    .getBytes(StandardCharsets.UTF_8);
        }
        return (before + other + after).getBytes(StandardCharsets.UTF_8);
    }
}
