package org.doimoi.examples.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.doimoi.examples.shell.Canvas.Anchor;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;

/** Bars from a common zero: upright if there are few and their names are short, else lying, so that names can be read. */
final class Bars implements Plot {

    /** The most rows that one picture takes. */
    static final int ROWS = 80;

    private static final double FILL = 0.78;
    private static final double UPRIGHT_HEIGHT = 380;
    private static final int UPRIGHT = 12;
    private static final double ROW = 22;
    private static final double SERIES = 11;
    private static final double GAP = 8;
    private static final int SAID = 3;
    private static final double THICKEST = 90;
    private static final double TICKS = 22;
    private static final double NAMES_SHARE = 0.45;

    private final Figures figures;
    private final List<String> labels;

    Bars(Figures figures) {
        this.figures = figures.atMost(Palette.KINDS, "kinds of bars").rowsAtMost(ROWS);
        labels = figures.labels();
    }

    @Override
    public List<Key> keys() {
        return figures.keys();
    }

    @Override
    public Axes axes() {
        return figures.names().size() == 1 ? new Axes(figures.names().get(0), "") : Axes.NONE;
    }

    private boolean isUpright(Canvas canvas, double width) {
        return labels.size() <= UPRIGHT
                && canvas.widest(labels, Canvas.LABEL) + GAP < (width - 3 * GAP - Axes.ROOM) / labels.size() * 0.9;
    }

    @Override
    public double height(Canvas canvas, double width) {
        if (isUpright(canvas, width)) {
            return UPRIGHT_HEIGHT;
        }
        return labels.size() * row() + TICKS + axes().roomBelow();
    }

    private double row() {
        int bars = figures.names().size();
        return Math.max(ROW, bars * (bars <= SAID ? Canvas.leading(Canvas.SMALL) : SERIES) / FILL);
    }

    @Override
    public void paint(Canvas canvas, Area area, Axes axes) {
        if (isUpright(canvas, area.width())) {
            paintUpright(canvas, area, axes);
        } else {
            paintLying(canvas, area, axes);
        }
    }

    private void paintLying(Canvas canvas, Area area, Axes axes) {
        Scale scale = Scale.fromZero(figures.known(), 6);
        double names = Math.min(canvas.widest(labels, Canvas.LABEL), area.width() * NAMES_SHARE);
        Area plot = area.inset(axes.roomLeft() + names + GAP, 0, room(canvas), TICKS + axes.roomBelow());
        for (double mark : scale.marks()) {
            double x = plot.x() + scale.share(mark) * plot.width();
            canvas.line(x, plot.y(), x, plot.bottom(), Palette.LINE, 1);
            canvas.middle(
                    Say.figure(mark, figures.language()),
                    x,
                    plot.bottom() + TICKS / 2,
                    Canvas.SMALL,
                    Palette.PALE_INK,
                    Anchor.MIDDLE);
        }
        HorizontalBarChart chart =
                new HorizontalBarChartBuilder().width(1).height(1).build();
        chart.getStyler().setAvailableSpaceFill(FILL);
        chart.getStyler().setXAxisMin(scale.from());
        chart.getStyler().setXAxisMax(scale.through());
        List<Integer> categories = IntStream.range(0, labels.size()).boxed().toList();
        for (int i = 0; i < figures.names().size(); i++) {
            chart.addSeries(String.valueOf(i), figures.values().get(i), categories)
                    .setFillColor(Palette.kind(i));
        }
        canvas.plot(chart, plot);
        double zero = plot.x() + scale.share(0) * plot.width();
        canvas.line(zero, plot.y(), zero, plot.bottom(), Palette.AXIS, 1);

        double step = plot.height() / labels.size();
        for (int row = 0; row < labels.size(); row++) {
            double y = plot.y() + (row + 0.5) * step;
            canvas.middle(
                    canvas.fit(labels.get(row), Canvas.LABEL, names),
                    plot.x() - GAP,
                    y,
                    Canvas.LABEL,
                    Palette.INK,
                    Anchor.END);
            // a figure at each of many bars would be more ink than the bars
            for (int i = 0; i < figures.names().size() && figures.names().size() <= SAID; i++) {
                Double value = figures.values().get(i).get(row);
                double at = y
                        + (i - (figures.names().size() - 1) / 2.0)
                                * step
                                * FILL
                                / figures.names().size();
                boolean left = value != null && value < 0;
                double end = value == null ? zero : plot.x() + scale.share(value) * plot.width();
                String said = value == null ? Say.NOTHING : Say.figure(value, figures.language());
                double from = end + (left ? -4 : 4);
                // no line of the grid goes through a figure
                double width = canvas.width(said, Canvas.SMALL);
                canvas.fill(left ? from - width : from, at - 6, width, 12, Palette.PAPER);
                canvas.middle(said, from, at, Canvas.SMALL, Palette.PALE_INK, left ? Anchor.END : Anchor.START);
            }
        }
        axes.paint(canvas, area, plot);
    }

