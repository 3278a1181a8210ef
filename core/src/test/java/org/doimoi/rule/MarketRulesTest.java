package org.doimoi.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.code.CodeLists;
import org.doimoi.code.ListingStatus;
import org.doimoi.code.RecognitionKind;
import org.doimoi.code.StartupKind;
import org.doimoi.dataset.Dataset;
import org.doimoi.model.IntellectualPropertyRight;
import org.doimoi.model.Ownership;
import org.doimoi.model.Proposal;
import org.doimoi.model.Recognition;
import org.doimoi.model.Samples;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules on listings, proposals and recognitions. */
class MarketRulesTest {

    private static final Dataset GOOD = Samples.dataset();

    private static Dataset with(TechnologySupply supply) {
        return GOOD.toBuilder().technologySupplies(List.of(supply)).build();
    }

    private static Dataset with(TechnologyDemand demand) {
        return GOOD.toBuilder().technologyDemands(List.of(demand)).build();
    }

    private static Dataset with(Proposal proposal) {
        return GOOD.toBuilder().proposals(List.of(proposal)).build();
    }

    private static Dataset startup(Recognition... recognitions) {
        return GOOD.toBuilder()
                .startups(List.of(Samples.STARTUP.toBuilder()
                        .recognitions(List.of(recognitions))
                        .build()))
                .build();
    }

    private static Ownership owner(String actor, String name) {
        return new Ownership(actor == null ? null : Id.parse(actor), name, null, Map.of());
    }

    // -----------------------------------------------------------------------
    @Test
    void supplyOfTheSeekerShouldBeFound() {
        TechnologySupply own = Samples.SUPPLY.toBuilder()
                .owners(List.of(owner("ror:001ydh096", null), owner("H38:st-0001", null)))
                .build();
        assertThat(Check.rule("proposal-own-supply").findings(with(own)))
                .containsExactly("proposal[0]/supply {seeker=H38:st-0001, value=H38:sup-001}");
    }

    @Test
    void supplyOfOthersOrNoneShouldBeLeftAlone() {
        assertThat(Check.rule("proposal-own-supply")
                        .places(with(Samples.PROPOSAL.toBuilder().supply(null).build())))
                .isEmpty();
        assertThat(Check.rule("proposal-own-supply")
                        .places(with(Samples.PROPOSAL.toBuilder()
                                .supply(Id.of("x", "gone"))
                                .build())))
                .isEmpty();
    }

    @Test
    void proposalOfTheSeekerShouldBeFound() {
        Proposal own =
                Samples.PROPOSAL.toBuilder().proposer(Id.of("H38", "st-0001")).build();
        assertThat(Check.rule("proposal-by-seeker").findings(with(own)))
                .containsExactly("proposal[0]/proposer {value=H38:st-0001}");
    }

    @Test
    void proposalOnADemandThatIsMissingShouldBeLeftToReferences() {
        Proposal lost = Samples.PROPOSAL.toBuilder()
                .demand(Id.of("x", "gone"))
                .proposer(Id.of("H38", "st-0001"))
                .build();
        assertThat(Check.rule("proposal-by-seeker").places(with(lost))).isEmpty();
        assertThat(Check.rule("proposal-out-of-time").places(with(lost))).isEmpty();
    }

    @Test
    void supplyOfSomebodyElseShouldBeFound() {
        TechnologySupply foreign = Samples.SUPPLY.toBuilder()
                .owners(List.of(owner("H38:inc-01", null)))
                .build();
        assertThat(Check.rule("proposal-foreign-supply").findings(with(foreign)))
                .containsExactly("proposal[0]/proposer {supply=H38:sup-001, value=ror:001ydh096}");
    }

