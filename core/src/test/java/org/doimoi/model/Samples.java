package org.doimoi.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.doimoi.code.AgencyLevel;
import org.doimoi.code.ListingStatus;
import org.doimoi.code.PartnershipStatus;
import org.doimoi.code.ProposalStatus;
import org.doimoi.code.StartupKind;
import org.doimoi.code.StartupStatus;
import org.doimoi.code.Visibility;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Header;
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

/**
 * One instance of each entity with every component set, extras included; all names are made up.
 *
 * <p>Together they are an exchange that breaks no constraint and no rule on {@link #TODAY}, so that a test can break one
 * thing and see one finding. Who adds an entity or a component adds it here; {@code NullContractTest} says so.
 */
public final class Samples {

    /** The day on which the samples are read and judged. */
    public static final LocalDate TODAY = LocalDate.of(2026, 9, 30);

    /** The members that the library does not know. */
    public static final Map<String, Json> EXTRAS = Map.of("x-note", Json.of(List.of("lạ", 1)));

    /** Who says so. */
    public static final Provenance PROVENANCE = new Provenance(
            Code.of("H38"),
            OffsetDateTime.parse("2026-09-01T08:00:00+07:00"),
            "https://skhcn.example.vn/nguon",
            EXTRAS);

    /** Whom to ask. */
    public static final Contact CONTACT =
            new Contact("Phòng Quản lý công nghệ", "Nguyễn Thị An", "+842438220000", "lienhe@example.vn", EXTRAS);

    /** Where to find it. */
    public static final Address ADDRESS = new Address(
            "Số 1, đường Hoàng Liên", "Phường Lào Cai", "Thành phố Lào Cai", Code.of("15"), "Lào Cai", "31000", EXTRAS);

    /** What to read. */
    public static final Document DOCUMENT = new Document(
            Text.ofVietnameseEnglish("Thuyết minh công nghệ", "Description of the technology"),
            "https://example.vn/thuyet-minh.pdf",
            "application/pdf",
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            EXTRAS);

    /** A state agency. */
    public static final Agency AGENCY = Agency.builder()
            .id(Id.of("H38", "skhcn"))
            .addNames(name("Sở Khoa học và Công nghệ tỉnh Lào Cai"))
            .addIdentifiers(new Identifier(Identifier.TAX_CODE, "0100109106-001", EXTRAS))
            .agencyCode(Code.of("H38"))
            .level(AgencyLevel.PROVINCIAL)
            .kind(Code.of("department"))
            .parent(Id.of("H38", "ubnd"))
            .province(Code.of("15"))
            .active(new Period(LocalDate.of(2025, 7, 1), TODAY, EXTRAS))
            .website("https://skhcn.example.vn")
            .addContacts(CONTACT)
            .provenance(PROVENANCE)
            .extras(EXTRAS)
            .build();

    /** An actor that is neither agency, incubator nor start-up. */
    public static final Organization ORGANIZATION = Organization.builder()
            .id(Id.of("ror", "001ydh096"))
            .addNames(name("Trường Đại học Mẫu"))
            .kind(Code.of("university"))
            .addIdentifiers(Identifier.of("ror", "001ydh096"))
            .province(Code.of("15"))
            .country(Code.of("VN"))
            .address(ADDRESS)
            .website("https://dai-hoc.example.vn")
            .addRecognitions(recognition("INNOVATION_CENTRE_PROVINCIAL"))
            .addPerformance(ProductSamples.PERFORMANCE)
            .addContacts(CONTACT)
            .provenance(PROVENANCE)
            .extras(EXTRAS)
            .build();

