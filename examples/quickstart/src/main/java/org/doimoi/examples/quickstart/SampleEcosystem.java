package org.doimoi.examples.quickstart;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.doimoi.code.AgencyCode;
import org.doimoi.code.AgencyKind;
import org.doimoi.code.Certainty;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;
import org.doimoi.code.CodeLists;
import org.doimoi.code.CooperationForm;
import org.doimoi.code.Country;
import org.doimoi.code.Field;
import org.doimoi.code.FundingInstrument;
import org.doimoi.code.FundingStage;
import org.doimoi.code.Industry;
import org.doimoi.code.IntellectualPropertyKind;
import org.doimoi.code.ProposalStatus;
import org.doimoi.code.Province;
import org.doimoi.code.ProvinceKind;
import org.doimoi.code.RecognitionKind;
import org.doimoi.code.StartupStage;
import org.doimoi.code.Territory;
import org.doimoi.code.TransferForm;
import org.doimoi.code.TransferRight;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.examples.quickstart.Texts.Row;
import org.doimoi.io.ExchangeWriter;
import org.doimoi.model.Actor;
import org.doimoi.model.Address;
import org.doimoi.model.Agency;
import org.doimoi.model.AgencyBuilder;
import org.doimoi.model.AnnualRevenue;
import org.doimoi.model.Cohort;
import org.doimoi.model.Contact;
import org.doimoi.model.Document;
import org.doimoi.model.FundingRound;
import org.doimoi.model.Incubator;
import org.doimoi.model.IntellectualPropertyRight;
import org.doimoi.model.Listing;
import org.doimoi.model.Organization;
import org.doimoi.model.Ownership;
import org.doimoi.model.Partnership;
import org.doimoi.model.Party;
import org.doimoi.model.Proposal;
import org.doimoi.model.Provenance;
import org.doimoi.model.Recognition;
import org.doimoi.model.Startup;
import org.doimoi.model.StartupBuilder;
import org.doimoi.model.SupportProgramme;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologySupply;
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
 * Makes the bundled exchange, {@code examples/data/ecosystem.ndjson}.
 *
 * <p>Its first part is real: the ministry, the people's committees of the provinces of today with their departments of
 * science and technology, and the organisations of the Research Organization Registry. All else is fictional and says so
 * by the member {@code fictional} and by ids that begin with {@code demo-}; it touches every component of every type.
 *
 * <p>The same program always makes the same bytes.
 */
public final class SampleEcosystem {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final OffsetDateTime CREATED = OffsetDateTime.parse("2026-11-24T08:00:00+07:00");
    private static final Map<String, Json> FICTIONAL = Map.of("fictional", Json.of(true));
    private static final Code<AgencyCode> MINISTRY = Code.of("G06");

    private final CodeLists lists = CodeLists.standard();
    private final Random random = new Random(20261124);
    private final List<Row> technologies = Texts.read("technologies.tsv");
    private final List<Row> wanted = Texts.read("demands.tsv");
    private final List<Row> praises = Texts.read("praises.tsv");
    private final List<Row> houses = Texts.read("incubators.tsv");
    private final List<Row> others = Texts.read("organizations.tsv");
    private final List<Row> conditions = Texts.read("conditions.tsv");
    private final List<Row> joint = Texts.read("partnerships.tsv");

    private final List<Agency> agencies = new ArrayList<>();
    private final List<Organization> organizations = new ArrayList<>();
    private final List<Startup> startups = new ArrayList<>();
    private final List<Incubator> incubators = new ArrayList<>();
    private final List<TechnologySupply> supplies = new ArrayList<>();
    private final List<TechnologyDemand> demands = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<Partnership> partnerships = new ArrayList<>();
    private final Map<String, Id<Organization>> byName = new LinkedHashMap<>();

    private SampleEcosystem() {}

    /**
     * Writes the exchange.
     *
     * @param args  the folder of the data, if it is not {@code examples/data}
     */
    public static void main(String[] args) {
        Path folder = Path.of(args.length > 0 ? args[0] : "examples/data");
        new ExchangeWriter().write(make(folder.resolve("ror_vn.json")), folder.resolve("ecosystem.ndjson"));
    }

    /**
     * Makes the exchange.
     *
     * @param ror  the file with the records of the Research Organization Registry
     * @return the exchange
     */
    public static Exchange make(Path ror) {
        SampleEcosystem sample = new SampleEcosystem();
        sample.addAgencies();
        new RorImport(DAY).read(ror).forEach(imported -> sample.organizations.add(imported.organization()));
        sample.addOrganizations();
        sample.addStartups();
        sample.addIncubators();
        sample.addSupplies();
        sample.addDemands();
        sample.addProposals();
        sample.addPartnerships();
        return sample.exchange();
    }

    private Exchange exchange() {
        Dataset dataset = Dataset.builder()
                .agencies(agencies)
                .organizations(organizations)
                .startups(startups)
                .incubators(incubators)
                .technologySupplies(supplies)
                .technologyDemands(demands)
                .proposals(proposals)
                .partnerships(partnerships)
                .build();
        return new Exchange(header(dataset), dataset);
    }

