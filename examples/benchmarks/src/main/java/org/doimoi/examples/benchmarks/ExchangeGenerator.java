package org.doimoi.examples.benchmarks;

import static java.util.Objects.requireNonNull;
import static org.doimoi.examples.benchmarks.Phrases.pick;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.doimoi.code.AgencyCode;
import org.doimoi.code.AgencyKind;
import org.doimoi.code.AgencyLevel;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;
import org.doimoi.code.CodeLists;
import org.doimoi.code.CooperationForm;
import org.doimoi.code.Country;
import org.doimoi.code.Field;
import org.doimoi.code.FundingInstrument;
import org.doimoi.code.FundingStage;
import org.doimoi.code.IncubatorFunction;
import org.doimoi.code.Industry;
import org.doimoi.code.IntellectualPropertyKind;
import org.doimoi.code.IntellectualPropertyStatus;
import org.doimoi.code.LegalType;
import org.doimoi.code.ListingStatus;
import org.doimoi.code.OrganizationKind;
import org.doimoi.code.PartnershipKind;
import org.doimoi.code.PartyRole;
import org.doimoi.code.ProposalStatus;
import org.doimoi.code.Province;
import org.doimoi.code.RecognitionStatus;
import org.doimoi.code.StartupKind;
import org.doimoi.code.StartupStage;
import org.doimoi.code.StartupStatus;
import org.doimoi.code.SupportService;
import org.doimoi.code.TransferForm;
import org.doimoi.code.TransferRight;
import org.doimoi.code.Visibility;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.Table;
import org.doimoi.io.ExchangeWriter;
import org.doimoi.io.Format;
import org.doimoi.model.Actor;
import org.doimoi.model.Address;
import org.doimoi.model.Agency;
import org.doimoi.model.AnnualRevenue;
import org.doimoi.model.Cohort;
import org.doimoi.model.Contact;
import org.doimoi.model.Document;
import org.doimoi.model.Entity;
import org.doimoi.model.FundingRound;
import org.doimoi.model.Incubator;
import org.doimoi.model.IntellectualPropertyRight;
import org.doimoi.model.Organization;
import org.doimoi.model.Ownership;
import org.doimoi.model.Partnership;
import org.doimoi.model.Party;
import org.doimoi.model.Proposal;
import org.doimoi.model.Provenance;
import org.doimoi.model.Recognition;
import org.doimoi.model.Startup;
import org.doimoi.model.SupportProgramme;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.CheckDigits;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Id;
import org.doimoi.value.Identifier;
import org.doimoi.value.Money;
import org.doimoi.value.Name;
import org.doimoi.value.Period;
import org.doimoi.value.PriceRange;
import org.doimoi.value.TechnologyReadiness;
import org.doimoi.value.Text;

