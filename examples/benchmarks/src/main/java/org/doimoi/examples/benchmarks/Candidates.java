package org.doimoi.examples.benchmarks;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorContext;
import jakarta.validation.ValidatorFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Severity;
import org.doimoi.io.ExchangeChecker;
import org.doimoi.io.ExchangeOutput;
import org.doimoi.io.ExchangeReader;
import org.doimoi.io.ExchangeWriter;
import org.doimoi.io.Format;
import org.doimoi.io.Reading;
import org.doimoi.io.Streamed;
import org.doimoi.io.schema.ContractDocuments;
import org.doimoi.model.Entity;
import org.doimoi.model.TechnologySupply;
import org.doimoi.reexpression.Reexpressed;
import org.doimoi.reexpression.Reexpression;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is compared: each does its work on the same records and returns a number that depends on all of it, so that
 * nothing of it can be left out.
 */
final class Candidates {

    /** A line of NDJSON. */
    record Line(TechnologySupply technologySupply) {}

    static final String TOKENS = "Jackson 3 tokens";
    static final String USUAL = "the usual stack";
    static final String TREE = "tree, networknt and databind";
    static final String STREAM = "stream: read, bind, check";
    static final String BROKEN = "stream, 1 % broken";
    static final String RELAY = "relay: read, check, write";
    static final String CHECK = "check, constraints only";
    static final String HIBERNATE = "Hibernate Validator";
    static final String TWIN = "Hibernate Validator on the twin";
    static final String WRITE = "write";
    static final String DATABIND_WRITE = "Jackson 3 databind, writing";

    private static final LocalDate BEFORE_MERGER = LocalDate.of(2025, 6, 30);

    private final Exchange exchange;
    /** The same under the day before the merger, without the codes of a classification that came later. */
    private final Exchange old;
    /** The exchange as NDJSON. */
    private final byte[] bytes;
    /** The same without its header, for those who know no headers. */
    private final byte[] lines;

    private final JsonFactory factory = new JsonFactory();
    private final ObjectReader lineReader;
    private final ObjectWriter recordWriter;
    private final Validator hibernate;

    /** The same with one listing in a hundred broken. */
    private final byte[] broken;

    private final ObjectReader twinReader;
    private final ObjectReader treeReader;
    private final List<Twin.Listing> twins = new ArrayList<>();
    private final Schema schema;

    private final ExchangeReader reader = ExchangeReader.on(ExchangeGenerator.TODAY);
    private final ExchangeReader withoutRules = reader.checking(checker -> checker.withRules(List.of()));
    private final ExchangeReader unchecked = withoutRules.checking(checker -> checker.withProvider(indifferent()));
    private final ExchangeChecker checker = ExchangeChecker.on(ExchangeGenerator.TODAY);
    private final ExchangeChecker constraintsOnly = checker.withRules(List.of());
    private final ExchangeChecker rulesOnly = checker.withProvider(indifferent());
    private final ExchangeWriter writer = new ExchangeWriter();

