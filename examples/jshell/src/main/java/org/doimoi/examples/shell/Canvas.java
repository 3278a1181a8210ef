package org.doimoi.examples.shell;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.markers.Marker;

/** What a picture is drawn on: shapes by Java2D, texts measured before they are set. */
final class Canvas {

    static final int TITLE = 20;
    static final int SUBTITLE = 14;
    static final int LABEL = 12;
    static final int SMALL = 11;

    // of the size: from the line on which letters stand to the middle of a small one, and from line to line
    private static final double MIDDLE = 0.36;
    private static final double LEADING = 1.35;
    private static final Color CLEAR = new Color(0, 0, 0, 0);
    private static final String ELLIPSIS = "…";

    private final Graphics2D graphics;
    private final Ruler ruler;
    private final String family;
    private final boolean anchored;

    private Canvas(Graphics2D graphics, Ruler ruler, String family, boolean anchored) {
        this.graphics = graphics;
        this.ruler = ruler;
        this.family = family;
        this.anchored = anchored;
    }

    /** Returns a canvas on which letters are painted. */
    static Canvas painted(Graphics2D graphics, Ruler ruler, String family) {
        return new Canvas(graphics, ruler, family, false);
    }

    /** Returns a canvas whose texts are set where the picture is looked at; see {@link SvgText}. */
    static Canvas written(Graphics2D graphics) {
        return new Canvas(graphics, new GenericRuler(), Font.SANS_SERIF, true);
    }

    static double leading(int size) {
        return Math.rint(size * LEADING);
    }

    double width(String text, int size) {
        return ruler.width(text, size, false);
    }

    double widest(List<String> texts, int size) {
        return texts.stream().mapToDouble(text -> width(text, size)).max().orElse(0);
    }

    /** Breaks a text into lines between its words. */
    List<String> lines(String text, int size, boolean bold, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            String line = "";
            for (String word : paragraph.split(" ", -1)) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && ruler.width(longer, size, bold) > width) {
                    lines.add(line);
                    line = word;
                } else {
                    line = longer;
                }
            }
            lines.add(line);
        }
        return lines;
    }

    /** Breaks a text into as few lines as {@link #lines} does, but of like length. */
    List<String> balanced(String text, int size, double width) {
        List<String> lines = lines(text, size, false, width);
        for (double narrower = width - size / 2.0; narrower > size; narrower -= size / 2.0) {
            List<String> tried = lines(text, size, false, narrower);
            if (tried.size() > lines.size()) {
                break;
            }
            lines = tried;
        }
        return lines;
    }

    /** Returns a text that fits, its end left out if need be. */
    String fit(String text, int size, double width) {
        if (width(text, size) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end).stripTrailing() + ELLIPSIS, size) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /** Where a text stands to a point. */
    enum Anchor {
        START(0),
        MIDDLE(0.5),
        END(1);

        private final double share;

        Anchor(double share) {
            this.share = share;
        }
    }

    /** Sets a text on a line. */
    void text(String text, double x, double baseline, int size, boolean bold, Color color, Anchor anchor) {
        if (text.isEmpty()) {
            return;
        }
        graphics.setFont(new Font(family, bold ? Font.BOLD : Font.PLAIN, size));
        graphics.setColor(color);
        if (anchored) {
            graphics.drawString(SvgText.anchored(text, anchor), (float) rounded(x), (float) rounded(baseline));
        } else {
            double left = x - anchor.share * ruler.width(text, size, bold);
            graphics.drawString(text, (float) rounded(left), (float) rounded(baseline));
        }
    }

    /** Sets a text whose small letters have their middle at a height. */
    void middle(String text, double x, double y, int size, Color color, Anchor anchor) {
        text(text, x, y + size * MIDDLE, size, false, color, anchor);
    }

    /** Sets a text that is read upwards, or slanting if the angle is less than a right one. */
    void turned(String text, double x, double y, int size, Color color, Anchor anchor, double degrees) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(rounded(x), rounded(y));
        graphics.rotate(Math.toRadians(-degrees));
        middle(text, 0, 0, size, color, anchor);
        graphics.setTransform(before);
    }

    void fill(Shape shape, Color color) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    void fill(double x, double y, double width, double height, Color color) {
        fill(new Rectangle2D.Double(x, y, width, height), color);
    }

    void draw(Shape shape, Color color, double width) {
        draw(shape, color, width, new float[0]);
    }

    void draw(Shape shape, Color color, double width, float[] dash) {
        graphics.setColor(color);
        graphics.setStroke(stroke(width, dash));
        graphics.draw(shape);
    }

    static BasicStroke stroke(double width, float[] dash) {
        return dash.length == 0
                ? new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
                : new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    void line(double x, double y, double otherX, double otherY, Color color, double width) {
        draw(new Line2D.Double(x, y, otherX, otherY), color, width);
    }

    /** Draws a mark of a series with its middle at a point. */
    void mark(Marker marker, Color color, double x, double y, int size) {
        graphics.setStroke(stroke(1, new float[0]));
        graphics.setColor(color);
        marker.paint(graphics, x, y, size);
    }

    /** Has XChart draw what is measured, without any text, so that its plot is the whole of the area. */
    void plot(AxesChart<?, ?> chart, Area area) {
        AxesChartStyler styler = chart.getStyler();
        styler.setLegendVisible(false);
        styler.setChartTitleVisible(false);
        styler.setChartPadding(0);
        styler.setPlotContentSize(1);
        styler.setPlotMargin(0);
        styler.setAxisTicksVisible(false);
        styler.setAxisTitlesVisible(false);
        styler.setPlotGridLinesVisible(false);
        styler.setPlotBorderVisible(false);
        styler.setChartBackgroundColor(CLEAR);
        styler.setPlotBackgroundColor(CLEAR);
        AffineTransform before = graphics.getTransform();
        graphics.translate(area.x(), area.y());
        chart.paint(graphics, (int) area.width(), (int) area.height());
        graphics.setTransform(before);
        graphics.setClip(null);
    }

    private static double rounded(double value) {
        return Math.rint(value * 10) / 10;
    }
}
