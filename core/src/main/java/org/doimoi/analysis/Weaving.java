package org.doimoi.analysis;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doimoi.analysis.Tie.Kind;
import org.doimoi.code.Country;
import org.doimoi.code.ListingStatus;
import org.doimoi.code.PartnershipStatus;
import org.doimoi.code.PartyRole;
import org.doimoi.code.Province;
import org.doimoi.code.TaskProposalStatus;
import org.doimoi.code.Visibility;
import org.doimoi.model.Actor;
import org.doimoi.model.Cohort;
import org.doimoi.model.Entity;
import org.doimoi.model.Event;
import org.doimoi.model.Facility;
import org.doimoi.model.FundingRound;
import org.doimoi.model.Incubator;
import org.doimoi.model.IntellectualProperty;
import org.doimoi.model.Listing;
import org.doimoi.model.Ownership;
import org.doimoi.model.Partnership;
import org.doimoi.model.Party;
import org.doimoi.model.Proposal;
import org.doimoi.model.ScienceTask;
import org.doimoi.model.Startup;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.doimoi.value.Period;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/** Makes nodes and ties of the records of an ecosystem, and counts what becomes neither. */
final class Weaving {

    /** Of more than this many, each with each would be more ties than anybody reads. */
    static final int EACH_WITH_EACH = 128;

    private static final Named PROPOSER = role("proposer", "Bên đề xuất", "Proposer");
    private static final Named SEEKER = role("seeker", "Bên tìm mua công nghệ", "Seeker of the technology");
    private static final Named OWNER = role("owner", "Chủ sở hữu", "Owner");
    private static final Named INCUBATOR = role("incubator", "Đơn vị ươm tạo, hỗ trợ", "Incubator");
    private static final Named STARTUP = role("startup", "Đơn vị được ươm tạo, hỗ trợ", "Start-up");
    private static final Named HOST = role("host", "Đơn vị chủ quản", "Host");
    private static final Named INVESTOR = role("investor", "Bên đầu tư", "Investor");
    private static final Named INVESTEE = role("investee", "Bên nhận đầu tư", "Investee");
    private static final Named TASK_HOST = role("task-host", "Tổ chức chủ trì", "Host of the task");
    private static final Named TASK_PARTNER = role("task-partner", "Đơn vị phối hợp", "Partner in the task");
    private static final Named EVENT_HOST = role("event-host", "Đơn vị tổ chức", "Host of the event");
    private static final Named EVENT_CO_HOST = role("event-co-host", "Đơn vị đồng tổ chức", "Co-host of the event");
    private static final Named OPERATOR = role("operator", "Đơn vị vận hành", "Operator");
    private static final Named PREDECESSOR = role("predecessor", "Đơn vị tiền thân", "Predecessor");
    private static final Named SUCCESSOR = role("successor", "Đơn vị kế thừa", "Successor");

    /** A task that was only applied for, or came to nothing, links nobody. */
    private static final Set<Code<TaskProposalStatus>> NO_TASK = Set.of(
            Code.of("proposed"), Code.of("valid"), Code.of("rejected"), Code.of("cancelled"), Code.of("withdrawn"));

    /** One outside the data, by all that is said of it. */
    private record Outsider(
            String name,
            @Nullable Code<Country> country,
            @Nullable String province) {}

    /** One who takes part in something. */
    private record End(Node node, @Nullable Named role) {}

    /** A tie of the record at hand, to know it again. */
    private record Said(
            Kind kind,
            int one,
            int other,
            @Nullable String roleOfOne,
            @Nullable String roleOfOther,
            @Nullable LocalDate from,
            @Nullable LocalDate through) {}

    private final Ecosystem ecosystem;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final Map<Id<?>, Node> byId;
    private final Map<Outsider, Node> outsiders = new HashMap<>();
    private final Map<Code<PartyRole>, Named> roles = new HashMap<>();
    private final Set<Said> said = new HashSet<>();
    private final Map<Text, Integer> counts = new LinkedHashMap<>();

