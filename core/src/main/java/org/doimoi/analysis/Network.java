package org.doimoi.analysis;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doimoi.analysis.ProvincialFigures.Measure;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.Folding;
import org.doimoi.code.Province;
import org.doimoi.code.Provinces;
import org.doimoi.code.Region;
import org.doimoi.model.Actor;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.doimoi.value.Likeness;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who is linked with whom in an ecosystem: by partnerships, proposals, incubation, the hosts of incubators, investment,
 * ownership in common, science tasks, events, infrastructure and succession.
 *
 * <pre>{@code
 * Network network = Network.of(ecosystem);
 * network.mostConnected(10);
 * network.on(LocalDate.of(2025, 7, 1)).only(Tie.Kind.PARTNERSHIP).betweenRegions();
 * network.chain(network.node("H38:st-0001"), network.node("ror:001ydh096"));
 * }</pre>
 *
 * <p>Its nodes are all actors that have a record, those outside the data that a record names, and those to whose missing
 * records others refer. A tie is what one record says of two of them; two records that say the same are two ties, and
 * {@link #degree} counts the neighbour once. What is an act of the state (recognition, the agency of a task, a recommendation,
 * the rank of agencies) is no tie. {@link #notes()} says what was left out and how often.
 *
 * <p>Provinces are those of {@link Ecosystem#day()}. A view, such as of a day or a region, shares nodes and ties, and the
 * answers of a view are of what is in it.
 *
 * <p>What goes out as {@linkplain #writeGraphMl GraphML} or {@linkplain #writeDot DOT} has the names of actors, which are
 * public, and no other text of a record. A tie that follows from a listing that is restricted, private or not published
 * stays in the house, and so does an actor of whom nothing but such a tie is known.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Network {

    private static final int NAMED = 5;

    private final Ecosystem ecosystem;
    private final ImmutableList<Node> all;
    private final Map<Id<?>, Node> byId;
    private final BitSet present;
    private final Tie[] ties;
    private final ImmutableList<Text> notes;
    private final Supplier<TieGraph> graph;

    private static final String WHOLE_VI = "Toàn bộ dữ liệu: ";
    private static final String WHOLE_EN = "All of the data: ";

    private Network(
            Ecosystem ecosystem,
            ImmutableList<Node> all,
            Map<Id<?>, Node> byId,
            BitSet present,
            Tie[] ties,
            List<Text> notes) {
        this.ecosystem = ecosystem;
        this.all = all;
        this.byId = byId;
        this.present = present;
        this.ties = ties;
        this.notes = ImmutableList.copyOf(notes);
        this.graph = Suppliers.memoize(() -> new TieGraph(all, present, ties));
    }

    /**
     * Obtains the network of an ecosystem.
     *
     * @param ecosystem  the ecosystem, whose day says by which map provinces are told
     * @return the network
     */
    public static Network of(Ecosystem ecosystem) {
        Weaving weaving = new Weaving(ecosystem);
        ImmutableList<Node> nodes = weaving.nodes();
        BitSet present = new BitSet(nodes.size());
        present.set(0, nodes.size());
        return new Network(ecosystem, nodes, weaving.byId(), present, weaving.ties(), weaving.notes());
    }

    private Network with(BitSet nodes, Tie[] some, @Nullable Text note) {
        List<Text> more = new ArrayList<>();
        notes.forEach(one -> more.add(ofTheWhole(one)));
        if (note != null) {
            more.add(note);
        }
        return new Network(ecosystem, all, byId, nodes, some, more);
    }

    /** What was counted in all of the data must not read as if it were counted in a view. */
    private static Text ofTheWhole(Text note) {
        return note.best("vi").startsWith(WHOLE_VI)
                ? note
                : Text.ofVietnameseEnglish(WHOLE_VI + note.best("vi"), WHOLE_EN + note.best("en"));
    }

    private TieGraph tieGraph() {
        return requireNonNull(graph.get(), "graph");
    }

    // --------------------------------------------------------------------

    /**
     * Returns the actors.
     *
     * @return those with a record in the order of the ecosystem, then the others as they were met
     */
    public List<Node> nodes() {
        return present.stream().mapToObj(all::get).toList();
    }

    /**
     * Returns the ties.
     *
     * @return the ties, in the order of the records that say them
     */
    public List<Tie> ties() {
        return Collections.unmodifiableList(Arrays.asList(ties));
    }

    /**
     * Returns what must be known to read it rightly: what was left out, and how often.
     *
     * @return the sentences, each in Vietnamese and English
     */
    public List<Text> notes() {
        return notes;
    }

    /**
     * Returns the network as a graph of Guava, for whatever else there is to ask of a graph. A program on the module path
     * must require {@code com.google.common} to use it.
     *
     * @return the graph, undirected, with parallel edges and without loops
     */
    @SuppressWarnings("exports") // only who asks for it needs Guava
    public com.google.common.graph.Network<Node, Tie> graph() {
        return tieGraph();
    }

    /**
     * Finds an actor by its identifier.
     *
     * @param id  the identifier
     * @return the actor, empty if it is not in this network
     */
    public Optional<Node> find(Id<?> id) {
        return Optional.ofNullable(byId.get(id)).filter(node -> present.get(node.ordinal()));
    }

    /**
     * Returns an actor by its identifier or its name.
     *
     * @param text  the identifier, or a whole name in any language, with or without diacritics
     * @return the actor
     * @throws IllegalArgumentException if there is none, or several have the name
     */
    public Node node(String text) {
        List<Node> exact = nodes(node -> node.toString().equals(text));
        if (exact.size() == 1) {
            return exact.get(0);
        }
        String folded = Folding.fold(text);
        List<Node> named =
                nodes(node -> names(node).anyMatch(name -> Folding.fold(name).equals(folded)));
        if (named.size() == 1) {
            return named.get(0);
        }
        if (named.isEmpty()) {
            List<String> names =
                    nodes().stream().flatMap(Network::names).distinct().toList();
            throw new IllegalArgumentException("There is no actor " + text
                    + Likeness.nearest(text, names)
                            .map(one -> ", did you mean " + one + "?")
                            .orElse(" among the " + present.cardinality() + " of this network"));
        }
        throw new IllegalArgumentException(text + " may be "
                + named.stream().limit(NAMED).map(Node::toString).collect(Collectors.joining(" or "))
                + (named.size() > NAMED ? " or one of " + (named.size() - NAMED) + " more" : "")
                + ", ask for one by its identifier");
    }

    private List<Node> nodes(Predicate<Node> condition) {
        return nodes().stream().filter(condition).toList();
    }

    private static java.util.stream.Stream<String> names(Node node) {
        return node.actor().isPresent()
                ? node.actor().get().names().stream().map(name -> name.value())
                : node.name().asMap().values().stream();
    }

    /**
     * Returns the ties of an actor.
     *
     * @param node  the actor
     * @return the ties, by the actor at the other end
     * @throws IllegalArgumentException if it is not in this network
     */
    public List<Tie> ties(Node node) {
        return tieGraph().tiesOf(ordinal(node));
    }

    /**
     * Returns those with whom an actor has a tie.
     *
     * @param node  the actor
     * @return the others, each once
     * @throws IllegalArgumentException if it is not in this network
     */
    public List<Node> neighbours(Node node) {
        return ties(node).stream().map(tie -> tie.across(node)).distinct().toList();
    }

    /**
     * Returns with how many an actor has a tie.
     *
     * @param node  the actor
     * @return the number of others, each counted once
     * @throws IllegalArgumentException if it is not in this network
     */
    public int degree(Node node) {
        return tieGraph().neighbours(ordinal(node));
    }

    /**
     * Returns with how many an actor has a tie of some kinds.
     *
     * @param node  the actor
     * @param kinds  the kinds
     * @return the number of others, each counted once
     * @throws IllegalArgumentException if it is not in this network
     */
    public int degree(Node node, Tie.Kind... kinds) {
        Set<Tie.Kind> wanted = Set.copyOf(Arrays.asList(kinds));
        return (int) ties(node).stream()
                .filter(tie -> wanted.contains(tie.kind()))
                .map(tie -> tie.across(node))
                .distinct()
                .count();
    }

    private int ordinal(Node node) {
        if (!tieGraph().isIn(node)) {
            throw new IllegalArgumentException("There is no actor " + node + " in this network or view");
        }
        return node.ordinal();
    }

    // --------------------------------------------------------------------

    /**
     * Returns the ties that may hold on a day, and all actors.
     *
     * @param day  the day
     * @return the view; a tie of which no day is known is in every view, and {@link #notes()} counts them
     */
    public Network on(LocalDate day) {
        return during(day, day);
    }

    /**
     * Returns the ties that may hold on any day of a period, and all actors.
     *
     * @param from  the first day
     * @param through  the last day
     * @return the view; a tie of which no day is known is in every view, and {@link #notes()} counts them
     * @throws IllegalArgumentException if the last day is before the first
     */
    public Network during(LocalDate from, LocalDate through) {
        if (through.isBefore(from)) {
            throw new IllegalArgumentException(
                    "Invalid days " + from + " to " + through + ", the first is after the last");
        }
        Tie[] some = filter(tie -> tie.holds(from, through));
        long undated = Arrays.stream(some).filter(tie -> !tie.isDated()).count();
        return with(
                present,
                some,
                Text.ofVietnameseEnglish(
                        "Từ " + from + " đến " + through + ": " + some.length + " liên kết, trong đó " + undated
                                + " không rõ thời gian",
                        "From " + from + " through " + through + ": " + some.length + " ties, of which " + undated
                                + " say no day"));
    }

    /**
     * Returns the ties of some kinds, and all actors.
     *
     * @param kinds  the kinds
     * @return the view
     */
    public Network only(Tie.Kind... kinds) {
        Set<Tie.Kind> wanted = Set.copyOf(Arrays.asList(kinds));
        return where(tie -> wanted.contains(tie.kind()));
    }

    /**
     * Returns the ties that a condition holds for, and all actors.
     *
     * @param condition  the condition
     * @return the view
     */
    public Network where(Predicate<? super Tie> condition) {
        return with(present, filter(condition), null);
    }

    private Tie[] filter(Predicate<? super Tie> condition) {
        return Arrays.stream(ties).filter(condition).toArray(Tie[]::new);
    }

    /**
     * Returns the actors in a province or a region, by the map of {@link Ecosystem#day()}, and the ties between them.
     *
     * @param place  the code or name of the province or region, with or without diacritics
     * @return the view
     * @throws IllegalArgumentException if nothing on the map of that day is called so, or several are; if it ended, what it
     *     became is said
     */
    public Network in(String place) {
        // says what is wrong with a place that is none
        requireNonNull(ecosystem.records(Actor.class).in(place), "actors");
        List<Provinces.Match> matches = ecosystem.provinces().find(place, ecosystem.day());
        Predicate<Province> wanted;
        if (matches.isEmpty()) {
            Set<String> regions = ecosystem.codeLists().get(Region.class).entries(ecosystem.day()).stream()
                    .filter(region -> isCalled(region, place))
                    .map(Region::code)
                    .collect(Collectors.toSet());
            wanted = province -> regions.contains(province.region().toString());
        } else {
            wanted = matches.get(0).province()::equals;
        }
        return among(node -> node.province().filter(wanted).isPresent());
    }

    private static boolean isCalled(CodeEntry entry, String text) {
        return entry.code().equals(text)
                || entry.name().asMap().values().stream()
                        .anyMatch(name -> Folding.fold(name).equals(Folding.fold(text)));
    }

    /**
     * Returns the actors that a condition holds for, and the ties between them.
     *
     * @param condition  the condition
     * @return the view
     */
    public Network among(Predicate<? super Node> condition) {
        BitSet some = new BitSet(all.size());
        present.stream().filter(i -> condition.test(all.get(i))).forEach(some::set);
        return with(
                some,
                filter(tie ->
                        some.get(tie.one().ordinal()) && some.get(tie.other().ordinal())),
                null);
    }

    /**
     * Returns the actors that have a tie, and all ties.
     *
     * @return the view
     */
    public Network connected() {
        BitSet some = new BitSet(all.size());
        for (Tie tie : ties) {
            some.set(tie.one().ordinal());
            some.set(tie.other().ordinal());
        }
        return with(some, ties, null);
    }

    /**
     * Returns the ties whose two ends are in different provinces, and all actors.
     *
     * @return the view; a tie of an actor whose province is not known is not in it
     */
    public Network acrossProvinces() {
        return where(tie -> crosses(tie, Function.identity()));
    }

    /**
     * Returns the ties whose two ends are in different regions, and all actors.
     *
     * @return the view; a tie of an actor whose province is not known is not in it
     */
    public Network acrossRegions() {
        return where(tie -> crosses(tie, Province::region));
    }

    private static boolean crosses(Tie tie, Function<Province, ?> place) {
        Optional<?> one = tie.one().province().map(place);
        Optional<?> other = tie.other().province().map(place);
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    /**
     * Returns what everybody may see, which is what is exported.
     *
     * @return the view, without ties that follow from a listing that is restricted, private or not published, and without
     *     those who have neither a record nor another tie
     */
    public Network shareable() {
        Tie[] some = filter(Tie::isShareable);
        BitSet linked = new BitSet(all.size());
        for (Tie tie : some) {
            linked.set(tie.one().ordinal());
            linked.set(tie.other().ordinal());
        }
        BitSet nodes = (BitSet) present.clone();
        // one without any tie may be the only owner of what is private
        present.stream()
                .filter(i -> all.get(i).actor().isEmpty() && !linked.get(i))
                .forEach(nodes::clear);
        return with(nodes, some, null);
    }

    // --------------------------------------------------------------------

    /**
     * Returns the parts of which none has a tie to another.
     *
     * @return the actors of each part, the largest part first, of equal ones that of the earliest actor
     */
    public List<List<Node>> components() {
        TieGraph on = tieGraph();
        int[] row = new int[present.cardinality()];
        BitSet met = new BitSet(on.size());
        List<List<Node>> components = new ArrayList<>();
        for (int root = present.nextSetBit(0); root >= 0; root = present.nextSetBit(root + 1)) {
            if (!met.get(root)) {
                int size = reach(on, root, row, met);
                Arrays.sort(row, 0, size);
                components.add(Arrays.stream(row, 0, size).mapToObj(all::get).collect(ImmutableList.toImmutableList()));
            }
        }
        components.sort(Comparator.comparing(List::size, Comparator.reverseOrder()));
        return Collections.unmodifiableList(components);
    }

    private static int reach(TieGraph on, int root, int[] row, BitSet met) {
        int size = 0;
        met.set(root);
        row[size++] = root;
        for (int done = 0; done < size; done++) {
            int node = row[done];
            for (int i = on.start(node); i < on.start(node + 1); i++) {
                int across = on.across(on.incident(i), node);
                if (!met.get(across)) {
                    met.set(across);
                    row[size++] = across;
                }
            }
        }
        return size;
    }

    /**
     * Returns a shortest way between two actors.
     *
     * @param from  where it begins
     * @param to  where it ends
     * @return the way, empty if there is none; of several the one that goes over the earliest actors
     * @throws IllegalArgumentException if one of them is not in this network
     */
    public Optional<Chain> chain(Node from, Node to) {
        TieGraph on = tieGraph();
        int start = ordinal(from);
        int end = ordinal(to);
        // looked for from the end, so that the steps can be taken from the start
        int[] distance = new int[on.size()];
        int[] row = new int[present.cardinality()];
        int size = 0;
        distance[end] = 1;
        row[size++] = end;
        for (int done = 0; done < size && distance[start] == 0; done++) {
            int node = row[done];
            for (int i = on.start(node); i < on.start(node + 1); i++) {
                int across = on.across(on.incident(i), node);
                if (distance[across] == 0) {
                    distance[across] = distance[node] + 1;
                    row[size++] = across;
                }
            }
        }
        return distance[start] == 0 ? Optional.empty() : Optional.of(walk(on, start, distance));
    }

    private Chain walk(TieGraph on, int start, int[] distance) {
        List<Node> nodes = new ArrayList<>();
        List<List<Tie>> steps = new ArrayList<>();
        int node = start;
        nodes.add(all.get(node));
        while (distance[node] > 1) {
            List<Tie> step = new ArrayList<>();
            int next = -1;
            for (int i = on.start(node); i < on.start(node + 1); i++) {
                int across = on.across(on.incident(i), node);
                if (next < 0 && distance[across] == distance[node] - 1) {
                    next = across;
                }
                if (across == next) {
                    step.add(on.tie(on.incident(i)));
                }
            }
            steps.add(step);
            nodes.add(all.get(next));
            node = next;
        }
        return new Chain(nodes, steps, ecosystem.language());
    }

    /**
     * Returns the actors without whom their part of the network would fall apart.
     *
     * @return the actors (articulation points), in their order
     */
    public List<Node> cutNodes() {
        return Cuts.of(tieGraph()).nodes().stream().mapToObj(all::get).toList();
    }

    /**
     * Returns the ties without which their part of the network would fall apart.
     *
     * @return the ties (bridges of the graph), in their order; two ties between the same actors are none
     */
    public List<Tie> cutTies() {
        return Cuts.of(tieGraph()).ties().stream().mapToObj(i -> ties[i]).toList();
    }

    // --------------------------------------------------------------------

    /**
     * Returns how many ties there are of each kind, and how many actors they link.
     *
     * @return the table, a row for each kind that there is
     */
    public Tabulation byKind() {
        Tabulation.Builder table =
                Tabulation.builder(Column.label("kind"), Column.total("ties", Measure.COUNT), Column.number("actors"));
        for (Tie.Kind kind : Tie.Kind.values()) {
            BitSet linked = new BitSet(all.size());
            int count = 0;
            for (Tie tie : ties) {
                if (tie.kind() == kind) {
                    count++;
                    linked.set(tie.one().ordinal());
                    linked.set(tie.other().ordinal());
                }
            }
            if (count > 0) {
                table.row(kind.named(), count, linked.cardinality());
            }
        }
        notes.forEach(table::note);
        return table.build().in(ecosystem.language());
    }

    /**
     * Returns the actors that have ties with most others.
     *
     * @param count  how many, 0 or more
     * @return the table; of actors with as many others the one with more ties, then the earlier stands first
     */
    public Tabulation mostConnected(int count) {
        TieGraph on = tieGraph();
        int[] degrees = new int[on.size()];
        present.stream().forEach(i -> degrees[i] = on.neighbours(i));
        List<Integer> order = present.stream()
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> -degrees[i])
                        .thenComparingInt(i -> on.start(i) - on.start(i + 1))
                        .thenComparingInt(i -> i))
                .limit(count)
                .toList();
        Tabulation.Builder table = Tabulation.builder(
                Column.label("actor"),
                Column.label("type"),
                Column.label("province"),
                Column.number("neighbours"),
                Column.number("ties"));
        for (int i : order) {
            Node node = all.get(i);
            table.row(
                    node.named(),
                    node.type().named(),
                    node.province().orElse(null),
                    degrees[i],
                    on.start(i + 1) - on.start(i));
        }
        return table.build().in(ecosystem.language());
    }

    /**
     * Returns how many ties there are between each two provinces.
     *
     * @return the table, the pair with most ties first
     */
    public Tabulation betweenProvinces() {
        return between("province", node -> node.province().orElse(null));
    }

    /**
     * Returns how many ties there are between each two regions.
     *
     * @return the table, the pair with most ties first
     */
    public Tabulation betweenRegions() {
        return between("region", node -> node.province().map(this::region).orElse(null));
    }

    private Object region(Province province) {
        Code<Region> code = province.region();
        Optional<Region> region = ecosystem.codeLists().get(Region.class).find(code, ecosystem.day());
        return region.<Object>map(one -> one)
                .orElseGet(() -> new Named(code.toString(), Text.of("vi", code.toString())));
    }

    /** Two places in the order of their codes. */
    private record Pair(Object one, Object other) {
        static Pair of(Object one, Object other) {
            return code(one).compareTo(code(other)) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }

        String order() {
            return code(one) + ' ' + code(other);
        }

        private static String code(Object place) {
            return requireNonNull(Labels.code(place));
        }
    }

    private Tabulation between(String what, Function<Node, @Nullable Object> place) {
        Map<Pair, Integer> counts = new LinkedHashMap<>();
        int inside = 0;
        int unknown = 0;
        for (Tie tie : ties) {
            Object one = place.apply(tie.one());
            Object other = place.apply(tie.other());
            if (one == null || other == null) {
                unknown++;
            } else if (one.equals(other)) {
                inside++;
            } else {
                counts.merge(Pair.of(one, other), 1, Integer::sum);
            }
        }
        Tabulation.Builder table =
                Tabulation.builder(Column.label(what), Column.label("other"), Column.total("ties", Measure.COUNT));
        counts.entrySet().stream()
                .sorted(Map.Entry.<Pair, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().order()))
                .forEach(entry -> table.row(entry.getKey().one(), entry.getKey().other(), entry.getValue()));
        boolean province = what.equals("province");
        table.note(Text.ofVietnameseEnglish(
                "Liên kết trong cùng một " + (province ? "tỉnh" : "vùng") + ": " + inside
                        + "; có một đầu ở nước ngoài hoặc không rõ tỉnh: " + unknown,
                "Ties inside one " + what + ": " + inside + "; with an end abroad or of no known province: "
                        + unknown));
        return table.build().in(ecosystem.language());
    }

    // --------------------------------------------------------------------

    /**
     * Writes what everybody may see as GraphML; see {@link #shareable()}.
     *
     * @param out  where to write, such as a writer in UTF-8
     * @throws IOException if it cannot be written
     */
    public void writeGraphMl(Appendable out) throws IOException {
        new GraphMl(out, ecosystem.language()).write(this, shareable());
    }

    /**
     * Returns what everybody may see as GraphML; see {@link #shareable()}.
     *
     * @return the document
     */
    public String toGraphMl() {
        return written(this::writeGraphMl);
    }

    /**
     * Writes what everybody may see in the language of Graphviz; see {@link #shareable()}.
     *
     * @param out  where to write, such as a writer in UTF-8
     * @throws IOException if it cannot be written
     */
    public void writeDot(Appendable out) throws IOException {
        new Dot(out, ecosystem.language()).write(this, shareable());
    }

    /**
     * Returns what everybody may see in the language of Graphviz; see {@link #shareable()}.
     *
     * @return the document
     */
    public String toDot() {
        return written(this::writeDot);
    }

    private interface Writing {
        void to(Appendable out) throws IOException;
    }

    private static String written(Writing writing) {
        StringBuilder out = new StringBuilder();
        try {
            writing.to(out);
        } catch (IOException ex) {
            throw new UncheckedIOException("A text in memory has no disk to fail", ex);
        }
        return out.toString();
    }

    /** The number of actors. */
    int size() {
        return present.cardinality();
    }

    IntStream ordinals() {
        return present.stream();
    }

    LocalDate day() {
        return ecosystem.day();
    }

    int neighbours(int ordinal) {
        return tieGraph().neighbours(ordinal);
    }

    /**
     * Returns how many actors there are, and how many ties of each kind.
     *
     * @return the text
     */
    @Override
    public String toString() {
        int linked = connected().size();
        boolean english = ecosystem.language().equals("en");
        String head = english
                ? size() + " actors, " + linked + " of them linked, " + ties.length + " ties"
                : size() + " chủ thể, trong đó " + linked + " có liên kết; " + ties.length + " liên kết";
        return head + "\n" + byKind();
    }
}
