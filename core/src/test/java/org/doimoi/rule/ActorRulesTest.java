package org.doimoi.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.doimoi.code.AgencyLevel;
import org.doimoi.code.CodeLists;
import org.doimoi.code.StartupStatus;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Row;
import org.doimoi.model.Address;
import org.doimoi.model.Agency;
import org.doimoi.model.FundingRound;
import org.doimoi.model.Organization;
import org.doimoi.model.Recognition;
import org.doimoi.model.Samples;
import org.doimoi.model.Startup;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.doimoi.value.Identifier;
import org.doimoi.value.Name;
import org.doimoi.value.Period;
import org.doimoi.value.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the samples of the rules on actors cannot show: what was not checked, related places, fixes, names. */
class ActorRulesTest {

    private static Rule rule(String id) {
        return Rules.standard().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Context context(Dataset dataset) {
        return new Context(dataset, CodeLists.standard(), Samples.TODAY, Samples.TODAY, Set.of());
    }

    /** Returns why a rule could not check, once for each value; whatever it finds is a failure. */
    private static List<String> notChecked(String id, Dataset dataset) {
        List<String> reasons = new ArrayList<>();
        rule(id).check(context(dataset), new Sink() {
            @Override
            public void report(Rule rule, Breach breach) {
                throw new AssertionError(rule + " found " + breach);
            }

            @Override
            public void notChecked(Rule rule, String reason) {
                assertThat(rule.id()).isEqualTo(id);
                reasons.add(reason);
            }
        });
        return reasons;
    }

    /** Returns the places in other records that the findings speak of. */
    private static List<String> related(String id, Dataset dataset) {
        List<String> places = new ArrayList<>();
        rule(id).check(
                        context(dataset),
                        (by, breach) -> breach.related().forEach(other -> places.add(place(other.row(), other.at()))));
        return places;
    }

    private static String place(Row<?> row, Pointer at) {
        return row.table().recordName() + "[" + row.index() + "]" + at;
    }

    private static Recognition recognition(String kind, String issuer) {
        return Recognition.builder()
                .kind(Code.of(kind))
                .number("12/DN-KNST")
                .issuer(Id.parse(issuer))
                .granted(LocalDate.of(2026, 1, 5))
                .build();
    }

    private static Startup startup(String local, Recognition... recognitions) {
        return Startup.builder()
                .id(Id.of("x", local))
                .addNames(Name.legal("Công ty TNHH " + local))
                .kind(Code.of("enterprise"))
                .province(Code.of("15"))
                .status(StartupStatus.ACTIVE)
                .addRecognitions(recognitions)
                .build();
    }

    private static Organization organization(String local, String name) {
        return Organization.builder()
                .id(Id.of("x", local))
                .addNames(Name.legal(name))
                .kind(Code.of("other"))
                .province(Code.of("15"))
                .build();
    }

    private static Agency agency(String local, UnaryOperator<Agency> change) {
        return change.apply(Agency.builder()
                .id(Id.of("x", local))
                .addNames(Name.legal("Sở Khoa học và Công nghệ"))
                .level(AgencyLevel.PROVINCIAL)
                .province(Code.of("15"))
                .build());
    }

    private static Dataset startups(Startup... startups) {
        return Dataset.builder().addStartups(startups).build();
    }

    private static Dataset organizations(Organization... organizations) {
        return Dataset.builder().addOrganizations(organizations).build();
    }

    private static Dataset agencies(Agency... agencies) {
        return Dataset.builder().addAgencies(agencies).build();
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @CsvSource({
        "recognition-before-law,NATIONAL_BRAND,code-unknown",
        "recognition-issuer,NATIONAL_BRAND,code-unknown",
        "recognition-issuer,STARTUP_ENTERPRISE,other-exchange",
        "recognition-other-province,STARTUP_ENTERPRISE,other-exchange",
        "recognition-issuer-inactive,STARTUP_ENTERPRISE,other-exchange"
    })
    void recognitionOfWhichTooLittleIsKnownShouldBeSaidNotToBeChecked(String id, String kind, String reason) {
        assertThat(notChecked(id, startups(startup("a", recognition(kind, "x:gone")))))
                .containsExactly(reason);
    }

    @Test
    void recognitionWithoutAnIssuerIsNothingToCheck() {
        Recognition recognition = recognition("STARTUP_ENTERPRISE", "x:gone").toBuilder()
                .issuer(null)
                .build();
        for (String id : List.of("recognition-issuer", "recognition-other-province", "recognition-issuer-inactive")) {
            assertThat(notChecked(id, startups(startup("a", recognition)))).isEmpty();
        }
    }

    @Test
    void issuerOfAnotherProvinceShouldNotBeGuessed() {
        Organization nowhere = organization("a", "Trung tâm").toBuilder()
                .province(null)
                .addRecognitions(recognition("INNOVATION_CENTRE", "x:so"))
                .build();
        Startup strange = startup("b", recognition("STARTUP_ENTERPRISE", "x:so")).toBuilder()
                .province(Code.of("98"))
                .build();
        Dataset dataset = Dataset.builder()
                .addAgencies(agency("so", agency -> agency))
                .addOrganizations(nowhere)
                .addStartups(strange)
                .build();
        assertThat(notChecked("recognition-other-province", dataset)).containsExactly("value-missing", "code-unknown");
    }

    @Test
    void issuerThatEndedWithTheMergerShouldBeOfTheNewProvince() {
        // of the old Lào Cai, whose code was 10, or of Yên Bái, whose code 15 is that of Lào Cai now
        for (String code : List.of("10", "15")) {
            Agency ended = agency(
                    "so",
                    agency -> agency.toBuilder()
                            .province(Code.of(code))
                            .active(Period.parse("../2025-06-30"))
                            .build());
            Startup startup = startup("a", recognition("STARTUP_ENTERPRISE", "x:so"));
            Dataset dataset =
                    Dataset.builder().addAgencies(ended).addStartups(startup).build();
            assertThat(Check.rule("recognition-other-province").places(dataset)).isEmpty();
            assertThat(Check.rule("recognition-issuer-inactive").findings(dataset))
                    .containsExactly(
                            "startup[0]/recognitions/0/issuer" + " {active=../2025-06-30, day=2026-01-05, value=x:so}");
        }
    }

    @Test
    void issuerOfAnotherProvinceShouldBeNamedWithBothProvinces() {
        Dataset dataset = Dataset.builder()
                .addAgencies(agency("so", agency -> agency))
                .addStartups(startup("a", recognition("STARTUP_ENTERPRISE", "x:so")).toBuilder()
                        .province(Code.of("79"))
                        .build())
                .build();
        assertThat(Check.rule("recognition-other-province").places(dataset))
                .containsExactly("startup[0]/recognitions/0/issuer");
    }

    @Test
    void recognitionShouldOverlapFromTheParameterOn() {
        Recognition first = recognition("STARTUP_ENTERPRISE", "x:so").toBuilder()
                .granted(LocalDate.of(2025, 11, 3))
                .through(LocalDate.of(2026, 6, 30))
                .build();
        UnaryOperator<LocalDate> last = through -> through.minusDays(180);
        Recognition early = first.toBuilder()
                .granted(last.apply(LocalDate.of(2026, 6, 30)).minusDays(1))
                .through(null)
                .build();
        Recognition late =
                early.toBuilder().granted(last.apply(LocalDate.of(2026, 6, 30))).build();
        assertThat(Check.rule("recognition-repeated").places(startups(startup("a", early, first))))
                .as("the later one, wherever it stands")
                .containsExactly("startup[0]/recognitions/0/granted");
        assertThat(Check.rule("recognition-repeated").places(startups(startup("a", first, late))))
                .isEmpty();
    }

    @Test
    void recognitionWithoutATermShouldHoldForGood() {
        Recognition first = recognition("ST_ENTERPRISE", "x:so").toBuilder()
                .granted(LocalDate.of(2010, 5, 1))
                .build();
        Recognition second = first.toBuilder().granted(LocalDate.of(2026, 5, 1)).build();
        assertThat(Check.rule("recognition-repeated").places(startups(startup("a", first, second))))
                .containsExactly("startup[0]/recognitions/1/granted");
    }

    // -----------------------------------------------------------------------
    @Test
    void certificateOfTwoShouldSpeakOfTheFirst() {
        Recognition recognition = recognition("STARTUP_ENTERPRISE", "x:so");
        Dataset dataset = startups(startup("a", recognition), startup("b", recognition), startup("c", recognition));
        assertThat(Check.rule("recognition-number-shared").findings(dataset))
                .containsExactly(
                        "startup[1]/recognitions/0/number {other=x:a, value=12/DN-KNST}",
                        "startup[2]/recognitions/0/number {other=x:a, value=12/DN-KNST}");
        assertThat(related("recognition-number-shared", dataset))
                .containsExactly("startup[0]/recognitions/0/number", "startup[0]/recognitions/0/number");
    }

    @Test
    void certificateOfOneRecordThatIsThereTwiceShouldBeLeftToDuplicateId() {
        Startup startup = startup("a", recognition("STARTUP_ENTERPRISE", "x:so"));
        assertThat(Check.rule("recognition-number-shared").places(startups(startup, startup)))
                .isEmpty();
        assertThat(Check.rule("duplicate-actor").places(startups(startup, startup)))
                .isEmpty();
    }

    @Test
    void certificateOfNobodyKnowsWhomShouldBeLeftAlone() {
        Recognition recognition = recognition("INNOVATION_CENTRE", "x:so").toBuilder()
                .issuer(null)
                .build();
        Organization first = organization("a", "Trung tâm A").toBuilder()
                .province(null)
                .addRecognitions(recognition)
                .build();
        Organization second = first.toBuilder().id(Id.of("x", "b")).build();
        assertThat(Check.rule("recognition-number-shared").places(organizations(first, second)))
                .as("committees of different provinces count for themselves")
                .isEmpty();
    }

    @Test
    void identifierOfTwoShouldSpeakOfTheFirst() {
        Identifier ror = Identifier.of("ror", "001ydh096");
        Organization first =
                organization("a", "Viện A").toBuilder().addIdentifiers(ror).build();
        Organization second =
                organization("b", "Viện B").toBuilder().addIdentifiers(ror).build();
        Dataset dataset = organizations(first, second, second);
        assertThat(Check.rule("shared-identifier").findings(dataset))
                .containsExactly(
                        "organization[1]/identifiers/0/value {other=x:a, scheme=ror, value=001ydh096}",
                        "organization[2]/identifiers/0/value {other=x:a, scheme=ror, value=001ydh096}");
        assertThat(related("shared-identifier", dataset)).containsOnly("organization[0]/identifiers/0/value");
        assertThat(Check.rule("shared-tax-code").places(dataset)).isEmpty();
    }

    @Test
    void agencyCodeOfTwoShouldSpeakOfTheOther() {
        UnaryOperator<Agency> coded =
                agency -> agency.toBuilder().agencyCode(Code.of("H38")).build();
        Dataset dataset = agencies(agency("a", coded), agency("b", coded));
        assertThat(Check.rule("shared-agency-code").findings(dataset))
                .containsExactly("agency[1]/agencyCode {other=x:a, value=H38}");
        assertThat(related("shared-agency-code", dataset)).containsExactly("agency[0]/agencyCode");
    }

    // -----------------------------------------------------------------------
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Công ty Cổ phần Chè Số | CTCP Chè số
            Công ty Trách nhiệm hữu hạn Hoà Bình | Công ty TNHH Hòa Bình
            CÔNG TY TNHH MỘT THÀNH VIÊN QUẾ YÊN BÁI | Công ty TNHH MTV Quế Yên Bái
            Doanh nghiệp tư nhân An Phát | DNTN An Phát
            Hợp tác xã Chè Bản Liền | HTX chè Bản Liền
            Viện Khoa học và Công nghệ Địa phương | VIEN KH&CN DIA PHUONG
            """)
    void nameThatIsWrittenInAnotherWayShouldBeFound(String first, String second) {
        Dataset dataset = organizations(organization("a", first), organization("b", second));
        assertThat(Check.rule("duplicate-actor").places(dataset)).containsExactly("organization[1]/names/0/value");
        assertThat(related("duplicate-actor", dataset)).containsExactly("organization[0]/names/0/value");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Công ty TNHH Hà Anh | Công ty TNHH Hạ Anh
            Công ty TNHH Đông Á | Công ty TNHH Dông Á
            Công ty TNHH An Phát | Công ty CP An Phát
            Công ty TNHH An Phát | Chi nhánh Công ty TNHH An Phát
            """)
    void namesakeShouldBeLeftAlone(String first, String second) {
        assertThat(Check.rule("duplicate-actor")
                        .places(organizations(organization("a", first), organization("b", second))))
                .isEmpty();
    }

    @Test
    void actorsThatAreSaidToBeTwoShouldBeLeftAlone() {
        Organization first = organization("a", "Hợp tác xã Tân Tiến");
        Organization second = organization("b", "Hợp tác xã Tân Tiến");
        Address here = Address.builder().commune("Xã Tả Phìn").build();
        Address there = Address.builder().commune("Xã Mường Hum").build();
        Identifier one = Identifier.of(Identifier.TAX_CODE, "0100109106");
        Identifier other = Identifier.of(Identifier.TAX_CODE, "0300588569");
        assertThat(Check.rule("duplicate-actor").places(organizations(first, second)))
                .hasSize(1);
        List.of(
                        organizations(
                                first.toBuilder().address(here).build(),
                                second.toBuilder().address(there).build()),
                        organizations(
                                first.toBuilder().addIdentifiers(one).build(),
                                second.toBuilder().addIdentifiers(other).build()),
                        organizations(
                                first.toBuilder().province(null).build(),
                                second.toBuilder().province(null).build()))
                .forEach(dataset -> assertThat(Check.rule("duplicate-actor").places(dataset))
                        .isEmpty());
        assertThat(Check.rule("duplicate-actor")
                        .places(organizations(
                                first.toBuilder()
                                        .address(here)
                                        .addIdentifiers(one)
                                        .build(),
                                second.toBuilder().address(here).build())))
                .as("what only one of them says tells nothing apart")
                .hasSize(1);
    }

    @Test
    void agenciesThatAreTwoShouldBeLeftAlone() {
        UnaryOperator<Agency> same = agency -> agency;
        UnaryOperator<Agency> under =
                agency -> agency.toBuilder().parent(Id.of("x", "p")).build();
        UnaryOperator<Agency> elsewhere =
                agency -> agency.toBuilder().parent(Id.of("x", "q")).build();
        UnaryOperator<Agency> communal =
                agency -> agency.toBuilder().level(AgencyLevel.COMMUNAL).build();
        assertThat(Check.rule("duplicate-actor").places(agencies(agency("a", same), agency("b", under))))
                .hasSize(1);
        assertThat(Check.rule("duplicate-actor").places(agencies(agency("a", under), agency("b", elsewhere))))
                .isEmpty();
        assertThat(Check.rule("duplicate-actor").places(agencies(agency("a", communal), agency("b", communal))))
                .isEmpty();
    }

    @Test
    void startUpThatEndedShouldNotBeADuplicate() {
        Startup ended = startup("a").toBuilder().status(StartupStatus.CLOSED).build();
        Startup again = ended.toBuilder()
                .id(Id.of("x", "b"))
                .status(StartupStatus.ACTIVE)
                .build();
        assertThat(Check.rule("duplicate-actor").places(startups(ended, again))).isEmpty();
        assertThat(Check.rule("duplicate-actor").places(startups(again, startup("a"))))
                .hasSize(1);
    }

    // -----------------------------------------------------------------------
    @Test
    void everyRoundBeforeOneOfAnEarlierStageShouldBeFound() {
        String[] stages = {"series-b", "seed", "series-a", "grant", "pre-seed", "later", "private"};
        Startup startup = startup("a").toBuilder()
                .addFundingRounds(IntStream.range(0, stages.length)
                        .mapToObj(i -> FundingRound.builder()
                                .stage(Code.of(stages[i]))
                                .date(LocalDate.of(2020 + i, 1, 1))
                                .build())
                        .toArray(FundingRound[]::new))
                .build();
        assertThat(Check.rule("funding-order").findings(startups(startup)))
                .containsExactlyInAnyOrder(
                        "startup[0]/fundingRounds/0/date"
                                + " {day=2024-01-01, earlier=pre-seed, stage=series-b, value=2020-01-01}",
                        "startup[0]/fundingRounds/1/date"
                                + " {day=2024-01-01, earlier=pre-seed, stage=seed, value=2021-01-01}",
                        "startup[0]/fundingRounds/2/date"
                                + " {day=2024-01-01, earlier=pre-seed, stage=series-a, value=2022-01-01}");
    }

    // -----------------------------------------------------------------------
    @Test
    void levelAndProvinceOfAnAgencyShouldHaveFixesToBeConfirmed() {
        Agency agency = agency(
                "a",
                same -> same.toBuilder()
                        .agencyCode(Code.of("H17"))
                        .level(AgencyLevel.COMMUNAL)
                        .build());
        assertThat(Check.rule("agency-code-level").fixes(agencies(agency)))
                .containsExactly("agency[0]/level"
                        + " [{\"op\":\"test\",\"path\":\"/level\",\"value\":\"communal\"},"
                        + "{\"op\":\"replace\",\"path\":\"/level\",\"value\":\"provincial\"}] false");
        assertThat(Check.rule("agency-code-province").fixes(agencies(agency)))
                .containsExactly("agency[0]/province"
                        + " [{\"op\":\"test\",\"path\":\"/province\",\"value\":\"15\"},"
                        + "{\"op\":\"replace\",\"path\":\"/province\",\"value\":\"48\"}] false");
    }

    @Test
    void agencyOfWhichTheListKnowsNothingShouldBeSaidNotToBeChecked() {
        Agency unknown =
                agency("a", same -> same.toBuilder().agencyCode(Code.of("G99")).build());
        Agency second = agency(
                "b", same -> same.toBuilder().agencyCode(Code.of("H38.05")).build());
        for (String id : List.of("agency-code-level", "agency-code-province", "agency-code-name")) {
            assertThat(notChecked(id, agencies(unknown, second)))
                    .as("codes of the second level are in no list")
                    .containsExactly("code-unknown");
        }
        Agency strange = agency(
                "c",
                same -> same.toBuilder()
                        .agencyCode(Code.of("H38"))
                        .province(Code.of("98"))
                        .build());
        assertThat(notChecked("agency-code-province", agencies(strange))).containsExactly("code-unknown");
    }

    @Test
    void parentInAnotherExchangeShouldBeSaidNotToBeChecked() {
        Agency agency =
                agency("a", same -> same.toBuilder().parent(Id.of("x", "gone")).build());
        assertThat(notChecked("parent-level", agencies(agency))).containsExactly("other-exchange");
    }

    @Test
    void addressInAProvinceThatIsNotKnownShouldBeSaidNotToBeChecked() {
        Startup startup = startup("a").toBuilder()
                .address(Address.builder().province(Code.of("98")).build())
                .build();
        assertThat(notChecked("address-other-province", startups(startup))).containsExactly("code-unknown");
    }

    @Test
    void issuerOfAGroupThatTheListHasNotAllOfShouldBeSaidNotToBeChecked() {
        Organization unlisted =
                organization("a", "Viện A").toBuilder().id(Id.of("G23", "a")).build();
        Organization known =
                organization("a", "Viện A").toBuilder().id(Id.of("G06.12", "a")).build();
        assertThat(notChecked("unknown-issuer", organizations(unlisted, known))).containsExactly("code-unknown");
    }
}