    /** A start-up that another actor bought. */
    public static final Startup STARTUP = Startup.builder()
            .id(Id.of("H38", "st-0001"))
            .addNames(name("Công ty CP Nông nghiệp số Tây Bắc"))
            .addNames(Name.of("Tay Bac Agritech", "en", Name.ALIAS))
            .kind(StartupKind.ENTERPRISE)
            .addIdentifiers(Identifier.of(Identifier.TAX_CODE, "0300588569"))
            .province(Code.of("15"))
            .address(ADDRESS)
            .founded(LocalDate.of(2023, 5, 19))
            .addIndustries(new Coding<>("vsic2025", "62", EXTRAS))
            .addFields(Coding.of("ford", "1.2"))
            .stage(Code.of("growth"))
            .summary(Text.ofVietnameseEnglish("Nền tảng dự báo sâu bệnh", "A platform that forecasts pests"))
            .website("https://tay-bac.example.vn")
            .addRecognitions(recognition("STARTUP_ENTERPRISE"))
            .addPerformance(ProductSamples.PERFORMANCE)
            .addFundingRounds(FundingRound.builder()
                    .stage(Code.of("seed"))
                    .date(LocalDate.of(2024, 3, 1))
                    .amount(new Money(BigDecimal.valueOf(2_500_000_000L), "VND", EXTRAS))
                    .addInvestors(new Party(
                            Id.of("ror", "001ydh096"),
                            "Quỹ Mẫu",
                            Code.of("VN"),
                            Code.of("15"),
                            Code.of("investor"),
                            EXTRAS))
                    .instrument(Code.of("equity"))
                    .extras(EXTRAS)
                    .build())
            .addRevenues(new AnnualRevenue(Year.of(2025), Money.dong(1_200_000_000L), EXTRAS))
            .headcount(17)
            .addSupportedBy(Id.of("H38", "inc-01"))
            .status(StartupStatus.ACQUIRED)
            .successor(Id.of("ror", "001ydh096"))
            .addContacts(CONTACT)
            .provenance(PROVENANCE)
            .extras(EXTRAS)
            .build();

