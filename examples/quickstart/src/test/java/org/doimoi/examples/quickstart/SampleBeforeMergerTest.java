package org.doimoi.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.doimoi.code.CodeList;
import org.doimoi.code.CodeLists;
import org.doimoi.code.Province;
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
import org.doimoi.value.Id;
import org.doimoi.value.Period;
import org.doimoi.value.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleBeforeMergerTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final Path COMMITTED = SampleEcosystemTest.DATA.resolve("ecosystem-2025-06-30.ndjson");
    private static final Exchange EXCHANGE =
            ExchangeReader.on(DAY).read(COMMITTED).exchange();
    private static final Dataset DATASET = EXCHANGE.dataset();
    private static final Dataset TODAY = ExchangeReader.on(SampleEcosystemTest.DAY)
            .read(SampleEcosystemTest.DATA.resolve("ecosystem.ndjson"))
            .exchange()
            .dataset();
    private static final CodeList<Province> PROVINCES = CodeLists.standard().get(Province.class);

    private static Agency agency(String id) {
        return DATASET.agencies().stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void testCommittedFileIsWhatTheProgramMakes() throws IOException {
        Exchange made = SampleEcosystem.makeBeforeMerger(SampleEcosystemTest.DATA.resolve("ror_vn.json"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExchangeWriter().write(made, out, Format.NDJSON);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .as("examples/data/ecosystem-2025-06-30.ndjson is out of date; run the main method of SampleEcosystem"
                        + " in the folder of the whole project")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-06-30", "2025-07-01", "2026-11-24"})
    void testNothingIsWrongWithIt(LocalDate day) {
        Reading reading = ExchangeReader.on(day)
                .checking(checker ->
                        checker.withWaivers(Policies.waivers(SampleEcosystemTest.DATA.resolve("ecosystem.waivers.json"))
                                .waivers()))
                .read(COMMITTED);
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.findings()).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.pointer()).isEqualTo("/agency/certainty");
        });
    }

    @Test
    void testStartupsAreWhatTheProgramMakesAndInOrder() throws IOException {
        Path committed = SampleEcosystemTest.DATA.resolve("startups-2025-06-30.ndjson");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExchangeWriter().write(SampleEcosystem.makeStartupsBeforeMerger(), out, Format.NDJSON);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(committed));
        Reading reading = ExchangeReader.on(DAY).read(committed);
        assertThat(reading.records()).isGreaterThan(50);
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.findings()).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.pointer()).isEqualTo("/startup/fictional");
        });
    }

    @Test
    void testHeader() {
        assertThat(EXCHANGE.header().codesAsOf()).isEqualTo(DAY);
        assertThat(EXCHANGE.header().created()).asString().isEqualTo("2025-06-30T08:00+07:00");
        assertThat(EXCHANGE.header().counts())
                .hasSameSizeAs(Table.all())
                .containsEntry("agencies", 1L + 2 * 63)
                .containsEntry("organizations", 129L);
    }

    @Test
    void testRealRecordsAlone() {
        assertThat(DATASET.size()).isEqualTo(1 + 2 * 63 + 129);
        assertThat(DATASET.agencies()).hasSize(1 + 2 * 63);
        assertThat(DATASET.organizations()).hasSize(129).allSatisfy(one -> {
            assertThat(one.id().issuer()).isEqualTo("ror");
            assertThat(one.province()).isNotNull();
        });
        for (Table<?> table : Table.all()) {
            assertThat(table.rows(DATASET))
                    .allSatisfy(one -> assertThat(one.extras()).doesNotContainKey("fictional"));
        }
    }

    @Test
    void test15IsYenBai() {
        Agency committee = agency("H63:ubnd");
        assertThat(committee.names().get(0).value()).isEqualTo("Ủy ban nhân dân tỉnh Yên Bái");
        assertThat(committee.province()).isEqualTo(Code.of("15"));
        assertThat(agency("H63:so-khcn").province()).isEqualTo(Code.of("15"));
        assertThat(agency("H38:ubnd").province()).isEqualTo(Code.of("10"));
        assertThat(agency("H38:ubnd").active()).isNull();
    }

    @Test
    void testEachProvinceHasItsCommittee() {
        assertThat(DATASET.agencies().stream()
                        .filter(one -> Code.of("peoples-committee").equals(one.kind()))
                        .collect(Collectors.toMap(Agency::province, Agency::agencyCode)))
                .isEqualTo(PROVINCES.entries(DAY).stream()
                        .collect(Collectors.toMap(one -> Code.of(one.code()), one -> Code.of(one.agencyCode()))));
    }

    @Test
    void testAgenciesThatAreNoMoreSaySo() {
        Set<Id<Agency>> today = TODAY.agencies().stream().map(Agency::id).collect(Collectors.toSet());
        List<Agency> ended =
                DATASET.agencies().stream().filter(one -> one.active() != null).toList();
        assertThat(ended).hasSize(2 * 29).allSatisfy(one -> {
            assertThat(one.active()).isEqualTo(Period.of(null, DAY));
            assertThat(one.codesOn()).isEqualTo(DAY);
        });
        assertThat(ended)
                .containsExactlyElementsOf(DATASET.agencies().stream()
                        .filter(one -> !today.contains(one.id()))
                        .toList());
    }

    @Test
    void testOrganizationsAreWhereTheyAreToday() {
        Map<Id<Organization>, Organization> today =
                TODAY.organizations().stream().collect(Collectors.toMap(Organization::id, one -> one));
        Set<Id<Organization>> elsewhere = new HashSet<>();
        for (Organization then : DATASET.organizations()) {
            Organization now = today.get(then.id());
            Province province = PROVINCES.find(then.province(), DAY).orElseThrow();
            assertThat(PROVINCES.on(province, SampleEcosystemTest.DAY))
                    .as(then.id().toString())
                    .extracting(one -> Code.<Province>of(one.code()))
                    .containsExactly(now.province());
            assertThat(then.toBuilder().province(now.province()).build()).isEqualTo(now);
            if (!then.province().equals(now.province())) {
                elsewhere.add(then.id());
            }
        }
        assertThat(elsewhere)
                .as("organisations whose province has another code today")
                .hasSize(10);
    }

    @Test
    void testNoClassification() {
        for (Table<?> table : Table.all()) {
            for (Entity record : table.rows(DATASET)) {
                References.visit(record, new References.Visitor() {
                    @Override
                    public void coding(Coding<?> coding, Class<?> list, Pointer at) {
                        throw new AssertionError(record.id() + " has the code " + coding + " of " + list);
                    }
                });
            }
        }
    }
}