    private Header header(Dataset dataset) {
        Map<String, LocalDate> versions = new LinkedHashMap<>();
        lists.all().forEach(list -> versions.put(list.name(), list.version()));
        Map<String, Long> counts = new LinkedHashMap<>();
        Table.all()
                .forEach(table ->
                        counts.put(table.name(), (long) table.rows(dataset).size()));
        return Header.builder()
                .doimoi(Header.CONTRACT)
                .publisher(MINISTRY)
                .created(CREATED)
                .codesAsOf(DAY)
                .lists(versions)
                .counts(counts)
                .extras(Map.of())
                .build();
    }

    // ---------------------------------------------------------------------------------------------- agencies

    private void addAgencies() {
        Id<Agency> ministry = Id.of("G06", "bo-khcn");
        agencies.add(Agency.builder()
                .id(ministry)
                .addNames(
                        Name.legal("Bộ Khoa học và Công nghệ"),
                        Name.of("Ministry of Science and Technology", "en", Name.LEGAL))
                .agencyCode(MINISTRY)
                .level(Code.of("central"))
                .kind(Code.of("ministry"))
                .website("https://mst.gov.vn")
                .build());
        List<Province> provinces = lists.get(Province.class).entries(DAY);
        provinces.forEach(province -> agencies.add(committee(province)));
        provinces.forEach(province -> agencies.add(department(province)));
        addFictionalAgencies();
    }

    private Agency committee(Province province) {
        Code<AgencyCode> code = Code.of(String.valueOf(province.agencyCode()));
        AgencyCode entry = lists.get(AgencyCode.class).find(code, DAY).orElseThrow();
        String english = "People's Committee of " + inEnglish(province);
        return Agency.builder()
                .id(Id.of(code.toString(), "ubnd"))
                .addNames(Name.legal(entry.name().best("vi")), Name.of(english, "en", Name.ALIAS))
                .agencyCode(code)
                .level(Code.of("provincial"))
                .kind(Code.of("peoples-committee"))
                .province(Code.of(province.code()))
                .extras(certainty(entry.term().certainty()))
                .build();
    }

    private Agency department(Province province) {
        String code = String.valueOf(province.agencyCode());
        AgencyCode entry = lists.get(AgencyCode.class).find(Code.of(code), DAY).orElseThrow();
        String vietnamese = "Sở Khoa học và Công nghệ "
                + (isMunicipality(province) ? "thành phố " : "tỉnh ")
                + province.name().best("vi");
        String english = "Department of Science and Technology of " + inEnglish(province);
        return Agency.builder()
                .id(Id.of(code, "so-khcn"))
                .addNames(Name.legal(vietnamese), Name.of(english, "en", Name.ALIAS))
                .level(Code.of("provincial"))
                .kind(Code.of("department"))
                .parent(Id.of(code, "ubnd"))
                .province(Code.of(province.code()))
                .extras(certainty(entry.term().certainty()))
                .build();
    }

    /** Says of an agency whose code rests on one source only that it does. */
    private static Map<String, Json> certainty(Certainty certainty) {
        return certainty == Certainty.ONE_SOURCE ? Map.of("certainty", Json.of(certainty.name())) : Map.of();
    }

    private static boolean isMunicipality(Province province) {
        return province.kind().equals(Code.<ProvinceKind>of("municipality"));
    }

    private static String inEnglish(Province province) {
        return province.name().best("en") + (isMunicipality(province) ? " City" : " Province");
    }

    private void addFictionalAgencies() {
        agencies.add(
                fictional("H26:demo-phuong", "Phòng Văn hóa - Xã hội phường Minh Họa", "communal", "commune-office")
                        .province(Code.of("01"))
                        .identifiers(List.of(taxCode(901)))
                        .website("https://phuong-minh-hoa.example")
                        .active(Period.since(LocalDate.of(2025, 7, 1)))
                        .addContacts(desk(1, "Bộ phận một cửa"))
                        .provenance(provenance("H26", "demo-phuong"))
                        .build());
        agencies.add(fictional(
                        "H29:demo-trung-tam",
                        "Trung tâm Dịch vụ đổi mới sáng tạo Minh Họa",
                        "provincial",
                        "subordinate-unit")
                .province(Code.of("79"))
                .parent(Id.parse("H29:so-khcn"))
                .addContacts(desk(2, "Phòng Tư vấn chuyển giao công nghệ"))
                .build());
        agencies.add(fictional("H63:demo-phong", "Phòng Kinh tế và Hạ tầng huyện Minh Họa", "district", "other")
                // of the province that 15 was then: it is read on the last day of the agency
                .province(Code.of("15"))
                .active(Period.of(LocalDate.of(2016, 1, 1), LocalDate.of(2025, 6, 30)))
                .build());
        agencies.add(fictional("H38:demo-hdnd", "Hội đồng nhân dân xã Minh Họa", "communal", "peoples-council")
                .province(Code.of("15"))
                .build());
    }

    private static AgencyBuilder fictional(String id, String name, String level, String kind) {
        return Agency.builder()
                .id(Id.parse(id))
                .addNames(Name.legal(name))
                .level(Code.of(level))
                .kind(Code.<AgencyKind>of(kind))
                .extras(FICTIONAL);
    }

    // ---------------------------------------------------------------------------------------------- organisations

