package org.doimoi.examples.shell;

import com.google.common.graph.EndpointPair;
import com.google.common.graph.ValueGraph;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.doimoi.examples.shell.Canvas.Anchor;

/** Nodes and what links them: the larger a node, the more neighbours it has, and the largest have their names beside them. */
final class NetworkPicture implements Plot {

    /** The most nodes that one picture takes. */
    static final int NODES = 1_000;

    private static final double HEIGHT = 680;
    private static final double EDGE = 22;
    private static final double SMALLEST = 7;
    private static final double LARGEST = 30;
    private static final double GROWTH = 5;
    private static final double HALO = 2;
    private static final int LABELS = 40;
    private static final double[] LABEL_WIDTHS = {150, 110, 240};
    private static final double FURTHER = 9;
    private static final double[] NEAR = {0, FURTHER};
    // the largest nodes stand where the crowd is densest, and their names may be led to from further away
    private static final double[] LEADERS = {0, FURTHER, 24, 42, 64, 90};
    private static final int LED = 12;
    private static final int PARTINGS = 80;
    private static final double BETWEEN = 6;
    private static final Color VEIL = new Color(255, 255, 255, 190);
    private static final Color LINK = new Color(0xB4, 0xB4, 0xB4);

    private record Dot(String name, String kind, int degree) {}

    private record Label(List<String> lines, Crowd.Spot spot, boolean isLed) {}

    private final List<Dot> dots = new ArrayList<>();
    private final List<int[]> links = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final double[][] places;
    private final Kinds kinds;
    private final int alone;
    private final String language;

    <N, V extends Number> NetworkPicture(
            ValueGraph<N, V> graph, Function<N, String> name, Function<N, String> kind, String language) {
        List<N> linked = graph.nodes().stream()
                .filter(node -> graph.adjacentNodes(node).stream().anyMatch(other -> !other.equals(node)))
                .toList();
        if (linked.isEmpty()) {
            throw new IllegalArgumentException("The network has "
                    + graph.nodes().size() + " nodes and nothing that links them, there is nothing to" + " draw");
        }
        if (linked.size() > NODES) {
            throw new IllegalArgumentException("A picture takes at most " + NODES + " nodes, and these are "
                    + linked.size() + ": take those of a province, of a kind, or around one actor");
        }
        Map<N, Integer> numbers = new HashMap<>();
        for (N node : linked) {
            numbers.put(node, numbers.size());
            dots.add(new Dot(name.apply(node), kind.apply(node), graph.degree(node)));
        }
        for (N node : linked) {
            // in the order of the nodes, which is said, and not of the edges, which is not
            linked.stream()
                    .filter(other -> number(numbers, other) > number(numbers, node))
                    .filter(other -> graph.hasEdgeConnecting(node, other))
                    .forEach(other -> {
                        links.add(new int[] {number(numbers, node), number(numbers, other)});
                        weights.add(graph.edgeValue(EndpointPair.unordered(node, other))
                                .map(Number::doubleValue)
                                .orElse(1.0));
                    });
        }
        alone = graph.nodes().size() - linked.size();
        this.language = language;
        places = ForceLayout.of(dots.size(), links);
        kinds = new Kinds(dots.stream().map(Dot::kind).toList(), language);
    }

    private static <N> int number(Map<N, Integer> numbers, N node) {
        Integer number = numbers.get(node);
        return number == null ? -1 : number;
    }

    /** Says how many nodes are not drawn. */
    List<String> notes() {
        if (alone == 0) {
            return List.of();
        }
        return List.of(
                language.equals("en")
                        ? "Nodes without a link, not drawn: " + alone + "."
                        : "Số nút không có liên kết, không vẽ: " + alone + ".");
    }

    @Override
    public List<Key> keys() {
        return kinds.keys();
    }

    @Override
    public Axes axes() {
        return Axes.NONE;
    }

    @Override
    public double height(Canvas canvas, double width) {
        return HEIGHT;
    }

