package org.doimoi.examples.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.doimoi.examples.shell.Canvas.Anchor;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;

/** Lines from row to row, each with its name at its end; a figure that is not known leaves a gap. */
final class Lines implements Plot {

    private static final double HEIGHT = 400;
    private static final double GAP = 10;
    private static final double TICKS = 22;
    private static final double NAMES_SHARE = 0.35;
    private static final int MARKER = 8;
    private static final float STROKE = 2;

    private final Figures figures;
    private final List<Double> places;

    Lines(Figures table) {
        Figures along = table.names().size() > 1 && areYears(table.names()) && !areYears(table.labels())
                ? table.turned()
                : table;
        figures = along.atMost(Palette.KINDS, "lines");
        places = places(figures);
        if (places.size() < 2) {
            throw new IllegalArgumentException(
                    "A line needs two rows or more, and the table has only " + figures.labels() + "; draw Chart.bar");
        }
    }

    private static boolean areYears(List<String> names) {
        return names.stream().allMatch(name -> name.matches("(19|20)\\d\\d"));
    }

    /** Numbers and days stand as far apart as they are, and what has no measure at equal distances. */
    private static List<Double> places(Figures figures) {
        List<Double> places = new ArrayList<>();
        for (int i = 0; i < figures.labels().size(); i++) {
            Object cell = figures.cells().get(i);
            String label = figures.labels().get(i);
            if (cell instanceof Number number) {
                places.add(number.doubleValue());
            } else if (cell instanceof LocalDate day) {
                places.add((double) day.toEpochDay());
            } else if (label.matches("\\d{4}")) {
                places.add(Double.valueOf(label));
            }
        }
        boolean rising = places.size() == figures.labels().size();
        for (int i = 1; rising && i < places.size(); i++) {
            rising = places.get(i) > places.get(i - 1);
        }
        return rising
                ? places
                : IntStream.range(0, figures.labels().size())
                        .mapToObj(i -> (double) i)
                        .toList();
    }

    @Override
    public List<Key> keys() {
        return List.of();
    }

    @Override
    public Axes axes() {
        return new Axes(
                figures.about(), figures.names().size() == 1 ? figures.names().get(0) : "");
    }

    @Override
    public double height(Canvas canvas, double width) {
        return HEIGHT;
    }

    @Override
    public void paint(Canvas canvas, Area area, Axes axes) {
        Scale scale = figures.areTotals() ? Scale.fromZero(figures.known(), 6) : Scale.around(figures.known(), 6);
        List<String> marks = scale.marks().stream()
                .map(mark -> Say.figure(mark, figures.language()))
                .toList();
        boolean named = figures.names().size() > 1;
        double names = named ? Math.min(canvas.widest(figures.names(), Canvas.LABEL), area.width() * NAMES_SHARE) : 0;
        double half = canvas.width(figures.labels().get(figures.labels().size() - 1), Canvas.LABEL) / 2;
        double first = canvas.width(figures.labels().get(0), Canvas.LABEL) / 2;
        Area plot = area.inset(
                axes.roomLeft() + Math.max(canvas.widest(marks, Canvas.SMALL) + GAP, first),
                GAP,
                Math.max(names + 2 * GAP, half),
                TICKS + axes.roomBelow());
        for (int i = 0; i < marks.size(); i++) {
            double y = y(plot, scale, scale.marks().get(i));
            canvas.line(plot.x(), y, plot.right(), y, scale.marks().get(i) == 0 ? Palette.AXIS : Palette.LINE, 1);
            canvas.middle(marks.get(i), plot.x() - GAP, y, Canvas.SMALL, Palette.PALE_INK, Anchor.END);
        }
        paintPlaces(canvas, plot);

        XYChart chart = new XYChartBuilder().width(1).height(1).build();
        chart.getStyler().setMarkerSize(MARKER);
        // the clip of the plot would halve the marks at its edges
        double wide = MARKER / plot.width() * (last() - places.get(0));
        double high = MARKER / plot.height() * (scale.through() - scale.from());
        chart.getStyler().setXAxisMin(places.get(0) - wide);
        chart.getStyler().setXAxisMax(last() + wide);
        chart.getStyler().setYAxisMin(scale.from() - high);
        chart.getStyler().setYAxisMax(scale.through() + high);
        for (int i = 0; i < figures.names().size(); i++) {
            XYSeries series = chart.addSeries(
                    String.valueOf(i), places, gaps(figures.values().get(i)));
            series.setLineColor(Palette.kind(i));
            series.setMarkerColor(Palette.kind(i));
            series.setMarker(Palette.marker(i));
            series.setLineStyle(Canvas.stroke(STROKE, Palette.dash(i)));
        }
        canvas.plot(chart, plot.inset(-MARKER, -MARKER, -MARKER, -MARKER));
        if (named) {
            paintNames(canvas, plot, scale, names);
        }
        axes.paint(canvas, area, plot);
    }

