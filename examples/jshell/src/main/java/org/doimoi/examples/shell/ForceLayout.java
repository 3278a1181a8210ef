package org.doimoi.examples.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds places for the nodes of a graph, the linked near each other, by the forces of Fruchterman and Reingold, Graph Drawing by
 * Force-directed Placement (1991): whatever is linked attracts, and all repel. Parts that are not linked are placed one by one
 * and then side by side.
 *
 * <p>Nothing is left to chance: the nodes begin on a spiral in their order. So the same graph has the same picture.
 */
final class ForceLayout {

    private static final double GOLDEN_ANGLE = Math.PI * (3 - StrictMath.sqrt(5));
    private static final double NEAREST = 0.01;
    private static final double GRAVITY = 0.06;
    private static final double ROOM = 1.1;

    // pairs of nodes that are looked at over all steps, so that large graphs are done in a second or two
    private static final long EFFORT = 150_000_000L;
    private static final int STEPS = 500;
    private static final int LEAST_STEPS = 60;

    private final double[] x;
    private final double[] y;

    private ForceLayout(int nodes) {
        x = new double[nodes];
        y = new double[nodes];
    }

    /**
     * Places nodes.
     *
     * @param nodes  how many
     * @param links  the two ends of each link
     * @return the places, from 0 to 1 in both directions
     */
    static double[][] of(int nodes, List<int[]> links) {
        ForceLayout layout = new ForceLayout(nodes);
        List<int[]> parts = parts(nodes, links);
        parts.forEach(part -> layout.settle(part, links));
        layout.pack(parts);
        return layout.unit();
    }

    /** The nodes of each part, the largest first; parts of one size in the order of their nodes. */
    static List<int[]> parts(int nodes, List<int[]> links) {
        int[] root = new int[nodes];
        Arrays.setAll(root, i -> i);
        for (int[] link : links) {
            int one = root(root, link[0]);
            int other = root(root, link[1]);
            root[Math.max(one, other)] = Math.min(one, other);
        }
        List<List<Integer>> parts = new ArrayList<>();
        int[] place = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            int of = root(root, i);
            if (of == i) {
                place[i] = parts.size();
                parts.add(new ArrayList<>());
            }
            parts.get(place[of]).add(i);
        }
        parts.sort(Comparator.comparingInt((List<Integer> part) -> -part.size()));
        return parts.stream()
                .map(part -> part.stream().mapToInt(i -> i).toArray())
                .toList();
    }

    private static int root(int[] root, int node) {
        int at = node;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    private void settle(int[] part, List<int[]> links) {
        int[] within = new int[x.length];
        Arrays.fill(within, -1);
        for (int i = 0; i < part.length; i++) {
            within[part[i]] = i;
            double radius = StrictMath.sqrt(i);
            x[part[i]] = radius * StrictMath.cos(i * GOLDEN_ANGLE);
            y[part[i]] = radius * StrictMath.sin(i * GOLDEN_ANGLE);
        }
        List<int[]> own = links.stream().filter(link -> within[link[0]] >= 0).toList();
        long pairs = Math.max(1, (long) part.length * part.length);
        int steps = (int) Math.max(LEAST_STEPS, Math.min(STEPS, EFFORT / pairs));
        double hottest = StrictMath.sqrt(part.length) / 4 + 0.5;
        double[] pushX = new double[part.length];
        double[] pushY = new double[part.length];
        for (int step = 0; step < steps; step++) {
            double heat = hottest * (steps - step) / steps;
            Arrays.fill(pushX, 0);
            Arrays.fill(pushY, 0);
            repel(part, pushX, pushY);
            for (int[] link : own) {
                attract(link, within, pushX, pushY);
            }
            for (int i = 0; i < part.length; i++) {
                double alongX = pushX[i] - GRAVITY * x[part[i]];
                double alongY = pushY[i] - GRAVITY * y[part[i]];
                double length = Math.max(NEAREST, StrictMath.sqrt(alongX * alongX + alongY * alongY));
                double stride = Math.min(length, heat) / length;
                x[part[i]] += alongX * stride;
                y[part[i]] += alongY * stride;
            }
        }
    }

    private void repel(int[] part, double[] pushX, double[] pushY) {
        for (int i = 0; i < part.length; i++) {
            for (int j = i + 1; j < part.length; j++) {
                double byX = x[part[i]] - x[part[j]];
                double byY = y[part[i]] - y[part[j]];
                double square = Math.max(NEAREST, byX * byX + byY * byY);
                pushX[i] += byX / square;
                pushY[i] += byY / square;
                pushX[j] -= byX / square;
                pushY[j] -= byY / square;
            }
        }
    }

    private void attract(int[] link, int[] within, double[] pushX, double[] pushY) {
        double byX = x[link[0]] - x[link[1]];
        double byY = y[link[0]] - y[link[1]];
        double distance = StrictMath.sqrt(byX * byX + byY * byY);
        pushX[within[link[0]]] -= byX * distance;
        pushY[within[link[0]]] -= byY * distance;
        pushX[within[link[1]]] += byX * distance;
        pushY[within[link[1]]] += byY * distance;
    }

    /** Puts the parts on shelves, the largest first. */
    private void pack(List<int[]> parts) {
        double area = 0;
        double widest = 0;
        for (int[] part : parts) {
            double wide = span(x, part) + ROOM;
            area += wide * (span(y, part) + ROOM);
            widest = Math.max(widest, wide);
        }
        double shelf = Math.max(widest, StrictMath.sqrt(area) * 1.4);
        double left = 0;
        double top = 0;
        double high = 0;
        for (int[] part : parts) {
            double wide = span(x, part) + ROOM;
            if (left > 0 && left + wide > shelf) {
                left = 0;
                top += high;
                high = 0;
            }
            shift(x, part, left);
            shift(y, part, top);
            left += wide;
            high = Math.max(high, span(y, part) + ROOM);
        }
    }

    private static double span(double[] places, int[] part) {
        double least = Arrays.stream(part).mapToDouble(i -> places[i]).min().orElse(0);
        double most = Arrays.stream(part).mapToDouble(i -> places[i]).max().orElse(0);
        return most - least;
    }

    private static void shift(double[] places, int[] part, double to) {
        double least = Arrays.stream(part).mapToDouble(i -> places[i]).min().orElse(0);
        for (int i : part) {
            places[i] += to - least;
        }
    }

    private double[][] unit() {
        return new double[][] {unit(x), unit(y)};
    }

    private static double[] unit(double[] places) {
        double least = Arrays.stream(places).min().orElse(0);
        double span = Arrays.stream(places).max().orElse(0) - least;
        return Arrays.stream(places)
                .map(place -> span == 0 ? 0.5 : (place - least) / span)
                .toArray();
    }
}