    private void addOrganizations() {
        for (Row row : others) {
            int i = byName.size();
            boolean abroad = row.has("country");
            Id<Organization> id = id(abroad ? "G06" : agencyOf(row.get("province")), "org", i + 1);
            byName.put(row.get("name.vi"), id);
            var builder = Organization.builder()
                    .id(id)
                    .names(names(row.get("name.vi"), row.get("name.en"), i))
                    .kind(Code.of(row.get("kind")))
                    .website("https://" + slug(row.get("name.en")) + ".example")
                    .addContacts(desk(100 + i, "Phòng Hợp tác và Phát triển"))
                    .provenance(provenance(id))
                    .extras(FICTIONAL);
            if (abroad) {
                builder.country(Code.of(row.get("country")));
            } else {
                builder.province(Code.of(row.get("province")))
                        .address(address(row.get("province"), i))
                        .identifiers(List.of(taxCode(100 + i)));
            }
            if (row.get("kind").equals("enterprise") && i % 2 == 0) {
                builder.addRecognitions(Recognition.builder()
                        .kind(Code.of("ST_ENTERPRISE"))
                        .number(String.format(Locale.ROOT, "%02d/ĐK-DNKHCN", i + 1))
                        .issuer(Id.of(agencyOf(row.get("province")), "so-khcn"))
                        .granted(LocalDate.of(2016 + i % 8, 3 + i % 9, 12))
                        .status(Code.of("valid"))
                        .build());
            }
            organizations.add(builder.build());
        }
        for (Row row : wanted) {
            if (byName.containsKey(row.get("seeker.vi"))) {
                continue;
            }
            int i = byName.size();
            Id<Organization> id = id(agencyOf(row.get("province")), "org", i + 1);
            byName.put(row.get("seeker.vi"), id);
            organizations.add(Organization.builder()
                    .id(id)
                    .names(names(row.get("seeker.vi"), row.get("seeker.en"), i))
                    .kind(Code.of(row.get("seeker.vi").startsWith("Công ty") ? "enterprise" : "other"))
                    .identifiers(List.of(taxCode(100 + i)))
                    .province(Code.of(row.get("province")))
                    .address(address(row.get("province"), i))
                    .website("https://" + slug(row.get("seeker.en")) + ".example")
                    .addContacts(desk(100 + i, "Phòng Kỹ thuật"))
                    .provenance(provenance(id))
                    .extras(FICTIONAL)
                    .build());
        }
    }

    private Id<Organization> called(String name) {
        Id<Organization> id = byName.get(name);
        if (id == null) {
            throw new IllegalStateException("There is no organisation '" + name + "'");
        }
        return id;
    }

    // ---------------------------------------------------------------------------------------------- start-ups

    private void addStartups() {
        List<Row> rows =
                technologies.stream().filter(row -> row.has("startup.vi")).toList();
        for (int i = 0; i < rows.size(); i++) {
            startups.add(startup(rows.get(i), i));
        }
    }

    private Startup startup(Row row, int i) {
        String name = row.get("startup.vi");
        String kind = name.startsWith("Nhóm") ? "group" : name.startsWith("Dự án") ? "individual" : "enterprise";
        String agency = agencyOf(row.get("province"));
        Id<Startup> id = id(agency, "st", i + 1);
        LocalDate founded = LocalDate.of(2015 + i % 11, 1 + random.nextInt(12), 1 + random.nextInt(28));
        String status =
                i % 13 == 5 ? "paused" : i % 29 == 17 ? "closed" : i == 23 ? "merged" : i == 41 ? "acquired" : "active";
        var builder = Startup.builder()
                .id(id)
                .names(names(name, row.get("startup.en"), i))
                .kind(Code.of(kind))
                .province(Code.of(row.get("province")))
                .address(address(row.get("province"), i))
                .founded(founded)
                .industries(industries(row.get("industry"), i))
                .fields(fields(row.get("field"), i))
                .stage(cycle(StartupStage.class, i))
                .summary(row.text("does"))
                .website("https://" + slug(row.get("startup.en")) + ".example")
                .headcount(kind.equals("enterprise") ? 4 + random.nextInt(60) : 2 + random.nextInt(4))
                .addSupportedBy(incubator(i % houses.size()))
                .status(Code.of(status))
                .addContacts(desk(200 + i, "Bộ phận Phát triển sản phẩm"))
                .provenance(provenance(id))
                .extras(FICTIONAL);
        if (kind.equals("enterprise")) {
            builder.identifiers(List.of(taxCode(200 + i)));
            for (int year = Math.max(2023, founded.getYear() + 1); year <= 2025; year++) {
                builder.addRevenues(new AnnualRevenue(
                        Year.of(year), Money.dong((300 + random.nextInt(9000)) * 1_000_000L), Map.of()));
            }
            addRounds(builder, founded, i);
        }
        if (i % 5 == 2) {
            builder.addSupportedBy(incubator((i + 3) % houses.size()));
        }
        if (status.equals("merged")) {
            builder.successor(Id.parse(startups.get(9).id().toString()));
        } else if (status.equals("acquired")) {
            builder.successor(Id.parse(byName.values().iterator().next().toString()));
        }
        addRecognitions(builder, kind, agency, i);
        return builder.build();
    }

