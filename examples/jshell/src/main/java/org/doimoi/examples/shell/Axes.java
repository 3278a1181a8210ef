package org.doimoi.examples.shell;

/** The names of the axes, empty for none. */
record Axes(String x, String y) {

    static final Axes NONE = new Axes("", "");

    /** The height or width that a name needs. */
    static final double ROOM = 22;

    double roomBelow() {
        return x.isEmpty() ? 0 : ROOM;
    }

    double roomLeft() {
        return y.isEmpty() ? 0 : ROOM;
    }

    /** Sets the names: below the area, and upwards at its left. */
    void paint(Canvas canvas, Area whole, Area plot) {
        if (!x.isEmpty()) {
            canvas.middle(
                    x,
                    plot.x() + plot.width() / 2,
                    whole.bottom() - Canvas.LABEL / 2.0,
                    Canvas.LABEL,
                    Palette.PALE_INK,
                    Canvas.Anchor.MIDDLE);
        }
        if (!y.isEmpty()) {
            canvas.turned(
                    y,
                    whole.x() + Canvas.LABEL / 2.0,
                    plot.y() + plot.height() / 2,
                    Canvas.LABEL,
                    Palette.PALE_INK,
                    Canvas.Anchor.MIDDLE,
                    90);
        }
    }
}
