package org.doimoi.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doimoi.code.AgencyLevel;
import org.doimoi.code.ListingStatus;
import org.doimoi.code.PartnershipStatus;
import org.doimoi.code.RecommendationStatus;
import org.doimoi.code.StartupStatus;
import org.doimoi.constraint.Should;
import org.doimoi.constraint.Violations;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Id;
import org.doimoi.value.Identifier;
import org.doimoi.value.Json;
import org.doimoi.value.Money;
import org.doimoi.value.Name;
import org.doimoi.value.Period;
import org.doimoi.value.PriceRange;
import org.doimoi.value.TechnologyReadiness;
import org.doimoi.value.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the law and common sense demand of each record: the sample with one thing changed, and what is then found. */
class ModelConstraintsTest {

    private static final LocalDate TOMORROW = Samples.TODAY.plusDays(1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final Name NAME = Name.legal("Tên");
    private static final String LONG = "xy".repeat(151).substring(1);

    private static Arguments valid(String what, Object record) {
        return Arguments.of(what, record, List.of());
    }

    private static Arguments invalid(String what, Object record, String... violations) {
        return Arguments.of(what, record, List.of(violations));
    }

    static Stream<Arguments> data_actors() {
        Period backwards = Period.of(Samples.TODAY, NEW_YEAR);
        Identifier taxCode = Identifier.of(Identifier.TAX_CODE, "0100109106");
        return Stream.of(
                // Agency
                invalid("no name", Samples.AGENCY.toBuilder().names(List.of()).build(), "names NotEmpty"),
                invalid(
                        "no legal name",
                        Samples.AGENCY.toBuilder()
                                .names(List.of(Name.of("Sở", "vi", Name.SHORT)))
                                .build(),
                        "names LegalName"),
                invalid(
                        "a name twice",
                        Samples.AGENCY.toBuilder().names(List.of(NAME, NAME)).build(),
                        "names Distinct"),
                invalid(
                        "a long name",
                        Samples.AGENCY.toBuilder()
                                .names(List.of(NAME, Name.of(LONG, "en", Name.ALIAS)))
                                .build(),
                        "names[1].value MaxLength"),
                invalid(
                        "an identifier twice",
                        Samples.AGENCY.toBuilder()
                                .identifiers(List.of(taxCode, taxCode))
                                .build(),
                        "identifiers Distinct"),
                invalid(
                        "provincial, without a province",
                        Samples.AGENCY.toBuilder().province(null).build(),
                        "province RequiredWhen"),
                valid(
                        "central, without a province",
                        Samples.AGENCY.toBuilder()
                                .province(null)
                                .level(AgencyLevel.CENTRAL)
                                .build()),
                invalid(
                        "a period backwards",
                        Samples.AGENCY.toBuilder().active(backwards).build(),
                        "active OrderedPeriod"),
                invalid(
                        "a bad address",
                        Samples.AGENCY.toBuilder().website("example").build(),
                        "website WebAddress"),
                invalid(
                        "a long address",
                        Samples.AGENCY.toBuilder()
                                .website("https://example.vn/" + "x".repeat(500))
                                .build(),
                        "website MaxLength"),
                invalid(
                        "a bad contact",
                        Samples.AGENCY.toBuilder()
                                .contacts(List.of(
                                        Samples.CONTACT,
                                        Samples.CONTACT.toBuilder()
                                                .phone("0912")
                                                .build()))
                                .build(),
                        "contacts[1].phone PhoneNumber"),
                invalid(
                        "a bad source",
                        Samples.AGENCY.toBuilder()
                                .provenance(Samples.PROVENANCE.toBuilder()
                                        .source("x")
                                        .build())
                                .build(),
                        "provenance.source WebAddress"),
                // Organization
                invalid(
                        "no name",
                        Samples.ORGANIZATION.toBuilder().names(List.of()).build(),
                        "names NotEmpty"),
                invalid(
                        "a bad address",
                        Samples.ORGANIZATION.toBuilder()
                                .address(Samples.ADDRESS.toBuilder()
                                        .street(" ")
                                        .postalCode("12345678901")
                                        .build())
                                .build(),
                        "address.postalCode MaxLength",
                        "address.street Filled"),
                valid(
                        "no more than it must",
                        Organization.builder()
                                .id(Id.of("x", "1"))
                                .addNames(NAME)
                                .kind(Code.of("other"))
                                .build()),
                // Startup
                invalid(
                        "founded tomorrow",
                        Samples.STARTUP.toBuilder().founded(TOMORROW).build(),
                        "founded PastOrPresent"),
                valid(
                        "founded today",
                        Samples.STARTUP.toBuilder().founded(Samples.TODAY).build()),
                invalid(
                        "a negative headcount",
                        Samples.STARTUP.toBuilder().headcount(-1).build(),
                        "headcount PositiveOrZero"),
                valid(
                        "nobody works there",
                        Samples.STARTUP.toBuilder().headcount(0).build()),
                invalid(
                        "merged into nobody",
                        Samples.STARTUP.toBuilder().successor(null).build(),
                        "successor RequiredWhen"),
                invalid(
                        "active, with a successor",
                        Samples.STARTUP.toBuilder().status(StartupStatus.ACTIVE).build(),
                        "successor OnlyWhen"),
                valid(
                        "active, without a successor",
                        Samples.STARTUP.toBuilder()
                                .status(StartupStatus.ACTIVE)
                                .successor(null)
                                .build()),
                invalid(
                        "an industry twice",
                        Samples.STARTUP.toBuilder()
                                .industries(List.of(Coding.of("vsic2025", "62"), Coding.of("vsic2025", "62")))
                                .build(),
                        "industries Distinct"),
                invalid(
                        "a year twice",
                        Samples.STARTUP.toBuilder()
                                .revenues(List.of(revenue(2024, 1), revenue(2025, 1), revenue(2024, 2)))
                                .build(),
                        "revenues DistinctBy"),
                invalid(
                        "a negative revenue",
                        Samples.STARTUP.toBuilder()
                                .revenues(List.of(revenue(2024, -1)))
                                .build(),
                        "revenues[0].amount NotNegative"),
                invalid(
                        "a summary in one language too long",
                        Samples.STARTUP.toBuilder()
                                .summary(Text.ofVietnameseEnglish("x", "yz".repeat(1001)))
                                .build(),
                        "summary.en MaxLength"),
                invalid(
                        "an investor twice, a round in the future",
                        Samples.STARTUP.toBuilder()
                                .fundingRounds(List.of(FundingRound.builder()
                                        .stage(Code.of("seed"))
                                        .date(TOMORROW)
                                        .amount(Money.dong(-5))
                                        .addInvestors(party("x:1"), party("x:1"))
                                        .build()))
                                .build(),
                        "fundingRounds[0].amount NotNegative",
                        "fundingRounds[0].date PastOrPresent",
                        "fundingRounds[0].investors DistinctBy"),
                // Incubator
                invalid(
                        "no function",
                        Samples.INCUBATOR.toBuilder().functions(List.of()).build(),
                        "functions NotEmpty"),
                invalid(
                        "no seat at all and fewer",
                        Samples.INCUBATOR.toBuilder().seats(-1).build(),
                        "seats PositiveOrZero"),
                invalid(
                        "founded tomorrow",
                        Samples.INCUBATOR.toBuilder().established(TOMORROW).build(),
                        "established PastOrPresent"),
                invalid(
                        "a start-up twice in a cohort",
                        Samples.INCUBATOR.toBuilder()
                                .cohorts(List.of(new Cohort(
                                        "K1 ", backwards, List.of(Id.of("x", "1"), Id.of("x", "1")), Map.of())))
                                .build(),
                        "cohorts[0].name Trimmed",
                        "cohorts[0].period OrderedPeriod",
                        "cohorts[0].startups Distinct"),
                invalid(
                        "a programme without a name",
                        Samples.INCUBATOR.toBuilder()
                                .programmes(List.of(SupportProgramme.builder()
                                        .name(Text.of("vi", ""))
                                        .period(backwards)
                                        .build()))
                                .build(),
                        "programmes[0].name.vi Filled",
                        "programmes[0].period OrderedPeriod"));
    }

    static Stream<Arguments> data_recognitions() {
        Recognition good = Samples.STARTUP.recognitions().get(0);
        LocalDate last = good.granted().plusYears(5);
        return Stream.of(
                valid("five years", good.toBuilder().through(last).build()),
                invalid(
                        "five years and a day",
                        good.toBuilder().through(last.plusDays(1)).build(),
                        "through LastsAtMost"),
                valid(
                        "a certificate of the other kind has no term",
                        good.toBuilder()
                                .kind(Code.of("ST_ENTERPRISE"))
                                .through(last.plusYears(20))
                                .build()),
                valid("without an end", good.toBuilder().through(null).build()),
                invalid(
                        "ends before it is granted",
                        good.toBuilder().through(good.granted().minusDays(1)).build(),
                        "through InOrder"),
                invalid("granted tomorrow", good.toBuilder().granted(TOMORROW).build(), "granted PastOrPresent"),
                invalid(
                        "a long number",
                        good.toBuilder().number("xy".repeat(33).substring(1)).build(),
                        "number MaxLength"));
    }

    static Stream<Arguments> data_listings() {
        TechnologySupply supply = Samples.SUPPLY;
        TechnologyDemand demand = Samples.DEMAND;
        return Stream.of(
                // TechnologySupply
                invalid(
                        "a long title",
                        supply.toBuilder()
                                .title(Text.ofVietnameseEnglish("x", "yz".repeat(101)))
                                .build(),
                        "title.en MaxLength"),
                invalid("no owner", supply.toBuilder().owners(List.of()).build(), "owners NotEmpty"),
                valid(
                        "owners with 100 %",
                        supply.toBuilder()
                                .owners(List.of(owner("a", "60.5"), owner("b", "39.5")))
                                .build()),
                invalid(
                        "owners with more than 100 %",
                        supply.toBuilder()
                                .owners(List.of(owner("a", "60.5"), owner("b", "39.6")))
                                .build(),
                        "owners TotalAtMost"),
                invalid(
                        "an owner twice",
                        supply.toBuilder()
                                .owners(List.of(owner("a", "1"), owner("a", "2")))
                                .build(),
                        "owners DistinctBy"),
                invalid(
                        "nobody as an owner",
                        supply.toBuilder().owners(List.of(owner(null, "1"))).build(),
                        "owners[0] AnyOf"),
                invalid(
                        "a share of nothing",
                        supply.toBuilder().owners(List.of(owner("a", "0"))).build(),
                        "owners[0].share Percentage"),
                invalid("no field", supply.toBuilder().fields(List.of()).build(), "fields NotEmpty"),
                invalid(
                        "no such symbol",
                        supply.toBuilder().ipcCodes(List.of("A01D", "Z9")).build(),
                        "ipcCodes[1] IpcCode"),
                invalid(
                        "a symbol twice",
                        supply.toBuilder().ipcCodes(List.of("A01D", "A01D")).build(),
                        "ipcCodes Distinct"),
                invalid(
                        "an empty certificate",
                        supply.toBuilder()
                                .certifications(List.of("ISO 9001", ""))
                                .build(),
                        "certifications[1] Filled"),
                invalid(
                        "a price backwards",
                        supply.toBuilder()
                                .price(PriceRange.of(Money.dong(2), Money.dong(1), null))
                                .build(),
                        "price OrderedPrice"),
                invalid(
                        "a price in two currencies",
                        supply.toBuilder()
                                .price(PriceRange.of(Money.dong(1), Money.of(1, "USD"), null))
                                .build(),
                        "price OrderedPrice"),
                invalid(
                        "a bad document",
                        supply.toBuilder()
                                .documents(List.of(new Document(Text.of("vi", "x"), "x", "x", "x", Map.of())))
                                .build(),
                        "documents[0].link WebAddress",
                        "documents[0].mediaType MediaType",
                        "documents[0].sha256 Sha256"),
                invalid(
                        "a territory twice",
                        supply.toBuilder()
                                .intellectualProperty(List.of(IntellectualPropertyRight.builder()
                                        .kind(Code.of("patent"))
                                        .number("")
                                        .addTerritories(Code.of("VN"), Code.of("VN"))
                                        .build()))
                                .build(),
                        "intellectualProperty[0].number Filled",
                        "intellectualProperty[0].territories Distinct"),
                invalid(
                        "published, without a day",
                        supply.toBuilder().published(null).build(),
                        "published RequiredWhen"),
                valid(
                        "a draft without a day",
                        supply.toBuilder()
                                .published(null)
                                .status(ListingStatus.DRAFT)
                                .build()),
                invalid(
                        "expired, without an end",
                        supply.toBuilder()
                                .status(ListingStatus.EXPIRED)
                                .expires(null)
                                .build(),
                        "expires RequiredWhen"),
                invalid(
                        "expires before it is published",
                        supply.toBuilder()
                                .expires(supply.published().minusDays(1))
                                .build(),
                        "expires InOrder"),
                valid(
                        "expires on the day",
                        supply.toBuilder().expires(supply.published()).build()),
                invalid(
                        "published tomorrow",
                        supply.toBuilder().published(TOMORROW).build(),
                        "published PastOrPresent"),
                invalid(
                        "an empty contact",
                        supply.toBuilder().contact(Contact.builder().build()).build(),
                        "contact AnyOf"),
                // TechnologyDemand
                invalid(
                        "readiness backwards",
                        demand.toBuilder()
                                .trlFrom(TechnologyReadiness.of(7))
                                .trlThrough(TechnologyReadiness.of(6))
                                .build(),
                        "trlThrough InOrder"),
                valid(
                        "one readiness",
                        demand.toBuilder()
                                .trlFrom(TechnologyReadiness.of(7))
                                .trlThrough(TechnologyReadiness.of(7))
                                .build()),
                invalid(
                        "a deadline before it is published",
                        demand.toBuilder()
                                .deadline(demand.published().minusDays(1))
                                .build(),
                        "deadline InOrder"),
                invalid(
                        "a deadline after it ends",
                        demand.toBuilder()
                                .deadline(demand.expires().plusDays(1))
                                .build(),
                        "expires InOrder"),
                invalid(
                        "published, without a day",
                        demand.toBuilder().published(null).build(),
                        "published RequiredWhen"),
                invalid(
                        "expired, without an end",
                        demand.toBuilder()
                                .status(ListingStatus.EXPIRED)
                                .expires(null)
                                .build(),
                        "expires RequiredWhen"),
                invalid("no field", demand.toBuilder().fields(List.of()).build(), "fields NotEmpty"),
                invalid(
                        "a negative budget",
                        demand.toBuilder()
                                .budget(PriceRange.of(Money.dong(-1), null, null))
                                .build(),
                        "budget OrderedPrice"));
    }

    static Stream<Arguments> data_others() {
        Partnership partnership = Samples.PARTNERSHIP;
        return Stream.of(
                // Proposal
                invalid(
                        "submitted tomorrow",
                        Samples.PROPOSAL.toBuilder().submitted(TOMORROW).build(),
                        "submitted PastOrPresent"),
                invalid(
                        "a negative cost",
                        Samples.PROPOSAL.toBuilder()
                                .estimatedCost(Money.dong(-1))
                                .build(),
                        "estimatedCost NotNegative"),
                invalid(
                        "conditions in two forms of a letter",
                        Samples.PROPOSAL.toBuilder()
                                .conditions(Text.of("vi", "e\u0301"))
                                .build(),
                        "conditions.vi Nfc"),
                // Partnership
                invalid(
                        "one party",
                        partnership.toBuilder().parties(List.of(party("x:1"))).build(),
                        "parties AtLeast"),
                invalid("no party", partnership.toBuilder().parties(List.of()).build(), "parties AtLeast"),
                invalid(
                        "one party twice",
                        partnership.toBuilder()
                                .parties(List.of(party("x:1"), party("x:1")))
                                .build(),
                        "parties DistinctBy"),
                valid(
                        "two parties",
                        partnership.toBuilder()
                                .parties(List.of(party("x:1"), party("x:2")))
                                .build()),
                invalid(
                        "a party that is nobody",
                        partnership.toBuilder()
                                .parties(List.of(party("x:1"), Party.builder().build()))
                                .build(),
                        "parties[1] AnyOf"),
                invalid(
                        "signed, without a day",
                        partnership.toBuilder().signed(null).build(),
                        "signed RequiredWhen"),
                invalid(
                        "proposed, with a day of signing",
                        partnership.toBuilder()
                                .status(PartnershipStatus.PROPOSED)
                                .build(),
                        "signed OnlyWhen"),
                valid(
                        "proposed, without a day of signing",
                        partnership.toBuilder()
                                .status(PartnershipStatus.PROPOSED)
                                .signed(null)
                                .build()),
                invalid(
                        "signed tomorrow",
                        partnership.toBuilder().signed(TOMORROW).build(),
                        "signed PastOrPresent"),
                invalid(
                        "a listing twice",
                        partnership.toBuilder()
                                .listings(List.of(Id.of("x", "1"), Id.of("x", "1")))
                                .build(),
                        "listings Distinct"),
                invalid(
                        "a task twice",
                        partnership.toBuilder().tasks(List.of("a", "a")).build(),
                        "tasks Distinct"),
                invalid(
                        "a negative value",
                        partnership.toBuilder().value(Money.dong(-1)).build(),
                        "value NotNegative"),
                invalid(
                        "a province twice",
                        partnership.toBuilder()
                                .provinces(List.of(Code.of("15"), Code.of("15")))
                                .build(),
                        "provinces Distinct"));
    }

    static Stream<Arguments> data_law() {
        LegalInstrument instrument = LawSamples.INSTRUMENT;
        Event event = LawSamples.EVENT;
        Recommendation recommendation = LawSamples.RECOMMENDATION;
        return Stream.of(
                // LegalInstrument
                invalid(
                        "the year of another day",
                        instrument.toBuilder().number("12/2025/QĐ-UBND").build(),
                        "number YearInNumber"),
                invalid(
                        "in force before it was issued",
                        instrument.toBuilder().inForce(Period.since(NEW_YEAR)).build(),
                        "inForce.from InOrder"),
                valid(
                        "in force on the day of issue",
                        instrument.toBuilder()
                                .inForce(Period.since(LocalDate.of(2026, 2, 2)))
                                .build()),
                invalid(
                        "issued tomorrow",
                        instrument.toBuilder().issued(TOMORROW).inForce(null).build(),
                        "issued PastOrPresent"),
                invalid(
                        "in force backwards",
                        instrument.toBuilder()
                                .inForce(Period.of(Samples.TODAY, LocalDate.of(2026, 3, 1)))
                                .build(),
                        "inForce OrderedPeriod"),
                invalid(
                        "amended by one twice",
                        instrument.toBuilder()
                                .amendedBy(List.of(Id.of("x", "1"), Id.of("x", "1")))
                                .build(),
                        "amendedBy Distinct"),
                // Event
                invalid(
                        "no first day",
                        event.toBuilder().period(Period.of(null, NEW_YEAR)).build(),
                        "AnyOf"),
                invalid(
                        "one kind counted twice",
                        event.toBuilder()
                                .addParticipants(new Participation(Code.of("enterprise"), 7, Map.of()))
                                .build(),
                        "participants DistinctBy"),
                invalid(
                        "fewer than nobody",
                        event.toBuilder()
                                .participants(List.of(new Participation(Code.of("enterprise"), -1, Map.of())))
                                .build(),
                        "participants[0].count PositiveOrZero"),
                // Recommendation
                invalid(
                        "by nobody, at no event",
                        recommendation.toBuilder().submittedBy(null).event(null).build(),
                        "AnyOf"),
                valid(
                        "by nobody, at an event",
                        recommendation.toBuilder().submittedBy(null).build()),
                invalid(
                        "to itself",
                        recommendation.toBuilder()
                                .submittedBy(Id.of("H38", "skhcn"))
                                .build(),
                        "submittedTo Different"),
                invalid(
                        "answered, without an answer",
                        recommendation.toBuilder()
                                .status(RecommendationStatus.ACCEPTED)
                                .answer(null)
                                .build(),
                        "answer RequiredWhen"),
                invalid(
                        "answered before it was submitted",
                        recommendation.toBuilder().answered(NEW_YEAR).build(),
                        "answered InOrder"),
                invalid(
                        "due before it was submitted",
                        recommendation.toBuilder().due(NEW_YEAR).build(),
                        "due InOrder"),
                invalid(
                        "assigned, with an instrument",
                        recommendation.toBuilder()
                                .status(Code.of("assigned"))
                                .answer(null)
                                .answered(null)
                                .build(),
                        "instruments OnlyWhen"),
                invalid(
                        "done, without a word",
                        recommendation.toBuilder()
                                .answer(null)
                                .answered(null)
                                .instruments(List.of())
                                .tasks(List.of())
                                .documents(List.of())
                                .build(),
                        "AnyOf"),
                valid(
                        "done by an instrument",
                        recommendation.toBuilder()
                                .answer(null)
                                .answered(null)
                                .tasks(List.of())
                                .documents(List.of())
                                .build()));
    }

    @Test
    void test_legalInstrument_isInForce() {
        LegalInstrument instrument = LawSamples.INSTRUMENT;
        assertThat(instrument.isInForce(LocalDate.of(2026, 8, 31))).isTrue();
        assertThat(instrument.isInForce(LocalDate.of(2026, 9, 1))).isFalse();
        assertThat(instrument.toBuilder().inForce(null).build().isInForce(NEW_YEAR))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"data_actors", "data_recognitions", "data_listings", "data_others", "data_law"})
    void test_violations(String what, Object record, List<String> violations) {
        assertThat(Violations.of(record)).as(what).containsExactlyElementsOf(violations);
    }

