package org.doimoi.examples.quickstart;

import static org.doimoi.examples.quickstart.SampleParts.FICTIONAL;
import static org.doimoi.examples.quickstart.SampleParts.address;
import static org.doimoi.examples.quickstart.SampleParts.desk;
import static org.doimoi.examples.quickstart.SampleParts.id;
import static org.doimoi.examples.quickstart.SampleParts.provenance;
import static org.doimoi.examples.quickstart.SampleParts.taxCode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doimoi.code.AgencyLevel;
import org.doimoi.code.FundingSource;
import org.doimoi.code.LocalProductStatus;
import org.doimoi.code.StartupKind;
import org.doimoi.code.StartupStatus;
import org.doimoi.model.AnnualPerformance;
import org.doimoi.model.AnnualPerformanceBuilder;
import org.doimoi.model.Decision;
import org.doimoi.model.Document;
import org.doimoi.model.Equipment;
import org.doimoi.model.Facility;
import org.doimoi.model.FacilityBuilder;
import org.doimoi.model.Funding;
import org.doimoi.model.Incubator;
import org.doimoi.model.IntellectualProperty;
import org.doimoi.model.IntellectualPropertyBuilder;
import org.doimoi.model.LocalProduct;
import org.doimoi.model.LocalProductBuilder;
import org.doimoi.model.Organization;
import org.doimoi.model.Ownership;
import org.doimoi.model.Party;
import org.doimoi.model.Recognition;
import org.doimoi.model.SectionScore;
import org.doimoi.model.Startup;
import org.doimoi.model.TraceStage;
import org.doimoi.model.TraceabilityRecord;
import org.doimoi.value.Code;
import org.doimoi.value.DigitalLink;
import org.doimoi.value.Id;
import org.doimoi.value.Identifier;
import org.doimoi.value.Money;
import org.doimoi.value.Name;
import org.doimoi.value.Period;
import org.doimoi.value.Text;

/** The fictional local products of the sample, with their marks, their paths, the places behind them and who stands there. */
final class SampleProducts {

    private static final String AGENCY = "H38";
    private static final String PROVINCE = "15";
    private static final Id<Organization> COMPANY = id(AGENCY, "prod", 1);
    private static final Id<Startup> STARTUP = id(AGENCY, "prod-st", 1);
    private static final Id<Incubator> CENTRE = id(AGENCY, "prod-inc", 1);
    /** A number of GS1 for examples, with a right check digit. */
    private static final String GTIN = "9520000000004";

    final List<LocalProduct> products = new ArrayList<>();
    final List<IntellectualProperty> rights = new ArrayList<>();
    final List<TraceabilityRecord> traces = new ArrayList<>();
    final List<Facility> facilities = new ArrayList<>();

    SampleProducts() {
        addProducts();
        addRights();
        addTraces();
        addFacilities();
    }

    // ---------------------------------------------------------------------------------------------- actors

    static Organization company() {
        return Organization.builder()
                .id(COMPANY)
                .addNames(Name.legal("Công ty Cổ phần Chè Shan Minh Họa"))
                .kind(Code.of("enterprise"))
                .addIdentifiers(taxCode(700))
                .province(Code.of(PROVINCE))
                .address(address(PROVINCE, 61))
                .website("https://che-shan-minh-hoa.example")
                .addRecognitions(Recognition.builder()
                        .kind(Code.of("ST_ENTERPRISE"))
                        .number("91/ĐK-DNKHCN")
                        .issuer(Id.of(AGENCY, "ubnd"))
                        .granted(LocalDate.of(2026, 3, 2))
                        .status(Code.of("valid"))
                        .build())
                .addPerformance(research(2024, 5, 620, 18_500), research(2025, 6, 810, 21_000))
                .addContacts(desk(401, "Phòng Kinh doanh"))
                .provenance(provenance(COMPANY))
                .extras(FICTIONAL)
                .build();
    }

    static Startup startup() {
        return Startup.builder()
                .id(STARTUP)
                .addNames(Name.legal("Công ty TNHH Truy xuất số Minh Họa"))
                .kind(StartupKind.ENTERPRISE)
                .addIdentifiers(taxCode(720))
                .province(Code.of(PROVINCE))
                .address(address(PROVINCE, 62))
                .founded(LocalDate.of(2022, 4, 11))
                .summary(Text.ofVietnameseEnglish(
                        "Phần mềm ghi nhật ký sản xuất và in mã truy xuất cho hợp tác xã",
                        "Software that keeps production logs and prints trace codes for co-operatives"))
                .addPerformance(research(2025, 4, 210, 1_900))
                .status(StartupStatus.ACTIVE)
                .addContacts(desk(402, "Phòng Kỹ thuật"))
                .provenance(provenance(STARTUP))
                .extras(FICTIONAL)
                .build();
    }