    Weaving(Ecosystem ecosystem) {
        this.ecosystem = ecosystem;
        Records<Actor> actors = ecosystem.records(Actor.class);
        this.byId = new HashMap<>(actors.size() * 2);
        for (Actor actor : actors) {
            Code<Province> code = actor.province();
            Province province =
                    code == null ? null : ecosystem.province(actor, code).orElse(null);
            add(actor.id(), Node.of(nodes.size(), actor, province));
        }
        ecosystem.startups().forEach(this::startup);
        ecosystem.incubators().forEach(this::incubator);
        ecosystem.technologySupplies().forEach(this::supply);
        ecosystem.proposals().forEach(this::proposal);
        ecosystem.partnerships().forEach(this::partnership);
        ecosystem.records(ScienceTask.class).forEach(this::task);
        ecosystem.records(IntellectualProperty.class).forEach(this::right);
        ecosystem.records(Facility.class).forEach(this::facility);
        ecosystem.records(Event.class).forEach(this::event);
    }

    ImmutableList<Node> nodes() {
        return ImmutableList.copyOf(nodes);
    }

    Tie[] ties() {
        return ties.toArray(Tie[]::new);
    }

    Map<Id<?>, Node> byId() {
        return byId;
    }

    /** What was left out, and how often. */
    List<Text> notes() {
        return counts.entrySet().stream()
                .map(entry -> Text.ofVietnameseEnglish(
                        entry.getKey().best("vi") + ": " + entry.getValue(),
                        entry.getKey().best("en") + ": " + entry.getValue()))
                .toList();
    }

    private static Named role(String code, String vietnamese, String english) {
        return new Named(code, Text.ofVietnameseEnglish(vietnamese, english));
    }

    // --------------------------------------------------------------------
    private void startup(Startup startup) {
        for (Id<Incubator> incubator : startup.supportedBy()) {
            tie(Kind.INCUBATION, end(incubator, INCUBATOR), end(startup.id(), STARTUP), startup, null, null, true);
        }
        for (FundingRound round : startup.fundingRounds()) {
            for (Party investor : round.investors()) {
                tie(
                        Kind.INVESTMENT,
                        end(startup, investor, INVESTOR),
                        end(startup.id(), INVESTEE),
                        startup,
                        round.date(),
                        null,
                        true);
            }
        }
        if (startup.successor() != null) {
            End successor = end(startup.successor(), SUCCESSOR);
            tie(Kind.SUCCESSION, end(startup.id(), PREDECESSOR), successor, startup, null, null, true);
        }
        said.clear();
    }

    private void incubator(Incubator incubator) {
        End self = end(incubator.id(), INCUBATOR);
        if (incubator.host() != null) {
            // it cannot have run what was not there
            tie(Kind.HOSTING, end(incubator.host(), HOST), self, incubator, incubator.established(), null, true);
        }
        for (Cohort cohort : incubator.cohorts()) {
            Period period = cohort.period() == null ? Period.ALWAYS : cohort.period();
            for (Id<Startup> startup : cohort.startups()) {
                tie(Kind.INCUBATION, self, end(startup, STARTUP), incubator, period.from(), period.through(), true);
            }
        }
        said.clear();
    }

    private void supply(TechnologySupply supply) {
        List<End> owners = owners(supply, supply.owners());
        each(Kind.CO_OWNERSHIP, owners, supply, Period.of(supply.published(), supply.expires()), isPublic(supply));
    }

    private void right(IntellectualProperty right) {
        LocalDate from = right.granted() == null ? right.filed() : right.granted();
        each(Kind.CO_OWNERSHIP, owners(right, right.owners()), right, Period.of(from, right.through()), true);
    }