/**
 * Makes exchanges of any size, always the same for the same seed. Nothing in them is true.
 *
 * <p>A record is a function of the seed and of its index, so that none needs to be kept for another to refer to it. The
 * types follow each other in blocks of {@value #BLOCK}; a record refers to records of its own block, nearly always to
 * earlier ones, so an exchange may end anywhere. What is made has no finding of severity ERROR or WARNING on
 * {@link #TODAY}.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class ExchangeGenerator {

    /** The day of the exchanges. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static final int BLOCK = 50;

    private static final int ORGANIZATIONS = 1;
    private static final int INCUBATORS = 5;
    private static final int STARTUPS = 7;
    private static final int SUPPLIES = 17;
    private static final int DEMANDS = 37;
    private static final int PROPOSALS = 43;
    private static final int PARTNERSHIPS = 47;

    private static final LocalDate DECREE_268 = LocalDate.of(2025, 10, 14);

    private final long seed;
    private final boolean listingsOnly;
    private final Phrases phrases = new Phrases();
    private final List<Province> provinces;
    private final Map<Class<?>, List<Code<?>>> codes = new HashMap<>();
    private final Header header;

    private ExchangeGenerator(long seed, boolean listingsOnly) {
        this.seed = seed;
        this.listingsOnly = listingsOnly;
        this.provinces = CodeLists.standard().get(Province.class).entries(TODAY).stream()
                .filter(province -> province.agencyCode() != null)
                .toList();
        Map<String, LocalDate> versions = new TreeMap<>();
        for (CodeList<?> list : CodeLists.standard().all()) {
            versions.put(list.name(), list.version());
            codes.put(
                    list.type(),
                    list.entries(TODAY).stream()
                            .<Code<?>>map(entry -> Code.of(entry.code()))
                            .distinct()
                            .toList());
        }
        this.header = Header.builder()
                .doimoi(Header.CONTRACT)
                .publisher(Code.of("G06"))
                .created(time(TODAY))
                .codesAsOf(TODAY)
                .lists(versions)
                .build();
    }

    /**
     * Returns a generator of all types of record.
     *
     * @param seed  what the exchanges are made from
     * @return the generator
     */
    public static ExchangeGenerator of(long seed) {
        return new ExchangeGenerator(seed, false);
    }

    /**
     * Returns a generator of technologies on offer, which refer to nothing: the listing of the benchmarks, of about
     * 1.2 KB as JSON.
     *
     * @param seed  what the exchanges are made from
     * @return the generator
     */
    public static ExchangeGenerator ofListings(long seed) {
        return new ExchangeGenerator(seed, true);
    }

    /**
     * Makes an exchange in memory.
     *
     * @param records  the number of records
     * @return the exchange
     */
    public Exchange exchange(int records) {
        return new Exchange(
                header,
                dataset(LongStream.range(0, records)
                        .mapToObj(index -> record(index, records))
                        .toList()));
    }

    /**
     * Writes an exchange as NDJSON, a block after the other.
     *
     * @param records  the number of records
     * @param broken  the share of records that are broken, from 0 to 1; each has one defect
     * @param out  where to write to, which is not closed
     * @return the number of records that were broken
     * @throws IOException if writing fails
     */
    public long write(long records, double broken, OutputStream out) throws IOException {
        // the writer counts what it writes, which at the head of a stream is nothing yet: so no counts are announced
        ExchangeWriter writer = new ExchangeWriter();
        long defects = 0;
        writer.write(new Exchange(header, dataset(List.of())), out, Format.NDJSON);
        for (long first = 0; first < records; first += BLOCK) {
            List<Entity> block = new ArrayList<>();
            for (long index = first; index < Math.min(records, first + BLOCK); index++) {
                block.add(record(index, records));
            }
            ByteArrayOutputStream buffer = new ByteArrayOutputStream(BLOCK << 11);
            writer.write(new Exchange(header, dataset(block)), buffer, Format.NDJSON);
            List<String> lines = buffer.toString(StandardCharsets.UTF_8).lines().toList();
            RandomGenerator random = random(~first);
            for (String line : lines.subList(1, lines.size())) {
                boolean breaks = random.nextDouble() < broken;
                defects += breaks ? 1 : 0;
                String written = breaks ? Defect.apply(line, random) : line;
                out.write((written + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        out.flush();
        return defects;
    }

    private static Dataset dataset(List<? extends Entity> records) {
        Map<Table<?>, List<Entity>> rows = new LinkedHashMap<>();
        for (Entity record : records) {
            rows.computeIfAbsent(Table.of(record.getClass()), table -> new ArrayList<>())
                    .add(record);
        }
        return Table.assemble(rows, Map.of());
    }

    /** Returns the record with an index in an exchange of so many. */
    Entity record(long index, long records) {
        int slot = slot(index);
        if (slot < ORGANIZATIONS) {
            return agency(index);
        }
        if (slot < INCUBATORS) {
            return organization(index);
        }
        if (slot < STARTUPS) {
            return incubator(index, records);
        }
        if (slot < SUPPLIES) {
            return startup(index);
        }
        if (slot < DEMANDS) {
            return supply(index);
        }
        if (slot < PROPOSALS) {
            return demand(index);
        }
        return slot < PARTNERSHIPS ? proposal(index) : partnership(index);
    }

    // ---------------------------------------------------------------------------------------------- places

    private int slot(long index) {
        return listingsOnly ? SUPPLIES : (int) (index % BLOCK);
    }

    /** Returns the index of another record of the same block. */
    private static long inBlock(long index, int slot) {
        return index - index % BLOCK + slot;
    }

    private RandomGenerator random(long index) {
        return new SplittableRandom(seed * 0xd1342543de82ef95L ^ index);
    }

    /** The first thing that is drawn for a record, so that its id is known without the rest. */
    private Province place(RandomGenerator random) {
        return pick(provinces, random);
    }

    private <E extends Entity> Id<E> id(long index) {
        String[] prefixes = {"ag", "org", "inc", "st", "ts", "td", "pr", "pa"};
        int[] ends = {ORGANIZATIONS, INCUBATORS, STARTUPS, SUPPLIES, DEMANDS, PROPOSALS, PARTNERSHIPS, BLOCK};
        int kind = 0;
        while (slot(index) >= ends[kind]) {
            kind++;
        }
        return Id.of(issuer(place(random(index))), String.format(Locale.ROOT, "%s-%07d", prefixes[kind], index));
    }

    private static String issuer(Province place) {
        return String.valueOf(place.agencyCode());
    }

    // ---------------------------------------------------------------------------------------------- actors

    private Agency agency(long index) {
        RandomGenerator random = random(index);
        Province place = place(random);
        Text name = place.name();
        String number = Long.toString(index / BLOCK + 1);
        return Agency.builder()
                .id(id(index))
                .addNames(
                        Name.legal("Phòng Quản lý công nghệ số " + number + ", Sở Khoa học và Công nghệ "
                                + name.best("vi")),
                        Name.of("Technology Office No. " + number + ", " + name.best("en"), "en", Name.ALIAS))
                .level(Code.<AgencyLevel>of("provincial"))
                .kind(Code.<AgencyKind>of("department"))
                .province(Code.of(place.code()))
                .active(Period.since(LocalDate.of(2025, 7, 1)))
                .website(website("ag", index))
                .addContacts(contact(index, random))
                .provenance(provenance(place, random))
                .build();
    }

    private Organization organization(long index) {
        RandomGenerator random = random(index);
        Province place = place(random);
        boolean university = slot(index) == INCUBATORS - 1;
        String name = phrases.of("name", "", random).vietnamese();
        return Organization.builder()
                .id(id(index))
                .addNames(Name.legal(
                        (university ? "Trường Đại học Kỹ thuật " : "Công ty TNHH Công nghiệp ") + name + " " + index))
                .addNames(Name.of(name + (university ? " University" : " Industries"), "en", Name.ALIAS))
                .kind(Code.<OrganizationKind>of(university ? "university" : "enterprise"))
                .identifiers(taxCode(index))
                .province(Code.of(place.code()))
                .country(Code.of("VN"))
                .address(address(place, random))
                .website(website("org", index))
                .addContacts(contact(index, random))
                .provenance(provenance(place, random))
                .build();
    }

    private Incubator incubator(long index, long records) {
        RandomGenerator random = random(index);
        Province place = place(random);
        LocalDate opening = TODAY.minusDays(random.nextInt(100, 700));
        List<Id<Startup>> members = supported(index)
                .filter(member -> member < records)
                .mapToObj(this::<Startup>id)
                .toList();
        return Incubator.builder()
                .id(id(index))
                .addNames(Name.legal("Trung tâm Hỗ trợ khởi nghiệp sáng tạo "
                        + phrases.of("name", "", random).vietnamese() + " " + index))
                .legalType(code(LegalType.class, random))
                .functions(some(IncubatorFunction.class, 3, random))
                .host(id(inBlock(index, INCUBATORS - 1)))
                .province(Code.of(place.code()))
                .address(address(place, random))
                .seats(random.nextInt(10, 300))
                .established(opening.minusYears(random.nextInt(1, 9)))
                .addProgrammes(SupportProgramme.builder()
                        .name(Text.ofVietnameseEnglish("Khởi nghiệp xanh " + opening.getYear(), "Green start-ups"))
                        .function(code(IncubatorFunction.class, random))
                        .period(Period.since(opening))
                        .summary(phrases.sentences("support", 1, place.name(), random))
                        .build())
                .addCohorts(new Cohort(
                        "K1-" + opening.getYear(), Period.of(opening, opening.plusDays(90)), members, Map.of()))
                .services(some(SupportService.class, 4, random))
                .website(website("inc", index))
                .addContacts(contact(index, random))
                .provenance(provenance(place, random))
                .build();
    }

    /** Returns the start-ups that an incubator supports: those of its half of the block, but the last. */
    private static LongStream supported(long incubator) {
        int half = (SUPPLIES - STARTUPS) / (STARTUPS - INCUBATORS);
        int first = STARTUPS + (int) (incubator % BLOCK - INCUBATORS) * half;
        return IntStream.range(first, first + half - 1).mapToLong(slot -> inBlock(incubator, slot));
    }

    private Startup startup(long index) {
        RandomGenerator random = random(index);
        Province place = place(random);
        Phrases.Phrase topic = phrases.topic(random);
        boolean enterprise = random.nextInt(10) < 8;
        boolean acquired = random.nextInt(12) == 0;
        LocalDate founded = TODAY.minusDays(random.nextInt(400, 3000));
        List<Id<Incubator>> supporters = IntStream.range(INCUBATORS, STARTUPS)
                .mapToLong(slot -> inBlock(index, slot))
                .filter(incubator -> supported(incubator).anyMatch(member -> member == index))
                .mapToObj(this::<Incubator>id)
                .toList();
        return Startup.builder()
                .id(id(index))
                .addNames(Name.legal((enterprise ? "Công ty cổ phần Công nghệ " : "Nhóm khởi nghiệp ")
                        + phrases.of("name", "", random).vietnamese() + " " + index))
                .addNames(Name.of("ST" + index, "vi", Name.SHORT))
                .kind(enterprise ? StartupKind.ENTERPRISE : Code.of("group"))
                .identifiers(enterprise ? taxCode(index) : List.of())
                .province(Code.of(place.code()))
                .address(address(place, random))
                .founded(founded)
                .addIndustries(Coding.<Industry>of("vsic2025", topic.industry()))
                .addFields(Coding.<Field>of("ford", topic.field()))
                .stage(code(StartupStage.class, random))
                .summary(phrases.sentences("summary", 1, place.name(), random))
                .website(website("st", index))
                .recognitions(
                        random.nextInt(3) == 0 ? List.of(recognition(index, place, enterprise, random)) : List.of())
                .fundingRounds(random.nextInt(3) == 0 ? List.of(fundingRound(index, founded, random)) : List.of())
                .addRevenues(
                        new AnnualRevenue(Year.of(2025), Money.dong(random.nextLong(10, 90_000) * 1_000_000), Map.of()))
                .headcount(random.nextInt(1, 120))
                .supportedBy(supporters)
                .status(Code.<StartupStatus>of(acquired ? "acquired" : "active"))
                .successor(acquired ? id(inBlock(index, ORGANIZATIONS)) : null)
                .addContacts(contact(index, random))
                .provenance(provenance(place, random))
                .build();
    }

    private Recognition recognition(long index, Province place, boolean enterprise, RandomGenerator random) {
        LocalDate granted = DECREE_268.plusDays(random.nextInt(0, 400));
        return Recognition.builder()
                .kind(Code.of(enterprise ? "STARTUP_ENTERPRISE" : "STARTUP_INDIVIDUAL_OR_GROUP"))
                .number(index + (enterprise ? "/DN-KNST" : "/CN-KNST"))
                // the agency of the block recognises those of its province
                .issuer(place(random(inBlock(index, 0))).code().equals(place.code()) ? id(inBlock(index, 0)) : null)
                .granted(granted)
                .through(granted.plusYears(5).minusDays(1))
                .status(Code.<RecognitionStatus>of("valid"))
                .build();
    }

    private FundingRound fundingRound(long index, LocalDate founded, RandomGenerator random) {
        return FundingRound.builder()
                .stage(code(FundingStage.class, random))
                .date(founded.plusDays(random.nextInt(1, 400)))
                .amount(Money.of(random.nextLong(20, 900) * 1_000, "USD"))
                .addInvestors(Party.builder()
                        .actor(id(inBlock(index, ORGANIZATIONS + 1)))
                        .role(Code.<PartyRole>of("investor"))
                        .build())
                .addInvestors(Party.builder()
                        .name(phrases.of("name", "", random).vietnamese() + " Ventures")
                        .country(Code.<Country>of("SG"))
                        .build())
                .instrument(code(FundingInstrument.class, random))
                .build();
    }

    /** A number with right check digits which begins with 00, as no real one does; empty if there is none. */
    private static List<Identifier> taxCode(long index) {
        for (int check = 0; check < 10 && index < 9_999_999; check++) {
            String number = String.format(Locale.ROOT, "00%07d%d", index + 1, check);
            if (CheckDigits.isTaxCode(number)) {
                return List.of(Identifier.of(Identifier.TAX_CODE, number));
            }
        }
        return List.of();
    }

    // ---------------------------------------------------------------------------------------------- listings

    private TechnologySupply supply(long index) {
        RandomGenerator random = random(index);
        Province place = place(random);
        Phrases.Phrase topic = phrases.topic(random);
        Published published = Published.draw(random);
        long price = random.nextLong(50, 4_000) * 1_000_000;
        List<Code<TransferForm>> drawn = some(TransferForm.class, random.nextInt(1, 3), random);
        // a licence is exclusive or not
        List<Code<TransferForm>> forms =
                drawn.contains(Code.<TransferForm>of("EXCLUSIVE_LICENSE")) ? drawn.subList(0, 1) : drawn;
        return TechnologySupply.builder()
                .id(id(index))
                .title(title(topic, index, random))
                .summary(phrases.sentences("summary", 1, place.name(), random))
                .confidentialDetail(
                        random.nextInt(16) == 0 ? phrases.sentences("secret", 1, place.name(), random) : null)
                .owners(owners(index, random))
                .province(Code.of(place.code()))
                .addFields(Coding.<Field>of("ford", topic.field()))
                .addIndustries(Coding.<Industry>of("vsic2025", topic.industry()))
                .addIpcCodes(topic.ipc())
                .trl(TechnologyReadiness.of(random.nextInt(4, 10)))
                .intellectualProperty(random.nextInt(3) == 0 ? List.of(patent(index, random)) : List.of())
                .certifications(random.nextInt(6) == 0 ? List.of("ISO 9001:2015", "TCVN 13719:2023") : List.of())
                .transferForms(forms)
                .transferRights(rights(forms))
                .price(PriceRange.of(
                        Money.dong(price), random.nextBoolean() ? Money.dong(price * 2) : null, Code.of("indicative")))
                .advantages(random.nextBoolean() ? phrases.sentences("advantage", 1, place.name(), random) : null)
                .applications(random.nextInt(8) == 0 ? phrases.sentences("application", 1, place.name(), random) : null)
                .documents(random.nextInt(10) == 0 ? List.of(document(index, random)) : List.of())
                .sourceTask(random.nextInt(4) == 0 ? "ĐTĐL.CN-" + random.nextInt(10, 99) + "/24" : null)
                .published(published.on())
                .expires(published.expires())
                .status(published.status())
                .visibility(visibility(random))
                .contact(random.nextInt(5) == 0 ? contact(index, random) : null)
                .provenance(random.nextInt(3) == 0 ? provenance(place, random) : null)
                .build();
    }

    /** Returns the rights that go with the forms: all that a form of theirs names, which are few. */
    private static List<Code<TransferRight>> rights(List<Code<TransferForm>> forms) {
        List<Code<TransferRight>> rights = new ArrayList<>();
        for (Code<TransferForm> form : forms) {
            switch (form.toString()) {
                case "FULL_ASSIGNMENT", "PARTIAL_ASSIGNMENT" -> add("OWNERSHIP", rights);
                case "EXCLUSIVE_LICENSE" -> add("EXCLUSIVE", rights);
                case "NON_EXCLUSIVE_LICENSE" -> add("NON_EXCLUSIVE", rights);
                case "SUB_LICENSE" -> add("SUBLICENSE", rights);
                default -> {
                    // says nothing of rights
                }
            }
        }
        add("USE", rights);
        return rights;
    }

    private static void add(String right, List<Code<TransferRight>> rights) {
        if (!rights.contains(Code.of(right))) {
            rights.add(Code.of(right));
        }
    }

    private static IntellectualPropertyRight patent(long index, RandomGenerator random) {
        boolean granted = random.nextInt(3) == 0;
        return IntellectualPropertyRight.builder()
                .kind(Code.<IntellectualPropertyKind>of("patent"))
                .number(
                        granted
                                ? String.format(Locale.ROOT, "1-%07d", index)
                                : String.format(Locale.ROOT, "1-%d-%05d", 2005 + index / 100_000 % 20, index % 100_000))
                .status(Code.<IntellectualPropertyStatus>of(granted ? "granted" : "pending"))
                .addTerritories(Code.of("VN"))
                .build();
    }

    private List<Ownership> owners(long index, RandomGenerator random) {
        String name =
                "Công ty cổ phần Công nghệ " + phrases.of("name", "", random).vietnamese();
        if (listingsOnly) {
            return List.of(new Ownership(null, name, BigDecimal.valueOf(100), Map.of()));
        }
        int slot = random.nextInt(INCUBATORS - 1, SUPPLIES);
        // incubators own nothing
        slot = slot < INCUBATORS || slot >= STARTUPS ? slot : INCUBATORS - 1;
        Ownership first = new Ownership(id(inBlock(index, slot)), null, BigDecimal.valueOf(60), Map.of());
        return random.nextInt(4) == 0
                ? List.of(first, new Ownership(null, name, BigDecimal.valueOf(40), Map.of()))
                : List.of(first);
    }

    private Text title(Phrases.Phrase topic, long index, RandomGenerator random) {
        Phrases.Phrase object = phrases.of("object", topic.domain(), random);
        Phrases.Phrase technique = phrases.of("technique", topic.domain(), random);
        return Text.ofVietnameseEnglish(
                topic.vietnamese() + " " + object.vietnamese() + " " + technique.vietnamese() + " " + index,
                topic.english() + " for " + object.english() + " " + technique.english() + " " + index);
    }

    private static Document document(long index, RandomGenerator random) {
        StringBuilder digest = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            digest.append(String.format(Locale.ROOT, "%016x", random.nextLong()));
        }
        return Document.builder()
                .title(Text.of("vi", "Biên bản nghiệm thu"))
                .link("https://tailieu.example.vn/" + index + ".pdf")
                .mediaType("application/pdf")
                .sha256(digest.toString())
                .build();
    }

    private TechnologyDemand demand(long index) {
        RandomGenerator random = random(index);
        Province place = place(random);
        Phrases.Phrase topic = phrases.topic(random);
        Published published = Published.draw(random);
        long budget = random.nextLong(100, 3_000) * 1_000_000;
        int readiness = random.nextInt(4, 8);
        return TechnologyDemand.builder()
                .id(id(index))
                .title(title(topic, index, random))
                .summary(phrases.sentences("need", 2, place.name(), random))
                // the enterprises of the block; its university and its start-ups are those who offer
                .seeker(id(inBlock(index, random.nextInt(ORGANIZATIONS, INCUBATORS - 1))))
                .province(Code.of(place.code()))
                .addFields(Coding.<Field>of("ford", topic.field()))
                .addIndustries(Coding.<Industry>of("vsic2025", topic.industry()))
                .trlFrom(TechnologyReadiness.of(readiness))
                .trlThrough(TechnologyReadiness.of(random.nextInt(readiness, 10)))
                .budget(PriceRange.of(null, Money.dong(budget), Code.of("indicative")))
                .cooperationForms(some(CooperationForm.class, 2, random))
                .requirements(phrases.sentences("advantage", 2, place.name(), random))
                .deadline(published.expires())
                .published(published.on())
                .expires(published.expires())
                .status(published.status())
                .visibility(visibility(random))
                .contact(contact(index, random))
                .provenance(provenance(place, random))
                .build();
    }

    /** When a listing came out, when it ends, and where it stands. */
    private record Published(LocalDate on, LocalDate expires, Code<ListingStatus> status) {

        static Published draw(RandomGenerator random) {
            boolean over = random.nextInt(8) == 0;
            LocalDate on = TODAY.minusDays(over ? random.nextInt(400, 800) : random.nextInt(1, 400));
            LocalDate expires = over ? on.plusDays(random.nextInt(90, 365)) : TODAY.plusDays(random.nextInt(1, 700));
            Code<ListingStatus> standing = random.nextInt(8) == 0 ? ListingStatus.FULFILLED : ListingStatus.PUBLISHED;
            return new Published(on, expires, over ? ListingStatus.EXPIRED : standing);
        }
    }

    private static Code<Visibility> visibility(RandomGenerator random) {
        return Code.of(random.nextInt(8) == 0 ? "restricted" : "public");
    }

    private Proposal proposal(long index) {
        RandomGenerator random = random(index);
        Province place = place(random);
        TechnologyDemand demand = demand(inBlock(index, random.nextInt(DEMANDS, PROPOSALS)));
        TechnologySupply supply = supply(inBlock(index, random.nextInt(SUPPLIES, DEMANDS)));
        return Proposal.builder()
                .id(id(index))
                .demand(demand.id())
                .supply(supply.id())
                .proposer(owner(supply))
                // every demand stands for at least a day
                .submitted(requireNonNull(demand.published()).plusDays(1))
                .estimatedCost(Money.dong(random.nextLong(50, 2_000) * 1_000_000))
                .duration(java.time.Period.ofMonths(random.nextInt(1, 24)))
                .conditions(phrases.sentences("condition", 1, place.name(), random))
                .status(code(ProposalStatus.class, random))
                .provenance(provenance(place, random))
                .build();
    }

    private static Id<Actor> owner(TechnologySupply supply) {
        return requireNonNull(supply.owners().get(0).actor());
    }

    private Partnership partnership(long index) {
        RandomGenerator random = random(index);
        Province place = place(random);
        TechnologySupply supply = supply(inBlock(index, random.nextInt(SUPPLIES, DEMANDS)));
        LocalDate signed = TODAY.minusDays(random.nextInt(10, 900));
        boolean proposed = random.nextInt(5) == 0;
        List<Code<Province>> linked = List.of(Code.of(place.code()));
        return Partnership.builder()
                .id(id(index))
                .title(Text.ofVietnameseEnglish(
                        "Hợp đồng chuyển giao: " + supply.title().best("vi"),
                        "Transfer: " + supply.title().best("en")))
                .kind(Code.<PartnershipKind>of(random.nextBoolean() ? "contract" : "licence"))
                .addParties(Party.builder()
                        .actor(owner(supply))
                        .role(Code.<PartyRole>of("supplier"))
                        .build())
                .addParties(Party.builder()
                        .actor(id(inBlock(index, ORGANIZATIONS)))
                        .role(Code.<PartyRole>of("recipient"))
                        .build())
                .provinces(linked)
                .signed(proposed ? null : signed)
                .period(Period.of(signed, signed.plusYears(random.nextInt(3, 6))))
                .value(Money.dong(random.nextLong(100, 9_000) * 1_000_000))
                .addListings(Id.parse(supply.id().toString()))
                .status(Code.of(proposed ? "proposed" : "active"))
                .provenance(provenance(place, random))
                .build();
    }

    // ---------------------------------------------------------------------------------------------- parts

    @SuppressWarnings("unchecked") // the codes of a list are stored under its type
    private <C extends CodeEntry> List<Code<C>> codes(Class<C> list) {
        List<?> found = codes.get(list);
        if (found == null || found.isEmpty()) {
            throw new IllegalStateException("There is no code of " + list);
        }
        return (List<Code<C>>) found;
    }

    private <C extends CodeEntry> Code<C> code(Class<C> list, RandomGenerator random) {
        return pick(codes(list), random);
    }

    private <C extends CodeEntry> List<Code<C>> some(Class<C> list, int count, RandomGenerator random) {
        List<Code<C>> all = codes(list);
        int first = random.nextInt(all.size());
        return IntStream.range(0, Math.min(count, all.size()))
                .mapToObj(i -> all.get((first + i) % all.size()))
                .toList();
    }

    private static Address address(Province place, RandomGenerator random) {
        String[] streets = {"Nguyễn Trãi", "Lê Lợi", "Trần Hưng Đạo", "Hai Bà Trưng", "Quang Trung"};
        String[] communes = {"Tân Lập", "Hòa Bình", "Phú Mỹ", "Đông Sơn", "An Phú"};
        return Address.builder()
                .street(random.nextInt(1, 400) + " đường " + streets[random.nextInt(streets.length)])
                .commune("Phường " + communes[random.nextInt(communes.length)])
                .province(Code.of(place.code()))
                .build();
    }

    private static String website(String kind, long index) {
        return "https://" + kind + index + ".example.vn";
    }

    /** A desk, not a person; numbers with 0 after the area code belong to nobody. */
    private static Contact contact(long index, RandomGenerator random) {
        return Contact.builder()
                .role("Bộ phận chuyển giao công nghệ")
                .phone(String.format(Locale.ROOT, "+84240%07d", random.nextInt(10_000_000)))
                .email("chuyengiao@dv" + index + ".example.vn")
                .build();
    }

    private static Provenance provenance(Province place, RandomGenerator random) {
        return Provenance.builder()
                .publisher(Code.<AgencyCode>of(issuer(place)))
                .recordedAt(time(TODAY.minusDays(random.nextInt(1, 300))))
                .build();
    }

    private static OffsetDateTime time(LocalDate day) {
        return day.atTime(8, 0).atOffset(ZoneOffset.ofHours(7));
    }
}