    static Incubator centre() {
        return Incubator.builder()
                .id(CENTRE)
                .addNames(Name.legal("Trung tâm Đổi mới sáng tạo nông sản Minh Họa"))
                .functions(SampleParts.codes("technology-transfer,testing,training"))
                .province(Code.of(PROVINCE))
                .address(address(PROVINCE, 63))
                .seats(30)
                .established(LocalDate.of(2021, 9, 6))
                .services(SampleParts.codes("technology-consulting,testing"))
                .addRecognitions(Recognition.builder()
                        .kind(Code.of("INNOVATION_CENTRE"))
                        .number("92/QĐ-ĐMST")
                        .issuer(Id.of(AGENCY, "ubnd"))
                        .granted(LocalDate.of(2026, 4, 15))
                        .through(LocalDate.of(2031, 4, 14))
                        .status(Code.of("valid"))
                        .build())
                .addPerformance(support(2024, 9), support(2025, 12))
                .addContacts(desk(403, "Ban Điều phối"))
                .provenance(provenance(CENTRE))
                .extras(FICTIONAL)
                .build();
    }

    /** Returns the figures of an enterprise, its amounts in millions of dong. */
    private static AnnualPerformance research(int year, int staff, long spent, long revenue) {
        return performance(year)
                .researchStaff(staff)
                .researchSpending(Money.dong(1_000_000 * spent))
                .netRevenue(Money.dong(1_000_000 * revenue))
                .build();
    }

    private static AnnualPerformance support(int year, int staff) {
        return performance(year)
                .permanentStaff(staff)
                .permanentStaffWithDegree(staff - 2)
                .directStaff(staff - 1)
                .directStaffWithDegree(staff - 3)
                .experts(14)
                .eventCapacity(60)
                .enterprisesSupported(11 + staff)
                .startupsTrained(20)
                .projectsSupported(6)
                .individualsSupported(15)
                .groupsSupported(5)
                .startupEnterprisesSupported(4)
                .directRevenue(Money.dong(450_000_000L * staff + 3_000_000_000L))
                .investmentCommitments(Money.dong(2_000_000_000L))
                .build();
    }

    private static AnnualPerformanceBuilder performance(int year) {
        return AnnualPerformance.builder().year(Year.of(year));
    }

    // ---------------------------------------------------------------------------------------------- products

    private void addProducts() {
        products.add(product(1, "Chè Shan tuyết Minh Họa, gói 100 g", "Minh Hoa Shan tea, 100 g", COMPANY)
                .commune("Xã Minh Họa 1")
                .group(Code.of("I.5"))
                .stars(Code.of("4"))
                .score(new BigDecimal("78.5"))
                .addSections(section("A", "31"), section("B", "19.5"), section("C", "28"))
                .regime(Code.of("26/2026/QĐ-TTg"))
                .recogniserLevel(AgencyLevel.PROVINCIAL)
                .decision(new Decision("512/QĐ-UBND", Id.of(AGENCY, "ubnd"), LocalDate.of(2026, 6, 15), Map.of()))
                .assessed(LocalDate.of(2026, 6, 1))
                .granted(LocalDate.of(2026, 6, 15))
                .through(LocalDate.of(2029, 6, 14))
                .status(LocalProductStatus.RECOGNISED)
                .summary(Text.ofVietnameseEnglish(
                        "Chè búp hái tay trên cây cổ thụ, sao chảo gang", "Hand-picked from old trees, pan-fired"))
                .addTrademarks(id(AGENCY, "ip", 1))
                .addTraceability(id(AGENCY, "trace", 1))
                .provenance(provenance(AGENCY, "demo-ocop-001"))
                .build());
        // of a district of a province whose code is now that of its successor: read on the day of the certificate
        products.add(product(2, "Miến đao Minh Họa", "Minh Hoa canna noodles", COMPANY)
                .group(Code.of("I"))
                .stars(Code.of("3"))
                .score(new BigDecimal("61"))
                .regime(Code.of("148/QĐ-TTg"))
                .recogniserLevel(AgencyLevel.DISTRICT)
                .decision(new Decision("1204/QĐ-UBND", null, LocalDate.of(2024, 8, 20), Map.of()))
                .granted(LocalDate.of(2024, 8, 20))
                .through(LocalDate.of(2027, 8, 19))
                .status(LocalProductStatus.RECOGNISED)
                .build());
        products.add(product(3, "Rượu ngô men lá Minh Họa", "Minh Hoa maize spirit", COMPANY)
                .group(Code.of("II"))
                .stars(Code.of("5"))
                .score(new BigDecimal("92.25"))
                .recogniserLevel(AgencyLevel.CENTRAL)
                .decision(new Decision("88/QĐ-MH", null, LocalDate.of(2025, 12, 10), Map.of()))
                .granted(LocalDate.of(2025, 12, 10))
                .through(LocalDate.of(2028, 12, 9))
                .status(LocalProductStatus.RECOGNISED)
                .addTrademarks(id(AGENCY, "ip", 2))
                .build());
        products.add(product(4, "Rau cải mèo Minh Họa", "Minh Hoa mustard greens", STARTUP)
                .group(Code.of("I.1"))
                .stars(Code.of("2"))
                .score(new BigDecimal("41"))
                .recogniserLevel(AgencyLevel.COMMUNAL)
                .assessed(LocalDate.of(2026, 9, 10))
                .status(LocalProductStatus.ASSESSED)
                .build());
        products.add(product(5, "Thổ cẩm Minh Họa", "Minh Hoa brocade", COMPANY)
                .group(Code.of("IV"))
                .stars(Code.of("3"))
                .score(new BigDecimal("55.5"))
                .recogniserLevel(AgencyLevel.DISTRICT)
                .decision(new Decision("377/QĐ-UBND", null, LocalDate.of(2023, 5, 10), Map.of()))
                .granted(LocalDate.of(2023, 5, 10))
                .through(LocalDate.of(2026, 5, 9))
                .status(LocalProductStatus.EXPIRED)
                .build());
        products.add(product(6, "Điểm du lịch cộng đồng Minh Họa", "Minh Hoa community tourism", STARTUP)
                .group(Code.of("VI.1"))
                .status(LocalProductStatus.REGISTERED)
                .build());
    }

