package org.doimoi.examples.shell;

import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import org.knowm.xchart.style.markers.Marker;

/** A mark of two strokes, upright or slanting, as strong as the filled marks beside it. */
final class Strokes extends Marker {

    private static final double STRENGTH = 2.4;

    private final double angle;

    private Strokes(double angle) {
        this.angle = angle;
    }

    static Strokes plus() {
        return new Strokes(0);
    }

    static Strokes cross() {
        return new Strokes(Math.PI / 4);
    }

    @Override
    public void paint(Graphics2D g, double xOffset, double yOffset, int markerSize) {
        g.setStroke(Canvas.stroke(STRENGTH, new float[0]));
        double x = Math.cos(angle) * markerSize / 2;
        double y = Math.sin(angle) * markerSize / 2;
        Path2D strokes = new Path2D.Double();
        strokes.moveTo(xOffset - x, yOffset - y);
        strokes.lineTo(xOffset + x, yOffset + y);
        strokes.moveTo(xOffset + y, yOffset - x);
        strokes.lineTo(xOffset - y, yOffset + x);
        g.draw(strokes);
    }
}
