package org.doimoi.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doimoi.model.Actor;
import org.doimoi.model.Entity;
import org.doimoi.model.Samples;
import org.doimoi.model.Startup;
import org.junit.jupiter.api.Test;

class TableTest {

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(TableTest::leaves) : Stream.of(type);
    }

    @Test
    void test_all_everyEntityHasATable() {
        assertThat(Table.all())
                .as(
                        "Is this test failing? Every entity is a component of Dataset: List<@Valid ...>, and nothing else is")
                .<Object>extracting(Table::type)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(leaves(Entity.class).toList());
    }

    @Test
    void test_all_inTheOrderOfTheDataset() {
        assertThat(Table.all())
                .extracting(Table::name)
                .containsExactlyElementsOf(Stream.of(Dataset.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(name -> !name.equals("extras"))
                        .toList());
    }

    @Test
    void test_named() {
        for (Table<?> table : Table.all()) {
            assertThat(Table.named(table.name())).containsSame(table);
            assertThat(Table.named(table.recordName())).containsSame(table);
        }
        assertThat(Table.named("technologySupplies"))
                .isEqualTo(Table.named("technologySupply"))
                .isPresent();
        assertThat(Table.named("agencies")).isEqualTo(Table.named("agency")).isPresent();
        assertThat(Table.named("extras")).isEmpty();
        assertThat(Table.named("Startup")).isEmpty();
        assertThat(Table.named("")).isEmpty();
    }

    @Test
    void test_of() {
        assertThat(Table.of(Startup.class).name()).isEqualTo("startups");
        assertThat(Table.of(Startup.class).recordName()).isEqualTo("startup");
        assertThatThrownBy(() -> Table.of(Actor.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Actor");
    }

    @Test
    void test_rows() {
        Dataset dataset = Samples.dataset();
        for (Table<?> table : Table.all()) {
            assertThat(table.rows(dataset)).isNotEmpty().allMatch(table.type()::isInstance);
            assertThat(table.stream(dataset).map(Row::index))
                    .containsExactlyElementsOf(Stream.iterate(0, i -> i + 1)
                            .limit(table.rows(dataset).size())
                            .toList());
        }
        assertThat(Table.of(Startup.class).stream(dataset))
                .singleElement()
                .satisfies(row -> assertThat((Object) row.record()).isEqualTo(Samples.STARTUP));
    }

    @Test
    void test_assemble_roundTrip() {
        Dataset dataset = Samples.dataset();
        Map<Table<?>, List<?>> rows = new LinkedHashMap<>();
        Table.all().forEach(table -> rows.put(table, table.rows(dataset)));
        assertThat(Table.assemble(rows, dataset.extras())).isEqualTo(dataset);
        assertThat(Table.assemble(Map.of(), Map.of()))
                .isEqualTo(Dataset.builder().build());
    }

    @Test
    void test_dataset_size() {
        assertThat(Dataset.builder()
                        .addAgencies(Samples.AGENCY, Samples.AGENCY)
                        .addStartups(Samples.STARTUP)
                        .build()
                        .size())
                .isEqualTo(3);
        assertThat(Dataset.builder().build().size()).isZero();
    }
}