    private void addRounds(StartupBuilder builder, LocalDate founded, int i) {
        for (int k = 0; k < i % 3; k++) {
            LocalDate date = founded.plusMonths(8 + 14L * k);
            if (date.isAfter(DAY)) {
                return;
            }
            boolean dollars = (i + k) % 4 == 1;
            builder.addFundingRounds(FundingRound.builder()
                    .stage(cycle(FundingStage.class, i / 3 + k))
                    .date(date)
                    .amount(
                            dollars
                                    ? Money.of(new BigDecimal((50 + random.nextInt(900)) * 1000), "USD")
                                    : Money.dong((500 + random.nextInt(12000)) * 1_000_000L))
                    .addInvestors(Party.builder()
                            .actor(Id.parse(investor(i + k).toString()))
                            .role(Code.of(k == 0 ? "investor" : "lead"))
                            .build())
                    .addAllInvestors(dollars ? List.of(abroad(i)) : List.of())
                    .instrument(cycle(FundingInstrument.class, i + k))
                    .build());
        }
    }

    private Party abroad(int i) {
        List<String> funds = List.of(
                "Sakura Demo Ventures|JP",
                "Han River Sample Fund|KR",
                "Merlion Sample Capital|SG",
                "Nordic Sample Impact|SE");
        String[] fund = funds.get(i % funds.size()).split("\\|");
        return Party.builder()
                .name(fund[0])
                .country(Code.<Country>of(fund[1]))
                .role(Code.of("investor"))
                .build();
    }

    private Id<Organization> investor(int i) {
        List<Organization> investors = organizations.stream()
                .filter(one -> one.kind().equals(Code.of("investor")) && one.country() == null)
                .toList();
        return investors.get(i % investors.size()).id();
    }

    private void addRecognitions(StartupBuilder builder, String kind, String agency, int i) {
        if (i % 3 == 0) {
            LocalDate granted = LocalDate.of(2025, 11, 3).plusDays(i * 5L);
            String state = i % 21 == 6 ? "terminated" : i % 21 == 12 ? "revoked" : i % 21 == 18 ? "suspended" : "valid";
            builder.addRecognitions(Recognition.builder()
                    .kind(Code.of(kind.equals("enterprise") ? "STARTUP_ENTERPRISE" : "STARTUP_INDIVIDUAL_OR_GROUP"))
                    .number(String.format(
                            Locale.ROOT, "%02d/%s", 1 + i, kind.equals("enterprise") ? "DN-KNST" : "CN-KNST"))
                    .issuer(Id.of(agency, "ubnd"))
                    .granted(granted)
                    .through(granted.plusYears(5).minusDays(1))
                    .status(Code.of(state))
                    .build());
        }
        if (i % 10 == 4 && kind.equals("enterprise")) {
            builder.addRecognitions(Recognition.builder()
                    .kind(Code.<RecognitionKind>of("ST_ENTERPRISE"))
                    .number(String.format(Locale.ROOT, "%02d/ĐK-DNKHCN", 40 + i))
                    .issuer(Id.of(agency, "so-khcn"))
                    .granted(LocalDate.of(2019, 5, 20))
                    .through(i % 20 == 4 ? LocalDate.of(2024, 5, 19) : null)
                    .status(Code.of(i % 20 == 4 ? "expired" : "valid"))
                    .build());
        }
    }

    // ---------------------------------------------------------------------------------------------- incubators

    private Id<Incubator> incubator(int i) {
        return id(agencyOf(houses.get(i).get("province")), "inc", i + 1);
    }

