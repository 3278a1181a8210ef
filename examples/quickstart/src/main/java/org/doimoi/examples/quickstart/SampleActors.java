package org.doimoi.examples.quickstart;

import static org.doimoi.examples.quickstart.SampleParts.DAY;
import static org.doimoi.examples.quickstart.SampleParts.FICTIONAL;
import static org.doimoi.examples.quickstart.SampleParts.address;
import static org.doimoi.examples.quickstart.SampleParts.agencyOf;
import static org.doimoi.examples.quickstart.SampleParts.codes;
import static org.doimoi.examples.quickstart.SampleParts.cycle;
import static org.doimoi.examples.quickstart.SampleParts.desk;
import static org.doimoi.examples.quickstart.SampleParts.fields;
import static org.doimoi.examples.quickstart.SampleParts.id;
import static org.doimoi.examples.quickstart.SampleParts.industries;
import static org.doimoi.examples.quickstart.SampleParts.names;
import static org.doimoi.examples.quickstart.SampleParts.provenance;
import static org.doimoi.examples.quickstart.SampleParts.slug;
import static org.doimoi.examples.quickstart.SampleParts.taxCode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.doimoi.code.Country;
import org.doimoi.code.FundingInstrument;
import org.doimoi.code.FundingStage;
import org.doimoi.code.RecognitionKind;
import org.doimoi.code.StartupStage;
import org.doimoi.code.StartupStatus;
import org.doimoi.examples.quickstart.Texts.Row;
import org.doimoi.model.AnnualRevenue;
import org.doimoi.model.Cohort;
import org.doimoi.model.FundingRound;
import org.doimoi.model.Incubator;
import org.doimoi.model.Organization;
import org.doimoi.model.Party;
import org.doimoi.model.Recognition;
import org.doimoi.model.Startup;
import org.doimoi.model.StartupBuilder;
import org.doimoi.model.SupportProgramme;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.doimoi.value.Money;
import org.doimoi.value.Period;
import org.jspecify.annotations.Nullable;

/** The fictional organisations, start-ups and incubators of the sample. */
final class SampleActors {

    private final Random random;
    private final List<Row> technologies = Texts.read("technologies.tsv");
    private final List<Row> wanted = Texts.read("demands.tsv");
    private final List<Row> houses = Texts.read("incubators.tsv");
    private final List<Row> others = Texts.read("organizations.tsv");
    private final Map<String, Id<Organization>> byName = new LinkedHashMap<>();

    final List<Organization> organizations = new ArrayList<>();
    final List<Startup> startups = new ArrayList<>();
    final List<Incubator> incubators = new ArrayList<>();

    SampleActors(Random random) {
        this.random = random;
        addOrganizations();
        addStartups();
        addIncubators();
    }

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

    Id<Organization> called(String name) {
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
        addRecognitions(builder, kind, agency, founded, status, i);
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

    private void addRecognitions(
            StartupBuilder builder, String kind, String agency, LocalDate founded, String status, int i) {
        if (i % 3 == 0) {
            LocalDate granted = LocalDate.of(2025, 11, 3).plusDays(i * 5L);
            String state = i % 21 == 6
                    ? "terminated"
                    : i % 21 == 12 ? "revoked" : i % 21 == 18 || status.equals("paused") ? "suspended" : "valid";
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
            LocalDate granted =
                    founded.isBefore(LocalDate.of(2019, 5, 20)) ? LocalDate.of(2019, 5, 20) : founded.plusMonths(8);
            builder.addRecognitions(Recognition.builder()
                    .kind(Code.<RecognitionKind>of("ST_ENTERPRISE"))
                    .number(String.format(Locale.ROOT, "%02d/ĐK-DNKHCN", 40 + i))
                    .issuer(Id.of(agency, "so-khcn"))
                    .granted(granted)
                    .through(i % 20 == 4 ? granted.plusYears(5).minusDays(1) : null)
                    .status(Code.of(i % 20 == 4 ? "expired" : "valid"))
                    .build());
        }
    }

    // ---------------------------------------------------------------------------------------------- incubators

    /** Returns whether an actor is a start-up that is closed. */
    boolean isClosed(@Nullable Id<?> actor) {
        return startups.stream()
                .anyMatch(one -> one.id().equals(actor) && one.status().equals(StartupStatus.CLOSED));
    }

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
}
