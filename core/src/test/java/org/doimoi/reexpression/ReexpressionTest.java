package org.doimoi.reexpression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Reader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.doimoi.code.AgencyCode;
import org.doimoi.code.CodeListProvider;
import org.doimoi.code.CodeLists;
import org.doimoi.code.Industry;
import org.doimoi.code.Province;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Header;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Messages;
import org.doimoi.finding.Severity;
import org.doimoi.model.Agency;
import org.doimoi.model.Organization;
import org.doimoi.model.Partnership;
import org.doimoi.model.Provenance;
import org.doimoi.model.Samples;
import org.doimoi.model.Startup;
import org.doimoi.reexpression.CodeChange.Reason;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Id;
import org.doimoi.value.Json;
import org.doimoi.value.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReexpressionTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Organization organization(String province) {
        return Samples.ORGANIZATION.toBuilder()
                .id(Id.of("H26", "o-" + province))
                .province(Code.of(province))
                .address(null)
                .provenance(null)
                .recognitions(List.of())
                .build();
    }

    private static Startup startup(List<Coding<Industry>> industries) {
        return Samples.STARTUP.toBuilder()
                .province(Code.of("10"))
                .address(null)
                .provenance(null)
                .fields(List.of())
                .recognitions(List.of())
                .industries(industries)
                .build();
    }

    private static Exchange exchange(LocalDate codesAsOf, Dataset dataset) {
        return new Exchange(
                Header.builder()
                        .doimoi(Header.CONTRACT)
                        .codesAsOf(codesAsOf)
                        .putCounts(
                                "organizations", (long) dataset.organizations().size())
                        .build(),
                dataset);
    }

    private static Exchange organizations(LocalDate codesAsOf, String... provinces) {
        return exchange(
                codesAsOf,
                Dataset.builder()
                        .organizations(Stream.of(provinces)
                                .map(ReexpressionTest::organization)
                                .toList())
                        .build());
    }

    private static List<String> provinces(Exchange exchange) {
        return exchange.dataset().organizations().stream()
                .map(one -> String.valueOf(one.province()))
                .toList();
    }

    private static List<String> rules(Reexpressed result) {
        return result.findings().stream().map(Finding::rule).toList();
    }

    // -----------------------------------------------------------------------
    @Test
    void replacesEveryCodeThatPassedIntoOne() {
        Reexpressed result = Reexpression.to(TODAY).apply(organizations(BEFORE, "10", "15", "04", "22", "54"));
        assertThat(result.isComplete()).isTrue();
        assertThat(result.findings()).isEmpty();
        assertThat(result.moved().header().codesAsOf()).isEqualTo(TODAY);
        assertThat(provinces(result.moved())).containsExactly("15", "15", "04", "22", "66");
        assertThat(result.log().changes())
                .extracting(CodeChange::toString)
                .containsExactly(
                        "organization H26:o-10 /province: province 10 Lào Cai -> 15 Lào Cai (202/2025/QH15; code 19/2025/QĐ-TTg)",
                        "organization H26:o-15 /province: province 15 Yên Bái -> 15 Lào Cai (202/2025/QH15; code 19/2025/QĐ-TTg)",
                        "organization H26:o-22 /province: province 22 Quảng Ninh -> 22 Quảng Ninh (36/2026/QH16)",
                        "organization H26:o-54 /province: province 54 Phú Yên -> 66 Đắk Lắk (202/2025/QH15; code 19/2025/QĐ-TTg)");
        assertThat(result.log().changes())
                .extracting(CodeChange::reason)
                .containsExactly(Reason.MERGER, Reason.MERGER, Reason.SUCCESSION, Reason.MERGER);
    }

    @Test
    void aCodeThatIsSeveralOnTheOtherDayIsAFindingAndItsRecordStays() {
        Exchange now = organizations(TODAY, "15", "04");
        Reexpressed result = Reexpression.to(BEFORE).apply(now);
        assertThat(result.isComplete()).isFalse();
        assertThat(provinces(result.moved())).containsExactly("04");
        assertThat(result.moved().header().codesAsOf()).isEqualTo(BEFORE);
        assertThat(result.moved().header().counts()).containsExactly(Map.entry("organizations", 1L));
        assertThat(provinces(result.left())).containsExactly("15");
        assertThat(result.left().header().codesAsOf()).isEqualTo(TODAY);
        assertThat(result.left().header().counts()).containsExactly(Map.entry("organizations", 1L));
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.pointer()).isEqualTo("/organizations/0/province");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(Messages.ENGLISH.text(finding))
                    .isEqualTo("\"15\" of the list province, Lao Cai, is several codes on"
                            + " 2025-06-30: 10 Lao Cai, 15 Yen Bai; which one is meant is not guessed");
        });
    }

    @Test
    void theLogLeadsBackFromAMerger() {
        Exchange old = organizations(BEFORE, "10", "15", "04", "22", "54", "52");
        Reexpressed there = Reexpression.to(TODAY).apply(old);
        Reexpressed back = Reexpression.to(BEFORE).undoing(there.log()).apply(there.moved());
        assertThat(back.findings()).isEmpty();
        assertThat(back.moved()).isEqualTo(old);
        assertThat(back.log().changes()).extracting(CodeChange::reason).containsOnly(Reason.LOG);
    }

    @Test
    void aCodeThatWasChangedSinceIsNotUndone() {
        Reexpressed there = Reexpression.to(TODAY).apply(organizations(BEFORE, "10"));
        Organization edited =
                organization("10").toBuilder().province(Code.of("04")).build();
        Exchange other =
                exchange(TODAY, Dataset.builder().addOrganizations(edited).build());
        assertThat(provinces(Reexpression.to(BEFORE)
                        .undoing(there.log())
                        .apply(other)
                        .moved()))
                .containsExactly("04");
    }

    @Test
    void aPublisherPassesToTheHeirOfItsAgencyAndBack() {
        Provenance provenance = new Provenance(Code.of("H63"), null, null, Map.of());
        Organization sent =
                organization("15").toBuilder().provenance(provenance).build();
        Exchange old = new Exchange(
                Header.of(BEFORE).toBuilder().publisher(Code.of("H63")).build(),
                Dataset.builder().addOrganizations(sent).build());
        Reexpressed there = Reexpression.to(TODAY).apply(old);
        assertThat(there.moved().header().publisher()).isEqualTo(Code.<AgencyCode>of("H38"));
        assertThat(there.moved().dataset().organizations().get(0).provenance())
                .extracting(Provenance::publisher)
                .isEqualTo(Code.<AgencyCode>of("H38"));
        assertThat(Reexpression.to(BEFORE)
                        .undoing(there.log())
                        .apply(there.moved())
                        .moved())
                .isEqualTo(old);
    }

    @Test
    void anAgencyThatEndedIsNotTurnedIntoItsHeir() {
        Agency yenBai = Samples.AGENCY.toBuilder()
                .agencyCode(Code.of("H63"))
                .province(Code.of("15"))
                .active(null)
                .parent(null)
                .provenance(null)
                .build();
        Exchange old = exchange(BEFORE, Dataset.builder().addAgencies(yenBai).build());
        assertThat(rules(Reexpression.to(TODAY).apply(old))).containsExactly("own-code-ended");
        Agency closed = yenBai.toBuilder().active(Period.of(null, BEFORE)).build();
        Reexpressed result = Reexpression.to(TODAY)
                .apply(exchange(BEFORE, Dataset.builder().addAgencies(closed).build()));
        assertThat(result.isComplete()).isTrue();
        assertThat(result.moved().dataset().agencies()).containsExactly(closed);
    }

    @ParameterizedTest
    @CsvSource({
        "vsic2018:01, code-same-name, vsic2025:01",
        "vsic2018:K, code-same-name, vsic2025:L",
        "vsic2018:62, code-no-heir,",
    })
    void aClassificationThatChangedManyToManyIsNeverConvertedSilently(String code, String rule, String offered) {
        Exchange old = exchange(
                BEFORE,
                Dataset.builder()
                        .addStartups(startup(List.of(Coding.parse(code))))
                        .build());
        Reexpressed result = Reexpression.to(TODAY).apply(old);
        assertThat(result.left().dataset()).isEqualTo(old.dataset());
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.fix() == null).isEqualTo(offered == null);
            if (finding.fix() != null) {
                assertThat(finding.fix().safe()).isFalse();
                assertThat(finding.fix().patch().toString())
                        .contains("{\"op\":\"replace\",\"path\":\"/startups/0/industries/0/code\",\"value\":\""
                                + offered.substring(offered.indexOf(':') + 1) + "\"}");
            }
        });
    }

    @Test
    void theCallerMayChoose() {
        Exchange old = exchange(
                BEFORE,
                Dataset.builder()
                        .addStartups(startup(List.of(Coding.parse("vsic2018:62"))))
                        .build());
        Reexpressed there = Reexpression.to(TODAY)
                .choosing("industry", "vsic2018:62", "vsic2025:62")
                .apply(old);
        assertThat(there.isComplete()).isTrue();
        assertThat(there.moved().dataset().startups().get(0).industries()).containsExactly(Coding.parse("vsic2025:62"));
        assertThat(Reexpression.to(BEFORE)
                        .undoing(there.log())
                        .apply(there.moved())
                        .moved())
                .isEqualTo(old);
        assertThatThrownBy(() -> Reexpression.to(TODAY).choosing("industry", "vsic2018:62", "vsic2025:00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vsic2025:00");
        assertThatThrownBy(() -> Reexpression.to(TODAY).choosing("industries", "vsic2018:62", "vsic2025:62"))
                .hasMessageContaining("There is no list 'industries'");
    }

    @Test
    void unknownCodesAreFindingsWhereTheListChanged() {
        Reexpressed result = Reexpression.to(TODAY).apply(organizations(BEFORE, "99", "605"));
        assertThat(rules(result)).containsExactly("code-unknown-then", "code-unknown-then");
        assertThat(provinces(result.left())).containsExactly("99", "605");
        // the list does not change between these days
        assertThat(Reexpression.to(LocalDate.of(2025, 6, 1))
                        .apply(organizations(LocalDate.of(2025, 5, 1), "99"))
                        .isComplete())
                .isTrue();
    }

    @Test
    void anUnknownCodeOfAnOpenListIsCarriedAndSaid() {
        Organization sent = organization("04").toBuilder()
                .provenance(new Provenance(Code.of("G09.20"), null, null, Map.of()))
                .build();
        Reexpressed result = Reexpression.to(TODAY)
                .apply(exchange(BEFORE, Dataset.builder().addOrganizations(sent).build()));
        assertThat(result.isComplete()).isTrue();
        assertThat(result.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "WARNING code-unknown-then /organizations/0/provenance/publisher: \"G09.20\" means nothing"
                                + " in the list agencyCode on 2025-06-30, so what it is on another day cannot be said");
    }

    @Test
    void codesOfAnUnknownSchemeAreNotDatedByTheList() {
        Exchange old = exchange(
                BEFORE,
                Dataset.builder()
                        .addStartups(startup(List.of(Coding.parse("naics2022:5415"))))
                        .build());
        assertThat(Reexpression.to(TODAY).apply(old).isComplete()).isTrue();
    }

    @Test
    void recordsOfUnknownTypesCannotBeMoved() {
        Exchange old = exchange(
                BEFORE,
                Dataset.builder()
                        .extras(Map.of("mentors", Json.of(List.of(Map.of("province", "10")))))
                        .build());
        Reexpressed result = Reexpression.to(TODAY).apply(old);
        assertThat(rules(result)).containsExactly("unknown-records-left");
        assertThat(result.left()).isEqualTo(old);
        assertThat(result.moved().dataset().extras()).isEmpty();
    }

    @Test
    void twoCodesThatBecameOneAreSaid() {
        Partnership linkage = Samples.PARTNERSHIP.toBuilder()
                .provinces(List.of(Code.<Province>of("10"), Code.of("15")))
                .regions(List.of())
                .provenance(null)
                .build();
        Reexpressed result = Reexpression.to(TODAY)
                .apply(exchange(
                        BEFORE, Dataset.builder().addPartnerships(linkage).build()));
        assertThat(result.findings())
                .extracting(Finding::toString)
                .containsExactly("ERROR same-after-merger /partnerships/0/provinces/1: \"15\" would stand twice, since"
                        + " two codes have become one; take one of them out first");
        assertThat(result.left().dataset().partnerships()).containsExactly(linkage);
    }

    @Test
    void aCodeThatStoodTwiceBeforeIsNotBlamedOnAMerger() {
        Partnership linkage = Samples.PARTNERSHIP.toBuilder()
                .provinces(List.of(Code.<Province>of("10"), Code.of("10")))
                .regions(List.of())
                .provenance(null)
                .build();
        assertThat(rules(Reexpression.to(TODAY)
                        .apply(exchange(
                                BEFORE,
                                Dataset.builder().addPartnerships(linkage).build()))))
                .isEmpty();
    }

    private static Exchange published(LocalDate codesAsOf, String... publishers) {
        return exchange(
                codesAsOf,
                Dataset.builder()
                        .organizations(Stream.of(publishers)
                                .map(code -> organization("04").toBuilder()
                                        .id(Id.of("H26", "o-" + code))
                                        .provenance(new Provenance(Code.of(code), null, null, Map.of()))
                                        .build())
                                .toList())
                        .build());
    }

    /** H05 took in H02, and H38 took in H63, while they went on. */
    @Test
    void aCodeThatWentOnWhileOthersJoinedItIsNotGuessedGoingBack() {
        Reexpressed result = Reexpression.to(BEFORE).apply(published(TODAY, "H05", "H38", "H26"));
        assertThat(rules(result)).containsExactly("code-several-heirs", "code-several-heirs");
        assertThat(result.left().dataset().organizations()).hasSize(2);
        assertThat(Messages.ENGLISH.text(result.findings().get(1))).contains("H38", "H63");
        Exchange old = published(BEFORE, "H02", "H05", "H38", "H63", "H26");
        Reexpressed there = Reexpression.to(TODAY).apply(old);
        assertThat(there.isComplete()).isTrue();
        Reexpressed back = Reexpression.to(BEFORE).undoing(there.log()).apply(there.moved());
        assertThat(back.findings()).isEmpty();
        assertThat(back.moved()).isEqualTo(old);
    }

    @Test
    void anAgencyThatWentOnIsItselfGoingBack() {
        Agency laoCai = Samples.AGENCY.toBuilder()
                .agencyCode(Code.of("H38"))
                .province(null)
                .active(null)
                .parent(null)
                .provenance(null)
                .build();
        Exchange now = exchange(TODAY, Dataset.builder().addAgencies(laoCai).build());
        assertThat(Reexpression.to(BEFORE).apply(now).moved().dataset().agencies())
                .containsExactly(laoCai);
    }

    @Test
    void twoRecordsOfOneIdAreNotMixedUpGoingBack() {
        Organization one = organization("10").toBuilder().id(Id.of("H26", "x")).build();
        Organization other =
                organization("15").toBuilder().id(Id.of("H26", "x")).build();
        Exchange old =
                exchange(BEFORE, Dataset.builder().addOrganizations(one, other).build());
        Reexpressed there = Reexpression.to(TODAY).apply(old);
        Reexpressed back = Reexpression.to(BEFORE).undoing(there.log()).apply(there.moved());
        assertThat(rules(back)).containsExactly("code-several-heirs", "code-several-heirs");
        assertThat(back.moved().dataset().size()).isZero();
    }

    @Test
    void aChoiceIsForWhatTheListLeavesOpenOnly() {
        Reexpressed result =
                Reexpression.to(TODAY).choosing("province", "10", "01").apply(organizations(BEFORE, "10"));
        assertThat(provinces(result.moved())).containsExactly("15");
        assertThatThrownBy(() -> Reexpression.to(TODAY).choosing("province", "zzz", "01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The code 'zzz' is not in the list province");
    }

    /** A host's rows may have a scheme where those of the library have none. */
    @Test
    void aListWithAndWithoutSchemesIsRead() {
        CodeLists lists = CodeLists.standard().with(new CodeListProvider() {
            @Override
            public Set<String> names() {
                return Set.of("province");
            }

            @Override
            public Reader open(String name) {
                return new StringReader("# source: x\n# certainty: own\nscheme\tcode\tvi\tkind\tregion\n"
                        + "own\tx1\tThử\tprovince\tNMM\n");
            }
        });
        assertThat(provinces(Reexpression.to(TODAY)
                        .withLists(lists)
                        .apply(organizations(BEFORE, "10"))
                        .moved()))
                .containsExactly("15");
    }

    @Test
    void recordsComeOneByOneAsWell() {
        List<ReexpressedRecord<Organization>> results = Reexpression.to(TODAY)
                .apply(Stream.of(organization("10"), organization("99"), organization("04")), BEFORE)
                .toList();
        assertThat(results).extracting(ReexpressedRecord::isMoved).containsExactly(true, false, true);
        assertThat(results.get(0).patch())
                .hasToString("[{\"op\":\"test\",\"path\":\"/province\",\"value\":\"10\"},"
                        + "{\"op\":\"replace\",\"path\":\"/province\",\"value\":\"15\"}]");
        assertThat(results.get(1).record()).isEqualTo(organization("99"));
        assertThat(results.get(2).changes()).isEmpty();
    }

    @Test
    void onTheSameDayNothingChanges() {
        Exchange old = organizations(BEFORE, "10", "99");
        Reexpressed result = Reexpression.to(BEFORE).apply(old);
        assertThat(result.moved()).isEqualTo(old);
        assertThat(result.log().changes()).isEmpty();
    }
}