    @Override
    public void paint(Canvas canvas, Area area, Axes axes) {
        Area inner = area.inset(EDGE, EDGE, EDGE, EDGE);
        double[] x = IntStream.range(0, dots.size())
                .mapToDouble(i -> inner.x() + places[0][i] * inner.width())
                .toArray();
        double[] y = IntStream.range(0, dots.size())
                .mapToDouble(i -> inner.y() + places[1][i] * inner.height())
                .toArray();
        part(inner, x, y);
        for (int i = 0; i < links.size(); i++) {
            int one = links.get(i)[0];
            int other = links.get(i)[1];
            double width = Math.min(5, 0.9 + 0.7 * (weights.get(i) - 1));
            canvas.line(x[one], y[one], x[other], y[other], LINK, Math.max(0.9, width));
        }
        // the small over the large, so that none is hidden
        List<Integer> order = IntStream.range(0, dots.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -dots.get(i).degree()))
                .toList();
        for (int i : order) {
            Dot dot = dots.get(i);
            int size = (int) size(dot);
            canvas.mark(kinds.marker(dot.kind()), Palette.PAPER, x[i], y[i], size + 2 * (int) HALO);
            canvas.mark(kinds.marker(dot.kind()), kinds.color(dot.kind()), x[i], y[i], size);
        }
        paintLabels(canvas, area, order, x, y);
    }

    /** Pushes nodes apart that would cover each other. */
    private void part(Area inner, double[] x, double[] y) {
        boolean crowded = true;
        for (int round = 0; crowded && round < PARTINGS; round++) {
            crowded = false;
            for (int i = 0; i < x.length; i++) {
                for (int j = i + 1; j < x.length; j++) {
                    double least = (size(dots.get(i)) + size(dots.get(j))) / 2 + BETWEEN;
                    double byX = x[j] - x[i];
                    double byY = y[j] - y[i];
                    double square = byX * byX + byY * byY;
                    if (square >= least * least) {
                        continue;
                    }
                    crowded = true;
                    double distance = Math.sqrt(square);
                    double push = (least - distance) / 2;
                    // two at one place part sideways
                    double alongX = distance == 0 ? 1 : byX / distance;
                    double alongY = distance == 0 ? 0 : byY / distance;
                    x[i] = within(x[i] - push * alongX, inner.x(), inner.right());
                    x[j] = within(x[j] + push * alongX, inner.x(), inner.right());
                    y[i] = within(y[i] - push * alongY, inner.y(), inner.bottom());
                    y[j] = within(y[j] + push * alongY, inner.y(), inner.bottom());
                }
            }
        }
    }

    private static double within(double value, double from, double through) {
        return Math.max(from, Math.min(through, value));
    }

    private static double size(Dot dot) {
        return Math.min(LARGEST, SMALLEST + GROWTH * (Math.sqrt(dot.degree()) - 1));
    }

    private void paintLabels(Canvas canvas, Area area, List<Integer> order, double[] x, double[] y) {
        Crowd crowd = new Crowd(area);
        for (int i = 0; i < dots.size(); i++) {
            crowd.take(Area.around(x[i], y[i], size(dots.get(i)) + 2));
        }
        double leading = Canvas.leading(Canvas.SMALL);
        int said = 0;
        for (int i : order) {
            if (said == LABELS) {
                break;
            }
            String name = dots.get(i).name();
            double away = size(dots.get(i)) / 2 + 4;
            Optional<Label> label = Optional.empty();
            double[] distances = said < LED ? LEADERS : NEAR;
            for (double further : distances) {
                double distance = away + further;
                for (double most : LABEL_WIDTHS) {
                    List<String> lines = canvas.balanced(name, Canvas.SMALL, most);
                    double width = canvas.widest(lines, Canvas.SMALL);
                    label = label.or(() -> crowd.place(x[i], y[i], distance, width, lines.size() * leading)
                            .map(spot -> new Label(lines, spot, further > FURTHER)));
                }
            }
            if (label.isEmpty()) {
                continue;
            }
            said++;
            List<String> lines = label.get().lines();
            Area at = label.get().spot().area();
            Anchor anchor = label.get().spot().side().anchor();
            double from = at.x() + at.width() * (anchor == Anchor.START ? 0 : anchor == Anchor.END ? 1 : 0.5);
            if (label.get().isLed()) {
                double toX = within(x[i], at.x(), at.right());
                double toY = within(y[i], at.y(), at.bottom());
                double rim = size(dots.get(i)) / 2 / Math.hypot(toX - x[i], toY - y[i]);
                canvas.line(x[i] + rim * (toX - x[i]), y[i] + rim * (toY - y[i]), toX, toY, Palette.INK, 0.7);
            }
            canvas.fill(at.x() - 1, at.y(), at.width() + 2, at.height(), VEIL);
            for (int line = 0; line < lines.size(); line++) {
                canvas.middle(
                        lines.get(line), from, at.y() + (line + 0.5) * leading, Canvas.SMALL, Palette.INK, anchor);
            }
        }
    }
}
