package org.doimoi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.graph.Graph;
import com.google.common.graph.Graphs;
import com.google.common.graph.ImmutableGraph;
import com.google.common.graph.MutableGraph;
import com.google.common.graph.Traverser;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.doimoi.code.PartnershipStatus;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.DatasetBuilder;
import org.doimoi.model.Organization;
import org.doimoi.model.Partnership;
import org.doimoi.model.Party;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.doimoi.value.Name;
import org.doimoi.value.Period;
import org.doimoi.value.Text;
import org.w3c.dom.Document;

class NetworkProperties {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final int ACTORS = 14;

    /** A tie of two actors by number from a day that is counted from {@link #DAY}, for some days. */
    record Linked(int one, int other, int from, int days) {}

    @Provide
    Arbitrary<List<Linked>> links() {
        Arbitrary<Integer> actor = Arbitraries.integers().between(0, ACTORS - 1);
        return Combinators.combine(
                        actor,
                        actor,
                        Arbitraries.integers().between(-20, 20),
                        Arbitraries.integers().between(0, 10))
                .as(Linked::new)
                .list()
                .ofMaxSize(24);
    }

    private static Network network(List<Linked> links) {
        DatasetBuilder dataset = Dataset.builder();
        for (int i = 0; i < ACTORS; i++) {
            dataset.addOrganizations(organization(i, "Đơn vị " + i));
        }
        for (int i = 0; i < links.size(); i++) {
            Linked link = links.get(i);
            LocalDate from = DAY.plusDays(link.from());
            dataset.addPartnerships(partnership(i, Period.of(from, from.plusDays(link.days())), link));
        }
        return Network.of(Ecosystem.of(DAY, dataset.build()));
    }

    private static Organization organization(int number, String name) {
        return Organization.builder()
                .id(Id.of("x", "n" + number))
                .addNames(Name.legal(name))
                .kind(Code.of("university"))
                .province(Code.of(number % 2 == 0 ? "01" : "15"))
                .build();
    }

    private static Partnership partnership(int number, Period period, Linked link) {
        return Partnership.builder()
                .id(Id.of("x", "p" + number))
                .title(Text.of("vi", "Hợp tác"))
                .kind(Code.of("research"))
                .addParties(party(link.one()), party(link.other()))
                .period(period)
                .status(PartnershipStatus.ACTIVE)
                .build();
    }

    private static Party party(int number) {
        return Party.builder().actor(Id.of("x", "n" + number)).build();
    }

    // -----------------------------------------------------------------------
    @Property(tries = 200)
    void noTieIsLost(@ForAll("links") List<Linked> links) {
        Network network = network(links);
        long self = links.stream().filter(link -> link.one() == link.other()).count();
        assertThat(network.ties()).hasSize((int) (links.size() - self));
        assertThat(network.notes().stream().map(note -> note.best("en")))
                .containsExactlyElementsOf(
                        self == 0 ? List.of() : List.of("Ties of an actor to itself, left out: " + self));
    }

    @Property(tries = 200)
    void componentsAreThoseOfAUnionFind(@ForAll("links") List<Linked> links) {
        int[] heads = IntStream.range(0, ACTORS).toArray();
        for (Linked link : links) {
            int from = heads[link.one()];
            int to = heads[link.other()];
            for (int i = 0; i < ACTORS; i++) {
                heads[i] = heads[i] == from ? to : heads[i];
            }
        }
        Map<Integer, List<String>> byHead = new TreeMap<>();
        for (int i = 0; i < ACTORS; i++) {
            byHead.computeIfAbsent(heads[i], head -> new ArrayList<>()).add("x:n" + i);
        }
        List<List<String>> components = network(links).components().stream()
                .map(all -> all.stream().map(Node::toString).toList())
                .toList();
        assertThat(components).containsExactlyInAnyOrderElementsOf(byHead.values());
        assertThat(components.stream().map(List::size))
                .isSortedAccordingTo((one, other) -> Integer.compare(other, one));
    }

    @Property(tries = 200)
    void aChainIsAsLongAsThatOfGuava(@ForAll("links") List<Linked> links) {
        Network network = network(links);
        Graph<Node> graph = ImmutableGraph.copyOf(network.graph().asGraph());
        for (Node from : network.nodes()) {
            Map<Node, Integer> distances = distances(graph, from);
            for (Node to : network.nodes()) {
                Chain chain = network.chain(from, to).orElse(null);
                assertThat(chain == null ? null : chain.length()).isEqualTo(distances.get(to));
                if (chain != null) {
                    assertThat(chain.nodes()).startsWith(from).endsWith(to).hasSize(chain.length() + 1);
                    for (int i = 0; i < chain.length(); i++) {
                        Node here = chain.nodes().get(i);
                        Node next = chain.nodes().get(i + 1);
                        assertThat(chain.steps().get(i))
                                .containsExactlyInAnyOrderElementsOf(network.ties().stream()
                                        .filter(tie ->
                                                Set.of(tie.one(), tie.other()).equals(Set.of(here, next)))
                                        .toList());
                    }
                }
            }
        }
    }

