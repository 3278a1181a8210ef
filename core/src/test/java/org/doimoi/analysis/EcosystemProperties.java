package org.doimoi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.doimoi.code.Provinces;
import org.doimoi.dataset.Dataset;
import org.doimoi.model.Entity;
import org.doimoi.model.Incubator;
import org.doimoi.model.Samples;
import org.doimoi.model.Startup;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.jspecify.annotations.Nullable;

class EcosystemProperties {

    private static final LocalDate OLD = LocalDate.of(2025, 6, 30);
    private static final LocalDate NEW = LocalDate.of(2025, 7, 1);

    @Provide
    Arbitrary<List<Startup>> startups() {
        Arbitrary<String> provinces = Arbitraries.of(Provinces.standard().inForce(OLD).stream()
                .map(province -> province.code())
                .toList());
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        provinces,
                        Arbitraries.of("idea", "growth", "unheard-of").injectNull(0.2),
                        Arbitraries.integers().between(0, 9).injectNull(0.2),
                        Arbitraries.integers().between(0, 5).set().ofMaxSize(3))
                .as(EcosystemProperties::startup)
                .list()
                .ofMaxSize(40)
                .uniqueElements(Startup::id);
    }

    private static Startup startup(
            int number, String province, @Nullable String stage, @Nullable Integer headcount, Set<Integer> incubators) {
        return Startup.builder()
                .from(Samples.STARTUP)
                .id(Id.parse("H38:" + number))
                .province(Code.of(province))
                .stage(stage == null ? null : Code.of(stage))
                .headcount(headcount)
                .successor(null)
                .provenance(null)
                .supportedBy(incubators.stream()
                        .sorted()
                        .map(one -> Id.<Incubator>parse("H01:inc-" + one))
                        .toList())
                .fundingRounds(List.of())
                .build();
    }

    private static Incubator incubator(int number) {
        return Incubator.builder()
                .from(Samples.INCUBATOR)
                .id(Id.parse("H01:inc-" + number))
                .host(null)
                .cohorts(List.of())
                .provenance(null)
                .build();
    }

    private static Ecosystem ecosystem(List<Startup> startups) {
        return Ecosystem.of(
                OLD,
                Dataset.builder()
                        .addAllStartups(startups)
                        .addIncubators(incubator(0), incubator(1), incubator(2), incubator(3))
                        .build());
    }

    // -----------------------------------------------------------------------
    @Property(tries = 200)
    void groupsCountAsALoopDoes(@ForAll("startups") List<Startup> startups) {
        Map<String, Integer> counts = new HashMap<>();
        startups.forEach(one -> counts.merge(String.valueOf(one.stage()), 1, Integer::sum));
        Map<String, Integer> counted = new HashMap<>();
        ecosystem(startups).startups().by("stage").count().rows().forEach(row -> {
            String code = Labels.code(row.get(0));
            counted.put(String.valueOf(code), ((BigDecimal) row.get(1)).intValue());
        });
        assertThat(counted).isEqualTo(counts);
    }

    @Property(tries = 200)
    void countingThenCarryingIsCarryingThenCounting(@ForAll("startups") List<Startup> startups) {
        Ecosystem old = ecosystem(startups);
        Tabulation carried = old.startups()
                .by("province", "stage")
                .count()
                .on(NEW)
                .sorted("stage")
                .sorted("province");
        Tabulation counted = old.on(NEW)
                .startups()
                .by("province", "stage")
                .count()
                .sorted("stage")
                .sorted("province");
        assertThat(carried.toCsv()).isEqualTo(counted.toCsv());
        assertThat(carried.notes()).isEmpty();
    }

    @Property(tries = 200)
    void filtersAndGroupsAgree(@ForAll("startups") List<Startup> startups) {
        Ecosystem old = ecosystem(startups);
        for (List<@Nullable Object> row : old.startups().by("province").count().rows()) {
            String code = String.valueOf(Labels.code(row.get(0)));
            assertThat(old.startups().in(code).size()).isEqualTo(((BigDecimal) row.get(1)).intValue());
            assertThat(old.startups().with("province", code).list())
                    .isEqualTo(startups.stream()
                            .filter(one -> one.province().toString().equals(code))
                            .toList());
        }
    }

    @Property(tries = 200)
    void everyRecordIsFoundAndReferencesAgreeBothWays(@ForAll("startups") List<Startup> startups) {
        Ecosystem old = ecosystem(startups);
        for (Entity record : old.records(Entity.class)) {
            assertThat(old.find(record.id())).contains(record);
            for (Entity other : old.referred(record.id())) {
                assertThat(old.referring(other.id()).list()).contains(record);
            }
        }
        for (int i = 0; i <= 5; i++) {
            Id<Incubator> id = Id.parse("H01:inc-" + i);
            assertThat(old.referring(id).list())
                    .isEqualTo(startups.stream()
                            .filter(one -> one.supportedBy().contains(id))
                            .toList());
        }
    }

    @Property(tries = 200)
    void recordsOfOneIdentifierCountOnce(
            @ForAll("startups") List<Startup> one, @ForAll("startups") List<Startup> other) {
        Ecosystem both = Ecosystem.of(
                OLD,
                Dataset.builder().addAllStartups(one).build(),
                Dataset.builder().addAllStartups(other).build());
        Set<Id<?>> ids = new HashSet<>();
        List<Startup> all = new ArrayList<>(one);
        all.addAll(other);
        all.forEach(startup -> ids.add(startup.id()));
        assertThat(both.size()).isEqualTo(ids.size());
        assertThat(both.size() + both.superseded().size()).isEqualTo(all.size());
        other.forEach(startup -> assertThat(both.find(startup.id())).contains(startup));
    }

    @Property(tries = 200)
    void sumsAndMeansAreThoseOfALoop(@ForAll("startups") List<Startup> startups) {
        Tabulation sums = ecosystem(startups).startups().by().sum("headcount");
        List<Integer> said = new ArrayList<>();
        for (Startup startup : startups) {
            if (startup.headcount() != null) {
                said.add(startup.headcount());
            }
        }
        if (said.isEmpty()) {
            assertThat(sums.column("sum headcount")).allMatch(cell -> cell == null);
        } else {
            int sum = said.stream().mapToInt(i -> i).sum();
            assertThat(sums.column("sum headcount")).containsExactly(BigDecimal.valueOf(sum));
        }
    }
}
