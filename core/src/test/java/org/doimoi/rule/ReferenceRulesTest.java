package org.doimoi.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.doimoi.code.AgencyLevel;
import org.doimoi.code.StartupStatus;
import org.doimoi.dataset.Dataset;
import org.doimoi.model.Agency;
import org.doimoi.model.Cohort;
import org.doimoi.model.Samples;
import org.doimoi.model.Startup;
import org.doimoi.value.Id;
import org.doimoi.value.Identifier;
import org.doimoi.value.Name;
import org.junit.jupiter.api.Test;

/** Rules on identifiers and on what they point at. */
class ReferenceRulesTest {

    private static final Dataset GOOD = Samples.dataset();

    private static Startup startup(String local, String successor) {
        return Samples.STARTUP.toBuilder()
                .id(Id.of("x", local))
                .identifiers(List.of())
                .status(successor == null ? StartupStatus.ACTIVE : StartupStatus.MERGED)
                .successor(successor == null ? null : Id.of("x", successor))
                .build();
    }

    private static Agency agency(String local, String parent) {
        return Agency.builder()
                .id(Id.of("x", local))
                .addNames(Name.legal("Cơ quan " + local))
                .level(AgencyLevel.CENTRAL)
                .parent(parent == null ? null : Id.of("x", parent))
                .build();
    }

    private static Dataset startups(Startup... startups) {
        return Dataset.builder().addStartups(startups).build();
    }

    private static Dataset agencies(Agency... agencies) {
        return Dataset.builder().addAgencies(agencies).build();
    }

    // -----------------------------------------------------------------------
    @Test
    void duplicateIdInOneTableShouldBeFound() {
        Dataset dataset = GOOD.toBuilder()
                .addStartups(startup("a", null), Samples.STARTUP)
                .build();
        assertThat(Check.rule("duplicate-id").findings(dataset))
                .containsExactly("startup[2]/id {other=startup, position=1, value=H38:st-0001}");
    }

    @Test
    void duplicateIdAcrossTablesShouldBeFound() {
        Dataset dataset = GOOD.toBuilder()
                .addProposals(
                        Samples.PROPOSAL.toBuilder().id(Id.of("H38", "ubnd")).build())
                .build();
        assertThat(Check.rule("duplicate-id").findings(dataset))
                .containsExactly("proposal[1]/id {other=agency, position=2, value=H38:ubnd}");
    }

    @Test
    void idsThatDifferInCaseShouldBeLeftAlone() {
        assertThat(Check.rule("duplicate-id").places(startups(startup("a", null), startup("A", null))))
                .isEmpty();
    }

    // -----------------------------------------------------------------------
    @Test
    void danglingReferenceShouldBeFoundInEveryPlace() {
        Dataset dataset = Dataset.builder()
                .addIncubators(Samples.INCUBATOR)
                .addPartnerships(Samples.PARTNERSHIP)
                .build();
        assertThat(Check.rule("dangling-reference").findings(dataset))
                .containsExactly(
                        "incubator[0]/host {type=Organization, value=ror:001ydh096}",
                        "incubator[0]/cohorts/0/startups/0 {type=Startup, value=H38:st-0001}",
                        "incubator[0]/recognitions/0/issuer {type=Agency, value=H38:skhcn}",
                        "partnership[0]/parties/0/actor {type=Actor, value=ror:001ydh096}",
                        "partnership[0]/listings/0 {type=Listing, value=H38:sup-001}",
                        "partnership[0]/listings/1 {type=Listing, value=H38:dem-001}");
    }

    @Test
    void referenceToARejectedRecordShouldNotBeDangling() {
        Dataset dataset = Dataset.builder().addPartnerships(Samples.PARTNERSHIP).build();
        assertThat(Check.rule("dangling-reference")
                        .rejected("ror:001ydh096", "H38:sup-001")
                        .places(dataset))
                .containsExactly("partnership[0]/listings/1");
    }

    @Test
    void referenceShouldNotDangleInWhatWasNotReadAsAWhole() {
        Dataset dataset = Dataset.builder().addPartnerships(Samples.PARTNERSHIP).build();
        assertThat(Check.rule("dangling-reference").incomplete().places(dataset))
                .isEmpty();
        assertThat(Check.rule("dangling-reference").places(dataset)).hasSize(3);
    }

    @Test
    void referenceAcrossFamiliesShouldBeLeftAlone() {
        // an actor may be an agency, an incubator, an organisation or a start-up
        for (String actor : List.of("H38:skhcn", "H38:inc-01", "ror:001ydh096", "H38:st-0001")) {
            Dataset dataset = GOOD.toBuilder()
                    .technologyDemands(List.of(
                            Samples.DEMAND.toBuilder().seeker(Id.parse(actor)).build()))
                    .build();
            assertThat(Check.rule("dangling-reference").places(dataset)).isEmpty();
            assertThat(Check.rule("reference-type").places(dataset)).isEmpty();
        }
    }

    @Test
    void referenceToAnotherTypeShouldBeFound() {
        Dataset dataset = GOOD.toBuilder()
                .technologyDemands(List.of(Samples.DEMAND.toBuilder()
                        .seeker(Id.parse("H38:pro-001"))
                        .build()))
                .startups(List.of(Samples.STARTUP.toBuilder()
                        .supportedBy(List.of(Id.parse("H38:inc-01"), Id.parse("ror:001ydh096")))
                        .build()))
                .build();
        assertThat(Check.rule("reference-type").findings(dataset))
                .containsExactly(
                        "startup[0]/supportedBy/1 {found=Organization, type=Incubator, value=ror:001ydh096}",
                        "technologyDemand[0]/seeker {found=Proposal, type=Actor, value=H38:pro-001}");
        assertThat(Check.rule("dangling-reference").places(dataset)).isEmpty();
    }