    @Test
    void supplyWithAnOwnerKnownByNameShouldBeLeftAlone() {
        TechnologySupply named = Samples.SUPPLY.toBuilder()
                .owners(List.of(owner("H38:inc-01", null), owner(null, "Trường Đại học Mẫu")))
                .build();
        assertThat(Check.rule("proposal-foreign-supply").places(with(named))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, true", "2026-07-01, false", "2026-12-31, false", "2027-01-01, true"})
    void proposalOutOfTimeShouldBeFound(LocalDate submitted, boolean found) {
        Proposal proposal = Samples.PROPOSAL.toBuilder().submitted(submitted).build();
        List<String> findings = Check.rule("proposal-out-of-time").findings(with(proposal));
        assertThat(findings)
                .isEqualTo(
                        found
                                ? List.of("proposal[0]/submitted {from=2026-07-01, through=2026-12-31, value="
                                        + submitted + "}")
                                : List.of());
    }

    @Test
    void proposalOnAnOpenDemandShouldBeLeftAlone() {
        TechnologyDemand open = Samples.DEMAND.toBuilder()
                .published(null)
                .deadline(null)
                .status(ListingStatus.DRAFT)
                .build();
        assertThat(Check.rule("proposal-out-of-time").places(with(open))).isEmpty();
        TechnologyDemand without = Samples.DEMAND.toBuilder().deadline(null).build();
        Dataset early = with(without).toBuilder()
                .proposals(List.of(Samples.PROPOSAL.toBuilder()
                        .submitted(LocalDate.of(2026, 6, 30))
                        .build()))
                .build();
        assertThat(Check.rule("proposal-out-of-time").findings(early))
                .containsExactly("proposal[0]/submitted {from=2026-07-01, through=.., value=2026-06-30}");
    }

    // -----------------------------------------------------------------------
    @Test
    void publishedListingThatExpiredShouldBeFound() {
        assertThat(Check.rule("listing-expired").today(LocalDate.of(2027, 6, 2)).findings(GOOD))
                .containsExactly(
                        "technologySupply[0]/status {day=2027-06-02, value=2027-06-01}",
                        "technologyDemand[0]/status {day=2027-06-02, value=2027-01-31}");
    }

    @Test
    void publishedListingOnItsLastDayShouldBeLeftAlone() {
        assertThat(Check.rule("listing-expired")
                        .today(LocalDate.of(2027, 1, 31))
                        .places(GOOD))
                .isEmpty();
    }

    @Test
    void listingThatSaysItExpiredShouldBeLeftAlone() {
        Dataset dataset =
                with(Samples.SUPPLY.toBuilder().status(ListingStatus.EXPIRED).build());
        assertThat(Check.rule("listing-expired")
                        .today(LocalDate.of(2027, 12, 1))
                        .places(dataset))
                .containsExactly("technologyDemand[0]/status");
    }

    // -----------------------------------------------------------------------
    @Test
    void recognitionThatEndedShouldBeFound() {
        LocalDate day = LocalDate.of(2031, 1, 6);
        assertThat(Check.rule("recognition-expired").today(day).findings(GOOD))
                .containsExactly(
                        "organization[0]/recognitions/0/status {day=2031-01-06, value=2031-01-05}",
                        "startup[0]/recognitions/0/status {day=2031-01-06, value=2031-01-05}",
                        "incubator[0]/recognitions/0/status {day=2031-01-06, value=2031-01-05}");
        assertThat(Check.rule("recognition-expired").today(day.minusDays(1)).places(GOOD))
                .isEmpty();
    }

    @Test
    void recognitionThatDoesNotSayItIsValidShouldBeLeftAlone() {
        Recognition good = Samples.STARTUP.recognitions().get(0);
        Dataset dataset = startup(
                good.toBuilder().status(null).build(),
                good.toBuilder().status(Code.of("expired")).build(),
                good.toBuilder().through(null).build());
        assertThat(Check.rule("recognition-expired")
                        .today(LocalDate.of(2040, 1, 1))
                        .places(dataset))
                .doesNotContain("startup[0]/recognitions/0/status", "startup[0]/recognitions/1/status")
                .doesNotContain("startup[0]/recognitions/2/status")
                .hasSize(2);
    }

    @Test
    void certificateWithAnotherSuffixShouldBeFound() {
        Recognition good = Samples.STARTUP.recognitions().get(0);
        assertThat(Check.rule("certificate-number")
                        .findings(startup(good.toBuilder().number("12/CN-KNST").build(), good)))
                .containsExactly("startup[0]/recognitions/0/number {suffix=DN-KNST, value=12/CN-KNST}");
    }

    @Test
    void certificateWithoutANumberOrAFormShouldBeLeftAlone() {
        Recognition good = Samples.STARTUP.recognitions().get(0);
        assertThat(Check.rule("certificate-number")
                        .places(startup(
                                good.toBuilder().number(null).build(),
                                good.toBuilder()
                                        .kind(Code.of("STARTUP_EXPERT"))
                                        .number("1/X")
                                        .build(),
                                good.toBuilder()
                                        .kind(Code.of("OF_A_NEWER_DECREE"))
                                        .number("1/X")
                                        .build(),
                                // before the decree was in force
                                good.toBuilder()
                                        .granted(LocalDate.of(2025, 10, 13))
                                        .number("1/X")
                                        .build())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "enterprise, STARTUP_ENTERPRISE, false",
        "individual, STARTUP_ENTERPRISE, true",
        "group, STARTUP_ENTERPRISE, true",
        "enterprise, STARTUP_INDIVIDUAL_OR_GROUP, true",
        "individual, STARTUP_INDIVIDUAL_OR_GROUP, false",
        "group, STARTUP_INDIVIDUAL_OR_GROUP, false",
        "enterprise, INNOVATION_CENTRE, true",
        "enterprise, STARTUP_SUPPORT_CENTRE_NATIONAL, true",
        "enterprise, ST_ENTERPRISE, false",
        "enterprise, OF_A_NEWER_DECREE, false"
    })
    void recognitionOfAStartupForAnotherSubject(String kind, String recognition, boolean found) {
        Dataset dataset = GOOD.toBuilder()
                .startups(List.of(Samples.STARTUP.toBuilder()
                        .kind(Code.<StartupKind>of(kind))
                        .recognitions(List.of(Samples.STARTUP.recognitions().get(0).toBuilder()
                                .kind(Code.of(recognition))
                                .build()))
                        .build()))
                .build();
        assertThat(Check.rule("recognition-subject").places(dataset))
                .isEqualTo(found ? List.of("startup[0]/recognitions/0/kind") : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "STARTUP_ENTERPRISE, true",
        "STARTUP_INDIVIDUAL_OR_GROUP, true",
        "INNOVATION_CENTRE_NATIONAL, false",
        "STARTUP_SUPPORT_CENTRE, false",
        "ST_ENTERPRISE, false"
    })
    void recognitionOfAHouseForAnotherSubject(String recognition, boolean found) {
        Recognition changed = Samples.INCUBATOR.recognitions().get(0).toBuilder()
                .kind(Code.of(recognition))
                .build();
        Dataset dataset = GOOD.toBuilder()
                .incubators(List.of(Samples.INCUBATOR.toBuilder()
                        .recognitions(List.of(changed))
                        .build()))
                .build();
        assertThat(Check.rule("recognition-subject").places(dataset))
                .isEqualTo(found ? List.of("incubator[0]/recognitions/0/kind") : List.of());
    }

    /** The rule knows kinds by name, so the names must be those of the list. */
    @Test
    void kindsOfRecognitionShouldBeThoseOfTheList() {
        assertThat(CodeLists.standard().get(RecognitionKind.class).entries())
                .extracting(RecognitionKind::code)
                .containsAll(Set.of(
                        "STARTUP_ENTERPRISE",
                        "STARTUP_INDIVIDUAL_OR_GROUP",
                        "INNOVATION_CENTRE",
                        "STARTUP_SUPPORT_CENTRE"));
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @CsvSource({
        "patent, 1-2024-01234, false",
        "patent, 2-2024-01234, true",
        "trademark, 4-2019-00001, false",
        "trademark, 1-2019-00001, true",
        "trade-secret, 1-2019-00001, false",
        "patent, US 7 654 321, false",
        "patent, 29413, false",
        "patent, 7-2024-01234, false",
        "of-a-newer-law, 1-2024-01234, false"
    })
    void applicationOfAnotherKind(String kind, String number, boolean found) {
        TechnologySupply supply = Samples.SUPPLY.toBuilder()
                .intellectualProperty(List.of(IntellectualPropertyRight.builder()
                        .kind(Code.of(kind))
                        .number(number)
                        .build()))
                .build();
        assertThat(Check.rule("application-number").places(with(supply)))
                .isEqualTo(found ? List.of("technologySupply[0]/intellectualProperty/0/number") : List.of());
    }

    @Test
    void applicationWithoutANumberShouldBeLeftAlone() {
        TechnologySupply supply = Samples.SUPPLY.toBuilder()
                .intellectualProperty(List.of(IntellectualPropertyRight.builder()
                        .kind(Code.of("patent"))
                        .build()))
                .build();
        assertThat(Check.rule("application-number").places(with(supply))).isEmpty();
    }
}
