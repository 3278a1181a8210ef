package org.doimoi.analysis;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The nodes and ties without which a graph falls apart, by Tarjan's low points; without recursion, as a chain of a
 * million nodes would be as many calls deep.
 */
final class Cuts {

    private static final int NONE = -1;

    private final TieGraph graph;
    /** When each node was first met, counted from one; zero if not yet. */
    private final int[] met;
    /** The earliest that can be reached from a node or from behind it without the tie by which it was met. */
    private final int[] low;
    /** The tie by which each node was met. */
    private final int[] by;

    private final int[] next;
    private final BitSet nodes = new BitSet();
    private final BitSet ties = new BitSet();
    /** How many were met. */
    private final int[] clock = new int[1];

    private Cuts(TieGraph graph) {
        this.graph = graph;
        this.met = new int[graph.size()];
        this.low = new int[graph.size()];
        this.by = new int[graph.size()];
        this.next = new int[graph.size()];
        Arrays.fill(by, NONE);
    }

    static Cuts of(TieGraph graph) {
        Cuts cuts = new Cuts(graph);
        graph.ordinals().filter(root -> cuts.met[root] == 0).forEach(cuts::walk);
        return cuts;
    }

    /** The ordinals of nodes. */
    BitSet nodes() {
        return nodes;
    }

    /** The indices of ties. */
    BitSet ties() {
        return ties;
    }

    private void walk(int root) {
        int branches = 0;
        int node = root;
        meet(node);
        while (node != NONE) {
            if (next[node] < graph.start(node + 1)) {
                int tie = graph.incident(next[node]++);
                int across = graph.across(tie, node);
                if (met[across] == 0) {
                    by[across] = tie;
                    branches += node == root ? 1 : 0;
                    meet(across);
                    node = across;
                } else if (tie != by[node]) {
                    // a second tie to where it came from is another way back
                    low[node] = Math.min(low[node], met[across]);
                }
            } else {
                node = leave(node, root);
            }
        }
        if (branches > 1) {
            nodes.set(root);
        }
    }

    private void meet(int node) {
        met[node] = ++clock[0];
        low[node] = clock[0];
        next[node] = graph.start(node);
    }

    private int leave(int node, int root) {
        if (node == root) {
            return NONE;
        }
        int before = graph.across(by[node], node);
        low[before] = Math.min(low[before], low[node]);
        if (low[node] > met[before]) {
            ties.set(by[node]);
        }
        if (low[node] >= met[before] && before != root) {
            nodes.set(before);
        }
        return before;
    }
}
