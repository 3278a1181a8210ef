package org.doimoi.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.doimoi.code.ListingStatus;
import org.doimoi.code.PartnershipStatus;
import org.doimoi.code.ProposalStatus;
import org.doimoi.code.StartupKind;
import org.doimoi.code.StartupStatus;
import org.doimoi.code.Visibility;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.DatasetBuilder;
import org.doimoi.model.Cohort;
import org.doimoi.model.Facility;
import org.doimoi.model.FundingRound;
import org.doimoi.model.Incubator;
import org.doimoi.model.Organization;
import org.doimoi.model.Ownership;
import org.doimoi.model.Partnership;
import org.doimoi.model.Party;
import org.doimoi.model.Proposal;
import org.doimoi.model.Samples;
import org.doimoi.model.Startup;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.doimoi.value.Name;
import org.doimoi.value.Period;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class NetworkTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Path GOLDEN = Path.of("src/test/resources/org/doimoi/analysis");

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static Startup startup(String local, String name, String province) {
        return Startup.builder()
                .id(Id.of("x", local))
                .addNames(Name.legal(name))
                .kind(StartupKind.ENTERPRISE)
                .province(Code.of(province))
                .status(StartupStatus.ACTIVE)
                .build();
    }

    private static Organization organization(String local, String name, @Nullable String province) {
        return Organization.builder()
                .id(Id.of("x", local))
                .addNames(Name.legal(name))
                .kind(Code.of("university"))
                .province(province == null ? null : Code.of(province))
                .build();
    }

    private static Party party(String local) {
        return Party.builder().actor(Id.of("x", local)).build();
    }

    private static Party party(String name, @Nullable String country) {
        return Party.builder()
                .name(name)
                .country(country == null ? null : Code.of(country))
                .build();
    }

    private static Partnership partnership(String local, @Nullable Period period, Party... parties) {
        return Partnership.builder()
                .id(Id.of("x", local))
                .title(Text.of("vi", "Hợp tác " + local))
                .kind(Code.of("research"))
                .addParties(parties)
                .period(period)
                .status(PartnershipStatus.ACTIVE)
                .build();
    }

    /** An incubator of a university in Hà Nội, start-ups in Lào Cai and Đà Nẵng, a partner abroad, and a listing that is private. */
    private static DatasetBuilder small() {
        TechnologySupply open = Samples.SUPPLY.toBuilder()
                .id(Id.of("x", "open"))
                .owners(List.of(owner("uni"), owner("b")))
                .build();
        return Dataset.builder()
                .addOrganizations(
                        organization("uni", "Đại học <Mẫu> & \"Thử\"", "01"), organization("abroad", "Không nơi", null))
                .addStartups(
                        startup("a", "Công ty A", "15").toBuilder()
                                .addSupportedBy(Id.of("x", "inc"))
                                .addFundingRounds(FundingRound.builder()
                                        .stage(Code.of("seed"))
                                        .date(day(2025, 3, 1))
                                        .addInvestors(party("Quỹ \\N\u0001 Alpha", "SG"))
                                        .build())
                                .build(),
                        startup("b", "Công ty B", "48"),
                        startup("c", "Công ty C", "04").toBuilder()
                                .status(StartupStatus.MERGED)
                                .successor(Id.of("x", "b"))
                                .build(),
                        startup("lone", "Công ty Một mình", "79"))
                .addIncubators(Incubator.builder()
                        .id(Id.of("x", "inc"))
                        .addNames(Name.legal("Vườn ươm Mẫu"))
                        .addFunctions(Code.of("incubation"))
                        .host(Id.of("x", "uni"))
                        .province(Code.of("01"))
                        .established(day(2024, 1, 15))
                        .addCohorts(Cohort.builder()
                                .name("K1")
                                .period(Period.of(day(2025, 1, 1), day(2025, 6, 30)))
                                .addStartups(Id.of("x", "a"))
                                .build())
                        .build())
                .addTechnologySupplies(
                        open,
                        open.toBuilder()
                                .id(Id.of("x", "secret"))
                                .visibility(Visibility.PRIVATE)
                                .owners(List.of(
                                        owner("uni"),
                                        Ownership.builder()
                                                .name("Chủ sở hữu giấu tên")
                                                .build()))
                                .build())
                .addTechnologyDemands(
                        Samples.DEMAND.toBuilder()
                                .id(Id.of("x", "wanted"))
                                .seeker(Id.of("x", "a"))
                                .visibility(Visibility.PUBLIC)
                                .build(),
                        Samples.DEMAND.toBuilder()
                                .id(Id.of("x", "hidden"))
                                .seeker(Id.of("x", "c"))
                                .visibility(Visibility.RESTRICTED)
                                .build())
                .addProposals(
                        proposal("p1", "wanted", "open", "uni"),
                        proposal("p2", "hidden", "open", "abroad"),
                        proposal("p3", "gone", null, "uni"))
                .addPartnerships(partnership(
                        "pa",
                        Period.since(day(2026, 2, 1)),
                        party("b").toBuilder().role(Code.of("lead")).build(),
                        party("Fraunhofer", "DE")))
                .addFacilities(facility());
    }

    private static Facility facility() {
        return Facility.builder()
                .id(Id.of("x", "fac"))
                .title(Text.of("vi", "Phòng thí nghiệm Mẫu"))
                .kind(Code.of("shared-laboratory"))
                .province(Code.of("01"))
                .owner(Id.of("x", "uni"))
                .operator(Id.of("x", "inc"))
                .active(Period.of(day(2024, 1, 1), day(2024, 12, 31)))
                .build();
    }

    private static Ownership owner(String local) {
        return Ownership.builder().actor(Id.of("x", local)).build();
    }

    private static Proposal proposal(String local, String demand, @Nullable String supply, String proposer) {
        return Proposal.builder()
                .id(Id.of("x", local))
                .demand(Id.of("x", demand))
                .supply(supply == null ? null : Id.of("x", supply))
                .proposer(Id.of("x", proposer))
                .submitted(day(2026, 8, 15))
                .status(ProposalStatus.SUBMITTED)
                .build();
    }

    private static Network network(DatasetBuilder dataset) {
        return Network.of(Ecosystem.of(DAY, dataset.build()));
    }

    private static List<String> ties(Network network) {
        return network.ties().stream().map(Tie::toString).toList();
    }

    private static List<String> notes(Network network) {
        return network.notes().stream().map(note -> note.best("en")).toList();
    }

    /** A chain of organisations, each with the next. */
    private static Network chain(int length) {
        DatasetBuilder dataset = Dataset.builder();
        for (int i = 0; i < length; i++) {
            dataset.addOrganizations(organization("n" + i, "Đơn vị " + i, "01"));
            if (i > 0) {
                dataset.addPartnerships(partnership("p" + i, null, party("n" + (i - 1)), party("n" + i)));
            }
        }
        return network(dataset);
    }

    // -----------------------------------------------------------------------
    @Test
    void eachRecordTiesThoseThatItNames() {
        assertThat(ties(network(small())))
                .containsExactly(
                        "incubation x:inc - x:a by x:a",
                        "investment Quỹ \\N\u0001 Alpha (SG) - x:a by x:a",
                        "succession x:c - x:b by x:c",
                        "hosting x:uni - x:inc by x:inc",
                        "incubation x:inc - x:a by x:inc",
                        "co-ownership x:uni - x:b by x:open",
                        "co-ownership x:uni - Chủ sở hữu giấu tên by x:secret",
                        "proposal x:uni - x:a by x:p1",
                        // the proposer owns it not, so it stands between the seeker and the owners
                        "proposal x:abroad - x:c by x:p2",
                        "proposal x:abroad - x:uni by x:p2",
                        "proposal x:abroad - x:b by x:p2",
                        "partnership x:b - Fraunhofer (DE) by x:pa",
                        "facility x:uni - x:inc by x:fac");
    }

    @Test
    void aTieHasRolesDaysAndTheRecordThatSaysIt() {
        Network network = network(small());
        Tie proposal = network.only(Tie.Kind.PROPOSAL).ties().get(0);
        assertThat(proposal.role(proposal.one()))
                .hasValueSatisfying(role -> assertThat(role.code()).isEqualTo("proposer"));
        assertThat(proposal.role(proposal.other()))
                .hasValueSatisfying(role -> assertThat(role.code()).isEqualTo("seeker"));
        assertThat(proposal.period()).isEqualTo(Period.since(day(2026, 8, 15)));
        assertThat(proposal.record().id()).hasToString("x:p1");
        assertThat(proposal.say().best("vi"))
                .isEqualTo("Đề xuất công nghệ (bên đề xuất – bên tìm mua công nghệ), x:p1, từ 2026-08-15");
        Tie partnership = network.only(Tie.Kind.PARTNERSHIP).ties().get(0);
        assertThat(partnership.say().best("en"))
                .isEqualTo("Partnership (lead – ?), “Hợp tác pa”, x:pa, from 2026-02-01");
        assertThatThrownBy(() -> proposal.across(network.node("x:lone"))).hasMessageContaining("x:lone is no end");
    }

    @Test
    void whoIsOutsideIsTheSameByNameAndCountry() {
        Network network = network(Dataset.builder()
                .addOrganizations(organization("a", "A", "01"))
                .addPartnerships(
                        partnership("p1", null, party("a"), party("Siemens", "DE")),
                        partnership("p2", null, party("a"), party("Siemens", "DE")),
                        partnership("p3", null, party("a"), party("Siemens", "AT")),
                        partnership("p4", null, party("a"), party("Siemens", null)),
                        partnership("p5", null, party("a"), party("Siemens", "VN"))));
        assertThat(network.nodes()).hasToString("[x:a, Siemens (DE), Siemens (AT), Siemens]");
        assertThat(network.degree(network.node("x:a"))).isEqualTo(3);
        assertThat(network.ties(network.node("x:a"))).hasSize(5);
        assertThatThrownBy(() -> network.node("siemens"))
                .hasMessageContaining("siemens may be Siemens (DE) or Siemens (AT) or Siemens");
    }

    @Test
    void whatIsNoTieIsCountedAndSaid() {
        Partnership once = partnership("p1", null, party("a"), party("ghost"));
        Network network = network(Dataset.builder()
                .addOrganizations(organization("a", "A", "01"))
                .addStartups(startup("s", "S", "01").toBuilder()
                        .addSupportedBy(Id.of("x", "inc"), Id.of("x", "inc"))
                        .build())
                .addPartnerships(
                        once,
                        partnership("p2", null, party("a"), party("a"), party("ghost")),
                        once.toBuilder()
                                .id(Id.of("x", "p3"))
                                .status(PartnershipStatus.PROPOSED)
                                .build())
                .addProposals(proposal("p4", "nowhere", "neither", "a")));
        assertThat(ties(network))
                .containsExactly(
                        "incubation x:inc - x:s by x:s",
                        "partnership x:a - x:ghost by x:p1",
                        "partnership x:a - x:ghost by x:p2");
        assertThat(network.node("x:ghost").type()).isEqualTo(Node.Type.MISSING);
        assertThat(notes(network))
                .containsExactly(
                        "Actors that are referred to but have no record as such, kept by their identifier: 2",
                        "Ties said twice by one record, kept once: 2",
                        "Proposals whose demand is not in the data, so that nobody knows who seeks: 1",
                        "Proposals whose supply is not in the data, so that nobody knows who owns it: 1",
                        "Ties of an actor to itself, left out: 1",
                        "Partnerships that are only proposed, no ties yet: 1");
    }

    @Test
    void manyPartiesAreTiedToTheFirst() {
        Party[] parties =
                IntStream.range(0, 200).mapToObj(i -> party("Bên " + i, null)).toArray(Party[]::new);
        Network network = network(Dataset.builder().addPartnerships(partnership("p", null, parties)));
        assertThat(network.ties()).hasSize(199);
        assertThat(notes(network)).containsExactly("Records of more than 128 parties, each tied to the first alone: 1");
    }

    // -----------------------------------------------------------------------
    @Test
    void aViewHasTheTiesOfItsDays() {
        Network network = network(small());
        assertThat(ties(network.on(day(2024, 6, 1))))
                .containsExactly(
                        "incubation x:inc - x:a by x:a",
                        "succession x:c - x:b by x:c",
                        "hosting x:uni - x:inc by x:inc",
                        "facility x:uni - x:inc by x:fac");
        assertThat(ties(network.during(day(2025, 6, 30), day(2025, 7, 1))))
                .contains("incubation x:inc - x:a by x:inc")
                .doesNotContain("facility x:uni - x:inc by x:fac");
        assertThat(ties(network.on(day(2025, 7, 1)))).doesNotContain("incubation x:inc - x:a by x:inc");
        assertThat(notes(network.on(day(2024, 6, 1))))
                .contains("From 2024-06-01 through 2024-06-01: 4 ties, of which 2 say no day");
        assertThatThrownBy(() -> network.during(DAY, DAY.minusDays(1))).hasMessageContaining("2026-11-24");
    }

    @Test
    void whatEndedNobodySaysWhenHadEndedOnTheDayOfTheExchange() {
        Partnership ended =
                partnership("p", Period.of(day(2024, 1, 1), day(2030, 1, 1)), party("a"), party("b")).toBuilder()
                        .status(PartnershipStatus.TERMINATED)
                        .build();
        Network network = network(Dataset.builder().addPartnerships(ended));
        assertThat(network.on(DAY).ties()).isEmpty();
        assertThat(network.on(DAY.minusDays(1)).ties()).hasSize(1);
    }

    @Test
    void degreesCountOthersOnce() {
        Network network = network(small());
        Node incubator = network.node("Vuon uom mau");
        assertThat(network.degree(incubator)).isEqualTo(2);
        assertThat(network.degree(incubator, Tie.Kind.INCUBATION)).isEqualTo(1);
        assertThat(network.ties(incubator)).hasSize(4);
        assertThat(network.neighbours(incubator)).hasToString("[x:uni, x:a]");
        assertThat(network.mostConnected(2).toString())
                .contains("Đại học <Mẫu>")
                .doesNotContain("Một mình");
        assertThat(network.mostConnected(3).column("neighbours")).hasToString("[5, 4, 3]");
        assertThat(network.connected().nodes()).doesNotContain(network.node("x:lone"));
    }

    @Test
    void componentsAreLargestFirst() {
        Network network = network(small()).only(Tie.Kind.INCUBATION, Tie.Kind.SUCCESSION, Tie.Kind.PARTNERSHIP);
        assertThat(network.components())
                .hasToString("[[x:b, x:c, Fraunhofer (DE)], [x:a, x:inc], [x:uni], [x:abroad], [x:lone],"
                        + " [Quỹ \\N\u0001 Alpha (SG)], [Chủ sở hữu giấu tên]]");
    }

    @Test
    void bridgesAreBetweenPlacesOfTheDay() {
        Network network = network(small());
        Tabulation provinces = network.betweenProvinces();
        assertThat(provinces.in("en").toCsv()).contains("Lao Cai").contains("Da Nang");
        assertThat(provinces.total("ties")).isEqualByComparingTo("5");
        assertThat(provinces.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.best("en"))
                        .isEqualTo("Ties inside one province: 2; with an end abroad or of no known province: 6"));
        assertThat(network.acrossProvinces().ties()).hasSize(5);
        assertThat(network.acrossRegions().ties()).hasSize(5);
        assertThat(network.betweenRegions().column("ties")).hasToString("[3, 1, 1]");
        // Lào Cai of today was Yên Bái
        Network before =
                Network.of(Ecosystem.of(day(2025, 6, 30), small().build()).on(day(2025, 6, 30)));
        assertThat(before.in("Yên Bái").nodes()).hasToString("[x:a]");
        assertThat(network.in("lao cai").nodes()).hasToString("[x:a]");
        assertThat(network.in("Đồng bằng sông Hồng").ties()).hasSize(2);
        assertThatThrownBy(() -> network.in("Yên Bái")).hasMessageContaining("Lào Cai");
        assertThatThrownBy(() -> network.in("Nơi nào")).hasMessageContaining("Nơi nào");
    }

    @Test
    void aChainIsShortestAndSaid() {
        Network network = network(small());
        Chain chain = network.chain(network.node("x:inc"), network.node("x:c")).orElseThrow();
        assertThat(chain.nodes()).hasToString("[x:inc, x:uni, x:abroad, x:c]");
        assertThat(chain.length()).isEqualTo(3);
        assertThat(chain.say().best("vi")).isEqualTo("""
                        Từ Vườn ươm Mẫu đến Công ty C qua 3 bước:
                        1. Vườn ươm Mẫu – Đại học <Mẫu> & "Thử": Chủ quản vườn ươm, trung tâm (đơn vị ươm tạo, hỗ trợ – đơn vị chủ quản), x:inc, từ 2024-01-15; Vận hành hạ tầng (đơn vị vận hành – chủ sở hữu), “Phòng thí nghiệm Mẫu”, x:fac, từ 2024-01-01 đến hết 2024-12-31
                        2. Đại học <Mẫu> & "Thử" – Không nơi: Đề xuất công nghệ (chủ sở hữu – bên đề xuất), x:p2, từ 2026-08-15
                        3. Không nơi – Công ty C: Đề xuất công nghệ (bên đề xuất – bên tìm mua công nghệ), x:p2, từ 2026-08-15""");
        assertThat(chain.say().best("en")).startsWith("From Vườn ươm Mẫu to Công ty C in 3 steps:\n1. ");
        assertThat(network.chain(network.node("x:a"), network.node("x:lone"))).isEmpty();
        assertThat(network.chain(network.node("x:a"), network.node("x:a"))
                        .orElseThrow()
                        .length())
                .isZero();
    }

    @Test
    void anActorThatIsNotThereIsSaid() {
        Network network = network(small());
        assertThatThrownBy(() -> network.node("Cong ty D"))
                .hasMessageContaining("There is no actor Cong ty D, did you mean Công ty");
        Node other = network(small()).node("x:a");
        assertThatThrownBy(() -> network.ties(other)).hasMessageContaining("x:a");
        assertThatThrownBy(() -> network.in("Lào Cai").degree(network.node("x:b")))
                .hasMessageContaining("x:b");
        assertThat(network.find(Id.of("x", "none"))).isEmpty();
    }

    @Test
    void whatHoldsItTogetherIsFound() {
        // a triangle, and a tail of two of which the last step has two ties
        Network network = network(Dataset.builder()
                .addPartnerships(
                        partnership("p1", null, party("a"), party("b"), party("c")),
                        partnership("p2", null, party("c"), party("d")),
                        partnership("p3", null, party("d"), party("e")),
                        partnership("p4", null, party("e"), party("d"))));
        assertThat(network.cutNodes()).hasToString("[x:c, x:d]");
        assertThat(ties(network.where(network.cutTies()::contains))).containsExactly("partnership x:c - x:d by x:p2");
    }

    @Test
    void aLongChainIsNoTroubleForTheStack() {
        int length = 50_000;
        Network network = chain(length);
        assertThat(network.cutNodes()).hasSize(length - 2);
        assertThat(network.cutTies()).hasSize(length - 1);
        assertThat(network.components())
                .singleElement()
                .satisfies(all -> assertThat(all).hasSize(length));
        Chain whole = network.chain(
                        network.find(Id.of("x", "n0")).orElseThrow(),
                        network.find(Id.of("x", "n" + (length - 1))).orElseThrow())
                .orElseThrow();
        assertThat(whole.length()).isEqualTo(length - 1);
    }

    @Test
    void kindsAreCounted() {
        Network network = network(small());
        assertThat(network.byKind().total("ties")).isEqualByComparingTo("13");
        assertThat(network.byKind().column("actors")).hasToString("[2, 5, 2, 2, 2, 3, 2, 2]");
        assertThat(network.toString()).startsWith("10 chủ thể, trong đó 9 có liên kết; 13 liên kết\n");
    }

    // -----------------------------------------------------------------------
    @Test
    void whatIsNotPublicStaysInTheHouse() {
        Network network = network(small());
        assertThat(network.ties()).hasSize(13);
        assertThat(network.shareable().ties()).hasSize(9).allMatch(Tie::isShareable);
        for (String text : List.of(network.toGraphMl(), network.toDot())) {
            assertThat(text)
                    .doesNotContain("giấu tên")
                    .doesNotContain("x:secret")
                    .doesNotContain("x:hidden")
                    .doesNotContain("x:p2")
                    .doesNotContain(Samples.SUPPLY.confidentialDetail().best("vi"))
                    .doesNotContain(Samples.SUPPLY.title().best("vi"))
                    .contains("x:pa");
        }
        // one that was never published is not public either
        DatasetBuilder draft = Dataset.builder()
                .addTechnologySupplies(
                        Samples.SUPPLY.toBuilder().published(null).build());
        assertThat(network(draft).ties()).hasSize(1);
        assertThat(network(draft).shareable().ties()).isEmpty();
        assertThat(network(draft).shareable().nodes()).isEmpty();
        // nor is one that says a day but waits for it
        for (Code<ListingStatus> status : List.of(ListingStatus.DRAFT, ListingStatus.SUBMITTED)) {
            DatasetBuilder waiting = Dataset.builder()
                    .addTechnologySupplies(Samples.SUPPLY.toBuilder()
                            .visibility(Visibility.PUBLIC)
                            .published(LocalDate.of(2026, 1, 5))
                            .status(status)
                            .build());
            assertThat(network(waiting).ties()).hasSize(1);
            assertThat(network(waiting).shareable().ties()).isEmpty();
        }
    }

    @Test
    void exportsAreTheGoldenOnes() throws IOException {
        Network network = network(small());
        golden("network.graphml", network.toGraphMl());
        golden("network.dot", network.toDot());
    }

    private static void golden(String name, String text) throws IOException {
        Path file = GOLDEN.resolve(name);
        Path made = Files.writeString(Path.of("target", name), text);
        assertThat(text)
                .as("Is this right? Then copy core/%s to core/%s", made, file)
                .isEqualTo(Files.readString(file));
    }

    @Test
    void exportsDoNotDependOnTheLocale() {
        String before = network(small()).toGraphMl();
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
            assertThat(network(small()).toGraphMl()).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void graphMlIsReadAsItWasMeant() throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(network(small()).toGraphMl().getBytes(StandardCharsets.UTF_8)));
        List<String> labels = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < document.getElementsByTagName("key").getLength(); i++) {
            keys.add(((Element) document.getElementsByTagName("key").item(i)).getAttribute("id"));
        }
        for (int i = 0; i < document.getElementsByTagName("data").getLength(); i++) {
            Element data = (Element) document.getElementsByTagName("data").item(i);
            assertThat(keys).contains(data.getAttribute("key"));
            if (data.getAttribute("key").equals("node.label")) {
                labels.add(data.getTextContent());
            }
        }
        assertThat(labels).contains("Đại học <Mẫu> & \"Thử\"", "Quỹ \\N\uFFFD Alpha");
    }

    @Test
    void theGraphIsOneOfGuava() {
        Network network = network(small());
        com.google.common.graph.Network<Node, Tie> graph = network.graph();
        assertThat(graph.nodes()).containsExactlyElementsOf(network.nodes());
        assertThat(graph.edges()).containsExactlyElementsOf(network.ties());
        Node university = network.node("x:uni");
        assertThat(graph.adjacentNodes(university)).containsExactlyElementsOf(network.neighbours(university));
        assertThat(graph.edgesConnecting(university, network.node("x:inc"))).hasSize(2);
        assertThat(graph).isEqualTo(com.google.common.graph.ImmutableNetwork.copyOf(graph));
        assertThatThrownBy(() -> graph.incidentEdges(network(small()).node("x:a")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSamplesAreOneNetwork() {
        Network network = Network.of(Ecosystem.of(Samples.exchange()));
        assertThat(network.ties()).isNotEmpty();
        assertThat(network.ties().stream().map(Tie::kind).distinct())
                .contains(
                        Tie.Kind.PARTNERSHIP,
                        Tie.Kind.PROPOSAL,
                        Tie.Kind.INCUBATION,
                        Tie.Kind.HOSTING,
                        Tie.Kind.INVESTMENT,
                        Tie.Kind.CO_OWNERSHIP,
                        Tie.Kind.SUCCESSION);
    }
}