    private static Map<Node, Integer> distances(Graph<Node> graph, Node from) {
        Map<Node, Integer> distances = new HashMap<>();
        ArrayDeque<Node> row = new ArrayDeque<>(List.of(from));
        distances.put(from, 0);
        while (!row.isEmpty()) {
            Node node = row.remove();
            for (Node next : graph.adjacentNodes(node)) {
                if (distances.putIfAbsent(next, distances.getOrDefault(node, 0) + 1) == null) {
                    row.add(next);
                }
            }
        }
        // Guava meets the same, in no order that is farther after nearer
        List<Integer> met = StreamSupport.stream(
                        Traverser.forGraph(graph).breadthFirst(from).spliterator(), false)
                .map(distances::get)
                .toList();
        assertThat(met).hasSize(distances.size()).isSorted();
        return distances;
    }

    @Property(tries = 200)
    void whatIsCutFallsApart(@ForAll("links") List<Linked> links) {
        Network network = network(links);
        Graph<Node> graph = network.graph().asGraph();
        int parts = network.components().size();
        assertThat(network.cutNodes())
                .isEqualTo(network.nodes().stream()
                        .filter(node -> parts(without(graph, node)) > parts - (graph.degree(node) == 0 ? 1 : 0))
                        .toList());
        assertThat(network.cutTies())
                .isEqualTo(network.ties().stream()
                        .filter(tie -> network.where(other -> other != tie)
                                        .components()
                                        .size()
                                > parts)
                        .toList());
    }

    private static Graph<Node> without(Graph<Node> graph, Node node) {
        MutableGraph<Node> rest = Graphs.copyOf(graph);
        rest.removeNode(node);
        return rest;
    }

    private static int parts(Graph<Node> graph) {
        return (int) graph.nodes().stream()
                .map(node -> Set.copyOf(Graphs.reachableNodes(graph, node)))
                .distinct()
                .count();
    }

    @Property(tries = 200)
    void viewsArePartsOfTheWhole(
            @ForAll("links") List<Linked> links,
            @ForAll @IntRange(min = -25, max = 35) int from,
            @ForAll @IntRange(min = 0, max = 20) int days) {
        Network network = network(links);
        LocalDate first = DAY.plusDays(from);
        LocalDate last = first.plusDays(days);
        Network view = network.during(first, last);
        assertThat(network.ties()).containsAll(view.ties());
        assertThat(view.nodes()).isEqualTo(network.nodes());
        // a tie is in a period if it is so on one of its days, which are few
        Set<Tie> daily = first.datesUntil(last.plusDays(1))
                .flatMap(day -> network.on(day).ties().stream())
                .collect(Collectors.toSet());
        assertThat(view.ties()).containsExactlyInAnyOrderElementsOf(daily);
        for (String place : List.of("Hà Nội", "Lào Cai")) {
            assertThat(view.in(place).ties())
                    .isEqualTo(network.in(place).during(first, last).ties());
        }
        assertThat(view.acrossProvinces().ties().size()
                        + view.in("Hà Nội").ties().size()
                        + view.in("Lào Cai").ties().size())
                .isEqualTo(view.ties().size());
    }

    @Property(tries = 200)
    void degreesAreThoseOfGuava(@ForAll("links") List<Linked> links) {
        Network network = network(links);
        Graph<Node> graph = network.graph().asGraph();
        int[] degrees = network.nodes().stream().mapToInt(network::degree).toArray();
        assertThat(degrees)
                .isEqualTo(network.nodes().stream().mapToInt(graph::degree).toArray());
        assertThat(network.mostConnected(ACTORS).column("neighbours").stream().map(cell -> ((Number) cell).intValue()))
                .containsExactlyElementsOf(Arrays.stream(degrees)
                        .map(degree -> -degree)
                        .sorted()
                        .map(degree -> -degree)
                        .boxed()
                        .toList());
    }

    @Property(tries = 200)
    void graphMlParsesWithAsManyNodesAndEdges(
            @ForAll("links") List<Linked> links,
            @ForAll @StringLength(min = 1, max = 8) String name,
            @ForAll @StringLength(min = 1, max = 8) String outside)
            throws Exception {
        DatasetBuilder dataset = Dataset.builder().addOrganizations(organization(0, name));
        for (int i = 0; i < links.size(); i++) {
            dataset.addPartnerships(partnership(i, Period.since(DAY), links.get(i)));
        }
        dataset.addPartnerships(partnership(links.size(), Period.since(DAY), new Linked(0, 1, 0, 0)).toBuilder()
                .addParties(Party.builder().name(outside).build())
                .build());
        Network network = Network.of(Ecosystem.of(DAY, dataset.build()));
        String text = network.toGraphMl();
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("node").getLength())
                .isEqualTo(network.shareable().nodes().size());
        assertThat(network.shareable().nodes())
                .containsExactlyElementsOf(network.nodes().stream()
                        .filter(node -> node.actor().isPresent() || network.degree(node) > 0)
                        .toList());
        assertThat(document.getElementsByTagName("edge").getLength())
                .isEqualTo(network.ties().size());
        assertThat(text)
                .isEqualTo(Network.of(Ecosystem.of(DAY, dataset.build())).toGraphMl());
        // every statement stands on its own line, whatever is in the names
        assertThat(network.toDot().lines().filter(line -> line.startsWith("  n") && line.endsWith("];")))
                .hasSize(network.shareable().nodes().size() + network.ties().size() + 1);
    }
}