    private Candidates(ExchangeGenerator generator, byte[] broken, int records) {
        exchange = generator.exchange(records);
        old = old(exchange);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(exchange, out, Format.NDJSON);
        bytes = out.toByteArray();
        int end = 0;
        while (bytes[end] != '\n') {
            end++;
        }
        lines = Arrays.copyOfRange(bytes, end + 1, bytes.length);
        JsonMapper mapper = JsonMapper.builder().build();
        lineReader = mapper.readerFor(Line.class);
        recordWriter = mapper.writer();
        twinReader = mapper.readerFor(Twin.Line.class);
        treeReader = mapper.readerFor(JsonNode.class);
        if (exchange.dataset().technologySupplies().size() == exchange.dataset().size()) {
            try (MappingIterator<Twin.Line> found = twinReader.readValues(lines)) {
                found.forEachRemaining(line -> twins.add(line.technologySupply()));
            }
        }
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(lineSchema(mapper));
        this.broken = broken;
        hibernate = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .clockProvider(() ->
                        Clock.fixed(ExchangeGenerator.TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .buildValidatorFactory()
                .getValidator();
    }

    /** Returns the schema of a line: the published one, whose definitions it refers to. */
    private static String lineSchema(JsonMapper mapper) {
        ObjectNode root = (ObjectNode) mapper.readTree(ContractDocuments.all().jsonSchema());
        ObjectNode line = mapper.createObjectNode();
        line.set("$schema", root.get("$schema"));
        line.put("$ref", "#/$defs/line");
        line.set("$defs", root.get("$defs"));
        return line.toString();
    }

    /** Returns those for technologies on offer. */
    static Candidates ofListings(int records) {
        return new Candidates(
                ExchangeGenerator.ofListings(1), broken(ExchangeGenerator.ofListings(1), records), records);
    }

    /** Returns those for records of all types, which have no twins. */
    static Candidates ofAllTypes(int records) {
        return new Candidates(ExchangeGenerator.of(1), broken(ExchangeGenerator.of(1), records), records);
    }

    private static byte[] broken(ExchangeGenerator generator, int records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            generator.write(records, 0.01, out);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return out.toByteArray();
    }

    /** Returns all of them by name, the one that the others are measured by first. */
    Map<String, IntSupplier> all() {
        Map<String, IntSupplier> all = new LinkedHashMap<>();
        all.put(TOKENS, this::tokens);
        if (!twins.isEmpty()) {
            all.put("Jackson 3 databind", this::databind);
            all.put(USUAL, this::usual);
            all.put(TREE, this::tree);
            all.put(TWIN, this::hibernateTwin);
            all.put("re-express", this::reexpress);
        }
        all.put(STREAM, this::stream);
        all.put(BROKEN, this::streamBroken);
        all.put(RELAY, this::relay);
        all.put("read", this::read);
        all.put("read, without rules", this::readWithoutRules);
        all.put("read, without rules and constraints", this::readUnchecked);
        all.put("check", this::check);
        all.put(CHECK, this::checkConstraints);
        all.put("check, rules only", this::checkRules);
        all.put(HIBERNATE, this::hibernate);
        all.put(WRITE, this::write);
        all.put(DATABIND_WRITE, this::databindWrite);
        return all;
    }

    int size() {
        return exchange.dataset().size();
    }

    int length() {
        return lines.length;
    }

    /** Goes over the tokens and makes a string of every value: below this no reader that makes strings can be much. */
    int tokens() {
        int sum = 0;
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), lines)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    sum += parser.getString().length();
                }
            }
        }
        return sum;
    }

    /** Makes the records as a program with no more than Jackson would. */
    int databind() {
        int sum = 0;
        try (MappingIterator<Line> found = lineReader.readValues(lines)) {
            while (found.hasNext()) {
                sum += found.next().technologySupply().trl().level();
            }
        }
        return sum;
    }

    /** Makes and checks the records as most programs would: databind, and Hibernate Validator on strings and maps. */
    int usual() {
        int sum = 0;
        try (MappingIterator<Twin.Line> found = twinReader.readValues(lines)) {
            while (found.hasNext()) {
                Twin.Listing listing = found.next().technologySupply();
                sum += hibernate.validate(listing).size();
            }
        }
        return none(sum);
    }

    private static int none(int violations) {
        if (violations != 0) {
            throw new IllegalStateException(violations + " violations of what is clean");
        }
        return 1;
    }

    /** Makes trees, checks these by the published JSON Schema and binds them. */
    int tree() {
        int sum = 0;
        try (MappingIterator<JsonNode> found = treeReader.readValues(lines)) {
            while (found.hasNext()) {
                JsonNode line = found.next();
                sum += schema.validate(line).size();
                sum += lineReader.<Line>readValue(line).technologySupply().trl().level() > 9 ? 1 : 0;
            }
        }
        return none(sum);
    }

    int stream() {
        return streamed(bytes, 0);
    }

    int streamBroken() {
        return streamed(broken, 1);
    }

    private int streamed(byte[] input, long most) {
        int[] sum = {0};
        Streamed streamed = reader.stream(
                new ByteArrayInputStream(input),
                record -> sum[0] += record.id().toString().length());
        if (streamed.findings().count(Severity.ERROR) > most * size()) {
            throw new IllegalStateException(streamed.findings().toString());
        }
        return sum[0];
    }

    /** Reads, checks and writes record by record, as a server between two others does. */
    int relay() {
        Counter counter = new Counter();
        try (ExchangeOutput out = ExchangeOutput.to(counter, Format.NDJSON)) {
            reader.stream(new ByteArrayInputStream(bytes), out);
            out.complete();
        }
        return counter.count;
    }

    int read() {
        return clean(reader.read(bytes));
    }

    int readWithoutRules() {
        return clean(withoutRules.read(bytes));
    }

    int readUnchecked() {
        return clean(unchecked.read(bytes));
    }

    private static int clean(Reading reading) {
        if (reading.findings().count(Severity.ERROR) + reading.findings().count(Severity.WARNING) > 0) {
            throw new IllegalStateException(reading.findings().toString());
        }
        return reading.dataset().size();
    }

    int check() {
        return checker.check(exchange).size();
    }

    int checkConstraints() {
        return constraintsOnly.check(exchange).size();
    }

    int checkRules() {
        return rulesOnly.check(exchange).size();
    }

    int hibernateTwin() {
        int sum = 0;
        for (Twin.Listing listing : twins) {
            sum += hibernate.validate(listing).size();
        }
        return none(sum);
    }

    /** Validates the records as a program with no more than Hibernate Validator would. */
    int hibernate() {
        int sum = 0;
        for (Table<?> table : Table.all()) {
            for (Entity record : table.rows(exchange.dataset())) {
                sum += hibernate.validate(record).size();
            }
        }
        return sum;
    }

    int write() {
        Counter out = new Counter();
        writer.write(exchange, out, Format.NDJSON);
        return out.count;
    }

    /** Writes the records as a program with no more than Jackson would. */
    int databindWrite() {
        Counter out = new Counter();
        for (Table<?> table : Table.all()) {
            for (Entity record : table.rows(exchange.dataset())) {
                byte[] line = recordWriter.writeValueAsBytes(Map.of(table.recordName(), record));
                out.write(line, 0, line.length);
            }
        }
        return out.count;
    }

    private static Exchange old(Exchange exchange) {
        List<TechnologySupply> listings = exchange.dataset().technologySupplies().stream()
                .map(listing -> listing.toBuilder().industries(List.of()).build())
                .toList();
        return new Exchange(
                exchange.header().toBuilder().codesAsOf(BEFORE_MERGER).build(),
                exchange.dataset().toBuilder().technologySupplies(listings).build());
    }

    /** Puts the listings of the day before the merger into the codes of today; most provinces change. */
    int reexpress() {
        Reexpressed result = Reexpression.to(ExchangeGenerator.TODAY).apply(old);
        if (!result.isComplete()) {
            throw new IllegalStateException(result.findings().toString());
        }
        return result.log().changes().size();
    }

    /** Takes bytes as a socket would, and keeps none. */
    private static final class Counter extends OutputStream {
        private int count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] from, int start, int length) {
            count += length;
        }
    }

    /** Returns a provider that finds nothing wrong, to see what reading costs without one. */
    private static ValidatorFactory indifferent() {
        Validator validator = proxy(Validator.class, (proxy, method, args) -> Set.of());
        ValidatorContext context = proxy(
                ValidatorContext.class,
                (proxy, method, args) -> method.getReturnType() == Validator.class ? validator : proxy);
        return proxy(ValidatorFactory.class, (proxy, method, args) -> context);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Candidates.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
