package org.doimoi.model;

import static org.doimoi.model.Samples.ADDRESS;
import static org.doimoi.model.Samples.CONTACT;
import static org.doimoi.model.Samples.DOCUMENT;
import static org.doimoi.model.Samples.EXTRAS;
import static org.doimoi.model.Samples.PROVENANCE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import org.doimoi.code.AgencyLevel;
import org.doimoi.code.FundingSource;
import org.doimoi.code.LocalProductStatus;
import org.doimoi.value.Code;
import org.doimoi.value.DigitalLink;
import org.doimoi.value.Id;
import org.doimoi.value.Identifier;
import org.doimoi.value.Money;
import org.doimoi.value.Period;
import org.doimoi.value.Text;

/** A local product, a right, a path and a facility, with every component set; all names are made up. */
final class ProductSamples {

    /** Figures that fulfil what is asked of the recognitions of the samples. */
    static final AnnualPerformance PERFORMANCE = AnnualPerformance.builder()
            .year(Year.of(2025))
            .permanentStaff(16)
            .permanentStaffWithDegree(12)
            .directStaff(9)
            .directStaffWithDegree(6)
            .experts(22)
            .eventCapacity(80)
            .enterprisesSupported(31)
            .startupsTrained(25)
            .projectsSupported(5)
            .individualsSupported(12)
            .groupsSupported(3)
            .startupEnterprisesSupported(4)
            .directRevenue(Money.dong(11_000_000_000L))
            .investmentCommitments(Money.dong(4_000_000_000L))
            .researchStaff(6)
            .researchSpending(Money.dong(900_000_000))
            .netRevenue(Money.dong(12_000_000_000L))
            .extras(EXTRAS)
            .build();

    /** A tea with four stars. */
    static final LocalProduct PRODUCT = LocalProduct.builder()
            .id(Id.of("H38", "ocop-001"))
            .title(Text.ofVietnameseEnglish("Chè Shan tuyết Mẫu", "Sample Shan Tuyet tea"))
            .producer(Id.of("ror", "001ydh096"))
            .province(Code.of("15"))
            .commune("Xã Bản Liền")
            .group(Code.of("I.5"))
            .stars(Code.of("4"))
            .score(new BigDecimal("78.5"))
            .addSections(
                    new SectionScore(Code.of("A"), new BigDecimal("31"), EXTRAS),
                    new SectionScore(Code.of("B"), new BigDecimal("19.5"), EXTRAS),
                    new SectionScore(Code.of("C"), new BigDecimal("28"), EXTRAS))
            .regime(Code.of("26/2026/QĐ-TTg"))
            .recogniserLevel(AgencyLevel.PROVINCIAL)
            .decision(new Decision("512/QĐ-UBND", Id.of("H38", "ubnd"), LocalDate.of(2026, 6, 15), EXTRAS))
            .assessed(LocalDate.of(2026, 6, 1))
            .granted(LocalDate.of(2026, 6, 15))
            .through(LocalDate.of(2029, 6, 14))
            .status(LocalProductStatus.RECOGNISED)
            .summary(Text.of("vi", "Chè búp hái tay, sao chảo gang"))
            .addTrademarks(Id.of("H38", "ip-001"))
            .addTraceability(Id.of("H38", "trace-001"))
            .provenance(PROVENANCE)
            .extras(EXTRAS)
            .build();

    /** The mark under which the tea is sold. */
    static final IntellectualProperty MARK = IntellectualProperty.builder()
            .id(Id.of("H38", "ip-001"))
            .kind(Code.of("trademark"))
            .title(Text.of("vi", "Chè Shan tuyết Mẫu, hình"))
            .number("4-2022-01234")
            .filed(LocalDate.of(2022, 4, 5))
            .certificateNumber("512345")
            .granted(LocalDate.of(2024, 2, 20))
            .through(LocalDate.of(2052, 4, 5))
            .status(Code.of("granted"))
            .addTerritories(Code.of("VN"))
            .addOwners(new Ownership(Id.of("ror", "001ydh096"), "Trường Đại học Mẫu", new BigDecimal("100"), EXTRAS))
            .addIpcCodes("A23F 3/06")
            .provenance(PROVENANCE)
            .extras(EXTRAS)
            .task(Id.of("H38", "nv-001"))
            .build();

    /** The path of one lot of the tea. */
    static final TraceabilityRecord TRACE = TraceabilityRecord.builder()
            .id(Id.of("H38", "trace-001"))
            .product(Id.of("H38", "ocop-001"))
            .productName(Text.of("vi", "Chè Shan tuyết Mẫu, gói 100 g"))
            .productCode(Identifier.of("gtin", "8934563138165"))
            .lot("L2026-03")
            .serial("S0001")
            .addImages(DOCUMENT)
            .producer(new Party(
                    Id.of("ror", "001ydh096"),
                    "Trường Đại học Mẫu",
                    Code.of("VN"),
                    Code.of("48"),
                    Code.of("supplier"),
                    EXTRAS))
            .address(ADDRESS)
            .addStages(TraceStage.builder()
                    .name(Text.of("vi", "Thu hái"))
                    .productCode(Identifier.of("batch", "TH-0310"))
                    .placeCode(Identifier.of("gln", "8930000000002"))
                    .time(OffsetDateTime.parse("2026-03-10T06:00:00+07:00"))
                    .extras(EXTRAS)
                    .build())
            .produced(LocalDate.of(2026, 3, 12))
            .traceCode("893456313816-L2026-03")
            .brand("Chè Mẫu")
            .model("CM-100")
            .expires(LocalDate.of(2027, 3, 31))
            .addStandards("TCVN 3218:2012")
            .link(DigitalLink.of("8934563138165", "L2026-03", "S0001").withExpiry(LocalDate.of(2027, 3, 31)))
            .provenance(PROVENANCE)
            .extras(EXTRAS)
            .build();

    /** A laboratory that others may use. */
    static final Facility FACILITY = Facility.builder()
            .id(Id.of("H38", "fac-001"))
            .title(Text.of("vi", "Phòng thí nghiệm chế biến nông sản Mẫu"))
            .kind(Code.of("shared-laboratory"))
            .owner(Id.of("ror", "001ydh096"))
            .operator(Id.of("H38", "inc-01"))
            .province(Code.of("15"))
            .address(ADDRESS)
            .addFunctions(Code.of("laboratory"), Code.of("testing"))
            .area(new BigDecimal("220.5"))
            .seats(12)
            .eventCapacity(40)
            .addEquipment(new Equipment(Text.of("vi", "Máy sấy bơm nhiệt"), 2, Money.dong(900_000_000), EXTRAS))
            .addInvestment(new Funding(FundingSource.STATE_LOCAL, Money.dong(3_000_000_000L), EXTRAS))
            .addServices(Code.of("testing"))
            .shared(true)
            .active(Period.since(LocalDate.of(2024, 1, 1)))
            .website("https://phong-thi-nghiem.example.vn")
            .addContacts(CONTACT)
            .provenance(PROVENANCE)
            .extras(EXTRAS)
            .build();

    private ProductSamples() {}
}
