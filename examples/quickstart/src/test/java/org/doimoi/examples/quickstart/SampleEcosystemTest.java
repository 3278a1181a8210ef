package org.doimoi.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;
import org.doimoi.code.CodeLists;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.References;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Severity;
import org.doimoi.io.ExchangeReader;
import org.doimoi.io.ExchangeWriter;
import org.doimoi.io.Format;
import org.doimoi.io.Policies;
import org.doimoi.io.Reading;
import org.doimoi.model.Agency;
import org.doimoi.model.Entity;
import org.doimoi.model.Organization;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Composite;
import org.doimoi.value.Extras;
import org.doimoi.value.Json;
import org.doimoi.value.Pointer;
import org.junit.jupiter.api.Test;

class SampleEcosystemTest {

    static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    static final Path DATA = Path.of("..", "data");
    /** What may be so in a market, and is worth a look all the same. */
    private static final Set<String> FOR_DISCUSSION = Set.of(
            "fulfilled-without-partnership",
            "proposal-left-open",
            "proposal-over-budget",
            "proposal-readiness",
            "proposal-of-ended-supply",
            "ranking-incomplete");

    private static final Path COMMITTED = DATA.resolve("ecosystem.ndjson");
    private static final Reading READING = ExchangeReader.on(DAY)
            .checking(checker -> checker.withWaivers(
                    Policies.waivers(DATA.resolve("ecosystem.waivers.json")).waivers()))
            .read(COMMITTED);
    private static final Dataset DATASET = READING.exchange().dataset();

