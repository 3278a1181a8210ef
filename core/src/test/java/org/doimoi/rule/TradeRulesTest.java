package org.doimoi.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.doimoi.code.CodeLists;
import org.doimoi.code.ListingStatus;
import org.doimoi.code.PartnershipStatus;
import org.doimoi.code.ProposalStatus;
import org.doimoi.code.StartupStatus;
import org.doimoi.code.Territory;
import org.doimoi.code.TransferRight;
import org.doimoi.dataset.Dataset;
import org.doimoi.model.Document;
import org.doimoi.model.FundingRound;
import org.doimoi.model.IntellectualPropertyRight;
import org.doimoi.model.Ownership;
import org.doimoi.model.Partnership;
import org.doimoi.model.Party;
import org.doimoi.model.Proposal;
import org.doimoi.model.Samples;
import org.doimoi.model.Startup;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Id;
import org.doimoi.value.Money;
import org.doimoi.value.Period;
import org.doimoi.value.PriceRange;
import org.doimoi.value.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the samples of the rules on the technology market and on money cannot show. */
class TradeRulesTest {

    private static final Dataset GOOD = Samples.dataset();

    private static Dataset with(TechnologySupply... supplies) {
        return GOOD.toBuilder().technologySupplies(List.of(supplies)).build();
    }

    private static Dataset with(TechnologyDemand demand) {
        return GOOD.toBuilder().technologyDemands(List.of(demand)).build();
    }

    private static Dataset with(Proposal... proposals) {
        return GOOD.toBuilder().proposals(List.of(proposals)).build();
    }

    private static Dataset with(Partnership partnership) {
        return GOOD.toBuilder().partnerships(List.of(partnership)).build();
    }

    private static Dataset priced(String from) {
        PriceRange price = PriceRange.of(Money.parse(from), null, null);
        return with(Samples.SUPPLY.toBuilder().price(price).build());
    }

    private static Ownership owner(String actor, String name) {
        return new Ownership(actor == null ? null : Id.parse(actor), name, null, Map.of());
    }

    private static IntellectualPropertyRight right(String number, String... territories) {
        return IntellectualPropertyRight.builder()
                .kind(Code.of("patent"))
                .number(number)
                .status(Code.of("granted"))
                .territories(Stream.of(territories).map(Code::<Territory>of).toList())
                .build();
    }

    /** Returns another supply of the owner, protected by a right. */
    private static TechnologySupply other(Ownership owner, IntellectualPropertyRight right) {
        return Samples.SUPPLY.toBuilder()
                .id(Id.of("H38", "sup-002"))
                .title(Text.of("vi", "Lò sấy"))
                .owners(List.of(owner))
                .intellectualProperty(List.of(right))
                .build();
    }

    private static List<String> related(String rule, Dataset dataset) {
        List<String> related = new ArrayList<>();
        run(
                rule,
                dataset,
                (by, breach) -> breach.related()
                        .forEach(place -> related.add(place.row().table().recordName() + "["
                                + place.row().index() + "]" + place.at())));
        return related;
    }

    private static List<String> notChecked(String rule, Dataset dataset) {
        List<String> reasons = new ArrayList<>();
        run(rule, dataset, new Sink() {
            @Override
            public void report(Rule by, Breach breach) {
                throw new AssertionError(breach);
            }

            @Override
            public void notChecked(Rule by, String reason) {
                reasons.add(reason);
            }
        });
        return reasons;
    }

