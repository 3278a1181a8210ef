package org.doimoi.examples.shell;

/** A part of a picture. */
record Area(double x, double y, double width, double height) {

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    Area inset(double left, double top, double right, double bottom) {
        return new Area(
                Math.rint(x + left),
                Math.rint(y + top),
                Math.rint(width - left - right),
                Math.rint(height - top - bottom));
    }
}
