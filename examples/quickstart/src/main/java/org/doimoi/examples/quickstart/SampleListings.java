package org.doimoi.examples.quickstart;

import static java.util.Objects.requireNonNull;
import static org.doimoi.examples.quickstart.SampleParts.DAY;
import static org.doimoi.examples.quickstart.SampleParts.FICTIONAL;
import static org.doimoi.examples.quickstart.SampleParts.agencyOf;
import static org.doimoi.examples.quickstart.SampleParts.codes;
import static org.doimoi.examples.quickstart.SampleParts.cycle;
import static org.doimoi.examples.quickstart.SampleParts.desk;
import static org.doimoi.examples.quickstart.SampleParts.digest;
import static org.doimoi.examples.quickstart.SampleParts.fields;
import static org.doimoi.examples.quickstart.SampleParts.id;
import static org.doimoi.examples.quickstart.SampleParts.industries;
import static org.doimoi.examples.quickstart.SampleParts.provenance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.doimoi.code.CodeLists;
import org.doimoi.code.CooperationForm;
import org.doimoi.code.IntellectualPropertyKind;
import org.doimoi.code.ProposalStatus;
import org.doimoi.code.Territory;
import org.doimoi.code.TransferForm;
import org.doimoi.code.TransferRight;
import org.doimoi.examples.quickstart.Texts.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Document;
import org.doimoi.model.IntellectualPropertyRight;
import org.doimoi.model.Listing;
import org.doimoi.model.Organization;
import org.doimoi.model.Ownership;
import org.doimoi.model.Partnership;
import org.doimoi.model.Party;
import org.doimoi.model.Proposal;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.doimoi.value.Money;
import org.doimoi.value.Period;
import org.doimoi.value.PriceRange;
import org.doimoi.value.TechnologyReadiness;
import org.doimoi.value.Text;

/** The fictional technologies on offer and wanted, the proposals and the partnerships of the sample. */
final class SampleListings {

    private final SampleActors actors;
    private final Random random;
    private final List<Row> technologies = Texts.read("technologies.tsv");
    private final List<Row> wanted = Texts.read("demands.tsv");
    private final List<Row> praises = Texts.read("praises.tsv");
    private final List<Row> conditions = Texts.read("conditions.tsv");
    private final List<Row> joint = Texts.read("partnerships.tsv");

    final List<TechnologySupply> supplies = new ArrayList<>();
    final List<TechnologyDemand> demands = new ArrayList<>();
    final List<Proposal> proposals = new ArrayList<>();
    final List<Partnership> partnerships = new ArrayList<>();

    SampleListings(SampleActors actors, Random random) {
        this.actors = actors;
        this.random = random;
        addSupplies();
        addDemands();
        addProposals();
        addPartnerships();
    }

    // ---------------------------------------------------------------------------------------------- listings

    private void addSupplies() {
        int made = 0;
        for (int i = 0; i < technologies.size(); i++) {
            Row row = technologies.get(i);
            boolean ofStartup = row.has("startup.vi");
            Id<?> owner = ofStartup ? actors.startups.get(made++).id() : institute(row.get("field"));
            supplies.add(supply(row, i, Id.parse(owner.toString())));
        }
    }

    /** Returns the institute or university that works in a field. */
    private Id<Organization> institute(String field) {
        if (field.startsWith("4") || field.equals("2.9")) {
            return actors.called("Trường Đại học Nông nghiệp Ví Dụ");
        }
        if (field.equals("2.11")) {
            return actors.called("Viện Công nghệ Sau thu hoạch Minh Họa");
        }
        boolean material = field.equals("2.5") || field.equals("2.4") || field.equals("1.4");
        return actors.called(material ? "Viện Vật liệu Ứng dụng Minh Họa" : "Trường Đại học Kỹ thuật Minh Họa");
    }

    private TechnologySupply supply(Row row, int i, Id<Actor> owner) {
        Id<TechnologySupply> id = id(agencyOf(row.get("province")), "sup", i + 1);
        int readiness = Integer.parseInt(row.get("trl"));
        String status = readiness < 4
                ? "draft"
                : actors.isClosed(owner)
                        ? "withdrawn"
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
                .transferRights(rights(forms(i), i))
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
                    .sha256(digest(random))
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
            String prefix = CodeLists.standard()
                    .get(IntellectualPropertyKind.class)
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

    private List<Code<TransferRight>> rights(List<Code<TransferForm>> forms, int i) {
        for (Code<TransferForm> form : forms) {
            // the forms of the exchange of Hà Nội name the right themselves
            switch (form.toString()) {
                case "FULL_ASSIGNMENT", "PARTIAL_ASSIGNMENT" -> {
                    return codes("OWNERSHIP");
                }
                case "EXCLUSIVE_LICENSE" -> {
                    return codes("USE,EXCLUSIVE");
                }
                case "NON_EXCLUSIVE_LICENSE" -> {
                    return codes("USE,NON_EXCLUSIVE");
                }
                case "SUB_LICENSE" -> {
                    return codes("USE,NON_EXCLUSIVE,SUBLICENSE");
                }
                default -> {
                    // says nothing of rights
                }
            }
        }
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
                    .seeker(Id.parse(actors.called(row.get("seeker.vi")).toString()))
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
            List<Party> parties = parties(row);
            String status = parties.stream().anyMatch(party -> actors.isClosed(party.actor()))
                    ? "terminated"
                    : List.of("active", "signed", "completed", "proposed", "active", "terminated")
                            .get(i % 6);
            LocalDate signed = LocalDate.of(2025, 9, 1).plusDays(11L * i);
            var builder = Partnership.builder()
                    .id(id)
                    .title(row.text("title"))
                    .kind(Code.of(row.get("kind")))
                    .parties(parties)
                    .provinces(codes(row.get("provinces")))
                    .status(Code.of(status))
                    .provenance(provenance(id))
                    .extras(FICTIONAL);
            if (!status.equals("proposed")) {
                builder.signed(signed)
                        .period(Period.of(
                                signed,
                                signed.plusYears(status.equals("completed") ? 1 : 2 + i % 3)
                                        .minusDays(1)));
            }
            if (row.get("kind").equals("regional-linkage")) {
                builder.regions(SampleParts.regions(codes(row.get("provinces"))));
            }
            if (row.get("kind").equals("international")) {
                builder.countries(parties.stream()
                        .map(Party::country)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
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
                        .sha256(digest(random))
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
                builder.actor(Id.parse(actors.startups
                        .get(Integer.parseInt(who.substring(2)) - 1)
                        .id()
                        .toString()));
            } else if (who.startsWith("inc")) {
                builder.actor(Id.parse(actors.incubators
                        .get(Integer.parseInt(who.substring(3)) - 1)
                        .id()
                        .toString()));
            } else if (who.startsWith("org")) {
                builder.actor(Id.parse(actors.organizations
                        .get(Integer.parseInt(who.substring(3)) - 1)
                        .id()
                        .toString()));
            } else if (who.contains(":")) {
                builder.actor(Id.parse(who)).province(SampleParts.provinceOf(who.substring(0, who.indexOf(':'))));
            } else {
                builder.name(who).country(Code.of(part[2]));
            }
            parties.add(builder.build());
        }
        return parties;
    }
}