    /** The room at the right for the longest figure behind its bar. */
    private double room(Canvas canvas) {
        return canvas.widest(
                        figures.known().stream()
                                .map(value -> Say.figure(value, figures.language()))
                                .toList(),
                        Canvas.SMALL)
                + GAP;
    }

    private void paintUpright(Canvas canvas, Area area, Axes given) {
        // a name of the figures stands at the axis of the figures, whichever way the bars go
        Axes axes = given.equals(axes()) ? new Axes("", given.x()) : given;
        Scale scale = Scale.fromZero(figures.known(), 5);
        List<String> marks = scale.marks().stream()
                .map(mark -> Say.figure(mark, figures.language()))
                .toList();
        double ticks = canvas.widest(marks, Canvas.SMALL);
        Area plot = area.inset(axes.roomLeft() + ticks + GAP, Canvas.LABEL + GAP, 0, TICKS + axes.roomBelow());
        for (int i = 0; i < marks.size(); i++) {
            double y = plot.bottom() - scale.share(scale.marks().get(i)) * plot.height();
            canvas.line(plot.x(), y, plot.right(), y, Palette.LINE, 1);
            canvas.middle(marks.get(i), plot.x() - GAP, y, Canvas.SMALL, Palette.PALE_INK, Anchor.END);
        }
        int count = figures.names().size();
        double step = plot.width() / labels.size();
        double fill = Math.min(FILL, THICKEST * count / step);
        CategoryChart chart = new CategoryChartBuilder().width(1).height(1).build();
        chart.getStyler().setAvailableSpaceFill(fill);
        chart.getStyler().setYAxisMin(scale.from());
        chart.getStyler().setYAxisMax(scale.through());
        List<Integer> categories = IntStream.range(0, labels.size()).boxed().toList();
        for (int i = 0; i < figures.names().size(); i++) {
            chart.addSeries(String.valueOf(i), categories, figures.values().get(i))
                    .setFillColor(Palette.kind(i));
        }
        canvas.plot(chart, plot);
        double zero = plot.bottom() - scale.share(0) * plot.height();
        canvas.line(plot.x(), zero, plot.right(), zero, Palette.AXIS, 1);

        for (int row = 0; row < labels.size(); row++) {
            double x = plot.x() + (row + 0.5) * step;
            canvas.middle(labels.get(row), x, plot.bottom() + TICKS / 2 + 2, Canvas.LABEL, Palette.INK, Anchor.MIDDLE);
            List<String> said = said(row);
            if (canvas.widest(said, Canvas.SMALL) + 2 > step * fill / count) {
                continue; // the axis tells
            }
            for (int i = 0; i < count; i++) {
                Double value = figures.values().get(i).get(row);
                double end = plot.bottom() - scale.share(value == null ? 0 : value) * plot.height();
                canvas.middle(
                        said.get(i),
                        x + (i - (count - 1) / 2.0) * step * fill / count,
                        end + (value != null && value < 0 ? GAP : -GAP),
                        Canvas.SMALL,
                        Palette.PALE_INK,
                        Anchor.MIDDLE);
            }
        }
        axes.paint(canvas, area, plot);
    }

    private List<String> said(int row) {
        List<String> said = new ArrayList<>();
        for (List<@Nullable Double> column : figures.values()) {
            Double value = column.get(row);
            said.add(value == null ? Say.NOTHING : Say.figure(value, figures.language()));
        }
        return said;
    }
}