    /** A house that takes the start-up in. */
    public static final Incubator INCUBATOR = Incubator.builder()
            .id(Id.of("H38", "inc-01"))
            .addNames(name("Vườn ươm Mẫu"))
            .legalType(Code.of("university-unit"))
            .addFunctions(Code.of("incubation"), Code.of("laboratory"))
            .host(Id.of("ror", "001ydh096"))
            .province(Code.of("15"))
            .address(ADDRESS)
            .seats(40)
            .established(LocalDate.of(2024, 1, 15))
            .addProgrammes(SupportProgramme.builder()
                    .name(Text.of("vi", "Tăng tốc 2026"))
                    .function(Code.of("acceleration"))
                    .period(Period.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 31)))
                    .summary(Text.of("vi", "Ba tháng, mười nhóm"))
                    .website("https://vuon-uom.example.vn/tang-toc")
                    .extras(EXTRAS)
                    .build())
            .addCohorts(new Cohort(
                    "K5-2026", Period.since(LocalDate.of(2026, 3, 1)), List.of(Id.of("H38", "st-0001")), EXTRAS))
            .addServices(Code.of("mentoring"))
            .addRecognitions(recognition("STARTUP_SUPPORT_CENTRE"))
            .addPerformance(ProductSamples.PERFORMANCE)
            .website("https://vuon-uom.example.vn")
            .addContacts(CONTACT)
            .provenance(PROVENANCE)
            .extras(EXTRAS)
            .build();

    /** A technology on offer. */
    public static final TechnologySupply SUPPLY = TechnologySupply.builder()
            .id(Id.of("H38", "sup-001"))
            .title(Text.ofVietnameseEnglish("Máy sấy nông sản bằng bơm nhiệt", "Heat pump dryer for farm produce"))
            .summary(Text.of("vi", "Sấy ở nhiệt độ thấp, giữ màu và vị"))
            .confidentialDetail(Text.of("vi", "Công thức môi chất"))
            .addOwners(new Ownership(Id.of("ror", "001ydh096"), "Trường Đại học Mẫu", new BigDecimal("60.5"), EXTRAS))
            .addOwners(new Ownership(null, "Ông Trần Văn Bình", new BigDecimal("39.5"), Map.of()))
            .province(Code.of("48"))
            .addFields(Coding.of("ford", "2.3"))
            .addIndustries(Coding.of("vsic2025", "28"))
            .addIpcCodes("A01D 45/00", "F26B")
            .trl(TechnologyReadiness.of(7))
            .addIntellectualProperty(IntellectualPropertyRight.builder()
                    .kind(Code.of("patent"))
                    .number("1-2024-01234")
                    .status(Code.of("granted"))
                    .addTerritories(Code.of("VN"))
                    .through(LocalDate.of(2044, 1, 31))
                    .extras(EXTRAS)
                    .build())
            .addCertifications("ISO 9001")
            .addTransferForms(Code.of("INDEPENDENT_CONTRACT"))
            .addTransferRights(Code.of("USE"))
            .price(new PriceRange(Money.dong(500_000_000), Money.dong(800_000_000), Code.of("indicative"), EXTRAS))
            .advantages(Text.of("vi", "Tiết kiệm một nửa điện năng"))
            .applications(Text.of("vi", "Sấy mắc ca, thảo dược"))
            .addDocuments(DOCUMENT)
            .sourceTask("ĐTĐL.CN-01/22")
            .published(LocalDate.of(2026, 6, 1))
            .expires(LocalDate.of(2027, 6, 1))
            .status(ListingStatus.PUBLISHED)
            .visibility(Visibility.PUBLIC)
            .contact(CONTACT)
            .provenance(PROVENANCE)
            .extras(EXTRAS)
            .build();

    /** A technology that is looked for. */
    public static final TechnologyDemand DEMAND = TechnologyDemand.builder()
            .id(Id.of("H38", "dem-001"))
            .title(Text.of("vi", "Tìm máy sấy công suất nhỏ"))
            .summary(Text.of("vi", "Cho hợp tác xã, 200 kg một mẻ"))
            .confidentialDetail(Text.of("vi", "Đã hỏi ba nơi"))
            .seeker(Id.of("H38", "st-0001"))
            .province(Code.of("15"))
            .addFields(Coding.of("ford", "2.3"))
            .addIndustries(Coding.of("vsic2025", "01"))
            .trlFrom(TechnologyReadiness.of(6))
            .trlThrough(TechnologyReadiness.of(9))
            .budget(PriceRange.of(null, Money.dong(900_000_000), Code.of("firm")))
            .addCooperationForms(Code.of("TRANSFER"))
            .requirements(Text.of("vi", "Chạy điện một pha"))
            .deadline(LocalDate.of(2026, 12, 31))
            .published(LocalDate.of(2026, 7, 1))
            .expires(LocalDate.of(2027, 1, 31))
            .status(ListingStatus.PUBLISHED)
            .visibility(Visibility.RESTRICTED)
            .contact(CONTACT)
            .provenance(PROVENANCE)
            .extras(EXTRAS)
            .build();

    /** An answer to the demand. */
    public static final Proposal PROPOSAL = Proposal.builder()
            .id(Id.of("H38", "pro-001"))
            .demand(Id.of("H38", "dem-001"))
            .supply(Id.of("H38", "sup-001"))
            .proposer(Id.of("ror", "001ydh096"))
            .submitted(LocalDate.of(2026, 8, 15))
            .estimatedCost(Money.dong(750_000_000))
            .duration(java.time.Period.ofMonths(6))
            .conditions(Text.of("vi", "Bảo hành hai năm"))
            .status(ProposalStatus.SUBMITTED)
            .provenance(PROVENANCE)
            .extras(EXTRAS)
            .build();

    /** Two actors that work together. */
    public static final Partnership PARTNERSHIP = Partnership.builder()
            .id(Id.of("H38", "par-001"))
            .title(Text.of("vi", "Hợp đồng chuyển giao máy sấy"))
            .kind(Code.of("licence"))
            .addParties(Party.builder()
                    .actor(Id.of("ror", "001ydh096"))
                    .role(Code.of("supplier"))
                    .build())
            .addParties(
                    new Party(null, "Hợp tác xã Mắc ca", Code.of("VN"), Code.of("15"), Code.of("recipient"), EXTRAS))
            .addProvinces(Code.of("15"), Code.of("48"))
            .addRegions(Code.of("NMM"), Code.of("SCCH"))
            .addCountries(Code.of("VN"))
            .signed(LocalDate.of(2026, 9, 2))
            .period(Period.since(LocalDate.of(2026, 9, 2)))
            .value(Money.dong(780_000_000))
            .addListings(Id.of("H38", "sup-001"), Id.of("H38", "dem-001"))
            .addTasks("NV-2026-15")
            .status(PartnershipStatus.SIGNED)
            .addDocuments(DOCUMENT)
            .provenance(PROVENANCE)
            .extras(EXTRAS)
            .build();

    private Samples() {}

    /**
     * Returns the samples, one of each entity.
     *
     * @return the entities in the order of the tables
     */
    public static List<Entity> entities() {
        return Stream.of(
                        List.of(AGENCY, ORGANIZATION, STARTUP, INCUBATOR, SUPPLY, DEMAND, PROPOSAL, PARTNERSHIP),
                        List.of(TaskSamples.PROGRAMME, TaskSamples.TASK, TaskSamples.ASSET),
                        List.of(
                                ProductSamples.MARK,
                                ProductSamples.PRODUCT,
                                ProductSamples.TRACE,
                                ProductSamples.FACILITY),
                        IndicatorSamples.entities(),
                        List.of(LawSamples.INSTRUMENT, LawSamples.EVENT, LawSamples.RECOMMENDATION))
                .<Entity>flatMap(List::stream)
                .toList();
    }

    /**
     * Returns a dataset of the samples, and of the agency above the sample agency, which has no more than it must.
     *
     * @return the dataset, which is good in itself
     */
    public static Dataset dataset() {
        Agency committee = Agency.builder()
                .id(Id.of("H38", "ubnd"))
                .addNames(Name.legal("Ủy ban nhân dân tỉnh Lào Cai"))
                .level(AgencyLevel.PROVINCIAL)
                .province(Code.of("15"))
                .build();
        return Dataset.builder()
                .addAgencies(AGENCY, committee)
                .addOrganizations(ORGANIZATION)
                .addStartups(STARTUP)
                .addIncubators(INCUBATOR)
                .addTechnologySupplies(SUPPLY)
                .addTechnologyDemands(DEMAND)
                .addProposals(PROPOSAL)
                .addPartnerships(PARTNERSHIP)
                .addProvincialBudgets(IndicatorSamples.BUDGET)
                .addEnterpriseFunds(IndicatorSamples.FUND)
                .addIndicatorFrameworks(IndicatorSamples.FRAMEWORK)
                .addIndicatorValues(IndicatorSamples.VALUE)
                .addRankings(IndicatorSamples.RANKING)
                .addProvincialReports(IndicatorSamples.REPORT)
                .addAgencies(TaskSamples.MINISTRY)
                .addProgrammes(TaskSamples.FRAME, TaskSamples.PROGRAMME)
                .addScienceTasks(TaskSamples.TASK)
                .addTaskAssets(TaskSamples.ASSET)
                .legalInstruments(LawSamples.INSTRUMENTS)
                .addEvents(LawSamples.EVENT)
                .addRecommendations(LawSamples.RECOMMENDATION)
                .addLocalProducts(ProductSamples.PRODUCT)
                .addIntellectualProperties(ProductSamples.MARK)
                .addTraceabilityRecords(ProductSamples.TRACE)
                .addFacilities(ProductSamples.FACILITY)
                .extras(EXTRAS)
                .build();
    }

    /**
     * Returns an exchange of the samples.
     *
     * @return the exchange, read on {@link #TODAY}
     */
    public static Exchange exchange() {
        return new Exchange(Header.of(TODAY), dataset());
    }

    private static Name name(String value) {
        return new Name(value, "vi", Name.LEGAL, EXTRAS);
    }

    private static Recognition recognition(String kind) {
        return Recognition.builder()
                .kind(Code.of(kind))
                .number(kind.equals("STARTUP_ENTERPRISE") ? "12/DN-KNST" : "12/GCN")
                .issuer(Id.of("H38", "skhcn"))
                .granted(LocalDate.of(2026, 1, 5))
                .through(LocalDate.of(2031, 1, 5))
                .status(Code.of("valid"))
                .extras(EXTRAS)
                .build();
    }
}
