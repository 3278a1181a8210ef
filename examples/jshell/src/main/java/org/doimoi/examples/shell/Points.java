package org.doimoi.examples.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.analysis.Column;
import org.doimoi.analysis.Tabulation;
import org.doimoi.examples.shell.Canvas.Anchor;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

/** A point for each row that has both figures, with its name where there is room for it. */
final class Points implements Plot {

    private static final double HEIGHT = 520;
    private static final double GAP = 10;
    private static final double TICKS = 22;
    private static final int MARKER = 9;

    private record Point(double x, double y, String name, String kind) {}

    private final List<Point> points = new ArrayList<>();
    private final Scale across;
    private final Scale up;
    private final Kinds kinds;
    private final Axes axes;
    private final int unknown;
    private final String language;

    Points(Tabulation table, String x, String y) {
        language = table.language();
        List<@Nullable Double> xs = numbers(table, x);
        List<@Nullable Double> ys = numbers(table, y);
        List<Column> labels = Figures.columns(table, false);
        for (int row = 0; row < xs.size(); row++) {
            Double wide = xs.get(row);
            Double high = ys.get(row);
            if (wide != null && high != null) {
                points.add(new Point(wide, high, label(table, labels, 0, row), label(table, labels, 1, row)));
            }
        }
        if (points.isEmpty()) {
            throw new IllegalArgumentException("No row has both " + x + " and " + y + ", there is nothing to draw");
        }
        unknown = xs.size() - points.size();
        across = Scale.around(points.stream().map(Point::x).toList(), 7);
        up = Scale.around(points.stream().map(Point::y).toList(), 6);
        kinds = new Kinds(points.stream().map(Point::kind).toList(), language);
        axes = new Axes(x, y);
    }

    private static List<@Nullable Double> numbers(Tabulation table, String name) {
        Column column = table.select(name).columns().get(0);
        if (!column.isFigure()) {
            throw new IllegalArgumentException(
                    "The column " + name + " has labels, and an axis needs figures. There are "
                            + Figures.said(Figures.columns(table, true)) + ".");
        }
        return Figures.numbers(table, column);
    }

    private static String label(Tabulation table, List<Column> labels, int index, int row) {
        return index < labels.size()
                ? table.say(table.column(labels.get(index).name()).get(row))
                : "";
    }

    /** Says how many rows are not drawn. */
    List<String> notes() {
        if (unknown == 0) {
            return List.of();
        }
        return List.of(
                language.equals("en")
                        ? "Rows without both figures, not drawn: " + unknown + "."
                        : "Số dòng thiếu một trong hai số liệu, không vẽ: " + unknown + ".");
    }

    @Override
    public List<Key> keys() {
        return kinds.keys();
    }

    @Override
    public Axes axes() {
        return axes;
    }

    @Override
    public double height(Canvas canvas, double width) {
        return HEIGHT;
    }

    @Override
    public void paint(Canvas canvas, Area area, Axes names) {
        List<String> marks =
                up.marks().stream().map(mark -> Say.figure(mark, language)).toList();
        List<String> below =
                across.marks().stream().map(mark -> Say.figure(mark, language)).toList();
        Area plot = area.inset(
                names.roomLeft() + canvas.widest(marks, Canvas.SMALL) + GAP,
                GAP,
                canvas.width(below.get(below.size() - 1), Canvas.SMALL) / 2,
                TICKS + names.roomBelow());
        for (int i = 0; i < marks.size(); i++) {
            double y = plot.bottom() - up.share(up.marks().get(i)) * plot.height();
            canvas.line(plot.x(), y, plot.right(), y, Palette.LINE, 1);
            canvas.middle(marks.get(i), plot.x() - GAP, y, Canvas.SMALL, Palette.PALE_INK, Anchor.END);
        }
        for (int i = 0; i < below.size(); i++) {
            double x = plot.x() + across.share(across.marks().get(i)) * plot.width();
            canvas.line(x, plot.y(), x, plot.bottom(), Palette.LINE, 1);
            canvas.middle(below.get(i), x, plot.bottom() + TICKS / 2, Canvas.SMALL, Palette.PALE_INK, Anchor.MIDDLE);
        }
        paintPoints(canvas, plot);
        paintLabels(canvas, plot);
        names.paint(canvas, area, plot);
    }

    private void paintPoints(Canvas canvas, Area plot) {
        XYChart chart = new XYChartBuilder().width(1).height(1).build();
        chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        chart.getStyler().setMarkerSize(MARKER);
        // the clip of the plot would halve the points at its edges
        double wide = MARKER / plot.width() * (across.through() - across.from());
        double high = MARKER / plot.height() * (up.through() - up.from());
        chart.getStyler().setXAxisMin(across.from() - wide);
        chart.getStyler().setXAxisMax(across.through() + wide);
        chart.getStyler().setYAxisMin(up.from() - high);
        chart.getStyler().setYAxisMax(up.through() + high);
        Map<String, List<Point>> byKind = new LinkedHashMap<>();
        points.forEach(point ->
                byKind.computeIfAbsent(point.kind(), any -> new ArrayList<>()).add(point));
        byKind.forEach((kind, some) -> {
            XYSeries series = chart.addSeries(
                    "kind " + kind,
                    some.stream().map(Point::x).toList(),
                    some.stream().map(Point::y).toList());
            series.setMarker(kinds.marker(kind));
            series.setMarkerColor(kinds.color(kind));
        });
        canvas.plot(chart, plot.inset(-MARKER, -MARKER, -MARKER, -MARKER));
    }

    private void paintLabels(Canvas canvas, Area plot) {
        Crowd crowd = new Crowd(plot.inset(0, -GAP, 0, 0));
        points.forEach(point -> crowd.take(Area.around(x(plot, point), y(plot, point), MARKER)));
        for (Point point : points) {
            crowd.place(
                            x(plot, point),
                            y(plot, point),
                            MARKER / 2.0 + 3,
                            canvas.width(point.name(), Canvas.SMALL),
                            Canvas.SMALL + 2)
                    .ifPresent(spot -> canvas.middle(
                            point.name(),
                            spot.area().x() + spot.area().width() / 2,
                            spot.area().y() + spot.area().height() / 2,
                            Canvas.SMALL,
                            Palette.INK,
                            Anchor.MIDDLE));
        }
    }

    private double x(Area plot, Point point) {
        return plot.x() + across.share(point.x()) * plot.width();
    }

    private double y(Area plot, Point point) {
        return plot.bottom() - up.share(point.y()) * plot.height();
    }
}