    private void proposal(Proposal proposal) {
        End proposer = end(proposal.proposer(), PROPOSER);
        Optional<Entity> demand = ecosystem.find(proposal.demand());
        boolean open = demand.isPresent() && demand.get() instanceof Listing listing && isPublic(listing);
        if (demand.isPresent() && demand.get() instanceof TechnologyDemand one) {
            tie(Kind.PROPOSAL, proposer, end(one.seeker(), SEEKER), proposal, proposal.submitted(), null, open);
        } else {
            count(
                    "Đề xuất có nhu cầu công nghệ không có trong bộ dữ liệu, nên chưa biết bên tìm mua",
                    "Proposals whose demand is not in the data, so that nobody knows who seeks");
        }
        if (proposal.supply() != null) {
            Optional<Entity> supply = ecosystem.find(proposal.supply());
            if (supply.isPresent() && supply.get() instanceof TechnologySupply one) {
                List<End> owners = owners(one, one.owners());
                if (owners.stream().noneMatch(owner -> owner.node() == proposer.node())) {
                    boolean both = open && isPublic(one);
                    owners.forEach(
                            owner -> tie(Kind.PROPOSAL, proposer, owner, proposal, proposal.submitted(), null, both));
                }
            } else {
                count(
                        "Đề xuất có công nghệ chào bán không có trong bộ dữ liệu, nên chưa biết chủ sở hữu",
                        "Proposals whose supply is not in the data, so that nobody knows who owns it");
            }
        }
        said.clear();
    }

    private void partnership(Partnership partnership) {
        if (partnership.status().equals(PartnershipStatus.PROPOSED)) {
            count("Hợp tác mới chỉ được đề xuất, chưa là liên kết", "Partnerships that are only proposed, no ties yet");
            return;
        }
        List<End> parties = new ArrayList<>();
        partnership.parties().forEach(party -> parties.add(end(partnership, party, null)));
        each(Kind.PARTNERSHIP, parties, partnership, days(partnership), true);
    }

    /** One that ended, nobody says when, had ended on the day of the exchange. */
    private Period days(Partnership partnership) {
        Period agreed = partnership.period() == null ? Period.ALWAYS : partnership.period();
        LocalDate from = agreed.from() == null ? partnership.signed() : agreed.from();
        LocalDate through = agreed.through();
        boolean ended = partnership.status().equals(PartnershipStatus.COMPLETED)
                || partnership.status().equals(PartnershipStatus.TERMINATED);
        LocalDate before = ecosystem.codesOn(partnership).minusDays(1);
        return Period.of(from, ended && (through == null || through.isAfter(before)) ? before : through);
    }

    private void task(ScienceTask task) {
        if (task.proposalStatus() != null && NO_TASK.contains(task.proposalStatus())) {
            count(
                    "Nhiệm vụ KH&CN chưa được chọn, bị từ chối, bị hủy hoặc đã rút, không tạo liên kết",
                    "Science tasks not selected, rejected, cancelled or withdrawn, which link nobody");
            return;
        }
        List<End> all = new ArrayList<>();
        if (task.host() != null) {
            all.add(end(task.host(), TASK_HOST));
        }
        task.partners().forEach(partner -> all.add(end(task, partner, TASK_PARTNER)));
        each(Kind.SCIENCE_TASK, all, task, task.period() == null ? Period.ALWAYS : task.period(), true);
    }

    private void facility(Facility facility) {
        if (facility.operator() != null && !facility.operator().equals(facility.owner())) {
            Period active = facility.active() == null ? Period.ALWAYS : facility.active();
            tie(
                    Kind.FACILITY,
                    end(facility.owner(), OWNER),
                    end(facility.operator(), OPERATOR),
                    facility,
                    active.from(),
                    active.through(),
                    true);
            said.clear();
        }
    }

    private void event(Event event) {
        List<End> hosts = new ArrayList<>();
        hosts.add(end(event.host(), EVENT_HOST));
        event.coHosts().forEach(host -> hosts.add(end(host, EVENT_CO_HOST)));
        each(Kind.EVENT, hosts, event, event.period(), true);
    }

    // --------------------------------------------------------------------

    /** What was published, and for everybody. */
    private static boolean isPublic(Listing listing) {
        return listing.visibility().equals(Visibility.PUBLIC)
                && listing.published() != null
                && !listing.status().equals(ListingStatus.DRAFT)
                && !listing.status().equals(ListingStatus.SUBMITTED);
    }

