package org.doimoi.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import com.google.common.graph.AbstractNetwork;
import com.google.common.graph.ElementOrder;
import com.google.common.graph.EndpointPair;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Nodes and ties as a graph of Guava that is kept in two arrays: where the ties of each node begin, and the ties, by the
 * ordinal of the node across and then their own.
 *
 * <p>A network of Guava's own with a million ties has as many small maps. This class is immutable and thread-safe.
 */
final class TieGraph extends AbstractNetwork<Node, Tie> {

    private final ImmutableList<Node> all;
    private final BitSet present;
    private final Tie[] ties;
    private final int[] starts;
    private final int[] incident;

    TieGraph(ImmutableList<Node> all, BitSet present, Tie[] ties) {
        this.all = all;
        this.present = present;
        this.ties = ties;
        this.starts = new int[all.size() + 1];
        for (Tie tie : ties) {
            starts[tie.one().ordinal() + 1]++;
            starts[tie.other().ordinal() + 1]++;
        }
        for (int i = 0; i < all.size(); i++) {
            starts[i + 1] += starts[i];
        }
        int[] inOrderOfTies = new int[2 * ties.length];
        int[] next = Arrays.copyOf(starts, all.size());
        for (int i = 0; i < ties.length; i++) {
            inOrderOfTies[next[ties[i].one().ordinal()]++] = i;
            inOrderOfTies[next[ties[i].other().ordinal()]++] = i;
        }
        // told by each node in turn to those across, they come to each in the order of the nodes
        this.incident = new int[2 * ties.length];
        System.arraycopy(starts, 0, next, 0, all.size());
        for (int node = 0; node < all.size(); node++) {
            for (int i = starts[node]; i < starts[node + 1]; i++) {
                incident[next[across(inOrderOfTies[i], node)]++] = inOrderOfTies[i];
            }
        }
    }

    int size() {
        return all.size();
    }

    Node node(int ordinal) {
        return all.get(ordinal);
    }

    boolean has(int ordinal) {
        return present.get(ordinal);
    }

    /** The nodes that are in it. */
    IntStream ordinals() {
        return present.stream();
    }

    /** Where the ties of a node begin, which is where those of the one before end. */
    int start(int ordinal) {
        return starts[ordinal];
    }

    /** The index of a tie among those of this graph, by its place in the row of all nodes. */
    int incident(int place) {
        return incident[place];
    }

    Tie tie(int index) {
        return ties[index];
    }

    int tieCount() {
        return ties.length;
    }

    /** The node at the other end of a tie. */
    int across(int index, int ordinal) {
        Tie tie = ties[index];
        return tie.one().ordinal() ^ tie.other().ordinal() ^ ordinal;
    }

    /** How many others a node has a tie with. */
    int neighbours(int ordinal) {
        int count = 0;
        int last = -1;
        for (int i = starts[ordinal]; i < starts[ordinal + 1]; i++) {
            int across = across(incident[i], ordinal);
            count += across == last ? 0 : 1;
            last = across;
        }
        return count;
    }

    List<Tie> tiesOf(int ordinal) {
        return IntStream.range(starts[ordinal], starts[ordinal + 1])
                .mapToObj(i -> ties[incident[i]])
                .toList();
    }

    // --------------------------------------------------------------------
    @Override
    public Set<Node> nodes() {
        return new Elements<>() {
            @Override
            public Iterator<Node> iterator() {
                return present.stream().mapToObj(all::get).iterator();
            }

            @Override
            public int size() {
                return present.cardinality();
            }

            @Override
            public boolean contains(@Nullable Object obj) {
                return obj instanceof Node node && isIn(node);
            }
        };
    }

    @Override
    public Set<Tie> edges() {
        return new Elements<>() {
            @Override
            public Iterator<Tie> iterator() {
                return Iterators.forArray(ties);
            }

            @Override
            public int size() {
                return ties.length;
            }

            @Override
            public boolean contains(@Nullable Object obj) {
                return obj instanceof Tie tie && isIn(tie);
            }
        };
    }

    /** A set that cannot be changed, as iterators of these have no remove. */
    private abstract static class Elements<E> extends AbstractSet<E> {}

    boolean isIn(Node node) {
        return node.ordinal() < all.size() && all.get(node.ordinal()) == node && present.get(node.ordinal());
    }

    private boolean isIn(Tie tie) {
        int low = 0;
        int high = ties.length - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            if (ties[middle].ordinal() == tie.ordinal()) {
                return ties[middle] == tie;
            }
            if (ties[middle].ordinal() < tie.ordinal()) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    @Override
    public boolean isDirected() {
        return false;
    }

    @Override
    public boolean allowsParallelEdges() {
        return true;
    }

    @Override
    public boolean allowsSelfLoops() {
        return false;
    }

    @Override
    public ElementOrder<Node> nodeOrder() {
        return ElementOrder.insertion();
    }

    @Override
    public ElementOrder<Tie> edgeOrder() {
        return ElementOrder.insertion();
    }

    @Override
    public Set<Node> adjacentNodes(Node node) {
        Set<Node> adjacent = new LinkedHashSet<>();
        incidentEdges(node).forEach(tie -> adjacent.add(tie.across(node)));
        return adjacent;
    }

    @Override
    public Set<Node> predecessors(Node node) {
        return adjacentNodes(node);
    }

    @Override
    public Set<Node> successors(Node node) {
        return adjacentNodes(node);
    }

    @Override
    public Set<Tie> incidentEdges(Node node) {
        if (!isIn(node)) {
            throw new IllegalArgumentException(node + " is not in this graph");
        }
        return new LinkedHashSet<>(tiesOf(node.ordinal()));
    }

    @Override
    public Set<Tie> inEdges(Node node) {
        return incidentEdges(node);
    }

    @Override
    public Set<Tie> outEdges(Node node) {
        return incidentEdges(node);
    }

    @Override
    public EndpointPair<Node> incidentNodes(Tie tie) {
        if (!isIn(tie)) {
            throw new IllegalArgumentException(tie + " is not in this graph");
        }
        return EndpointPair.unordered(tie.one(), tie.other());
    }
}