    private double last() {
        return places.get(places.size() - 1);
    }

    private static double y(Area plot, Scale scale, double value) {
        return plot.bottom() - scale.share(value) * plot.height();
    }

    private static List<Double> gaps(List<@Nullable Double> values) {
        List<Double> gaps = new ArrayList<>();
        for (Double value : values) {
            gaps.add(value == null ? Double.NaN : value);
        }
        return gaps;
    }

    private void paintPlaces(Canvas canvas, Area plot) {
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < places.size(); i++) {
            double x = plot.x() + (places.get(i) - places.get(0)) / (last() - places.get(0)) * plot.width();
            double half = canvas.width(figures.labels().get(i), Canvas.LABEL) / 2;
            if (x - half < free) {
                continue;
            }
            canvas.line(x, plot.bottom(), x, plot.bottom() + 4, Palette.AXIS, 1);
            canvas.middle(
                    figures.labels().get(i),
                    x,
                    plot.bottom() + TICKS / 2 + 3,
                    Canvas.LABEL,
                    Palette.INK,
                    Anchor.MIDDLE);
            free = x + half + GAP;
        }
    }

    /** The names stand at the ends of their lines, moved apart as far as they need. */
    private void paintNames(Canvas canvas, Area plot, Scale scale, double room) {
        record End(int series, double y) {}
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < figures.names().size(); i++) {
            List<@Nullable Double> values = figures.values().get(i);
            int at = values.size() - 1;
            while (at >= 0 && values.get(at) == null) {
                at--;
            }
            Double value = at < 0 ? null : values.get(at);
            ends.add(new End(i, value == null ? plot.bottom() : y(plot, scale, value)));
        }
        ends.sort(Comparator.comparingDouble(End::y).thenComparingInt(End::series));
        double leading = Canvas.leading(Canvas.LABEL);
        double[] heights = apart(ends.stream().mapToDouble(End::y).toArray(), leading, plot.y(), plot.bottom());
        for (int i = 0; i < heights.length; i++) {
            int series = ends.get(i).series();
            canvas.mark(Palette.marker(series), Palette.kind(series), plot.right() + GAP + 4, heights[i], MARKER);
            canvas.middle(
                    canvas.fit(figures.names().get(series), Canvas.LABEL, room),
                    plot.right() + GAP + 4 + MARKER,
                    heights[i],
                    Canvas.LABEL,
                    Palette.INK,
                    Anchor.START);
        }
    }

    /** Moves rising heights apart, as little as keeps them in their order and within bounds. */
    static double[] apart(double[] wanted, double distance, double top, double bottom) {
        double[] heights = wanted.clone();
        for (int i = 0; i < heights.length; i++) {
            double least = i == 0 ? top : heights[i - 1] + distance;
            heights[i] = Math.max(heights[i], least);
        }
        for (int i = heights.length - 1; i >= 0; i--) {
            double most = i == heights.length - 1 ? bottom : heights[i + 1] - distance;
            heights[i] = Math.min(heights[i], most);
        }
        return heights;
    }
}
