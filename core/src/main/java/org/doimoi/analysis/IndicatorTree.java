package org.doimoi.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.doimoi.code.IndicatorDirection;
import org.doimoi.code.IndicatorKind;
import org.doimoi.model.IndicatorFramework;
import org.doimoi.model.IndicatorNode;

/** The tree of an index down to the nodes at which values are given. */
final class IndicatorTree {

    private final IndicatorNode root;
    /** Each node before its parts. */
    private final Map<String, IndicatorNode> nodes = new LinkedHashMap<>();

    private final Map<String, List<IndicatorNode>> parts = new LinkedHashMap<>();
    private final Map<String, Fraction> weights = new LinkedHashMap<>();

    /**
     * Makes a tree.
     *
     * @param framework  the framework
     * @param given  the codes of the nodes for which values are given
     */
    IndicatorTree(IndicatorFramework framework, Set<String> given) {
        List<IndicatorNode> tops = framework.nodes().stream()
                .filter(node -> node.parent() == null && node.kind().equals(IndicatorKind.INDEX))
                .toList();
        if (tops.size() != 1) {
            throw new IllegalArgumentException(framework.id() + " must have one node of kind index at its top, and has "
                    + tops.stream().map(IndicatorNode::code).toList());
        }
        this.root = tops.get(0);
        Map<String, List<IndicatorNode>> children = new LinkedHashMap<>();
        Set<String> codes = new HashSet<>();
        for (IndicatorNode node : framework.nodes()) {
            // a code that stands twice is a finding of its own, and could make a circle here
            if (codes.add(node.code()) && node.parent() != null) {
                children.computeIfAbsent(node.parent(), key -> new ArrayList<>())
                        .add(node);
            }
        }
        add(root, children, given);
        check(framework);
    }

    private void add(IndicatorNode node, Map<String, List<IndicatorNode>> children, Set<String> given) {
        nodes.put(node.code(), node);
        List<IndicatorNode> below = children.getOrDefault(node.code(), List.of());
        if (below.stream().anyMatch(one -> has(one, children, given))) {
            parts.put(node.code(), below);
            below.forEach(one -> add(one, children, given));
        }
    }

    private static boolean has(IndicatorNode node, Map<String, List<IndicatorNode>> children, Set<String> given) {
        return given.contains(node.code())
                || children.getOrDefault(node.code(), List.of()).stream().anyMatch(one -> has(one, children, given));
    }

    private void check(IndicatorFramework framework) {
        List<String> unweighted = new ArrayList<>();
        for (List<IndicatorNode> siblings : parts.values()) {
            for (IndicatorNode node : siblings) {
                BigDecimal weight = node.weight();
                if (weight == null || weight.signum() <= 0) {
                    unweighted.add(node.code());
                } else {
                    weights.put(node.code(), Fraction.of(weight));
                }
            }
        }
        if (!unweighted.isEmpty()) {
            throw new IllegalArgumentException(framework.id() + " gives no weight to " + String.join(", ", unweighted)
                    + "; say them by withWeights, or withEqualWeights where none of the siblings has one");
        }
        List<String> reversed = nodes.values().stream()
                .filter(node -> !node.kind().equals(IndicatorKind.INDICATOR)
                        && IndicatorDirection.LOWER_BETTER.equals(node.direction()))
                .map(IndicatorNode::code)
                .toList();
        if (!reversed.isEmpty()) {
            throw new IllegalArgumentException("Less is better of " + String.join(", ", reversed) + " in "
                    + framework.id() + ", but of the scores that are composed here more is better");
        }
    }

    IndicatorNode root() {
        return root;
    }

    /** Returns all nodes, each before its parts. */
    List<IndicatorNode> nodes() {
        return List.copyOf(nodes.values());
    }

    boolean contains(String code) {
        return nodes.containsKey(code);
    }

    /** Returns the parts of which a node is computed, none if its values are given or should be. */
    List<IndicatorNode> parts(String code) {
        return parts.getOrDefault(code, List.of());
    }

    boolean isComposed(String code) {
        return parts.containsKey(code);
    }

    List<IndicatorNode> leaves() {
        return nodes.values().stream().filter(node -> !isComposed(node.code())).toList();
    }

    /** Returns the codes of the nodes that are computed, each after its parts. */
    List<String> composed() {
        List<String> codes = new ArrayList<>(parts.keySet());
        Collections.reverse(codes);
        return codes;
    }

    /** Returns the weights of all nodes but the root. */
    Map<String, Fraction> weights() {
        return weights;
    }

    /** Returns the codes of a node and all above it. */
    Set<String> path(String code) {
        Set<String> path = new HashSet<>();
        IndicatorNode at = nodes.get(code);
        while (at != null && path.add(at.code())) {
            at = at.parent() == null ? null : nodes.get(at.parent());
        }
        return path;
    }

    @Override
    public String toString() {
        return nodes.values().stream().map(IndicatorNode::code).collect(Collectors.joining(", "));
    }
}