    @Test
    void testCommittedFileIsWhatTheProgramMakes() throws IOException {
        Exchange made = SampleEcosystem.make(DATA.resolve("ror_vn.json"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExchangeWriter().write(made, out, Format.NDJSON);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .as("examples/data/ecosystem.ndjson is out of date; run the main method of SampleEcosystem in the"
                        + " folder of the whole project")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void testNothingIsWrongWithIt() {
        assertThat(READING.rejected()).isEmpty();
        assertThat(READING.findings()).allSatisfy(finding -> {
            assertThat(finding.severity()).as(finding.toString()).isEqualTo(Severity.INFO);
            boolean isMark = finding.pointer().matches("/\\w+/(fictional|certainty)");
            assertThat(isMark || FOR_DISCUSSION.contains(finding.rule()))
                    .as(finding.toString())
                    .isTrue();
        });
        assertThat(READING.findings().waived()).as("what ROR has twice").hasSize(3);
    }

    @Test
    void testThereIsEnoughOfEach() {
        assertThat(DATASET.agencies().stream().filter(one -> one.extras().get("fictional") == null))
                .hasSize(1 + 2 * 34);
        assertThat(DATASET.organizations().stream()
                        .filter(one -> one.id().issuer().equals("ror")))
                .hasSize(129)
                .allSatisfy(one -> assertThat(one.province()).isNotNull());
        assertThat(DATASET.startups()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(DATASET.incubators()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(DATASET.technologySupplies()).hasSizeGreaterThanOrEqualTo(80);
        assertThat(DATASET.technologyDemands()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(DATASET.proposals()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(DATASET.partnerships()).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void testWhatIsFictionalSaysSo() {
        for (Table<?> table : Table.all()) {
            for (Entity record : table.rows(DATASET)) {
                boolean real = record instanceof Agency
                        || record instanceof Organization
                        || record.id().issuer().equals("doimoi");
                boolean demo = record.id().local().startsWith("demo-");
                assertThat(record.extras().containsKey("fictional"))
                        .as(record.id().toString())
                        .isEqualTo(demo);
                assertThat(demo || real).as(record.id().toString()).isTrue();
            }
        }
    }

    @Test
    void testNoTextStandsTwice() {
        assertThat(DATASET.technologySupplies()).extracting(one -> one.title()).doesNotHaveDuplicates();
        assertThat(DATASET.technologySupplies())
                .extracting(one -> one.summary())
                .doesNotHaveDuplicates();
        assertThat(DATASET.technologyDemands()).extracting(one -> one.summary()).doesNotHaveDuplicates();
        assertThat(DATASET.startups()).extracting(one -> one.summary()).doesNotHaveDuplicates();
        assertThat(DATASET.partnerships()).extracting(one -> one.title()).doesNotHaveDuplicates();
    }

    @Test
    void testEveryComponentIsTouched() {
        Set<String> touched = new HashSet<>();
        for (Table<?> table : Table.all()) {
            table.rows(DATASET).forEach(record -> touch(record, touched));
        }
        touch(READING.exchange().header(), touched);
        Set<String> missing = new TreeSet<>();
        for (Class<?> type : composites()) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (!component.getAccessor().isAnnotationPresent(Extras.class)) {
                    missing.add(name(type, component));
                }
            }
        }
        assertThat(missing).hasSizeGreaterThan(150);
        missing.removeAll(touched);
        assertThat(missing)
                .as("components that no record of ecosystem.ndjson has")
                .isEmpty();
    }

    @Test
    void testEveryCodeListIsInUse() {
        Map<CodeList<?>, Set<String>> used = new HashMap<>();
        for (Table<?> table : Table.all()) {
            table.rows(DATASET)
                    .forEach(record -> References.visit(record, new References.Visitor() {
                        @Override
                        public void code(Code<?> code, Class<?> list, Pointer at) {
                            use(list, code.toString());
                        }

                        @Override
                        public void coding(Coding<?> coding, Class<?> list, Pointer at) {
                            use(list, coding.code());
                        }

                        private void use(Class<?> list, String code) {
                            CodeLists.standard()
                                    .of(list)
                                    .ifPresent(one -> used.computeIfAbsent(one, key -> new HashSet<>())
                                            .add(code));
                        }
                    }));
        }
        List<CodeList<?>> wanted = composites().stream()
                .flatMap(type -> List.of(type.getRecordComponents()).stream())
                .map(component -> listOf(component.getGenericType()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        assertThat(wanted).hasSizeGreaterThan(25);
        assertThat(used.keySet()).containsAll(wanted);
        for (CodeList<?> list : wanted) {
            List<? extends CodeEntry> entries = list.entries(DAY);
            if (entries.size() <= 20) {
                assertThat(used.get(list))
                        .as("codes in use of the small list " + list)
                        .hasSizeGreaterThan(entries.size() / 2);
            }
        }
    }

    private static void touch(Composite record, Set<String> touched) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = get(record, component);
            boolean empty = value == null
                    || value instanceof List<?> list && list.isEmpty()
                    || value instanceof Map<?, ?> map && map.isEmpty();
            if (!empty) {
                touched.add(name(record.getClass(), component));
            }
            List<?> parts = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
            for (Object part : parts) {
                if (part instanceof Composite composite) {
                    touch(composite, touched);
                }
            }
        }
    }

    /** Returns the types of the tables, and all that are part of one. */
    private static Set<Class<?>> composites() {
        Set<Class<?>> types = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>();
        Table.all().forEach(table -> open.add(table.type()));
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            if (types.add(type)) {
                for (RecordComponent component : type.getRecordComponents()) {
                    for (Class<?> each : classes(component.getGenericType())) {
                        if (Composite.class.isAssignableFrom(each) && each.isRecord()) {
                            open.add(each);
                        }
                    }
                }
            }
        }
        return types;
    }

    private static List<Class<?>> classes(Type type) {
        List<Class<?>> classes = new ArrayList<>();
        if (type instanceof Class<?> c) {
            classes.add(c);
        } else if (type instanceof ParameterizedType parameterized) {
            classes.addAll(classes(parameterized.getRawType()));
            for (Type argument : parameterized.getActualTypeArguments()) {
                classes.addAll(classes(argument));
            }
        }
        classes.remove(Json.class);
        return classes;
    }

    private static Optional<CodeList<?>> listOf(Type type) {
        List<Class<?>> classes = classes(type);
        for (int i = 0; i + 1 < classes.size(); i++) {
            if (classes.get(i) == Code.class || classes.get(i) == Coding.class) {
                return CodeLists.standard().of(classes.get(i + 1));
            }
        }
        return Optional.empty();
    }

    private static String name(Class<?> type, RecordComponent component) {
        return type.getSimpleName() + "." + component.getName();
    }

    private static Object get(Composite record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException ex) {
            throw new AssertionError("Unable to read " + component, ex);
        }
    }
}