    private static void run(String id, Dataset dataset, Sink sink) {
        Context context = new Context(dataset, CodeLists.standard(), Samples.TODAY, Samples.TODAY, Set.of());
        Rules.standard().stream().filter(rule -> rule.id().equals(id)).forEach(rule -> rule.check(context, sink));
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @CsvSource({
        // one unit alone makes it usual
        "500, 500000000",
        "2, 2000000000",
        "1500, 1500000000",
        "500000, 500000000",
        "500000000000000, 500000000",
        // in thousands or in millions: both would do
        "50000, ",
        "20000000000000, ",
        // not a multiple, so nobody multiplied it
        "500000000000123, ",
        // nothing makes it usual
        "999999999999999, "
    })
    void magnitudeInDongShouldBeMendedIfTheUnitIsEvident(String amount, String right) {
        String at = "technologySupply[0]/price/from/amount";
        String patch = "[{\"op\":\"test\",\"path\":\"/price/from/amount\",\"value\":" + amount
                + "},{\"op\":\"replace\",\"path\":\"/price/from/amount\",\"value\":" + right + "}]";
        assertThat(Check.rule("price-magnitude").fixes(priced(amount + " VND")))
                .containsExactly(at + (right == null ? " none" : " " + patch + " false"));
    }

    @ParameterizedTest
    @CsvSource({
        "1000000 VND, false",
        "999999 VND, true",
        "10000000000000 VND, false",
        "10000000000001 VND, true",
        "0 VND, false",
        "1 USD, false",
        "100000000 USD, false",
        "100000000.01 USD, true",
        "100000001 EUR, true",
        "100000001 JPY, false"
    })
    void magnitudeShouldBeFoundBeyondTheLimits(String amount, boolean found) {
        assertThat(Check.rule("price-magnitude").places(priced(amount)))
                .isEqualTo(found ? List.of("technologySupply[0]/price/from/amount") : List.of());
    }

    @Test
    void magnitudeShouldSayTheReadingInBothLanguages() {
        List<Object> readings = new ArrayList<>();
        for (String amount : List.of("500 VND", "500000000000000 VND", "50000 VND", "500000000 USD")) {
            run(
                    "price-magnitude",
                    priced(amount),
                    (by, breach) -> readings.add(breach.arguments().get("reading")));
        }
        assertThat(readings)
                .containsExactly(
                        Text.ofVietnameseEnglish(
                                "nếu ghi theo triệu đồng thì là 500.000.000 VND",
                                "in millions of dong it would be 500,000,000 VND"),
                        Text.ofVietnameseEnglish(
                                "một phần triệu của số này là 500.000.000 VND",
                                "a millionth of it would be 500,000,000 VND"),
                        Text.ofVietnameseEnglish(
                                "số tiền phải ghi theo đồng, không theo nghìn, triệu hay tỷ đồng",
                                "amounts are in dong, not in thousands, millions or billions of dong"),
                        Text.ofVietnameseEnglish("có thể loại tiền đúng là VND", "the currency may be VND"));
    }

    @Test
    void dollarsThatLookLikeDongShouldBecomeDong() {
        assertThat(Check.rule("price-magnitude").fixes(priced("500000000 USD")))
                .containsExactly("technologySupply[0]/price/from/amount"
                        + " [{\"op\":\"test\",\"path\":\"/price/from/currency\",\"value\":\"USD\"},"
                        + "{\"op\":\"replace\",\"path\":\"/price/from/currency\",\"value\":\"VND\"}] false");
        assertThat(Check.rule("price-magnitude").fixes(priced("500000000.50 USD")))
                .as("no sum of dong has cents")
                .containsExactly("technologySupply[0]/price/from/amount none");
        assertThat(Check.rule("price-magnitude").fixes(priced("500000000000 USD")))
                .as("nor would so many dong be usual")
                .containsExactly("technologySupply[0]/price/from/amount none");
    }

    @Test
    void currencyOfUnknownWorthShouldNotBeJudged() {
        assertThat(notChecked("price-magnitude", priced("900000000 JPY"))).containsExactly("currency-unknown");
    }

    @Test
    void everyRoundShouldBeJudged() {
        FundingRound round = Samples.STARTUP.fundingRounds().get(0);
        Startup startup = Samples.STARTUP.toBuilder()
                .fundingRounds(List.of(
                        round,
                        round.toBuilder().amount(null).build(),
                        round.toBuilder().amount(Money.dong(2_500)).build()))
                .build();
        assertThat(Check.rule("funding-magnitude")
                        .places(GOOD.toBuilder().startups(List.of(startup)).build()))
                .containsExactly("startup[0]/fundingRounds/2/amount/amount");
    }

    // -----------------------------------------------------------------------
    @Test
    void secondListingShouldPointAtTheFirst() {
        TechnologySupply again = Samples.SUPPLY.toBuilder()
                .id(Id.of("H38", "sup-002"))
                .title(Text.of("vi", "MÁY SẤY NÔNG SẢN, bằng bơm nhiệt"))
                .owners(List.of(owner(null, "ông  Trần Văn Bình"), owner("H38:inc-01", null)))
                .build();
        assertThat(Check.rule("duplicate-listing").findings(with(Samples.SUPPLY, again)))
                .containsExactly(
                        "technologySupply[1]/title {earlier=H38:sup-001, value=MÁY SẤY NÔNG SẢN, bằng bơm nhiệt}");
        assertThat(related("duplicate-listing", with(Samples.SUPPLY, again)))
                .containsExactly("technologySupply[0]/title");
    }

    @Test
    void listingWithTheSameIdShouldBeLeftToThatRule() {
        assertThat(Check.rule("duplicate-listing").places(with(Samples.SUPPLY, Samples.SUPPLY)))
                .isEmpty();
        assertThat(Check.rule("shared-right-number").places(with(Samples.SUPPLY, Samples.SUPPLY)))
                .isEmpty();
    }

    @Test
    void sharedRightShouldPointAtTheFirst() {
        TechnologySupply first = Samples.SUPPLY.toBuilder()
                .owners(List.of(owner("ror:001ydh096", null)))
                .build();
        Dataset dataset = with(first, other(owner("H38:inc-01", null), right("1.2024.01234")));
        assertThat(Check.rule("shared-right-number").findings(dataset))
                .containsExactly("technologySupply[1]/intellectualProperty/0/number"
                        + " {earlier=H38:sup-001, value=1.2024.01234}");
        assertThat(related("shared-right-number", dataset))
                .containsExactly("technologySupply[0]/intellectualProperty/0/number");
    }

    @Test
    void sharedRightOfOwnersKnownByNameShouldNotBeJudged() {
        Dataset dataset = with(Samples.SUPPLY, other(owner("H38:inc-01", null), right("1-2024-01234", "VN")));
        assertThat(notChecked("shared-right-number", dataset)).containsExactly("value-missing");
        assertThat(notChecked(
                        "shared-right-number",
                        with(Samples.SUPPLY, other(owner("H38:inc-01", null), right("1-2024-01234", "US")))))
                .as("numbers of two offices")
                .isEmpty();
    }

    // -----------------------------------------------------------------------
    @Test
    void rightThatEndedShouldBecomeExpiredIfConfirmed() {
        assertThat(Check.rule("right-expired").today(LocalDate.of(2044, 2, 1)).fixes(GOOD))
                .containsExactly("technologySupply[0]/intellectualProperty/0/status"
                        + " [{\"op\":\"test\",\"path\":\"/intellectualProperty/0/status\",\"value\":\"granted\"},"
                        + "{\"op\":\"replace\",\"path\":\"/intellectualProperty/0/status\",\"value\":\"expired\"}]"
                        + " false");
        assertThat(Check.rule("right-expired").today(LocalDate.of(2044, 1, 31)).places(GOOD))
                .isEmpty();
    }

    @Test
    void rightWithoutAnApplicationNumberShouldNotBeJudgedByItsTerm() {
        IntellectualPropertyRight title =
                right("38765").toBuilder().through(LocalDate.of(2060, 1, 1)).build();
        assertThat(notChecked(
                        "right-too-long",
                        with(Samples.SUPPLY.toBuilder()
                                .intellectualProperty(List.of(title))
                                .build())))
                .containsExactly("value-missing");
    }

    @Test
    void rightsThatContradictShouldAllBeNamed() {
        List<Code<TransferRight>> rights =
                List.of(Code.of("EXCLUSIVE"), Code.of("SUBLICENSE"), Code.of("OF_A_NEWER_LAW"));
        Dataset dataset = with(Samples.SUPPLY.toBuilder().transferRights(rights).build());
        assertThat(Check.rule("scope-without-use").places(dataset))
                .containsExactly("technologySupply[0]/transferRights/0", "technologySupply[0]/transferRights/1");
        assertThat(Check.rule("exclusive-and-non-exclusive").places(dataset)).isEmpty();
    }

    // -----------------------------------------------------------------------
    @Test
    void agencyOnItsLastDayShouldBeThere() {
        TechnologySupply supply = Samples.SUPPLY.toBuilder()
                .owners(List.of(owner("H38:skhcn", null), owner("x:gone", null), owner(null, "Ông Bình")))
                .build();
        assertThat(Check.rule("owner-closed").places(with(supply))).isEmpty();
        assertThat(Check.rule("owner-closed").today(Samples.TODAY.plusDays(1)).findings(with(supply)))
                .containsExactly("technologySupply[0]/owners/0/actor {end=" + Samples.TODAY + ", value=H38:skhcn}");
    }

    @Test
    void startupThatWentIntoAnotherShouldBeLeftAlone() {
        for (Code<StartupStatus> status :
                List.of(StartupStatus.ACTIVE, StartupStatus.PAUSED, StartupStatus.MERGED, StartupStatus.ACQUIRED)) {
            Dataset dataset = GOOD.toBuilder()
                    .startups(List.of(Samples.STARTUP.toBuilder().status(status).build()))
                    .build();
            assertThat(Check.rule("seeker-closed").places(dataset)).isEmpty();
        }
        Dataset closed = GOOD.toBuilder()
                .startups(List.of(
                        Samples.STARTUP.toBuilder().status(StartupStatus.CLOSED).build()))
                .build();
        assertThat(Check.rule("seeker-closed").findings(closed))
                .containsExactly("technologyDemand[0]/seeker {end=closed, value=H38:st-0001}");
    }

    // -----------------------------------------------------------------------
    @Test
    void widerCodeShouldBeRemovedIfConfirmed() {
        TechnologySupply supply = Samples.SUPPLY.toBuilder()
                .fields(List.of(Coding.of("ford", "2.3"), Coding.of("ford", "2"), Coding.of("vn2008", "2")))
                .build();
        assertThat(Check.rule("redundant-code").fixes(with(supply)))
                .containsExactly("technologySupply[0]/fields/1"
                        + " [{\"op\":\"test\",\"path\":\"/fields/1/code\",\"value\":\"2\"},"
                        + "{\"op\":\"remove\",\"path\":\"/fields/1\"}] false");
    }

    @Test
    void codesOfLevelsThatAreNotShippedShouldNotBeJudged() {
        TechnologyDemand demand = Samples.DEMAND.toBuilder()
                .industries(List.of(Coding.of("vsic2025", "0118"), Coding.of("vsic2025", "01"), Coding.of("own", "x")))
                .build();
        assertThat(notChecked("redundant-code", with(demand))).containsExactly("code-unknown");
    }

    // -----------------------------------------------------------------------
    @Test
    void costInAnotherCurrencyShouldNotBeCompared() {
        Proposal proposal = Samples.PROPOSAL.toBuilder()
                .estimatedCost(Money.of(90_000, "USD"))
                .build();
        assertThat(notChecked("proposal-over-budget", with(proposal))).containsExactly("other-currency");
    }

    @Test
    void secondProposalShouldPointAtTheFirst() {
        Proposal again = Samples.PROPOSAL.toBuilder()
                .id(Id.of("H38", "pro-002"))
                .status(ProposalStatus.UNDER_REVIEW)
                .build();
        assertThat(related("duplicate-proposal", with(Samples.PROPOSAL, again))).containsExactly("proposal[0]/supply");
        Proposal accepted =
                Samples.PROPOSAL.toBuilder().status(ProposalStatus.ACCEPTED).build();
        assertThat(related(
                        "several-accepted-proposals",
                        with(
                                accepted,
                                again.toBuilder()
                                        .status(ProposalStatus.ACCEPTED)
                                        .build())))
                .containsExactly("proposal[0]/status");
        assertThat(related("several-accepted-proposals", with(accepted, accepted)))
                .as("one id twice is for another rule")
                .isEmpty();
    }

    @Test
    void proposalOnWhatIsNotHereShouldBeLeftToReferences() {
        Proposal lost = Samples.PROPOSAL.toBuilder()
                .demand(Id.of("x", "gone"))
                .supply(Id.of("x", "gone"))
                .build();
        for (String rule : List.of(
                "proposal-on-unpublished-demand",
                "proposal-left-open",
                "proposal-of-ended-supply",
                "proposal-over-budget",
                "proposal-readiness")) {
            assertThat(Check.rule(rule).places(with(lost))).isEmpty();
        }
    }

    // -----------------------------------------------------------------------
    @Test
    void fulfilmentShouldNotBeJudgedWherePartnershipsAreKeptElsewhere() {
        TechnologySupply sold =
                Samples.SUPPLY.toBuilder().status(ListingStatus.FULFILLED).build();
        assertThat(notChecked(
                        "fulfilled-without-partnership",
                        with(sold).toBuilder().partnerships(List.of()).build()))
                .containsExactly("other-exchange");
        Dataset unsaid = with(sold).toBuilder()
                .partnerships(List.of(
                        Samples.PARTNERSHIP.toBuilder().listings(List.of()).build()))
                .build();
        assertThat(Check.rule("fulfilled-without-partnership").places(unsaid))
                .containsExactly("technologySupply[0]/status");
        assertThat(Check.rule("fulfilled-without-partnership").incomplete().places(unsaid))
                .isEmpty();
    }

    @Test
    void partyKnownByNameShouldNotBeJudged() {
        Partnership partnership = Samples.PARTNERSHIP.toBuilder()
                .parties(List.of(
                        Party.builder().actor(Id.of("H38", "inc-01")).build(),
                        Party.builder().name("Công ty Thương mại Mẫu").build()))
                .listings(List.of(Id.of("H38", "sup-001"), Id.of("x", "gone")))
                .build();
        Dataset dataset = with(partnership);
        assertThat(notChecked("partnership-without-owner", dataset)).containsExactly("value-missing", "other-exchange");
    }

    @Test
    void successorOfTheSeekerMayTakeItsPart() {
        Partnership partnership = Samples.PARTNERSHIP.toBuilder()
                .parties(List.of(
                        Party.builder().actor(Id.of("ror", "001ydh096")).build(),
                        Party.builder().actor(Id.of("H38", "ubnd")).build()))
                .listings(List.of(Id.of("H38", "dem-001")))
                .build();
        assertThat(Check.rule("partnership-without-owner").places(with(partnership)))
                .as("the start-up went into the university")
                .isEmpty();
        Startup startup = Samples.STARTUP.toBuilder().successor(null).build();
        assertThat(Check.rule("partnership-without-owner")
                        .findings(with(partnership).toBuilder()
                                .startups(List.of(startup))
                                .build()))
                .containsExactly("partnership[0]/listings/0 {holders=H38:st-0001, value=H38:dem-001}");
    }

    @Test
    void parentOfTheOwnerMayTakeItsPart() {
        TechnologySupply supply = Samples.SUPPLY.toBuilder()
                .owners(List.of(owner("H38:skhcn", null)))
                .build();
        Partnership partnership = Samples.PARTNERSHIP.toBuilder()
                .parties(List.of(
                        Party.builder().actor(Id.of("H38", "inc-01")).build(),
                        Party.builder().actor(Id.of("H38", "ubnd")).build()))
                .listings(List.of(Id.of("H38", "sup-001")))
                .build();
        assertThat(Check.rule("partnership-without-owner")
                        .places(with(supply).toBuilder()
                                .partnerships(List.of(partnership))
                                .build()))
                .isEmpty();
    }

    // -----------------------------------------------------------------------
    @Test
    void partnershipWithoutAPeriodShouldBeLeftAlone() {
        for (Period period : new Period[] {null, Period.ALWAYS}) {
            Partnership open = Samples.PARTNERSHIP.toBuilder()
                    .status(PartnershipStatus.ACTIVE)
                    .period(period)
                    .build();
            assertThat(Check.rule("partnership-ended").places(with(open))).isEmpty();
            assertThat(Check.rule("partnership-early").places(with(open))).isEmpty();
        }
    }

    @Test
    void linkageOfPartiesWhoseProvinceIsUnknownShouldNotBeJudged() {
        Partnership linkage = Samples.PARTNERSHIP.toBuilder()
                .kind(Code.of("regional-linkage"))
                .parties(List.of(
                        Party.builder().actor(Id.of("H38", "skhcn")).build(),
                        Party.builder().name("Hợp tác xã Mắc ca").build()))
                .provinces(List.of(Code.of("15")))
                .regions(List.of())
                .build();
        assertThat(notChecked("regional-linkage-one-province", with(linkage))).containsExactly("value-missing");
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30, false", "2025-07-01, true", ", true"})
    void linkageOfProvincesThatHaveMergedShouldBeLeftAlone(LocalDate signed, boolean found) {
        Partnership linkage = Samples.PARTNERSHIP.toBuilder()
                .kind(Code.of("regional-linkage"))
                .parties(List.of(
                        Party.builder().actor(Id.of("H38", "skhcn")).build(),
                        Party.builder().actor(Id.of("H38", "ubnd")).build()))
                .provinces(List.of(Code.of("15")))
                .regions(List.of())
                .period(null)
                .signed(signed)
                .build();
        assertThat(Check.rule("regional-linkage-one-province").findings(with(linkage)))
                .isEqualTo(found ? List.of("partnership[0]/kind {value=15}") : List.of());
    }

    @Test
    void foreignerWhoIsNotHereShouldNotBeMissed() {
        Partnership partnership = Samples.PARTNERSHIP.toBuilder()
                .kind(Code.of("international"))
                .parties(List.of(
                        Party.builder().actor(Id.of("ror", "001ydh096")).build(),
                        Party.builder().actor(Id.of("x", "gone")).build()))
                .build();
        assertThat(notChecked("international-without-foreigner", with(partnership)))
                .containsExactly("other-exchange");
    }

    @Test
    void secondDocumentShouldPointAtTheFirst() {
        Document other = Samples.DOCUMENT.toBuilder()
                .link("https://example.vn/phu-luc.pdf")
                .build();
        Dataset dataset = with(Samples.SUPPLY.toBuilder()
                .documents(List.of(
                        Samples.DOCUMENT,
                        Samples.DOCUMENT.toBuilder().sha256(null).build(),
                        other))
                .build());
        assertThat(Check.rule("document-twice").findings(dataset))
                .containsExactly(
                        "technologySupply[0]/documents/1 {position=1, value=https://example.vn/thuyet-minh.pdf}",
                        "technologySupply[0]/documents/2 {position=1, value=" + other.sha256() + "}");
        assertThat(related("document-twice", dataset))
                .containsExactly("technologySupply[0]/documents/0", "technologySupply[0]/documents/0");
    }
}