    private static LocalProductBuilder product(int i, String vietnamese, String english, Id<?> producer) {
        return LocalProduct.builder()
                .id(id(AGENCY, "ocop", i))
                .title(Text.ofVietnameseEnglish(vietnamese, english))
                .producer(Id.parse(producer.toString()))
                .province(Code.of(PROVINCE))
                .extras(FICTIONAL);
    }

    private static SectionScore section(String section, String score) {
        return new SectionScore(Code.of(section), new BigDecimal(score), Map.of());
    }

    // ---------------------------------------------------------------------------------------------- rights

    private void addRights() {
        rights.add(right(1, "trademark", "Chè Shan Minh Họa, hình búp chè", "Minh Hoa Shan tea, device")
                .number("4-2022-99001")
                .filed(LocalDate.of(2022, 4, 5))
                .certificateNumber("999001")
                .granted(LocalDate.of(2024, 2, 20))
                .through(LocalDate.of(2032, 4, 5))
                .status(Code.of("granted"))
                .addOwners(owner(COMPANY, "100"))
                .provenance(provenance(AGENCY, "demo-ip-001"))
                .build());
        rights.add(right(2, "geographical-indication", "Minh Họa, rượu ngô", "Minh Hoa maize spirit")
                .number("6-2023-99002")
                .filed(LocalDate.of(2023, 7, 3))
                .status(Code.of("pending"))
                .addOwners(new Ownership(null, "Ủy ban nhân dân xã Minh Họa", null, Map.of()))
                .build());
        rights.add(right(3, "patent", "Phương pháp sao chè bằng hơi quá nhiệt", "Firing tea with superheated steam")
                .number("1-2025-99003")
                .filed(LocalDate.of(2025, 3, 18))
                .status(Code.of("pending"))
                .addOwners(owner(COMPANY, "70"), owner(CENTRE, "30"))
                .addIpcCodes("A23F 3/06")
                .task(Id.parse("H38:demo-task-001"))
                .build());
        rights.add(right(4, "utility-solution", "Khay phơi miến xếp tầng", "Stacked tray for drying noodles")
                .number("2-2015-99004")
                .filed(LocalDate.of(2015, 5, 14))
                .certificateNumber("9904")
                .granted(LocalDate.of(2017, 1, 9))
                .through(LocalDate.of(2025, 5, 14))
                .status(Code.of("expired"))
                .addOwners(owner(COMPANY, "100"))
                .build());
    }

    private static IntellectualPropertyBuilder right(int i, String kind, String vietnamese, String english) {
        return IntellectualProperty.builder()
                .id(id(AGENCY, "ip", i))
                .kind(Code.of(kind))
                .title(Text.ofVietnameseEnglish(vietnamese, english))
                .addTerritories(Code.of("VN"))
                .extras(FICTIONAL);
    }

    private static Ownership owner(Id<?> actor, String share) {
        return new Ownership(Id.parse(actor.toString()), null, new BigDecimal(share), Map.of());
    }

    // ---------------------------------------------------------------------------------------------- traceability