    // -----------------------------------------------------------------------
    @Test
    void test_extrasAreNotJudged() {
        Startup startup = Samples.STARTUP.toBuilder()
                .extras(Map.of("website", Json.of(" not an address ")))
                .build();
        assertThat(Violations.of(startup)).isEmpty();
    }

    @Test
    void test_should_isAttachedToWhatIsOnlyASuggestion() {
        Startup startup =
                Samples.STARTUP.toBuilder().successor(null).headcount(-1).build();
        assertThat(Violations.VALIDATOR.validate(startup))
                .filteredOn(violation ->
                        violation.getConstraintDescriptor().getPayload().contains(Should.class))
                .extracting(ConstraintViolation::getPropertyPath)
                .extracting(Object::toString)
                .containsExactly("successor");
    }

    @Test
    void test_dataset_pathsLeadThroughTheTables() {
        assertThat(Violations.of(Samples.dataset().toBuilder()
                        .addStartups(Samples.STARTUP.toBuilder().headcount(-1).build())
                        .build()))
                .containsExactly("startups[1].headcount PositiveOrZero");
    }

    private static AnnualRevenue revenue(int year, long amount) {
        return new AnnualRevenue(Year.of(year), Money.dong(amount), Map.of());
    }

    private static Party party(String id) {
        return Party.builder().actor(Id.parse(id)).build();
    }

    private static Ownership owner(String name, String share) {
        return new Ownership(null, name, new BigDecimal(share), Map.of());
    }
}
