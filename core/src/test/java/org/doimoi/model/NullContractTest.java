package org.doimoi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doimoi.dataset.Dataset;
import org.doimoi.value.Composite;
import org.doimoi.value.Json;
import org.doimoi.value.Name;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every record of the model does with null, with the lists it is given, and with its builder. */
class NullContractTest {

    /** One full instance of each record: the samples and all that is in them. */
    static List<Composite> data_records() throws ReflectiveOperationException {
        Map<Class<?>, Composite> records = new LinkedHashMap<>();
        collect(Samples.dataset(), records);
        collect(IndicatorSamples.AREA, records);
        // the first of a type that has everything set stands for the type
        assertThat(records.keySet())
                .as("Has an entity or a part been added? Then add it to Samples with every component set")
                .containsAll(Stream.concat(
                                SamplesTest.leaves(Entity.class).stream(), SamplesTest.leaves(Part.class).stream())
                        .toList());
        return List.copyOf(records.values());
    }

    private static void collect(Composite record, Map<Class<?>, Composite> records)
            throws ReflectiveOperationException {
        if (isFull(record)) {
            records.putIfAbsent(record.getClass(), record);
        }
        for (Object value : values(record)) {
            for (Object element : value instanceof List<?> list ? list : Collections.singletonList(value)) {
                if (element instanceof Composite part) {
                    collect(part, records);
                }
            }
        }
    }

    private static boolean isFull(Composite record) throws ReflectiveOperationException {
        for (Object value : values(record)) {
            if (value == null || value instanceof Collection<?> list && list.isEmpty()) {
                return false;
            }
        }
        return !record.extras().isEmpty();
    }

    private static Object[] values(Composite record) throws ReflectiveOperationException {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getAccessor().invoke(record);
        }
        return values;
    }

    private static Composite make(Class<? extends Composite> type, Object... values) throws Throwable {
        Class<?>[] types = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Constructor<? extends Composite> constructor = type.getDeclaredConstructor(types);
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException ex) {
            throw ex.getCause();
        }
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isCollection(RecordComponent component) {
        return component.getType() == List.class || component.getType() == Map.class;
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @MethodSource("data_records")
    void test_constructor_null(Composite full) throws Throwable {
        RecordComponent[] components = full.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            Object[] values = values(full);
            values[i] = null;
            String name = components[i].getName();
            if (isCollection(components[i])) {
                Object read = components[i].getAccessor().invoke(make(full.getClass(), values));
                assertThat(read)
                        .as("%s of a mapper that found none; copy it with Copies.of", name)
                        .isEqualTo(components[i].getType() == List.class ? List.of() : Map.of());
            } else if (isNullable(components[i])) {
                assertThat(components[i].getAccessor().invoke(make(full.getClass(), values)))
                        .as(name)
                        .isNull();
            } else {
                assertThatThrownBy(() -> make(full.getClass(), values))
                        .as("%s is not @Nullable; check it with requireNonNull in the constructor", name)
                        .isInstanceOf(NullPointerException.class)
                        .hasMessage(name);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("data_records")
    void test_constructor_copiesLists(Composite full) throws Throwable {
        RecordComponent[] components = full.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            if (components[i].getType() != List.class) {
                continue;
            }
            Object[] values = values(full);
            List<Object> given = new ArrayList<>((List<?>) values[i]);
            values[i] = given;
            Composite copy = make(full.getClass(), values);
            given.clear();
            List<?> kept = (List<?>) components[i].getAccessor().invoke(copy);
            assertThat(kept).as(components[i].getName()).isNotEmpty();
            assertThatThrownBy(kept::clear)
                    .as(components[i].getName())
                    .isInstanceOf(UnsupportedOperationException.class);
            List<Object> withNull = new ArrayList<>(kept);
            withNull.add(null);
            values[i] = withNull;
            assertThatThrownBy(() -> make(full.getClass(), values)).isInstanceOf(NullPointerException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("data_records")
    void test_constructor_copiesExtras(Composite full) throws Throwable {
        RecordComponent[] components = full.getClass().getRecordComponents();
        assertThat(components[components.length - 1].getName())
                .as("the last component")
                .isEqualTo("extras");
        Object[] values = values(full);
        Map<String, Json> given = new LinkedHashMap<>();
        given.put("z", Json.of(1));
        given.put("a", null);
        values[values.length - 1] = given;
        Composite copy = make(full.getClass(), values);
        given.clear();
        assertThat(copy.extras().toString()).isEqualTo("{z=1, a=null}");
        assertThat(copy.extras()).containsEntry("a", Json.NULL);
        assertThatThrownBy(copy.extras()::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @MethodSource("data_records")
    void test_equals(Composite full) throws Throwable {
        RecordComponent[] components = full.getClass().getRecordComponents();
        Composite same = make(full.getClass(), values(full));
        assertThat(same).isEqualTo(full).hasSameHashCodeAs(full).hasToString(full.toString());
        for (int i = 0; i < components.length; i++) {
            if (isCollection(components[i]) || isNullable(components[i])) {
                Object[] values = values(full);
                values[i] = null;
                assertThat(make(full.getClass(), values))
                        .as(components[i].getName())
                        .isNotEqualTo(full);
            }
        }
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @MethodSource("data_records")
    void test_toBuilder_roundTrip(Composite full) throws ReflectiveOperationException {
        Method toBuilder = method(full.getClass(), "toBuilder");
        if (toBuilder == null) {
            // records of two or three components are made by their constructors
            assertThat(full.getClass().getRecordComponents()).hasSizeLessThanOrEqualTo(4);
            assertThat(method(full.getClass(), "builder")).isNull();
            return;
        }
        Object builder = toBuilder.invoke(full);
        assertThat(builder.getClass().getMethod("build").invoke(builder)).isEqualTo(full);
    }

    @ParameterizedTest
    @MethodSource("data_records")
    void test_builder_namesAllThatIsMissing(Composite full) throws ReflectiveOperationException {
        if (method(full.getClass(), "builder") == null) {
            return;
        }
        List<String> required = Stream.of(full.getClass().getRecordComponents())
                .filter(component -> !isCollection(component) && !isNullable(component))
                .map(RecordComponent::getName)
                .toList();
        Object builder = full.getClass().getMethod("builder").invoke(null);
        Method build = builder.getClass().getMethod("build");
        if (required.isEmpty()) {
            Composite empty = (Composite) build.invoke(builder);
            assertThat(empty.extras()).isEmpty();
            return;
        }
        assertThatThrownBy(() -> build.invoke(builder))
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith(required.toString());
    }

    private static @Nullable Method method(Class<?> type, String name) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Test
    void test_builder_entitiesHaveOne() {
        for (Class<?> type : SamplesTest.leaves(Entity.class)) {
            assertThat(method(type, "builder")).as("%s.builder()", type).isNotNull();
            assertThat(method(type, "toBuilder")).as("%s.toBuilder()", type).isNotNull();
        }
        assertThat(Dataset.builder().build().size()).isZero();
    }

    @Test
    void test_builder_null() {
        assertThatThrownBy(() -> Startup.builder().id(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Startup.builder().addNames((Name) null)).isInstanceOf(NullPointerException.class);
        assertThat(Samples.STARTUP.toBuilder().stage(null).build().stage()).isNull();
    }
}