    private void addTraces() {
        traces.add(TraceabilityRecord.builder()
                .id(id(AGENCY, "trace", 1))
                .product(id(AGENCY, "ocop", 1))
                .productName(Text.ofVietnameseEnglish("Chè Shan tuyết Minh Họa, gói 100 g", "Minh Hoa Shan tea, 100 g"))
                .productCode(Identifier.of("gtin", GTIN))
                .lot("L2026-03")
                .serial("S0001")
                .addImages(Document.builder()
                        .title(Text.ofVietnameseEnglish("Ảnh gói chè", "Picture of the packet"))
                        .link("https://che-shan-minh-hoa.example/anh/goi-100g.jpg")
                        .mediaType("image/jpeg")
                        .build())
                .producer(Party.builder()
                        .actor(Id.parse(COMPANY.toString()))
                        .role(Code.of("supplier"))
                        .build())
                .address(address(PROVINCE, 61))
                .addStages(
                        stage("Thu hái", "Picking", "2026-03-10T06:00:00+07:00"),
                        stage("Sao chè", "Firing", "2026-03-11T14:30:00+07:00"),
                        stage("Đóng gói", "Packing", "2026-03-12T09:00:00+07:00"))
                .produced(LocalDate.of(2026, 3, 12))
                .traceCode(GTIN + "-L2026-03")
                .brand("Chè Shan Minh Họa")
                .model("CSMH-100")
                .expires(LocalDate.of(2028, 3, 11))
                .addStandards("TCVN 3218:2012")
                .link(DigitalLink.of(GTIN, "L2026-03", "S0001").withExpiry(LocalDate.of(2028, 3, 11)))
                .provenance(provenance(AGENCY, "demo-trace-001"))
                .extras(FICTIONAL)
                .build());
    }

    private static TraceStage stage(String vietnamese, String english, String time) {
        return TraceStage.builder()
                .name(Text.ofVietnameseEnglish(vietnamese, english))
                .productCode(Identifier.of("gtin", GTIN))
                .placeCode(Identifier.of("gln", "9520000000110"))
                .time(OffsetDateTime.parse(time))
                .build();
    }

    // ---------------------------------------------------------------------------------------------- facilities

    private void addFacilities() {
        facilities.add(
                facility(1, "shared-laboratory", "Phòng thí nghiệm chế biến nông sản Minh Họa", "Food laboratory")
                        .operator(Id.parse(CENTRE.toString()))
                        .address(address(PROVINCE, 64))
                        .functions(SampleParts.codes("laboratory,testing"))
                        .area(new BigDecimal("220.5"))
                        .seats(12)
                        .eventCapacity(40)
                        .addEquipment(new Equipment(
                                Text.ofVietnameseEnglish("Máy sấy bơm nhiệt", "Heat pump dryer"),
                                2,
                                Money.dong(900_000_000),
                                Map.of()))
                        .addInvestment(
                                new Funding(FundingSource.STATE_LOCAL, Money.dong(3_000_000_000L), Map.of()),
                                new Funding(FundingSource.STATE_CENTRAL, Money.dong(2_000_000_000L), Map.of()),
                                new Funding(FundingSource.ENTERPRISE, Money.dong(800_000_000L), Map.of()))
                        .services(SampleParts.codes("testing,workspace"))
                        .shared(true)
                        .active(Period.since(LocalDate.of(2024, 1, 1)))
                        .website("https://phong-thi-nghiem-minh-hoa.example")
                        .addContacts(desk(404, "Bộ phận tiếp nhận mẫu"))
                        .provenance(provenance(AGENCY, "demo-fac-001"))
                        .build());
        facilities.add(facility(2, "coworking", "Khu làm việc chung Minh Họa", "Co-working space")
                .seats(24)
                .build());
        facilities.add(facility(3, "testing-site", "Bãi thử máy nông nghiệp Minh Họa", "Test field")
                .build());
        facilities.add(facility(4, "workshop", "Xưởng chế thử Minh Họa", "Prototype workshop")
                .build());
        facilities.add(facility(5, "database", "Cơ sở dữ liệu khởi nghiệp Minh Họa", "Start-up database")
                .build());
        facilities.add(facility(6, "software-platform", "Nền tảng truy xuất Minh Họa", "Traceability platform")
                .build());
        facilities.add(facility(7, "experimental-station", "Trại giống chè Minh Họa", "Tea nursery")
                .active(Period.of(LocalDate.of(2009, 1, 1), LocalDate.of(2023, 12, 31)))
                .build());
    }

    private static FacilityBuilder facility(int i, String kind, String vietnamese, String english) {
        return Facility.builder()
                .id(id(AGENCY, "fac", i))
                .title(Text.ofVietnameseEnglish(vietnamese, english))
                .kind(Code.of(kind))
                .owner(Id.parse((i % 2 == 0 ? CENTRE : COMPANY).toString()))
                .province(Code.of(PROVINCE))
                .extras(FICTIONAL);
    }
}