    private List<End> owners(Entity record, List<Ownership> owners) {
        List<End> ends = new ArrayList<>();
        for (Ownership owner : owners) {
            if (owner.actor() != null) {
                ends.add(end(owner.actor(), OWNER));
            } else if (owner.name() != null) {
                ends.add(new End(outside(record, owner.name(), null, null), OWNER));
            }
        }
        return ends;
    }

    private End end(Entity record, Party party, @Nullable Named otherwise) {
        Named role = party.role() == null ? otherwise : role(party.role());
        if (party.actor() != null) {
            return end(party.actor(), role);
        }
        String name = party.name() == null ? "?" : party.name();
        return new End(outside(record, name, party.country(), party.province()), role);
    }

    private End end(Id<?> id, @Nullable Named role) {
        Node known = byId.get(id);
        if (known == null) {
            known = Node.missing(nodes.size(), id);
            add(id, known);
            count(
                    "Chủ thể được dẫn chiếu nhưng không có bản ghi chủ thể, giữ lại theo mã định danh",
                    "Actors that are referred to but have no record as such, kept by their identifier");
        }
        return new End(known, role);
    }

    private void add(Id<?> id, Node node) {
        nodes.add(node);
        byId.put(id, node);
    }

    private Node outside(
            Entity record, String name, @Nullable Code<Country> country, @Nullable Code<Province> province) {
        Province where =
                province == null ? null : ecosystem.province(record, province).orElse(null);
        Code<Country> abroad = country == null || country.toString().equals("VN") ? null : country;
        // a code that is not one province on the day still tells two of one name apart
        String place = where != null ? where.code() : province == null ? null : province.toString();
        return outsiders.computeIfAbsent(new Outsider(name, abroad, place), key -> {
            Node node = Node.outside(nodes.size(), name, abroad, where);
            nodes.add(node);
            return node;
        });
    }

    private Named role(Code<PartyRole> code) {
        return roles.computeIfAbsent(
                code,
                key -> new Named(
                        key.toString(),
                        ecosystem
                                .codeLists()
                                .get(PartyRole.class)
                                .find(key, ecosystem.day())
                                .map(role -> role.name())
                                .orElseGet(() -> Text.of("vi", key.toString()))));
    }

    private void each(Kind kind, List<End> ends, Entity record, Period days, boolean shareable) {
        if (ends.size() > EACH_WITH_EACH) {
            count(
                    "Bản ghi có hơn " + EACH_WITH_EACH + " bên, mỗi bên chỉ được nối với bên đầu tiên",
                    "Records of more than " + EACH_WITH_EACH + " parties, each tied to the first alone");
        }
        int firsts = ends.size() > EACH_WITH_EACH ? 1 : ends.size();
        for (int i = 0; i < firsts; i++) {
            for (int j = i + 1; j < ends.size(); j++) {
                tie(kind, ends.get(i), ends.get(j), record, days.from(), days.through(), shareable);
            }
        }
        said.clear();
    }

    private void tie(
            Kind kind,
            End one,
            End other,
            Entity record,
            @Nullable LocalDate from,
            @Nullable LocalDate through,
            boolean shareable) {
        if (one.node() == other.node()) {
            count("Liên kết của một chủ thể với chính nó, bỏ qua", "Ties of an actor to itself, left out");
            return;
        }
        Said same = new Said(
                kind,
                one.node().ordinal(),
                other.node().ordinal(),
                code(one.role()),
                code(other.role()),
                from,
                through);
        if (!said.add(same)) {
            count(
                    "Liên kết được một bản ghi nêu lặp lại, chỉ tính một lần",
                    "Ties said twice by one record, kept once");
            return;
        }
        ties.add(new Tie(
                ties.size(),
                kind,
                one.node(),
                other.node(),
                one.role(),
                other.role(),
                record,
                from,
                through,
                shareable));
    }

    private static @Nullable String code(@Nullable Named role) {
        return role == null ? null : role.code();
    }

    private void count(String vietnamese, String english) {
        counts.merge(Text.ofVietnameseEnglish(vietnamese, english), 1, Integer::sum);
    }
}
