package org.doimoi.examples.shell;

import com.google.common.collect.Lists;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.doimoi.examples.shell.Canvas.Anchor;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;

/** A cell for each row and column, the darker the more, with its figure in it. */
final class HeatMap implements Plot {

    /** The most rows that one picture takes. */
    static final int ROWS = 80;

    /** The most columns that one picture takes. */
    static final int COLUMNS = 40;

    private static final double ROW = 24;
    private static final double GAP = 8;
    private static final int HEAD_LINES = 3;
    private static final double TALLEST = 180;
    private static final double SCALE = 38;
    private static final double SCALE_WIDTH = 220;
    private static final double WIDEST = 110;
    private static final double NAMES_SHARE = 0.4;

    private final Figures figures;
    private final Scale scale;

    HeatMap(Figures figures) {
        this.figures = figures.atMost(COLUMNS, "columns").rowsAtMost(ROWS);
        scale = figures.areTotals() ? Scale.fromZero(figures.known(), 4) : Scale.around(figures.known(), 4);
    }

    @Override
    public List<Key> keys() {
        return List.of();
    }

    @Override
    public Axes axes() {
        return Axes.NONE;
    }

    @Override
    public double height(Canvas canvas, double width) {
        return SCALE + head(canvas, width) + figures.labels().size() * ROW;
    }

    private double names(Canvas canvas, double width) {
        return Math.min(canvas.widest(figures.labels(), Canvas.LABEL), width * NAMES_SHARE) + GAP;
    }

    private double column(Canvas canvas, double width) {
        return Math.min(
                Math.max(WIDEST, canvas.widest(figures.names(), Canvas.LABEL) + GAP),
                (width - names(canvas, width)) / figures.names().size());
    }

    /** The names of the columns, each broken into lines, or none if that does not make them fit. */
    private List<List<String>> heads(Canvas canvas, double width) {
        double room = column(canvas, width) - GAP;
        List<List<String>> heads = figures.names().stream()
                .map(name -> canvas.balanced(name, Canvas.LABEL, room))
                .toList();
        boolean fit = heads.stream()
                .allMatch(lines -> lines.size() <= HEAD_LINES && canvas.widest(lines, Canvas.LABEL) <= room);
        return fit ? heads : List.of();
    }

    private double head(Canvas canvas, double width) {
        List<List<String>> heads = heads(canvas, width);
        return heads.isEmpty()
                ? Math.min(canvas.widest(figures.names(), Canvas.LABEL), TALLEST) + GAP
                : heads.stream().mapToInt(List::size).max().orElse(1) * Canvas.leading(Canvas.LABEL) + GAP / 2;
    }

    @Override
    public void paint(Canvas canvas, Area area, Axes axes) {
        double width = area.width() - axes.roomLeft();
        double head = head(canvas, width);
        double names = names(canvas, width);
        int columns = figures.names().size();
        double right = width - names - column(canvas, width) * columns;
        Area plot = area.inset(axes.roomLeft() + names, SCALE + head, right, axes.roomBelow());
        paintScale(canvas, plot.x(), area.y());
        canvas.fill(plot.x(), plot.y(), plot.width(), plot.height(), Palette.UNKNOWN);
        canvas.plot(chart(), plot);

        double wide = plot.width() / columns;
        double high = plot.height() / figures.labels().size();
        for (int i = 1; i < columns; i++) {
            canvas.line(plot.x() + i * wide, plot.y(), plot.x() + i * wide, plot.bottom(), Palette.PAPER, 1);
        }
        for (int i = 1; i < figures.labels().size(); i++) {
            canvas.line(plot.x(), plot.y() + i * high, plot.right(), plot.y() + i * high, Palette.PAPER, 1);
        }
        List<List<String>> heads = heads(canvas, width);
        for (int i = 0; i < columns; i++) {
            double x = plot.x() + (i + 0.5) * wide;
            if (heads.isEmpty()) {
                String name = canvas.fit(figures.names().get(i), Canvas.LABEL, TALLEST);
                canvas.turned(name, x, plot.y() - GAP / 2, Canvas.LABEL, Palette.INK, Anchor.START, 90);
                continue;
            }
            double y = plot.y() - Canvas.LABEL;
            for (String line : Lists.reverse(heads.get(i))) {
                canvas.middle(line, x, y, Canvas.LABEL, Palette.INK, Anchor.MIDDLE);
                y -= Canvas.leading(Canvas.LABEL);
            }
        }
        for (int row = 0; row < figures.labels().size(); row++) {
            canvas.middle(
                    canvas.fit(figures.labels().get(row), Canvas.LABEL, names - GAP),
                    plot.x() - GAP,
                    plot.y() + (row + 0.5) * high,
                    Canvas.LABEL,
                    Palette.INK,
                    Anchor.END);
        }
        paintFigures(canvas, plot, wide, high);
        axes.paint(canvas, area, plot);
    }

