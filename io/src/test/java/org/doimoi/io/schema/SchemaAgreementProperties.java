package org.doimoi.io.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Catalogue;
import org.doimoi.io.RuleSamples;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Our reader and checker find what an independent validator finds by the published schema, but for what is listed. */
class SchemaAgreementProperties {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Path SAMPLES = Path.of("src", "test", "resources", "samples");
    private static final Path EXAMPLES = Path.of("..", "examples", "data");

    /** Texts that some type or constraint takes and others do not. */
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u200b",
            "a\nb",
            "vi\n",
            "2026-02-28\n",
            "a\u0007b",
            "x\u202ey",
            "\ufffd",
            "\u00a0a",
            "dài ".repeat(120) + "x",
            "2026-02-29",
            "2024-02-29",
            "1900-02-29",
            "2000-02-29",
            "2026-04-31",
            "0000-01-01",
            "12026-01-01",
            "2026-1-1",
            "2026-11-24T08:00:00+07:00",
            "2026-11-24T08:00+07",
            "2026-11-24t08:00:00.5z",
            "2026-11-24T24:00:00Z",
            "2026-11-24T08:00:00",
            "P6M",
            "p-1y2d",
            "P",
            "P1Y2",
            "PT1H",
            "H38:st-1",
            "H38.01:x",
            "H3:x",
            "h-1:X_y.z",
            "H38:",
            "H38:" + "x".repeat(65),
            "active",
            "published",
            "legal",
            "short",
            "15",
            "99",
            "VN",
            "mã lạ",
            "mã",
            "vi",
            "VI",
            "zh-Hant",
            "v",
            "https://example.vn/a?b#c",
            "HTTP://a.b:80",
            "https://a",
            "https://a..b",
            "https://a.b:123456",
            "https://u@a.b",
            "https://a.b/ c",
            "ftp://a.b",
            "https://trà.vn",
            "a@b.vn",
            "a@b",
            "a..b@c.vn",
            "a b@c.vn",
            "+842438220000",
            "+84123",
            "+841900123456",
            "19001234",
            "+4930123456",
            "0243 822",
            "application/pdf",
            "pdf",
            "a/b/c",
            "A01D 45/00 (2006.01)",
            "A01D",
            "I01",
            "VND",
            "vnd",
            "1.0",
            "tax-code",
            "cccd",
            "ip-application",
            "0100109106",
            "268/2025/NĐ-CP",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    /** The validator throws at 1e400 instead of judging it. */
    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "9",
            "10",
            "100",
            "100.5",
            "0.5",
            "12345",
            "2147483648",
            "9223372036854775808",
            "1e3",
            "2.0",
            "-0.0",
            "1e15",
            "999999999999999",
            "1e18",
            "1e-200",
            "33.33333");

    private record Sample(String type, String record) {}

    private static final List<Sample> POOL = pool();

    private static List<Sample> pool() {
        Set<Sample> pool = new LinkedHashSet<>();
        for (Table<?> table : Table.all()) {
            add(read(SAMPLES.resolve(table.recordName() + ".json")), pool);
        }
        add(new String(RuleSamples.exchange(""), StandardCharsets.UTF_8), pool);
        return List.copyOf(pool);
    }

    private static String read(Path file) {
        try {
            // bytes that are no text become U+FFFD
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Adds the header and the records of an exchange, in whichever form, as far as they are JSON. */
    private static void add(String exchange, Set<Sample> pool) {
        try {
            add(Agreement.MAPPER.readTree(exchange), pool);
        } catch (JacksonException ex) {
            for (String line : exchange.split("\n")) {
                try {
                    add(Agreement.MAPPER.readTree(line), pool);
                } catch (JacksonException bad) {
                    // what is no JSON is neither valid nor invalid
                }
            }
        }
    }

    private static void add(JsonNode node, Set<Sample> pool) {
        if (!node.isObject()) {
            return;
        }
        ObjectNode header = NODES.objectNode();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            Table<?> table = Table.named(member.getKey()).orElse(null);
            JsonNode value = member.getValue();
            if (table == null) {
                header.set(member.getKey(), value);
            } else if (value.isArray() && table.name().equals(member.getKey())) {
                value.forEach(record -> pool.add(new Sample(table.recordName(), record.toString())));
            } else if (node.size() == 1) {
                pool.add(new Sample(table.recordName(), value.toString()));
            }
        }
        if (header.has("doimoi")) {
            pool.add(new Sample("header", header.toString()));
        }
    }

    private static void check(Sample sample, List<String> unlisted) {
        for (Agreement.Gap gap : Agreement.gaps(sample.type(), sample.record())) {
            if (IntendedDifference.of(gap).isEmpty()) {
                unlisted.add(gap.what() + "\n  in " + sample.type() + ' ' + sample.record());
            }
        }
    }

    // -----------------------------------------------------------------------
    @Example
    void example_samples() throws IOException {
        Set<Sample> samples = new LinkedHashSet<>(POOL);
        try (Stream<Path> broken = Files.list(SAMPLES.resolve("broken"))) {
            broken.filter(file -> !file.toString().endsWith(".txt")).sorted().forEach(file -> add(read(file), samples));
        }
        Catalogue.standard()
                .all()
                .forEach(rule -> Stream.concat(rule.bad().stream(), rule.good().stream())
                        .filter(sample -> !sample.startsWith("raw"))
                        .filter(sample -> sample.matches("(?s)[a-zA-Z]+( \\{.*)?"))
                        .forEach(sample -> add(exchange(sample), samples)));
        try (Stream<Path> examples = Files.list(EXAMPLES)) {
            examples.filter(file -> file.toString().endsWith(".ndjson"))
                    .sorted()
                    .forEach(file -> add(read(file), samples));
        }
        List<String> unlisted = new ArrayList<>();
        samples.forEach(sample -> check(sample, unlisted));
        assertThat(samples).hasSizeGreaterThan(400);
        assertThat(unlisted)
                .as(
                        "differences that are not listed: mend the schema, or list them in IntendedDifference with the reason")
                .isEmpty();
    }

    private static String document(String members) {
        return "{\"doimoi\":\"1.0\",\"codesAsOf\":\"2026-11-24\"," + members + "}";
    }

    private static String exchange(String sample) {
        try {
            return new String(RuleSamples.exchange(sample), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException ex) {
            // a sample of a policy or of a re-expression
            return "";
        }
    }

    /** The schema of an exchange as a document, and of a line, say the same as those of the records in it. */
    @Example
    void example_documents() {
        Schema document = Agreement.schema(ContractDocuments.all().jsonSchema());
        Schema line = Agreement.schema(ContractDocuments.all()
                .jsonSchema()
                .replaceFirst("\"\\$ref\": \"#/\\$defs/header\"", "\"\\$ref\": \"#/\\$defs/line\"")
                .replaceFirst("contract:1.0", "contract:1.0:line"));
        for (Table<?> table : Table.all()) {
            String sample = read(SAMPLES.resolve(table.recordName() + ".json"));
            assertThat(document.validate(sample, InputFormat.JSON))
                    .as("%s", table.name())
                    .isEmpty();
            assertThat(document.validate(sample.replace("\"" + table.name() + "\"", "\"drones\""), InputFormat.JSON))
                    .as("tables that are not known are carried")
                    .isEmpty();
            assertThat(document.validate(document("\"" + table.name() + "\":{}"), InputFormat.JSON))
                    .isNotEmpty();
            assertThat(document.validate(document("\"" + table.name() + "\":[{\"id\":5}]"), InputFormat.JSON))
                    .isNotEmpty();
            assertThat(line.validate("{\"" + table.recordName() + "\":{\"id\":5}}", InputFormat.JSON))
                    .isNotEmpty();
        }
        new String(RuleSamples.exchange(""), StandardCharsets.UTF_8)
                .lines()
                .forEach(one ->
                        assertThat(line.validate(one, InputFormat.JSON)).as(one).isEmpty());
        assertThat(line.validate("{\"drone\":{\"id\":\"x:1\"}}", InputFormat.JSON))
                .isEmpty();
        assertThat(line.validate("{\"drone\":{},\"kite\":{}}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Example
    void example_differences_areThere() {
        for (IntendedDifference difference : IntendedDifference.ALL) {
            Set<Sample> samples = new LinkedHashSet<>();
            add(
                    new String(
                            RuleSamples.exchange(difference.type() + ' ' + difference.patch()), StandardCharsets.UTF_8),
                    samples);
            assertThat(samples.stream()
                            .flatMap(sample -> Agreement.gaps(sample.type(), sample.record()).stream())
                            .map(gap -> gap.rule() + IntendedDifference.of(gap).isPresent()))
                    .as(
                            "the difference %s (%s) is there no more: take it from the list",
                            difference.rule(), difference.reason())
                    .contains(difference.rule() + true);
        }
    }

    @Property(tries = 3000)
    void property_mutants(@ForAll("mutants") Sample mutant) {
        List<String> unlisted = new ArrayList<>();
        check(mutant, unlisted);
        assertThat(unlisted).isEmpty();
    }

    // ---------------------------------------------------------------------------------------------- mutations

    private enum Change {
        DROP,
        NULL,
        TYPE,
        TEXT,
        TRIM,
        NUMBER,
        TWICE,
        EMPTY,
        UNKNOWN
    }

    private record Step(int place, Change change, int choice) {}

    @Provide
    Arbitrary<Sample> mutants() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.integers().between(0, 9999),
                        Arbitraries.of(Change.values()),
                        Arbitraries.integers().between(0, 9999))
                .as(Step::new);
        return Combinators.combine(
                        Arbitraries.of(POOL), step.list().ofMinSize(1).ofMaxSize(3))
                .as((sample, steps) -> {
                    JsonNode record = Agreement.MAPPER.readTree(sample.record());
                    for (Step one : steps) {
                        mutate(record, one);
                    }
                    return new Sample(sample.type(), record.toString());
                });
    }

    /** A place in a container. */
    private record Slot(JsonNode container, String name, int index) {

        JsonNode value() {
            return index < 0 ? container.get(name) : container.get(index);
        }

        void set(JsonNode value) {
            if (index < 0) {
                ((ObjectNode) container).set(name, value);
            } else {
                ((ArrayNode) container).set(index, value);
            }
        }

        void drop() {
            if (index < 0) {
                ((ObjectNode) container).remove(name);
            } else {
                ((ArrayNode) container).remove(index);
            }
        }
    }

    private static void collect(JsonNode node, List<Slot> slots) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                slots.add(new Slot(node, member.getKey(), -1));
                collect(member.getValue(), slots);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                slots.add(new Slot(node, "", i));
                collect(node.get(i), slots);
            }
        }
    }

    private static void mutate(JsonNode record, Step step) {
        List<Slot> slots = new ArrayList<>();
        collect(record, slots);
        if (slots.isEmpty()) {
            return;
        }
        Slot slot = slots.get(step.place() % slots.size());
        JsonNode value = slot.value();
        List<JsonNode> others = List.of(
                NODES.objectNode(),
                NODES.arrayNode(),
                NODES.numberNode(7),
                NODES.stringNode("x"),
                NODES.booleanNode(true),
                NODES.arrayNode().add(NODES.nullNode()));
        switch (step.change()) {
            case DROP -> slot.drop();
            case NULL -> slot.set(NODES.nullNode());
            case TYPE -> slot.set(others.get(step.choice() % others.size()));
            case TEXT -> slot.set(NODES.stringNode(TEXTS.get(step.choice() % TEXTS.size())));
            case TRIM -> {
                if (value.isString()) {
                    String text = value.stringValue();
                    List<String> texts = List.of(
                            text + ' ',
                            text + '\n',
                            text.toUpperCase(Locale.ROOT),
                            text + '0',
                            text.substring(text.length() / 2),
                            text.repeat(200));
                    slot.set(NODES.stringNode(texts.get(step.choice() % texts.size())));
                }
            }
            case NUMBER -> slot.set(Agreement.MAPPER.readTree(NUMBERS.get(step.choice() % NUMBERS.size())));
            case TWICE -> {
                if (value.isArray() && !value.isEmpty()) {
                    ((ArrayNode) value)
                            .add(value.get(step.choice() % value.size()).deepCopy());
                }
            }
            case EMPTY -> slot.set(value.isArray() ? NODES.arrayNode() : NODES.objectNode());
            case UNKNOWN -> {
                if (value.isObject()) {
                    ((ObjectNode) value).put("mascot" + step.choice() % 3, 1.5);
                }
            }
        }
    }
}
