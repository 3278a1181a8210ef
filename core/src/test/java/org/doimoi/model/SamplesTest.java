package org.doimoi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.doimoi.code.CodeLists;
import org.doimoi.constraint.Violations;
import org.doimoi.rule.Context;
import org.doimoi.rule.Rules;
import org.doimoi.value.Composite;
import org.junit.jupiter.api.Test;

class SamplesTest {

    /** Every leaf of a sealed family. */
    static List<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .flatMap(permitted -> leaves(permitted).stream())
                        .toList()
                : List.of(type);
    }

    @Test
    void test_everyEntityHasOneSample() {
        assertThat(Samples.entities())
                .as("Has an entity been added? Then add a full instance of it to Samples")
                .extracting(Object::getClass)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(leaves(Entity.class));
    }

    @Test
    void test_everyComponentIsSetSomewhere() throws ReflectiveOperationException {
        Set<String> set = new LinkedHashSet<>();
        Set<Class<?>> seen = new LinkedHashSet<>();
        for (Entity entity : Samples.entities()) {
            collect(entity, set, seen);
        }
        List<String> missing = new ArrayList<>();
        for (Class<?> type : seen) {
            for (RecordComponent component : type.getRecordComponents()) {
                String name = type.getSimpleName() + "." + component.getName();
                if (!set.contains(name)) {
                    missing.add(name);
                }
            }
        }
        assertThat(seen).as("records in the samples").containsAll(leaves(Part.class));
        assertThat(missing)
                .as("Has a component been added? Then set it in Samples, where everything is set")
                .isEmpty();
    }

    private static void collect(Composite record, Set<String> set, Set<Class<?>> seen)
            throws ReflectiveOperationException {
        seen.add(record.getClass());
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = component.getAccessor().invoke(record);
            boolean empty = value == null
                    || value instanceof Collection<?> list && list.isEmpty()
                    || value instanceof Map<?, ?> map && map.isEmpty();
            if (!empty) {
                set.add(record.getClass().getSimpleName() + "." + component.getName());
            }
            List<?> values = value instanceof List<?> list ? list : empty ? List.of() : List.of(value);
            for (Object element : values) {
                if (element instanceof Composite part) {
                    collect(part, set, seen);
                }
            }
        }
    }

    @Test
    void test_samplesAreValid() {
        for (Entity entity : Samples.entities()) {
            assertThat(Violations.of(entity)).as(entity.id().toString()).isEmpty();
        }
        assertThat(Violations.of(Samples.dataset())).isEmpty();
    }

    @Test
    void test_samplesBreakNoRule() {
        List<String> findings = new ArrayList<>();
        Context context = new Context(Samples.dataset(), CodeLists.standard(), Samples.TODAY, Samples.TODAY, Set.of());
        Rules.standard()
                .forEach(rule -> rule.check(
                        context,
                        (found, breach) -> findings.add(found.id() + " "
                                + breach.row().record().id() + breach.at() + " " + breach.arguments())));
        assertThat(findings).isEmpty();
    }
}