    @Test
    void referenceToNothingShouldNotBeOfAnotherType() {
        assertThat(Check.rule("reference-type")
                        .places(Dataset.builder()
                                .addPartnerships(Samples.PARTNERSHIP)
                                .build()))
                .isEmpty();
    }

    // -----------------------------------------------------------------------
    @Test
    void successorRingShouldBeFoundOnItsRecordsAlone() {
        Dataset dataset = startups(startup("in", "a"), startup("a", "b"), startup("b", "c"), startup("c", "a"));
        assertThat(Check.rule("successor-cycle").findings(dataset))
                .containsExactly(
                        "startup[1]/successor {value=x:b}",
                        "startup[2]/successor {value=x:c}",
                        "startup[3]/successor {value=x:a}");
    }

    @Test
    void successorOfItselfShouldBeFound() {
        assertThat(Check.rule("successor-cycle").places(startups(startup("a", "a"))))
                .containsExactly("startup[0]/successor");
    }

    @Test
    void twoRingsShouldBothBeFound() {
        Dataset dataset =
                startups(startup("a", "b"), startup("b", "a"), startup("c", "d"), startup("d", "c"), startup("e", "d"));
        assertThat(Check.rule("successor-cycle").places(dataset))
                .containsExactly(
                        "startup[0]/successor", "startup[1]/successor", "startup[2]/successor", "startup[3]/successor");
    }

    @Test
    void successorChainThatEndsShouldBeLeftAlone() {
        Dataset dataset = startups(startup("a", "b"), startup("b", "c"), startup("c", null), startup("d", "gone"));
        assertThat(Check.rule("successor-cycle").places(dataset)).isEmpty();
    }

    @Test
    void longSuccessorChainShouldNotOverflow() {
        int length = 20_000;
        Startup[] chain = IntStream.range(0, length)
                .mapToObj(i -> startup("s" + i, "s" + (i + 1) % length))
                .toArray(Startup[]::new);
        assertThat(Check.rule("successor-cycle").places(startups(chain))).hasSize(length);
        chain[length - 1] = startup("s" + (length - 1), null);
        assertThat(Check.rule("successor-cycle").places(startups(chain))).isEmpty();
    }

    @Test
    void parentRingShouldBeFound() {
        Dataset dataset = agencies(agency("a", "b"), agency("b", "a"), agency("c", "a"), agency("top", null));
        assertThat(Check.rule("parent-cycle").findings(dataset))
                .containsExactly("agency[0]/parent {value=x:b}", "agency[1]/parent {value=x:a}");
    }

    @Test
    void parentsThatEndShouldBeLeftAlone() {
        assertThat(Check.rule("parent-cycle")
                        .places(agencies(agency("a", "b"), agency("b", "c"), agency("c", null), agency("d", "gone"))))
                .isEmpty();
    }

    // -----------------------------------------------------------------------
    @Test
    void cohortMemberThatDoesNotNameTheIncubatorShouldBeFound() {
        Startup other = startup("a", null).toBuilder().supportedBy(List.of()).build();
        Cohort cohort = new Cohort("K6", null, List.of(Samples.STARTUP.id(), other.id(), Id.of("x", "gone")), Map.of());
        Dataset dataset = GOOD.toBuilder()
                .addStartups(other)
                .incubators(
                        List.of(Samples.INCUBATOR.toBuilder().addCohorts(cohort).build()))
                .build();
        assertThat(Check.rule("cohort-one-sided").findings(dataset))
                .containsExactly("incubator[0]/cohorts/1/startups/1 {value=x:a}");
    }

    // -----------------------------------------------------------------------
    @Test
    void taxCodeOfTwoActorsShouldBeFound() {
        Identifier taxCode = Samples.STARTUP.identifiers().get(0);
        Dataset dataset = GOOD.toBuilder()
                .organizations(List.of(
                        Samples.ORGANIZATION.toBuilder().addIdentifiers(taxCode).build()))
                .build();
        assertThat(Check.rule("shared-tax-code").findings(dataset))
                .containsExactly("startup[0]/identifiers/0/value {other=ror:001ydh096, value=0300588569}");
    }

    @Test
    void otherIdentifiersOfTwoActorsShouldBeLeftAlone() {
        Identifier gln = Identifier.of("ror", "001ydh096");
        Dataset dataset = GOOD.toBuilder()
                .startups(
                        List.of(Samples.STARTUP.toBuilder().addIdentifiers(gln).build()))
                .build();
        assertThat(Check.rule("shared-tax-code").places(dataset)).isEmpty();
    }

    @Test
    void taxCodeTwiceUnderOneIdShouldBeLeftToDuplicateId() {
        Dataset dataset = GOOD.toBuilder().addStartups(Samples.STARTUP).build();
        assertThat(Check.rule("shared-tax-code").places(dataset)).isEmpty();
    }

    @Test
    void taxCodeOfABranchShouldBeLeftAlone() {
        Identifier head = Identifier.of(Identifier.TAX_CODE, "0100109106");
        Dataset dataset = GOOD.toBuilder()
                .organizations(List.of(
                        Samples.ORGANIZATION.toBuilder().addIdentifiers(head).build()))
                .build();
        assertThat(Check.rule("shared-tax-code").places(dataset)).isEmpty();
    }
}