    private HeatMapChart chart() {
        int rows = figures.labels().size();
        List<Number[]> cells = new ArrayList<>();
        for (int column = 0; column < figures.names().size(); column++) {
            for (int row = 0; row < rows; row++) {
                Double value = figures.values().get(column).get(row);
                if (value != null) {
                    // XChart has the first row at the bottom
                    cells.add(new Number[] {column, rows - 1 - row, value});
                }
            }
        }
        HeatMapChart chart = new HeatMapChartBuilder().width(1).height(1).build();
        chart.addSeries(
                "0",
                IntStream.range(0, figures.names().size()).boxed().toList(),
                IntStream.range(0, rows).boxed().toList(),
                cells);
        chart.getStyler().setRangeColors(Palette.scale());
        chart.getStyler().setMin(scale.from());
        chart.getStyler().setMax(scale.through());
        return chart;
    }

    private void paintFigures(Canvas canvas, Area plot, double wide, double high) {
        List<String> known = figures.known().stream()
                .map(value -> Say.figure(value, figures.language()))
                .toList();
        boolean fits = canvas.widest(known, Canvas.SMALL) + GAP / 2 <= wide && Canvas.SMALL <= high;
        for (int column = 0; column < figures.names().size(); column++) {
            for (int row = 0; row < figures.labels().size(); row++) {
                Double value = figures.values().get(column).get(row);
                if (fits || value == null) {
                    canvas.middle(
                            value == null ? Say.NOTHING : Say.figure(value, figures.language()),
                            plot.x() + (column + 0.5) * wide,
                            plot.y() + (row + 0.5) * high,
                            Canvas.SMALL,
                            value == null ? Palette.PALE_INK : Palette.on(color(value)),
                            Anchor.MIDDLE);
                }
            }
        }
    }

    private Color color(double value) {
        return Palette.scale(scale.share(value));
    }

    /** What the colours mean: the scale in steps, and what a grey cell is if there is one. */
    private void paintScale(Canvas canvas, double x, double y) {
        int steps = 44;
        for (int i = 0; i < steps; i++) {
            canvas.fill(
                    x + i * SCALE_WIDTH / steps, y, SCALE_WIDTH / steps + 0.5, 10, Palette.scale(i / (steps - 1.0)));
        }
        for (double mark : scale.marks()) {
            canvas.middle(
                    Say.figure(mark, figures.language()),
                    x + scale.share(mark) * SCALE_WIDTH,
                    y + 18,
                    Canvas.SMALL,
                    Palette.PALE_INK,
                    Anchor.MIDDLE);
        }
        boolean complete = figures.values().stream().allMatch(HeatMap::isComplete);
        if (!complete) {
            double left = x + SCALE_WIDTH + 4 * GAP;
            canvas.fill(left, y - 1, 12, 12, Palette.UNKNOWN);
            canvas.middle(
                    figures.language().equals("en") ? "not known" : "không rõ",
                    left + 12 + GAP,
                    y + 5,
                    Canvas.SMALL,
                    Palette.PALE_INK,
                    Anchor.START);
        }
    }

    private static boolean isComplete(List<@Nullable Double> values) {
        return !values.contains(null);
    }
}