    private void addIncubators() {
        for (int i = 0; i < houses.size(); i++) {
            Row row = houses.get(i);
            Id<Incubator> id = incubator(i);
            String agency = agencyOf(row.get("province"));
            LocalDate granted = LocalDate.of(2026, 1 + i % 10, 15);
            var builder = Incubator.builder()
                    .id(id)
                    .names(names(row.get("name.vi"), row.get("name.en"), i))
                    .legalType(Code.of(row.get("legalType")))
                    .functions(codes(row.get("functions")))
                    .province(Code.of(row.get("province")))
                    .address(address(row.get("province"), 3 * i))
                    .seats(24 + 12 * random.nextInt(12))
                    .established(LocalDate.of(2014 + i % 11, 2 + i % 10, 8))
                    .addProgrammes(SupportProgramme.builder()
                            .name(row.text("programme"))
                            .function(Code.of(row.get("functions").split(",")[0]))
                            .period(Period.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 12, 18)))
                            .summary(row.text("summary"))
                            .website("https://" + slug(row.get("name.en")) + ".example/programme")
                            .build())
                    .services(codes(row.get("services")))
                    .website("https://" + slug(row.get("name.en")) + ".example")
                    .addContacts(desk(300 + i, "Ban Điều phối chương trình"))
                    .provenance(provenance(id))
                    .extras(FICTIONAL);
            if (row.has("host")) {
                builder.host(called(row.get("host")));
            }
            List<Id<Startup>> members = startups.stream()
                    .filter(startup -> startup.supportedBy().contains(id))
                    .map(Startup::id)
                    .toList();
            int half = (members.size() + 1) / 2;
            builder.addCohorts(
                    new Cohort(
                            "K1-2025",
                            Period.of(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 8, 29)),
                            members.subList(0, half),
                            Map.of()),
                    new Cohort(
                            "K2-2026",
                            Period.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 8, 28)),
                            members.subList(half, members.size()),
                            Map.of()));
            if (row.has("recognition")) {
                boolean national = row.get("recognition").endsWith("NATIONAL");
                builder.addRecognitions(Recognition.builder()
                        .kind(Code.of(row.get("recognition")))
                        .number(String.format(Locale.ROOT, "%02d/QĐ-ĐMST", i + 1))
                        .issuer(national ? Id.of("G06", "bo-khcn") : Id.of(agency, "ubnd"))
                        .granted(granted)
                        .through(granted.plusYears(5).minusDays(1))
                        .status(Code.of("valid"))
                        .build());
            }
            incubators.add(builder.build());
        }
    }

    // ---------------------------------------------------------------------------------------------- listings

    private void addSupplies() {
        int made = 0;
        for (int i = 0; i < technologies.size(); i++) {
            Row row = technologies.get(i);
            boolean ofStartup = row.has("startup.vi");
            Id<?> owner = ofStartup ? startups.get(made++).id() : institute(row.get("field"));
            supplies.add(supply(row, i, Id.parse(owner.toString())));
        }
    }

    /** Returns the institute or university that works in a field. */
    private Id<Organization> institute(String field) {
        if (field.startsWith("4") || field.equals("2.9")) {
            return called("Trường Đại học Nông nghiệp Ví Dụ");
        }
        if (field.equals("2.11")) {
            return called("Viện Công nghệ Sau thu hoạch Minh Họa");
        }
        boolean material = field.equals("2.5") || field.equals("2.4") || field.equals("1.4");
        return called(material ? "Viện Vật liệu Ứng dụng Minh Họa" : "Trường Đại học Kỹ thuật Minh Họa");
    }

    private TechnologySupply supply(Row row, int i, Id<Actor> owner) {
        Id<TechnologySupply> id = id(agencyOf(row.get("province")), "sup", i + 1);
        int readiness = Integer.parseInt(row.get("trl"));
        String status = readiness < 4
                ? "draft"
                : List.of(
                                "published",
                                "published",
                                "published",
                                "published",
                                "fulfilled",
                                "published",
                                "submitted",
                                "published",
                                "suspended",
                                "published",
                                "expired",
                                "withdrawn")
                        .get(i % 12);
        boolean shown = !status.equals("draft") && !status.equals("submitted");
        LocalDate published = LocalDate.of(2025, 8, 4).plusDays(5L * i);
        LocalDate expires = status.equals("expired") ? published.plusDays(60) : published.plusYears(2);
        Row praise = praise(row.get("industry"), i);
        var builder = TechnologySupply.builder()
                .id(id)
                .title(row.text("title"))
                .summary(row.text("summary"))
                .owners(owners(owner, row.get("field"), i))
                .province(Code.of(row.get("province")))
                .fields(fields(row.get("field"), i))
                .industries(industries(row.get("industry"), i))
                .addIpcCodes(row.get("ipc"))
                .trl(TechnologyReadiness.of(readiness))
                .addIntellectualProperty(right(i, readiness))
                .transferForms(forms(i))
                .transferRights(rights(i))
                .advantages(praise.text("advantage"))
                .applications(praise.text("application"))
                .status(Code.of(status))
                .visibility(Code.of(readiness < 4 ? "private" : i % 9 == 7 ? "restricted" : "public"))
                .contact(desk(400 + i, "Bộ phận Chuyển giao công nghệ"))
                .provenance(provenance(id))
                .extras(FICTIONAL);
        if (shown) {
            builder.published(published).expires(expires);
        }
        if (i % 4 != 3) {
            long from = (80 + 20L * random.nextInt(90)) * 1_000_000L;
            boolean firm = i % 3 == 2;
            builder.price(PriceRange.of(
                    Money.dong(from),
                    firm ? Money.dong(from) : i % 3 == 1 ? null : Money.dong(from * 2),
                    Code.of(firm ? "firm" : i % 3 == 1 ? "floor" : "indicative")));
        }
        if (i % 3 == 0) {
            builder.addCertifications(
                    List.of("ISO 9001:2015", "ISO 22000:2018", "ISO 13485:2016", "VietGAP", "ISO 14001:2015", "HACCP")
                            .get(i / 3 % 6));
        }
        if (i % 6 == 1) {
            builder.confidentialDetail(Text.ofVietnameseEnglish(
                    "Thông số vận hành chi tiết và danh sách đối tác thử nghiệm của \"" + row.get("title.vi")
                            + "\" chỉ cung cấp sau khi ký thỏa thuận bảo mật.",
                    "Operating parameters and trial partners of \"" + row.get("title.en")
                            + "\" are given only under a non-disclosure agreement."));
        }
        if (i % 2 == 0) {
            builder.addDocuments(Document.builder()
                    .title(Text.ofVietnameseEnglish(
                            "Thuyết minh: " + row.get("title.vi"), "Description: " + row.get("title.en")))
                    .link("https://docs.example/" + id.local() + ".pdf")
                    .mediaType("application/pdf")
                    .sha256(digest())
                    .build());
        }
        if (i % 5 == 3) {
            builder.sourceTask(String.format(Locale.ROOT, "DEMO.ĐL.%02d/2%d", i, 1 + i % 5));
        }
        return builder.build();
    }

    private List<Ownership> owners(Id<Actor> owner, String field, int i) {
        if (i % 7 == 3) {
            Id<Actor> second = Id.parse(institute(field).toString());
            if (!second.equals(owner)) {
                return List.of(
                        new Ownership(owner, null, new BigDecimal("70"), Map.of()),
                        new Ownership(second, null, new BigDecimal("30"), Map.of()));
            }
        }
        if (i % 11 == 6) {
            return List.of(
                    new Ownership(owner, null, new BigDecimal("62.5"), Map.of()),
                    new Ownership(null, "Nhóm nghiên cứu độc lập (minh họa)", new BigDecimal("37.5"), Map.of()));
        }
        return List.of(new Ownership(owner, null, new BigDecimal("100"), Map.of()));
    }

    private IntellectualPropertyRight right(int i, int readiness) {
        var kind = cycle(IntellectualPropertyKind.class, i);
        boolean registered = !kind.equals(Code.of("trade-secret")) && !kind.equals(Code.of("copyright"));
        String status = readiness < 6
                ? "pending"
                : List.of(
                                "granted",
                                "granted",
                                "pending",
                                "granted",
                                "expired",
                                "rejected",
                                "withdrawn",
                                "granted",
                                "revoked")
                        .get(i * 5 % 9);
        var builder = IntellectualPropertyRight.builder().kind(kind).addTerritories(Code.<Territory>of("VN"));
        if (i % 10 == 0) {
            builder.addTerritories(Code.of(i % 20 == 0 ? "WO" : "JP"));
        }
        if (registered) {
            // nothing is filed in 9999 yet: the number is nobody's
            String prefix = lists.get(IntellectualPropertyKind.class)
                    .find(kind, DAY)
                    .map(IntellectualPropertyKind::applicationPrefix)
                    .orElse("GCT");
            builder.number(String.format(Locale.ROOT, "%s-9999-%05d", prefix, 100 + i))
                    .status(Code.of(status))
                    .through(status.equals("granted") ? LocalDate.of(2035, 1, 1).plusDays(17L * i) : null);
        }
        return builder.build();
    }

    private List<Code<TransferForm>> forms(int i) {
        var first = cycle(TransferForm.class, i);
        var second = cycle(TransferForm.class, i + 5);
        return i % 2 == 0 ? List.of(first) : List.of(first, second);
    }

    private List<Code<TransferRight>> rights(int i) {
        var sets = List.of("USE,NON_EXCLUSIVE", "OWNERSHIP", "USE,EXCLUSIVE", "USE,NON_EXCLUSIVE,SUBLICENSE");
        return codes(sets.get(i % sets.size()));
    }

    private Row praise(String industry, int i) {
        List<Row> fit = praises.stream()
                .filter(row -> Arrays.asList(row.get("industries").split(",")).contains(industry))
                .toList();
        return fit.get(i % fit.size());
    }

    private void addDemands() {
        for (int i = 0; i < wanted.size(); i++) {
            Row row = wanted.get(i);
            Id<TechnologyDemand> id = id(agencyOf(row.get("province")), "dem", i + 1);
            String status = List.of(
                            "published",
                            "published",
                            "published",
                            "fulfilled",
                            "published",
                            "submitted",
                            "published",
                            "suspended",
                            "published",
                            "expired",
                            "published",
                            "draft",
                            "published",
                            "withdrawn")
                    .get(i % 14);
            boolean shown = !status.equals("draft") && !status.equals("submitted");
            LocalDate published = LocalDate.of(2026, 2, 2).plusDays(4L * i);
            LocalDate deadline = status.equals("expired") ? published.plusDays(30) : published.plusMonths(10);
            var builder = TechnologyDemand.builder()
                    .id(id)
                    .title(row.text("title"))
                    .summary(row.text("summary"))
                    .requirements(row.text("requirement"))
                    .seeker(Id.parse(called(row.get("seeker.vi")).toString()))
                    .province(Code.of(row.get("province")))
                    .fields(fields(row.get("field"), i))
                    .industries(industries(row.get("industry"), i))
                    .trlFrom(TechnologyReadiness.of(5 + i % 3))
                    .trlThrough(TechnologyReadiness.of(8 + i % 2))
                    .addCooperationForms(cycle(CooperationForm.class, i))
                    .status(Code.of(status))
                    .visibility(Code.of(status.equals("draft") ? "private" : i % 10 == 8 ? "restricted" : "public"))
                    .contact(desk(500 + i, "Phòng Kỹ thuật"))
                    .provenance(provenance(id))
                    .extras(FICTIONAL);
            if (i % 3 != 1) {
                long from = (100 + 50L * random.nextInt(40)) * 1_000_000L;
                builder.budget(PriceRange.of(Money.dong(from), Money.dong(from + from / 2), Code.of("indicative")));
            }
            if (shown) {
                builder.published(published).deadline(deadline).expires(deadline.plusDays(30));
            }
            if (i % 8 == 2) {
                builder.confidentialDetail(Text.ofVietnameseEnglish(
                        "Số liệu sản xuất và chi phí hiện tại liên quan tới \"" + row.get("title.vi")
                                + "\" được gửi cho đơn vị qua vòng sơ tuyển.",
                        "Present production and cost figures on \"" + row.get("title.en")
                                + "\" go to those on the short list."));
            }
            demands.add(builder.build());
        }
    }

    // ---------------------------------------------------------------------------------------------- proposals

    private void addProposals() {
        for (int i = 0; i < wanted.size(); i++) {
            if (demands.get(i).published() != null && wanted.get(i).has("answers")) {
                for (String answer : wanted.get(i).get("answers").split(",")) {
                    proposals.add(proposal(demands.get(i), Integer.parseInt(answer), proposals.size()));
                }
            }
        }
    }

    /** Answers a demand with a technology, given by its number, or for 0 with one that is yet to be made. */
    private Proposal proposal(TechnologyDemand demand, int answer, int i) {
        Id<Proposal> id = id(demand.id().issuer(), "pro", i + 1);
        var builder = Proposal.builder()
                .id(id)
                .demand(demand.id())
                .submitted(requireNonNull(demand.published()).plusDays(6 + i % 20))
                .estimatedCost(Money.dong((90 + 15L * random.nextInt(120)) * 1_000_000L))
                .duration(java.time.Period.ofMonths(3 + i % 16))
                .conditions(
                        conditions.get(answer == 0 ? 10 : i % conditions.size()).text("condition"))
                .status(cycle(ProposalStatus.class, i * 3))
                .provenance(provenance(id))
                .extras(FICTIONAL);
        if (answer == 0) {
            return builder.proposer(
                            Id.parse(institute(demand.fields().get(0).code()).toString()))
                    .build();
        }
        TechnologySupply supply = supplies.get(answer - 1);
        return builder.supply(supply.id())
                .proposer(requireNonNull(supply.owners().get(0).actor()))
                .build();
    }

    // ---------------------------------------------------------------------------------------------- partnerships

    private void addPartnerships() {
        for (int i = 0; i < joint.size(); i++) {
            Row row = joint.get(i);
            Id<Partnership> id = id("G06", "par", i + 1);
            String status = List.of("active", "signed", "completed", "proposed", "active", "terminated")
                    .get(i % 6);
            LocalDate signed = LocalDate.of(2025, 9, 1).plusDays(11L * i);
            var builder = Partnership.builder()
                    .id(id)
                    .title(row.text("title"))
                    .kind(Code.of(row.get("kind")))
                    .parties(parties(row))
                    .provinces(codes(row.get("provinces")))
                    .status(Code.of(status))
                    .provenance(provenance(id))
                    .extras(FICTIONAL);
            if (!status.equals("proposed")) {
                builder.signed(signed)
                        .period(Period.of(signed, signed.plusYears(1 + i % 4).minusDays(1)));
            }
            if (i % 3 != 2) {
                builder.value(
                        i % 9 == 4 ? Money.of(120_000 + 1000L * i, "USD") : Money.dong((200 + 37L * i) * 1_000_000L));
            }
            if (row.get("kind").equals("licence") || row.get("kind").equals("contract")) {
                builder.listings(listingsOf(builder.build().parties().get(0)));
            }
            if (row.get("kind").equals("research")) {
                builder.addTasks(String.format(Locale.ROOT, "DEMO.NĐT.%02d/26", i));
            }
            if (i % 2 == 1) {
                builder.addDocuments(Document.builder()
                        .title(Text.ofVietnameseEnglish("Văn bản hợp tác số " + (i + 1), "Agreement no. " + (i + 1)))
                        .link("https://docs.example/" + id.local() + ".pdf")
                        .mediaType("application/pdf")
                        .sha256(digest())
                        .build());
            }
            partnerships.add(builder.build());
        }
    }

    private List<Id<Listing>> listingsOf(Party supplier) {
        return supplies.stream()
                .filter(supply -> supply.owners().stream()
                        .anyMatch(
                                owner -> owner.actor() != null && owner.actor().equals(supplier.actor())))
                .map(supply -> Id.<Listing>parse(supply.id().toString()))
                .limit(2)
                .toList();
    }

    private List<Party> parties(Row row) {
        List<Party> parties = new ArrayList<>();
        for (String each : row.get("parties").split(";")) {
            String[] part = each.split("=");
            String who = part[0];
            var builder = Party.builder().role(Code.of(part[1]));
            if (who.startsWith("st")) {
                builder.actor(Id.parse(startups.get(Integer.parseInt(who.substring(2)) - 1)
                        .id()
                        .toString()));
            } else if (who.startsWith("inc")) {
                builder.actor(Id.parse(incubators
                        .get(Integer.parseInt(who.substring(3)) - 1)
                        .id()
                        .toString()));
            } else if (who.startsWith("org")) {
                builder.actor(Id.parse(new ArrayList<>(byName.values())
                        .get(Integer.parseInt(who.substring(3)) - 1)
                        .toString()));
            } else if (who.contains(":")) {
                builder.actor(Id.parse(who));
            } else {
                builder.name(who).country(Code.of(part[2]));
            }
            parties.add(builder.build());
        }
        return parties;
    }

    // ---------------------------------------------------------------------------------------------- small parts

    private static <T> Id<T> id(String issuer, String what, int number) {
        return Id.of(issuer, String.format(Locale.ROOT, "demo-%s-%03d", what, number));
    }

    private String agencyOf(String province) {
        return String.valueOf(lists.get(Province.class)
                .find(Code.of(province), DAY)
                .orElseThrow()
                .agencyCode());
    }

    private <C extends CodeEntry> Code<C> cycle(Class<C> type, int i) {
        List<C> entries = lists.get(type).entries(DAY);
        return Code.of(entries.get(i % entries.size()).code());
    }

    private static <C> List<Code<C>> codes(String codes) {
        return Stream.of(codes.split(",")).map(Code::<C>of).toList();
    }

    private static List<Name> names(String vietnamese, String english, int i) {
        List<Name> names = new ArrayList<>();
        names.add(Name.legal(vietnamese));
        names.add(Name.of(english, "en", Name.ALIAS));
        if (i % 4 == 1) {
            StringBuilder letters = new StringBuilder();
            for (String word : english.replaceAll(" (JSC|Co\\., Ltd)?( \\(sample\\))?$", "")
                    .split(" ")) {
                if (Character.isUpperCase(word.charAt(0))) {
                    letters.append(word.charAt(0));
                }
            }
            names.add(new Name(letters.toString(), null, Name.SHORT, Map.of()));
        }
        if (i % 12 == 7) {
            names.add(Name.of(
                    "Cơ sở "
                            + vietnamese.replaceFirst(
                                    "^(Công ty Cổ phần|Công ty TNHH|Hợp tác xã|Nhóm khởi nghiệp) ", ""),
                    "vi",
                    Name.FORMER));
        }
        return names;
    }

    private List<Coding<Industry>> industries(String code, int i) {
        Coding<Industry> main = Coding.of("vsic2025", code);
        // 46 is wholesale trade, which many do besides
        return i % 4 == 0 ? List.of(main, Coding.of("vsic2025", "46")) : List.of(main);
    }

    private List<Coding<Field>> fields(String ford, int i) {
        CodeList<Field> list = lists.get(Field.class);
        Coding<Field> field = Coding.of("ford", ford);
        String name = list.find(field, DAY).orElseThrow().name().best("vi");
        return i % 3 != 0
                ? List.of(field)
                : Stream.concat(
                                Stream.of(field),
                                list.entries(DAY).stream()
                                        .filter(entry ->
                                                "vn2008".equals(entry.term().scheme()))
                                        .filter(entry -> entry.level() == 2
                                                && entry.name().best("vi").equals(name))
                                        .map(entry -> Coding.<Field>of("vn2008", entry.code())))
                        .toList();
    }

    private Address address(String province, int i) {
        var builder = Address.builder()
                .street("Số " + (2 + i) + ", đường Ví Dụ " + (1 + i % 9))
                .commune((i % 2 == 0 ? "Phường" : "Xã") + " Minh Họa " + (1 + i % 7));
        if (i % 3 == 0) {
            builder.province(Code.of(province)).postalCode("00000");
        }
        if (i % 5 == 0) {
            builder.provinceName(lists.get(Province.class)
                    .find(Code.of(province), DAY)
                    .orElseThrow()
                    .name()
                    .best("vi"));
        }
        if (i % 10 == 0) {
            builder.district("Quận Minh Họa (cũ)");
        }
        return builder.build();
    }

    /** A desk, not a person; the numbers begin with 000 after the area code, where no line begins. */
    private static Contact desk(int number, String role) {
        return Contact.builder()
                .role(role)
                .name(number % 10 == 0 ? "Văn phòng" : null)
                .phone(String.format(Locale.ROOT, "+842400000%03d", number))
                .email("lien-he-" + number + "@example.vn")
                .build();
    }

    private static Provenance provenance(Id<?> id) {
        return provenance(id.issuer(), id.local());
    }

    private static Provenance provenance(String publisher, String local) {
        return Provenance.builder()
                .publisher(Code.of(publisher))
                .recordedAt(CREATED.minusDays(1 + local.length()).withHour(9))
                .source("https://exchange.example/" + publisher.toLowerCase(Locale.ROOT) + "/" + local)
                .build();
    }

    /** Makes a tax code whose check digit is right; it begins with 99, which is no province. */
    private static Identifier taxCode(int number) {
        int[] weights = {31, 29, 23, 19, 17, 13, 7, 5, 3};
        for (int serial = number * 10; ; serial++) {
            String digits = String.format(Locale.ROOT, "99%07d", serial);
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += weights[i] * (digits.charAt(i) - '0');
            }
            int check = 10 - sum % 11;
            if (check < 10) {
                return Identifier.of(Identifier.TAX_CODE, digits + check);
            }
        }
    }

    private String digest() {
        StringBuilder hex = new StringBuilder();
        while (hex.length() < 64) {
            hex.append(String.format(Locale.ROOT, "%08x", random.nextInt()));
        }
        return hex.toString();
    }

    private static String slug(String english) {
        return Normalizer.normalize(english, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("-(jsc|co-ltd|-)?$", "");
    }
}
